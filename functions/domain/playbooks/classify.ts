import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { CLASS_RULES, type ClassRule, type Verdict } from './class-rules';
import type { NumberClass } from './number-class';
import type { PlaybookKey } from './playbook';

/** What a number is and whether a port path exists for it. `number` is null when the text is no possible number. */
export interface Classification {
  readonly input: string;
  readonly number: string | null;
  readonly country: string | null;
  readonly numberClass: NumberClass;
  /** The key of its rules; null where no port path is known. */
  readonly playbook: PlaybookKey | null;
  readonly verdict: Verdict | 'invalid' | 'unknown';
  readonly reasons: readonly string[];
  /** A rewritten number to offer, where numbers of this kind have been renumbered. */
  readonly suggestion?: string;
}

/** What an order acknowledges to run the procedure although AWS offers no port path (design §11, Nigeria). */
export const AWS_PATH_NOT_OFFERED = 'aws-port-path-not-offered';

/** What an order has to acknowledge before it may hold a number of this verdict; null where nothing. */
export const acknowledgementFor = ({ verdict }: Pick<Classification, 'verdict'>): string | null =>
  verdict === 'sip' ? AWS_PATH_NOT_OFFERED : null;

/**
 * Classifies a number written in E.164, or in local form with its country (ISO 3166 alpha-2).
 * Example: `+442079460101` is GB_GEO with playbook GB_GEO.
 * First match of the ordered rules wins (porting-facts §1.4); libphonenumber then has to agree that the number can exist.
 * Never throws: what is no number comes back as INVALID with the reason.
 */
export function classify(input: string, country?: string): Classification {
  const parsed = parsePhoneNumberFromString(input, { ...defaultCountry(country), extract: false });
  // An extension is no part of a number that can be ported, and dropping it would order the main line.
  if (parsed === undefined || parsed.ext !== undefined) return invalid(input, country);
  const number = withoutTrunkPrefix(parsed);
  const alike = CLASS_RULES.filter((row) => row.pattern.test(number));
  const rule = alike.find((row) => holdsFor(row, parsed));
  if (rule === undefined) {
    if (!parsed.isPossible()) return invalid(input, country);
    if (alike.length === 0 || parsed.isValid()) return unknownClass(input, number, parsed);
    const form = alike.find(({ types }) => types === undefined);
    return form === undefined ? invalid(input, country) : notInPlan(input, number, form);
  }
  if (!mustExist(rule)) return classified(input, number, rule, parsed);
  if (!parsed.isPossible()) return invalid(input, country);
  return parsed.isValid() ? classified(input, number, rule, parsed) : notInPlan(input, number, rule);
}

/** What is not ported anyway need not be in the metadata, which has dropped renumbered numbers and never had short codes. */
const mustExist = ({ verdict }: ClassRule): boolean => verdict === 'ok' || verdict === 'ask' || verdict === 'sip';

const holdsFor = ({ regions, types }: ClassRule, parsed: PhoneNumber): boolean =>
  (regions === undefined || regions.some((allowed) => allowed === parsed.country)) &&
  (types === undefined || types.some((allowed) => allowed === parsed.getType()));

/**
 * The metadata takes the 0 off a local number only if what is left is a number of the present plan; the old ones keep it,
 * as in +23401…, which no rule knows. In Italy the 0 belongs to the number, and the rules know it.
 */
function withoutTrunkPrefix({ number, countryCallingCode, nationalNumber }: PhoneNumber): string {
  const bare = `+${countryCallingCode}${nationalNumber.replace(/^0/, '')}`;
  const isKnown = (text: string) => CLASS_RULES.some(({ pattern }) => pattern.test(text));
  return !isKnown(number) && isKnown(bare) ? bare : number;
}

const defaultCountry = (country: string | undefined): { defaultCountry?: CountryCode } => {
  const code = country?.trim().toUpperCase();
  return code !== undefined && isCountryCode(code) ? { defaultCountry: code } : {};
};

const isCountryCode = (text: string): text is CountryCode => /^[A-Z]{2}$/.test(text);

function classified(input: string, number: string, rule: ClassRule, parsed: PhoneNumber): Classification {
  const suggestion = rule.rewrite?.(number);
  return {
    input,
    number,
    country: rule.country ?? parsed.country ?? null,
    numberClass: rule.numberClass,
    playbook: rule.playbook,
    verdict: rule.verdict,
    reasons: [rule.what, rule.reason, ...(suggestion === undefined ? [] : [`The new number would be ${suggestion}.`])],
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function invalid(input: string, country: string | undefined): Classification {
  const hint =
    input.startsWith('+') || country !== undefined
      ? 'Check the digits against the bill.'
      : 'Write it in E.164: + and the country code, digits only.';
  return notANumber(input, [`This is no phone number that can exist. ${hint}`]);
}

const notInPlan = (input: string, number: string, { numberClass }: ClassRule): Classification =>
  notANumber(input, [
    `${number} has the form of ${numberClass}, but its numbering plan has no such number. Check the digits against the bill.`,
  ]);

const notANumber = (input: string, reasons: readonly string[]): Classification => ({
  input,
  number: null,
  country: null,
  numberClass: 'INVALID',
  playbook: null,
  verdict: 'invalid',
  reasons,
});

function unknownClass(input: string, number: string, parsed: PhoneNumber): Classification {
  const country = parsed.country ?? null;
  const kind =
    parsed.getType()?.toLowerCase().replaceAll('_', ' ') ?? 'of a kind that the numbering plan does not name';
  return {
    input,
    number,
    country,
    numberClass: 'OTHER',
    playbook: null,
    verdict: 'unknown',
    reasons: [`Portolan has no rules for numbers of ${country ?? 'this country code'} of this kind (${kind}).`],
  };
}
