import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { CLASS_RULES, type Verdict } from './class-rules';
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
  const number = parsed.number;
  const region = parsed.country ?? null;
  const alike = CLASS_RULES.filter((row) => row.pattern.test(number));
  const rule = alike.find((row) => row.regions === undefined || row.regions.some((allowed) => allowed === region));
  // Renumbered numbers are impossible in the new plan: the rules are asked before the metadata.
  if (rule?.verdict !== 'migrate' && !parsed.isPossible()) return invalid(input, country);
  if (rule === undefined) {
    return alike.length > 0 && !parsed.isValid() ? invalid(input, country) : unknownClass(input, number, region);
  }
  const mustExist = rule.verdict === 'ok' || rule.verdict === 'ask' || rule.verdict === 'sip';
  if (mustExist && !parsed.isValid()) {
    return {
      ...invalid(input, country),
      reasons: [`${number} has the form of ${rule.numberClass}, but its numbering plan has no such number.`],
    };
  }
  const suggestion = rule.rewrite?.(number);
  return {
    input,
    number,
    country: rule.country,
    numberClass: rule.numberClass,
    playbook: rule.playbook,
    verdict: rule.verdict,
    reasons: [rule.reason],
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const defaultCountry = (country: string | undefined): { defaultCountry?: CountryCode } =>
  country !== undefined && isCountryCode(country) ? { defaultCountry: country } : {};

const isCountryCode = (text: string): text is CountryCode => /^[A-Z]{2}$/.test(text);

function invalid(input: string, country: string | undefined): Classification {
  const hint =
    input.startsWith('+') || country !== undefined
      ? 'Check the digits against the bill.'
      : 'Write it in E.164 with + and the country code, or give its country.';
  return {
    input,
    number: null,
    country: null,
    numberClass: 'INVALID',
    playbook: null,
    verdict: 'invalid',
    reasons: [`This is no phone number that can exist. ${hint}`],
  };
}

function unknownClass(input: string, number: string, country: string | null): Classification {
  return {
    input,
    number,
    country,
    numberClass: 'OTHER',
    playbook: null,
    verdict: 'unknown',
    reasons: ['Portolan has no rules for numbers of this country or kind.'],
  };
}
