/** Numbers that regulators keep for fiction, as many as a plan of ten thousand needs. */
const pad = (at: number, digits: number): string => String(at).padStart(digits, '0');

const range = (prefix: string, digits: number, first = 0, count = 10 ** digits): readonly string[] =>
  Array.from({ length: count }, (_, at) => prefix + pad(first + at, digits));

/** Ofcom, 000 to 999 of each. */
export const BRITISH = [
  '+442079460',
  '+441144960',
  '+441214960',
  '+441134960',
  '+441164960',
  '+441174960',
  '+441184960',
  '+441314960',
].flatMap((prefix) => range(prefix, 3));

const AREA_CODES = [
  201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
  239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267,
];

/** 555-0100 to 555-0199 of each area code. */
export const AMERICAN = AREA_CODES.flatMap((code) => range(`+1${code}555`, 4, 100, 100));

export const AMERICAN_TOLL_FREE = [800, 888, 877, 866].flatMap((code) => range(`+1${code}555`, 4, 100, 100));

/** Bundesnetzagentur, numbers for media. */
export const GERMAN = ['+493023125', '+496990009', '+494066969', '+498999998'].flatMap((prefix) => range(prefix, 3));

/** ARCEP. */
export const FRENCH = range('+3319900', 4);
