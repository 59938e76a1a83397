import type { FormWords } from '../form-words';

/** France, numéros géographiques et 09 : le mandat de portabilité, avec un RIO par numéro ou par tête de ligne. */
export const MANDAT_DE_PORTABILITE: FormWords = {
  title: 'Mandat de portabilité',

  authority: 'Mandat',
  authorityText: [
    '{legalName}, titulaire du compte {accountNumber} auprès de {losingCarrier}, opérateur donneur, donne mandat à l’opérateur receveur qui assure son service dans Amazon Connect d’accomplir en son nom les démarches nécessaires au portage des numéros désignés ci-après, et demande à {losingCarrier} d’y donner suite.',
    'Le présent mandat autorise l’opérateur receveur, et ceux qui agissent pour lui dans la commande de portage, à échanger avec {losingCarrier} les informations contractuelles et techniques nécessaires.',
    'Merci de maintenir chaque numéro en service jusqu’à son portage. Le mandat ne porte que sur les numéros désignés et ne demande la résiliation d’aucun autre service.',
  ],
  signatureText: 'Je déclare être habilité(e) à signer le présent mandat au nom du titulaire désigné ci-dessus.',

  enclosures: [
    'la dernière facture de l’opérateur donneur',
    'un extrait Kbis récent',
    'un justificatif récent de l’adresse d’installation',
  ],
  notes: [
    'Le RIO s’obtient en appelant le 3179 depuis la ligne concernée ; pour une entreprise, aussi par l’espace client, la facture ou un courriel de l’opérateur donneur.',
    'Un RIO est lié à son numéro : recopié sur une autre ligne, il est refusé.',
    'Si la tête de ligne est portée et que d’autres numéros sont conservés, une nouvelle tête de ligne doit être désignée.',
    'Ne pas résilier le contrat avant le portage : le numéro pourrait être perdu.',
  ],
};
