import type { FormWords } from '../form-words';

/** France, numéros spéciaux (SVA) : certains opérateurs demandent un RIO, d'autres non ; il n'y figure que s'il a été donné. */
export const MANDAT_NUMEROS_SPECIAUX: FormWords = {
  title: 'Mandat de portabilité : numéros spéciaux',

  authority: 'Mandat',
  authorityText: [
    '{legalName}, titulaire du compte {accountNumber} auprès de {losingCarrier}, opérateur donneur, donne mandat à l’opérateur receveur qui assure son service dans Amazon Connect d’accomplir en son nom les démarches nécessaires au portage des numéros spéciaux désignés ci-après, et demande à {losingCarrier} d’y donner suite.',
    'Le présent mandat autorise l’opérateur receveur, et ceux qui agissent pour lui dans la commande de portage, à échanger avec {losingCarrier} les informations contractuelles et techniques nécessaires.',
    'Merci de maintenir chaque numéro en service jusqu’à son portage. Le mandat ne porte que sur les numéros désignés et ne demande la résiliation d’aucun autre service.',
  ],
  signatureText: 'Je déclare être habilité(e) à signer le présent mandat au nom du titulaire désigné ci-dessus.',

  enclosures: ['la dernière facture de l’opérateur donneur', 'un extrait Kbis récent'],
  notes: [
    'L’opérateur qui exploite le numéro n’est pas toujours celui qui le facture : à vérifier avant la signature.',
    'Certains opérateurs demandent un RIO même pour un numéro spécial, d’autres non : poser la question à l’opérateur donneur.',
  ],
};
