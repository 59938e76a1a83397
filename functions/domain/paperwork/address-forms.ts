import type { PaperCountry } from './suffixes';

/**
 * How one country shortens its addresses. Words are written bare: small letters, no marks, no punctuation.
 * The tables detect and explain, they never make two addresses equal.
 */
export interface AddressForms {
  /** Words, or phrases of several words, that stand for each other. */
  readonly groups: readonly (readonly string[])[];
  /** Endings glued to a street's name that stand for each other: 'hauptstrasse', 'hauptstr'. */
  readonly gluedEndings?: readonly (readonly string[])[];
  /** Words that may be there or not, anywhere in a line. */
  readonly optionalWords?: readonly string[];
  /** Words or phrases that may be there or not at the end of a line; '#' stands for a number. */
  readonly optionalEndings?: readonly string[];
  /** What may follow a house number, joined or apart ('12a', '12 a', '12 bis'); a value is the short writing. */
  readonly houseNumberAdditions?: Readonly<Record<string, string>>;
  /** Any single letter may follow a house number, joined or apart. */
  readonly houseNumberLetters?: boolean;
  /** The two halves of a postcode, written apart or together. */
  readonly postcodeHalves?: RegExp;
  /** Whether a hyphen, slash or apostrophe against a space is a matter of address format here, not of punctuation. */
  readonly separatorsAreFormat?: boolean;
  /** Unit words for which a bare '#' may stand. */
  readonly numberSign?: readonly string[];
  /** Whether º, ª and ° after a number are only a way of writing an ordinal. */
  readonly ordinalMarks?: boolean;
}

const ENGLISH_STREETS = [
  ['st', 'street', 'saint', 'str'],
  ['rd', 'road'],
  ['ave', 'av', 'avenue'],
  ['ln', 'lane'],
  ['cres', 'cresc', 'crescent'],
  ['cl', 'close'],
  ['gdns', 'gardens'],
  ['ct', 'court'],
  ['sq', 'square'],
  ['pl', 'place'],
  ['dr', 'drive'],
  ['ter', 'terr', 'terrace'],
  ['hse', 'house'],
  ['est', 'estate'],
  ['ind', 'industrial'],
  ['bldg', 'building'],
  ['bldgs', 'buildings'],
  ['flat', 'unit'],
  ['fl', 'flr', 'floor'],
] as const;

// "County optional" (porting-facts §10.3); the names and short forms are general knowledge.
// prettier-ignore
const GB_COUNTIES = [
  'bedfordshire', 'beds', 'berkshire', 'berks', 'buckinghamshire', 'bucks', 'cambridgeshire', 'cambs', 'cheshire',
  'cornwall', 'cumbria', 'derbyshire', 'derbys', 'devon', 'dorset', 'county durham', 'co durham', 'east sussex',
  'essex', 'gloucestershire', 'glos', 'greater london', 'greater manchester', 'hampshire', 'hants', 'herefordshire',
  'hertfordshire', 'herts', 'kent', 'lancashire', 'lancs', 'leicestershire', 'leics', 'lincolnshire', 'lincs',
  'merseyside', 'middlesex', 'middx', 'norfolk', 'northamptonshire', 'northants', 'northumberland',
  'nottinghamshire', 'notts', 'oxfordshire', 'oxon', 'rutland', 'shropshire', 'salop', 'somerset', 'staffordshire',
  'staffs', 'suffolk', 'surrey', 'tyne and wear', 'warwickshire', 'warks', 'west midlands', 'west sussex',
  'wiltshire', 'wilts', 'worcestershire', 'worcs', 'north yorkshire', 'south yorkshire', 'west yorkshire',
  'east yorkshire', 'county antrim', 'co antrim', 'county armagh', 'co armagh', 'county down', 'co down',
  'county fermanagh', 'co fermanagh', 'county londonderry', 'co londonderry', 'county tyrone', 'co tyrone',
] as const;

