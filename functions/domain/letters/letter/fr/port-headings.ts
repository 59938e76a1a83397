import type { LetterText } from '../letter-text';

export const PORT_HEADINGS: LetterText['port'] = {
  record: 'Le compte, tel qu’il figure dans vos dossiers',
  recordFromCarrier:
    'Recopié de votre dossier client, au caractère près. S’il a changé depuis, merci d’indiquer à {contactName} ({contactEmail}) ce qui diffère.',
  recordFromBill:
    'Recopié de votre dernière facture, au caractère près, faute de dossier client disponible. Si votre dossier diffère, merci d’indiquer à {contactName} ({contactEmail}) sur quel point.',

  numbers: 'Numéros à porter ({count})',
  seeAttached: 'voir annexe',
  seeAttachedText:
    'Le formulaire contient {limit} numéros ; {count} sont à porter. Ils figurent dans l’annexe, qui fait partie de la présente lettre.',
  continued:
    'Un formulaire contient {limit} numéros. Les {rest} autres, sur {count}, figurent sur la feuille de suite.',
  attachment: 'Annexe : numéros à porter ({count})',
  attachmentText: 'Fait partie de la lettre de {legalName}, compte {accountNumber}, et est couverte par sa signature.',
  group: 'Formulaire {form} : numéros {from} à {to}',

  transfer: 'Le portage',
  providers: 'Opérateurs et renseignements',
  remaining: 'Numéros du compte que vous conservez ({count})',
  remainingText: 'Merci de maintenir ces numéros en service. Ils ne font pas partie du portage.',
  signature: 'Pour {legalName}',

  notesHeading: 'À l’attention du signataire ; ne fait pas partie de la déclaration',
  notes: {
    ink: 'Signer à la main, à l’encre. De nombreux opérateurs refusent les signatures électroniques ou tamponnées.',
    age: 'Dater la signature du jour où elle est apposée. {recipient} n’accepte aucune signature datant de plus de {days} jours au dépôt de la demande.',
    named: 'Seule une personne nommée dans le dossier de l’opérateur peut signer : {names}.',
    nobodyNamed:
      'Seule une personne nommée dans le dossier de l’opérateur peut signer. Le dossier disponible ne nomme personne : interroger l’opérateur.',
    verbatim:
      'Ne rien modifier dans la lettre. Une virgule qui diffère du dossier de l’opérateur suffit à faire rejeter la demande.',
    enclosures: 'À tenir prêt, et à n’envoyer que sur demande : {papers}.',
  },
  askedBy: {
    aws: 'demandé par Amazon Web Services',
    industry: 'demandé par des formulaires que des opérateurs ont publiés',
    regulator: 'demandé par les règles de l’autorité de régulation',
  },
};
