import { visibly } from './character-names';
import type { Address, Csr } from './csr';
import { postcodeFormat } from './identifiers';
import { plainSpacing } from './normalise';

/** A number of the order for which this record cannot speak. */
export interface CsrError {
  readonly pointer: '/numbers';
  readonly code: 'number-not-on-csr';
  readonly number: string;
  readonly message: string;
}

/** Something that a carrier or AWS may stumble over later; the record is stored all the same. */
export interface CsrFinding {
  readonly code: 'po-box-service-address' | 'postcode-not-recognised';
  readonly severity: 'warning';
  readonly message: string;
}

export interface CsrJudgement {
  readonly errors: readonly CsrError[];
  readonly findings: readonly CsrFinding[];
}

// AWS: "PO-box style addresses invalid" (porting-facts §2.2). Each country has its own name for it.
const PO_BOX: Readonly<Record<string, RegExp>> = {
  US: /\b(p\.? ?o\.? ?box|post office box)\b/iu,
  GB: /\b(p\.? ?o\.? ?box|post office box)\b/iu,
  IE: /\b(p\.? ?o\.? ?box|post office box|bosca poist)\b/iu,
  NG: /\b(p\.? ?o\.? ?box|p\.? ?m\.? ?b\.? ?\d|private mail bag)/iu,
  DE: /\bpostfach\b/iu,
  FR: /(^|\W)(bo[iî]te postale|b\.?p\.? ?\d|cs \d{5})/iu,
  NL: /\b(postbus|antwoordnummer)\b/iu,
  ES: /\bapartado( de correos| postal)? \d/iu,
  IT: /\b(casella postale|c\.?p\.? \d)/iu,
};

// Postcodes rarely stand on Nigerian bills (porting-facts §3).
const POSTCODE_RARE: readonly string[] = ['NG'];

/**
 * What can be said of a carrier's record before any letter exists: numbers of the order that it does not list (errors;
 * it is then the record of another account), and addresses that will be stumbled over (findings).
 */
export function judgeCsr(csr: Csr, orderNumbers: readonly string[], country: string): CsrJudgement {
  const listed = new Set(csr.numbers);
  const missing = orderNumbers.filter((number) => !listed.has(number));
  return {
    errors: missing.map((number) => ({
      pointer: '/numbers',
      code: 'number-not-on-csr',
      number,
      message: `The carrier's record does not list ${number}; it may sit on another account of this carrier.`,
    })),
    findings: [
      ...judgePoBox(csr.serviceAddress, country),
      ...judgePostcode(csr.billingAddress, 'billing', country),
      ...judgePostcode(csr.serviceAddress, 'service', country),
    ],
  };
}

function judgePoBox(address: Address, country: string): readonly CsrFinding[] {
  const line = address.lines.find((candidate) => PO_BOX[country]?.test(plainSpacing(candidate)));
  if (line === undefined) return [];
  const message = `The service address has a PO box (${visibly(line)}); a number is in service at a place, and AWS takes no PO box. Ask the carrier where the line ends.`;
  return [{ code: 'po-box-service-address', severity: 'warning', message }];
}

function judgePostcode(address: Address, which: 'billing' | 'service', country: string): readonly CsrFinding[] {
  const format = postcodeFormat(country);
  if (format === undefined || POSTCODE_RARE.includes(country)) return [];
  if (address.lines.some((line) => holdsPostcode(line, format))) return [];
  const message = `No line of the ${which} address holds a postcode in the form of ${country}. Keep what the record says, and ask the carrier whether it is complete.`;
  return [{ code: 'postcode-not-recognised', severity: 'warning', message }];
}

/** A postcode has one word or two, anywhere in the line; the record's capitals do not matter here. */
function holdsPostcode(line: string, format: RegExp): boolean {
  const words = plainSpacing(line)
    .toUpperCase()
    .split(/[ ,;]+/u);
  return words.some((word, at) => format.test(word) || format.test(`${word} ${words[at + 1] ?? ''}`));
}