// prettier-ignore
const US_STATES = [
  ['al', 'alabama'], ['ak', 'alaska'], ['az', 'arizona'], ['ar', 'arkansas'], ['ca', 'california'],
  ['co', 'colorado'], ['ct', 'connecticut'], ['de', 'delaware'], ['dc', 'district of columbia'], ['fl', 'florida'],
  ['ga', 'georgia'], ['hi', 'hawaii'], ['id', 'idaho'], ['il', 'illinois'], ['in', 'indiana'], ['ia', 'iowa'],
  ['ks', 'kansas'], ['ky', 'kentucky'], ['la', 'louisiana'], ['me', 'maine'], ['md', 'maryland'],
  ['ma', 'massachusetts'], ['mi', 'michigan'], ['mn', 'minnesota'], ['ms', 'mississippi'], ['mo', 'missouri'],
  ['mt', 'montana'], ['ne', 'nebraska'], ['nv', 'nevada'], ['nh', 'new hampshire'], ['nj', 'new jersey'],
  ['nm', 'new mexico'], ['ny', 'new york'], ['nc', 'north carolina'], ['nd', 'north dakota'], ['oh', 'ohio'],
  ['ok', 'oklahoma'], ['or', 'oregon'], ['pa', 'pennsylvania'], ['pr', 'puerto rico'], ['ri', 'rhode island'],
  ['sc', 'south carolina'], ['sd', 'south dakota'], ['tn', 'tennessee'], ['tx', 'texas'], ['ut', 'utah'],
  ['vt', 'vermont'], ['va', 'virginia'], ['wa', 'washington'], ['wv', 'west virginia'], ['wi', 'wisconsin'],
  ['wy', 'wyoming'],
] as const;

