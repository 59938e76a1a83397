import type { LetterText } from '../letter-text';

/** Demande le retour des numéros ; n'invoque aucun droit, puisqu'aucun n'est connu. */
export const ROLLBACK_LETTER: LetterText['rollback'] = {
  title: 'Demande urgente de reprise de numéros portés',
  banner: 'NON SIGNÉ. À signer uniquement sur décision de {decisionMaker}.',
  bannerCalled: 'RETOUR DÉCIDÉ par {decisionMaker}. Envoyé d’abord sans signature ; la lettre signée suit.',

  request: 'Notre demande',
  requestText: [
    '{legalName} était titulaire du compte {accountNumber} auprès de {losingCarrier} lorsque les numéros désignés dans la présente lettre ont été portés chez un autre opérateur. Le portage a échoué en service ; nous demandons à {losingCarrier} de reprendre ces numéros et de rétablir immédiatement leur acheminement antérieur.',
    'D’ici là, merci de conserver l’ancien service et sa configuration, et de n’attribuer les numéros à personne d’autre.',
  ],
  basisPractice:
    'Nous formulons cette demande dans les {hours} heures suivant la bascule. Nous savons que ce délai est un usage entre opérateurs et non un droit, et que l’accord de l’opérateur qui détient maintenant les numéros peut vous être nécessaire ; nous le lui demandons en parallèle.',
  basisConfirmed:
    'Nous formulons cette demande dans les {hours} heures suivant la bascule, délai que {losingCarrier} nous a confirmé. L’accord de l’opérateur qui détient maintenant les numéros peut vous être nécessaire ; nous le lui demandons en parallèle.',
  basisConfirmedOn:
    'Nous formulons cette demande dans les {hours} heures suivant la bascule, délai que {losingCarrier} nous a confirmé le {confirmedOn}. L’accord de l’opérateur qui détient maintenant les numéros peut vous être nécessaire ; nous le lui demandons en parallèle.',
  basis: {
    practice: 'usage entre opérateurs, et non un droit',
    carrier: 'confirmé par {losingCarrier}',
  },
  needed:
    'Si la présente demande ne suffit pas, merci de nous indiquer immédiatement par téléphone les pièces nécessaires : un nouveau mandat ou une commande de portage de votre part.',

  call: 'La décision',
  callBlanks: {
    movedAt: 'Numéros portés le (date, heure, fuseau)',
    calledAt: 'Retour décidé le (date, heure, fuseau)',
    reason: 'Ce qui ne fonctionne pas',
    askedOf: 'Demandé par téléphone à (nom)',
  },

  people: 'Qui parle en notre nom',
  record: 'Le compte, tel qu’il figurait dans vos dossiers',
  numbers: 'Numéros à reprendre ({count})',

  signature: 'Pour {legalName}',
  signatureText: 'À laisser vide tant que {decisionMaker} n’a pas décidé le retour.',
  signedAt: 'Date, heure et fuseau',

  notesHeading: 'À l’attention de ceux qui traitent cette lettre ; ne fait pas partie de la demande',
  notes: {
    onlyOnCall:
      'N’envoyer cette lettre que lorsque {decisionMaker} a décidé le retour. Téléphoner d’abord ; la lettre confirme l’appel.',
    signatory: 'La signature doit être celle d’une personne nommée dans le dossier de l’opérateur : {names}.',
    nobodyNamed:
      'La signature doit être celle d’une personne nommée dans le dossier de l’opérateur ; le dossier disponible ne nomme personne.',
    noContact:
      'Aucun contact d’urgence de l’opérateur n’est enregistré : la lettre est adressée au service portabilité.',
    process: 'Comment cet opérateur souhaite être sollicité : {process}',
    afterwards: 'Passé ce délai, il ne reste qu’un nouveau portage, avec un nouveau mandat et toutes ses pièces.',
  },
};
