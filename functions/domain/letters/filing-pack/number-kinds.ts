import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberClass } from '../../playbooks/number-class';
import type { Port } from '../../port/port';

/** Classes that AWS calls toll-free (TFN); ITFS numbers are such numbers of a country and look no different. */
const TOLL_FREE: ReadonlySet<NumberClass> = new Set<NumberClass>([
  'US_TF',
  'GB_TF',
  'DE_TF',
  'FR_SVA_FREE',
  'NG_TF',
  'IE_TF',
  'NL_TF',
  'ES_TF',
  'IT_TF',
  'EU_TF',
]);

/** Universal international freephone numbers (UIFN) begin with +800 and belong to no country. */
const UNIVERSAL = '+800';

/** What AWS calls the kinds of these numbers, each once: 'DID', 'TFN', 'UIFN' (porting-facts §2.2). */
export function kindsOf(ports: readonly Pick<Port, 'number' | 'numberClass'>[]): string {
  const kinds = ports.map(({ number, numberClass }) => {
    if (number.startsWith(UNIVERSAL)) return 'UIFN';
    return TOLL_FREE.has(numberClass) ? 'TFN' : 'DID';
  });
  return [...new Set(kinds)].join(', ');
}

/** The number as people dial it within its country: '+442079460101' is '020 7946 0101'. */
export const asDialledAtHome = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatNational() ?? number;

const regionsOf = (numbers: readonly string[]): readonly string[] => [
  ...new Set(numbers.flatMap((number) => parsePhoneNumberFromString(number)?.country ?? [])),
];

/**
 * The country to put on the case (ISO 3166 alpha-2): that of the order, or where that is no country ('EU', for the row that
 * stands for several) the one that the numbers belong to.
 */
export function countryOf(orderCountry: string, numbers: readonly string[]): string {
  const regions = regionsOf(numbers);
  return regions.length === 0 || regions.includes(orderCountry) ? orderCountry : regions.join(', ');
}

/** The countries of the numbers by their calling codes, '+49'; islands and microstates that share a code share the case. */
export const callingCodesOf = (numbers: readonly string[]): readonly string[] => [
  ...new Set(
    numbers.flatMap((number) => parsePhoneNumberFromString(number)?.countryCallingCode ?? []).map((code) => `+${code}`),
  ),
];
