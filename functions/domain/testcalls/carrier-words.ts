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

/** How carriers name their companies country by country, each word with its country. General knowledge, as is GENERIC. */
const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GB: 'UK GB Great Britain British United Kingdom England',
    IE: 'Ireland Irish Eire',
    US: 'USA US America American States North',
    DE: 'DE Deutsche Deutsches Deutscher Deutschland Germany German',
    FR: 'FR France Français Française French',
    ES: 'ES España Español Española Spain Spanish',
    IT: 'IT Italia Italiana Italy',
    NL: 'NL Nederland Nederlandse Netherlands Dutch',
    NG: 'NG Nigeria Nigerian',
    world: 'Europe European EU International Global Group Holding Holdings the',
  }).flatMap(([place, words]) => wordsOf(words).map((word) => [word, place] as const)),
);

const GENERIC: ReadonlySet<string> = new Set(
  [
    'telecom telecoms telekom telco telecommunication telecommunications telekommunikation télécommunications',
    'telecomunicazioni telecomunicaciones mobile mobil mobiles mobilfunk mobility móvil cell cellular wireless broadband',
    'communication communications comms network networks netz voice telephone telefon phone services',
  ].flatMap(wordsOf),
);

/** A name as it is compared: no list is longer than the one before it; the core may be empty, as may the places. */
export interface CarrierWords {
  /** Without legal forms. */
  readonly words: readonly string[];
  /** Without places either. */
  readonly brand: readonly string[];
  /** Without the words that many carriers share either. */
  readonly core: readonly string[];
  readonly places: readonly string[];
}

export function carrierWords(name: string): CarrierWords {
  const all = wordsOf(name);
  const words = without(all, LEGAL_FORMS);
  const brand = without(words, PLACES);
  const core = brand.filter((word) => !GENERIC.has(word) && !PLACES.has(word));
  return { words, brand, core, places: words.flatMap((word) => PLACES.get(word) ?? []) };
}

/** A name that consists of nothing else keeps these words. */
function without(words: readonly string[], some: { has(word: string): boolean }): readonly string[] {
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
  a.words.join('') === b.words.join('') ||
  ((a.core.length > 0 || sharePlace(a, b)) && a.brand.join('') === b.brand.join('')) ||
  areInitials(a.brand, b.words) ||
  areInitials(b.brand, a.words);

const overlap = (a: readonly string[], b: readonly string[]): boolean => liesIn(a, b) || liesIn(b, a);

const liesIn = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

/** 'Telekom Deutschland' and 'Deutsche Telekom' have no word of their own, and mean one; 'British Telecom' is another. */
const sharePlace = (a: CarrierWords, b: CarrierWords): boolean => a.places.some((place) => b.places.includes(place));

const areInitials = ([short = '', ...others]: readonly string[], words: readonly string[]): boolean =>
  others.length === 0 && words.length > 1 && short === words.map((word) => word.slice(0, 1)).join('');