// Source: porting-facts §10.3 (general knowledge; for the US also USPS Publication 28). The row IE is not in that table:
// it is the English row with Irish counties and the Eircode of §3.
export const ADDRESS_FORMS = {
  US: {
    groups: [
      ['st', 'street', 'saint'],
      ['ave', 'av', 'avenue'],
      ['blvd', 'boulevard'],
      ['rd', 'road'],
      ['dr', 'drive'],
      ['ln', 'lane'],
      ['ct', 'court'],
      ['pl', 'place'],
      ['pkwy', 'parkway'],
      ['hwy', 'highway'],
      ['cir', 'circle'],
      ['ter', 'terrace'],
      ['trl', 'trail'],
      ['sq', 'square'],
      ['way', 'wy'],
      ['expy', 'expressway'],
      ['xing', 'crossing'],
      ['ste', 'suite'],
      ['apt', 'apartment'],
      ['fl', 'floor'],
      ['bldg', 'building'],
      ['rm', 'room'],
      ['dept', 'department'],
      ['n', 'north'],
      ['e', 'east'],
      ['s', 'south'],
      ['w', 'west'],
      ['ne', 'northeast', 'north east'],
      ['nw', 'northwest', 'north west'],
      ['se', 'southeast', 'south east'],
      ['sw', 'southwest', 'south west'],
      ['1st', 'first'],
      ['2nd', 'second'],
      ['3rd', 'third'],
      ['4th', 'fourth'],
      ['5th', 'fifth'],
      ['6th', 'sixth'],
      ['7th', 'seventh'],
      ['8th', 'eighth'],
      ['9th', 'ninth'],
      ['10th', 'tenth'],
      ['11th', 'eleventh'],
      ['12th', 'twelfth'],
      ...US_STATES,
    ],
    numberSign: ['ste', 'apt', 'unit', 'rm', 'fl', 'dept', 'no'],
  },
  GB: {
    groups: ENGLISH_STREETS,
    optionalEndings: ['united kingdom', 'uk', 'great britain', ...GB_COUNTIES],
    postcodeHalves: /\b([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})\b/gu,
  },
  DE: {
    groups: [
      ['str', 'strasse'],
      ['pl', 'platz'],
    ],
    gluedEndings: [
      ['str', 'strasse'],
      ['pl', 'platz'],
    ],
    optionalWords: ['nr'],
    // 'Frankfurt am Main', 'Frankfurt a.M.' and 'Frankfurt/Main' are one town.
    optionalEndings: ['am main', 'a m', 'am', 'main', 'deutschland', 'germany'],
    houseNumberLetters: true,
  },
  FR: {
    groups: [
      ['av', 'ave', 'avenue'],
      ['bd', 'bld', 'boulevard', 'boul'],
      ['r', 'rue'],
      ['pl', 'place'],
      ['rte', 'route'],
      ['chem', 'chemin', 'che'],
      ['imp', 'impasse'],
      ['sq', 'square'],
      ['all', 'allee'],
      ['res', 'residence'],
      ['bat', 'batiment'],
      ['st', 'saint'],
      ['ste', 'sainte'],
      ['za', 'zone artisanale'],
      ['zi', 'zone industrielle'],
      ['zac', 'zone d amenagement concerte', 'zone damenagement concerte'],
    ],
    // CEDEX is a delivery marker, and the post code with it is another than the commune's (porting-facts §3).
    optionalEndings: ['cedex', 'cedex #', 'france'],
    houseNumberAdditions: { b: 'b', bis: 'b', t: 't', ter: 't', q: 'q', quater: 'q' },
    separatorsAreFormat: true,
  },
  NG: {
    groups: [
      ['st', 'str', 'street'],
      ['rd', 'road'],
      ['ave', 'avenue'],
      ['cl', 'close'],
      ['cres', 'crescent'],
      ['vi', 'v i', 'victoria island'],
      ['opp', 'opposite'],
      ['gra', 'g r a', 'government reserved area', 'government reservation area', 'government residential area'],
      ['fct', 'f c t', 'abuja', 'federal capital territory', 'fct abuja', 'abuja fct'],
    ],
    optionalWords: ['no'],
    optionalEndings: ['state', 'nigeria'],
  },
  NL: {
    groups: [
      ['str', 'straat'],
      ['ln', 'laan'],
      ['pln', 'plein'],
      ['den haag', 's gravenhage', 'sgravenhage'],
      ['den bosch', 's hertogenbosch', 'shertogenbosch'],
    ],
    gluedEndings: [
      ['str', 'straat'],
      ['ln', 'laan'],
      ['pln', 'plein'],
    ],
    optionalEndings: ['nederland', 'the netherlands'],
    houseNumberLetters: true,
    postcodeHalves: /\b([1-9]\d{3}) ([a-z]{2})\b/gu,
    separatorsAreFormat: true,
  },
  IE: {
    groups: [...ENGLISH_STREETS, ['co', 'county']],
    optionalEndings: ['ireland'],
    postcodeHalves: /\b([ac-fhknprtv-y]\d{2}|d6w) ([\dac-fhknprtv-y]{4})\b/gu,
  },
  ES: {
    groups: [
      ['c', 'cl', 'calle'],
      ['avda', 'av', 'avd', 'avenida'],
      ['pza', 'pl', 'plza', 'plaza'],
      ['po', 'pº', 'p°', 'paseo'],
      ['ctra', 'carretera'],
      ['sn', 's n', 'sin numero'],
      ['izq', 'izqda', 'izda', 'izquierda'],
      ['dcha', 'dcho', 'derecha'],
      ['no', 'nº', 'n°', 'num', 'numero'],
    ],
    optionalEndings: ['espana'],
    ordinalMarks: true,
  },
  IT: {
    groups: [
      ['v', 'via'],
      ['pza', 'p za', 'pzza', 'p zza', 'piazza'],
      ['cso', 'c so', 'corso'],
      ['vle', 'v le', 'viale'],
      ['lgo', 'l go', 'largo'],
      ['snc', 's n c', 'senza numero civico'],
    ],
    optionalWords: ['n', 'nr', 'num', 'numero'],
    optionalEndings: ['italia'],
    houseNumberLetters: true,
  },
} as const satisfies Record<PaperCountry, AddressForms>;
