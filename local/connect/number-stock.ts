/** Numbers that begin alike and end in so many free digits. */
interface Range {
  readonly country: string;
  readonly type: 'DID' | 'TOLL_FREE';
  readonly start: string;
  readonly digits: number;
}

export interface StockNumber {
  readonly number: string;
  readonly country: string;
  readonly type: Range['type'];
}

const range = (country: string, type: Range['type'], start: string, digits = 0): Range => ({
  country,
  type,
  start,
  digits,
});

/**
 * What AWS would have to give away, here out of the ranges that are kept for fiction and nothing else: nobody is ever
 * rung by mistake. A country that is not here has no numbers left.
 */
const RANGES: readonly Range[] = [
  range('GB', 'DID', '+442079460', 3),
  range('GB', 'DID', '+441144960', 3),
  range('GB', 'DID', '+441214960', 3),
  range('GB', 'DID', '+441314960', 3),
  range('GB', 'DID', '+442896496', 3),
  range('GB', 'TOLL_FREE', '+448081570', 3),
  range('US', 'DID', '+121255501', 2),
  ...['800', '833', '844', '855', '866', '877', '888'].map((code) => range('US', 'TOLL_FREE', `+1${code}5550199`)),
  range('DE', 'DID', '+493023125', 3),
  range('DE', 'DID', '+496990009', 3),
  range('DE', 'DID', '+494066969', 3),
  range('DE', 'DID', '+492214710', 3),
  range('DE', 'DID', '+498999998', 3),
  range('FR', 'DID', '+3319900', 4),
  range('FR', 'DID', '+3326191', 4),
  range('FR', 'DID', '+3335301', 4),
  range('FR', 'DID', '+3346571', 4),
  range('FR', 'DID', '+3353649', 4),
];

/** Whether AWS could have the number at all. */
export const isInStock = (number: string): boolean =>
  RANGES.some(
    ({ start, digits }) =>
      number.startsWith(start) && number.length === start.length + digits && /^\d*$/.test(number.slice(start.length)),
  );

/**
 * The stock in the order in which it is offered. A range is begun beyond its middle: whoever makes up an order counts from
 * the beginning, and would find the numbers taken.
 */
export function* stockOf(country: string, type: string): Generator<StockNumber> {
  for (const { country: held, type: kind, start, digits } of RANGES) {
    if (held !== country || kind !== type) continue;
    const size = 10 ** digits;
    const first = Math.floor(size * 0.6);
    for (let index = 0; index < size; index += 1) {
      const ending = digits === 0 ? '' : String((first + index) % size).padStart(digits, '0');
      yield { number: start + ending, country, type: kind };
    }
  }
}
