import { SIGN_AND_FILE, type Wording } from './wording';

const FR_GROUNDS = 'ARCEP, decision 2009-0637, and published porting pages of providers in France';

/** French. An elided article is a word of its own: "l'adresse" is read as 'l adresse'. */
export const FRENCH: Wording = {
  // prettier-ignore
  wrong: [
    'erroné*', 'incorrect*', 'invalide*', 'non valide*', 'faux', 'fausse*', 'différent*', 'ne correspond*', 'non conforme*',
    'non concordant*', 'non concordance', 'inconnu*', 'incohérent*', 'mauvais*', 'introuvable*', 'erreur', 'mal configuré*',
    'ne concorde*', 'non reconnu*', 'divergen*', 'pas conforme*', 'non habilité*', 'non autorisé*',
  ],
  // prettier-ignore
  missing: [
    'manquant*', 'manque*', 'absent*', 'non fourni*', 'non renseigné*', 'incomplet*', 'incomplète*', 'non communiqué*', 'à fournir',
    'obligatoire*', 'non joint*', 'requis*',
  ],
  fine: ['est correct*', 'sont correct*', 'est valide', 'est conforme', 'est bon', 'est bonne', 'correspond bien'],
  negations: ['pas de', 'aucun', 'aucune', 'sans', 'non', 'pas'],
  turns: ['mais', 'cependant', 'toutefois'],
  beside: [
    'adresse e mail',
    'adresse mail',
    'adresse email',
    'adresse ip',
    'adresse électronique',
    'nom de fichier',
    'nom de domaine',
  ],
  subjects: [
    {
      class: 'RIO',
      words: ['rio', 'rios', 'relevé d identité opérateur', 'code rio', 'numéro rio'],
      source: FR_GROUNDS,
    },
    {
      class: 'ACCOUNT_NUMBER',
      words: [
        'numéro de compte',
        'numéro client',
        'numéro de client',
        'numéro de contrat',
        'référence client',
        'identifiant client',
        'n de compte',
      ],
    },
    { class: 'PIN_PASSCODE', words: ['code pin', 'mot de passe', 'code secret'] },
    { class: 'POSTCODE', words: ['code postal', 'codes postaux', 'cp'] },
    {
      class: 'ADDRESS',
      words: ['adresse*', 'adresse d installation', 'rue', 'voie', 'numéro de rue', 'commune', 'ville'],
    },
    {
      class: 'ENTITY_NAME',
      words: [
        'nom',
        'noms',
        'raison sociale',
        'dénomination',
        'dénomination sociale',
        'titulaire',
        'nom du titulaire',
        'prénom',
        'forme juridique',
        'société',
      ],
    },
    { class: 'AUTH_PERSON', words: ['signataire*', 'nom du signataire', 'représentant légal', 'mandataire'] },
    {
      class: 'BTN',
      words: [
        'tête de ligne',
        'numéro principal',
        'ndi',
        'numéro de désignation',
        'numéros associés',
        'configuration des numéros',
      ],
      source: FR_GROUNDS,
    },
    { class: 'REGISTRY', words: ['siret', 'siren', 'kbis', 'k bis', 'naf', 'ape', 'extrait kbis'], source: FR_GROUNDS },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['numéro', 'numéros', 'sda', 'numéro de téléphone'],
      needs: 'wrong',
      weak: true,
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: [
        'mandat',
        'mandat de portabilité',
        'facture',
        'justificatif*',
        'pièce justificative',
        'pièces justificatives',
        'documents',
        'lettre de mandat',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: ['signature*', 'cachet', 'tampon'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
    },
    { class: 'DATE', words: ['date de portage', 'date demandée', 'date souhaitée', 'jour de portage', 'créneau'] },
    { class: 'LINE_TYPE', words: ['type de ligne', 'type de portage', 'type de portabilité', 'type d accès'] },
  ],
  statements: [
    {
      class: 'AUTH_PERSON',
      words: [
        'pas le titulaire',
        'non titulaire',
        'pas capacité',
        'sans capacité',
        'défaut de capacité',
        'n est pas habilité',
      ],
      source: FR_GROUNDS,
    },
    {
      class: 'OTHER',
      words: ['demande incomplète', 'demande erronée', 'données incomplètes', 'données erronées'],
      nextStep:
        'Ask the operator which field it means (the RIO is one of them), compare it with the record, put it right and file again.',
      source: FR_GROUNDS,
    },
    {
      class: 'TN_INACTIVE',
      words: [
        'inactif*',
        'inactive*',
        'résilié*',
        'non actif*',
        'non active*',
        'suspendu*',
        'désactivé*',
        'plus en service',
        'hors service',
      ],
      source: FR_GROUNDS,
    },
    {
      class: 'PENDING_ORDER',
      words: [
        'portage en cours',
        'portabilité en cours',
        'portage déjà en cours',
        'demande en cours',
        'demande de portabilité en cours',
        'déjà en cours',
        'commande en cours',
      ],
      source: FR_GROUNDS,
    },
    {
      class: 'TN_NOT_PORTABLE',
      words: [
        'non portable*',
        'pas portable*',
        'plan de numérotation',
        'incompatibilité technique',
        'techniquement impossible',
        'inéligible*',
        'non éligible*',
      ],
      source: FR_GROUNDS,
    },
    {
      class: 'WRONG_LOSING_CARRIER',
      words: ['pas chez nous', 'opérateur erroné', 'mauvais opérateur', 'déjà porté*', 'oo erroné', 'pas notre client'],
    },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['pas sur ce compte', 'n appartient pas au compte', 'n appartient pas au client', 'hors du compte'],
    },
    { class: 'FREEZE_LOCK', words: ['verrouillé*', 'bloqué*', 'verrou'] },
    {
      class: 'FEATURE_CONFLICT',
      words: ['adsl', 'vdsl', 'renvoi d appel*', 'télésurveillance', 'ligne d alarme', 't0', 't2'],
    },
    {
      class: 'PARTIAL_SCOPE',
      words: [
        'portage partiel',
        'portabilité partielle',
        'portage total',
        'numéros restants',
        'tranche incomplète',
        'tranche sda',
      ],
    },
    {
      class: 'BUNDLE',
      words: ['offre groupée', 'offre couplée', 'dégroupage', 'offre composite', 'bundle', 'multi services'],
      source: "migration practitioners' field report (unbundling first, about two weeks)",
    },
    { class: 'DOC_MISSING', words: ['non signé*', 'pas signé*'], clock: 'RESET', nextStep: SIGN_AND_FILE },
    {
      class: 'DOC_STALE',
      words: ['plus de 3 mois', 'plus de trois mois', 'plus de 30 jours', 'périmé*', 'expiré*', 'trop ancien*'],
    },
    { class: 'DOC_ILLEGIBLE', words: ['illisible*', 'non lisible*'] },
    {
      class: 'DATE',
      words: [
        'jour férié',
        'date non disponible',
        'délai insuffisant',
        'délai trop court',
        'hors heures ouvrées',
        'week end',
      ],
    },
    { class: 'DUPLICATE_ID', words: ['doublon', 'déjà utilisé*', 'demande en double'] },
    { class: 'DEBT', words: ['impayé*', 'solde dû', 'dette', 'facture en souffrance'] },
    {
      class: 'CARRIER_INTERNAL',
      words: ['incident technique', 'panne', 'erreur système', 'maintenance en cours', 'indisponibilité du système'],
    },
    { class: 'UNRESPONSIVE', words: ['sans réponse', 'pas de réponse', 'absence de réponse'] },
  ],
};
