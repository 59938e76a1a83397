import { SUFFIX_SETS } from '../paperwork/suffixes';

/** A carrier's name in words: small letters without marks; 'A.W.S.' and 'AT&T' are one word each. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&.'’]+/u)
    .flatMap((word) => (/^(\p{L}\.)+\p{L}?$/u.test(word) ? [word.replaceAll('.', '')] : word.split('.')))
    .map((word) => word.replace(/[&'’]/g, ''))
    .filter((word) => word !== '');

/** Words of legal forms, in whatever country: names of networks are typed with and without them. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  Object.values(SUFFIX_SETS).flatMap((sets) => sets.flatMap(({ forms }) => forms.flatMap(wordsOf))),
);

// General knowledge, as are the generic words below: how carriers name their companies country by country.
const PLACES: ReadonlySet<string> = new Set(
  [
    'UK GB Great Britain British United Kingdom England Ireland Irish Eire',
    'US USA America American States North',
    'DE Deutsche Deutsches Deutscher Deutschland Germany German FR France Français Française French',
    'ES España Español Española Spain Spanish IT Italia Italiana Italy NL Nederland Nederlandse Netherlands Dutch',
    'NG Nigeria Nigerian Europe European EU International Global Group Holding Holdings the',
  ].flatMap(wordsOf),
);

const GENERIC: ReadonlySet<string> = new Set(
  [
    'telecom telecoms telekom telco telecommunication telecommunications telekommunikation télécommunications',
    'telecomunicazioni telecomunicaciones mobile mobil mobiles mobilfunk mobility móvil cell cellular wireless broadband',
    'communication communications comms network networks netz voice telephone telefon phone services',
  ].flatMap(wordsOf),
);

/** A name as it is compared: each list is shorter than the one before it, only the last may be empty. */
export interface CarrierWords {
  /** Without legal forms. */
  readonly words: readonly string[];
  /** Without places either. */
  readonly brand: readonly string[];
  /** Without the words that many carriers share either. */
  readonly core: readonly string[];
}

export function carrierWords(name: string): CarrierWords {
  const all = wordsOf(name);
  const words = without(all, LEGAL_FORMS);
  const brand = without(words, PLACES);
  return { words, brand, core: brand.filter((word) => !GENERIC.has(word) && !PLACES.has(word)) };
}

/** A name that consists of nothing else keeps these words. */
function without(words: readonly string[], some: ReadonlySet<string>): readonly string[] {
  const left = words.filter((word) => !some.has(word));
  return left.length === 0 ? words : left;
}

/**
 * Whether two names may be of one carrier: all words of one lie in the other, legal forms, places and generic words left out
 * ('Vodafone UK' and 'Vodafone GmbH', 'Telekom' and 'Deutsche Telekom AG'), they are one when written together, or one is the
 * initials of the other ('BT' and 'British Telecommunications plc'). Two carriers that share a brand are one to it: whoever
 * asks wants to be sure that they are two.
 */
export const mayBeOne = (a: CarrierWords, b: CarrierWords): boolean =>
  overlap(a.core, b.core) ||
  overlap(a.words, b.words) ||
  a.brand.join('') === b.brand.join('') ||
  areInitials(a.brand, b.words) ||
  areInitials(b.brand, a.words);

const overlap = (a: readonly string[], b: readonly string[]): boolean => liesIn(a, b) || liesIn(b, a);

const liesIn = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

const areInitials = ([short = '', ...others]: readonly string[], words: readonly string[]): boolean =>
  others.length === 0 && words.length > 1 && short === words.map((word) => word.slice(0, 1)).join('');
