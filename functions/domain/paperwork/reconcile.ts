import type { LocalDate } from '../time/instant';
import type { AddressForms } from './address-forms';
import { ADDRESS_FORMS } from './address-forms';
import { judgeSignatory } from './authorised-signatory';
import { classifyText, type TextKind, type WritingTables } from './classify';
import type { Address, Csr } from './csr';
import type { Difference } from './difference';
import { explainText } from './explain';
import type { Loa } from './loa';
import { judgeNumbers } from './number-scope';
import { positionOf } from './position';
import { judgeSignatureAge, judgeSignatureKind, type SignatureLimits } from './signature-limits';
import { SUFFIX_SETS, type SuffixSet } from './suffixes';

export type { Difference, DifferenceClass, Position } from './difference';

/** The tables of the country and the limits of the recipient under which a letter is read. */
export interface ReconcileRules extends WritingTables, SignatureLimits {
  readonly country: string;
  /** Fields in which carriers take a deviation and state the right value (playbook row `acceptedWithCorrections`). */
  readonly acceptedWithCorrections?: AcceptedFields | undefined;
}

/**
 * The names of fields in which a deviation is accepted, and who says so. 'serviceAddress' stands for every line of it,
 * 'serviceAddress.lines[2]' for that line alone.
 */
export interface AcceptedFields {
  readonly value: readonly string[];
  readonly source: string;
}

/** Whether the letter may be filed; 'blocked' as soon as there is one difference that nobody's data accepts. */
export interface Reconciliation {
  readonly verdict: 'match' | 'blocked';
  readonly differences: readonly Difference[];
}

/**
 * Compares a signed letter with the losing carrier's record, character for character. Only code-point equality passes;
 * normalising explains a difference and never excuses it (porting-facts §10; design §11, "Reconciliation"). A difference in
 * a field that the rules accept with corrections is told all the same and does not block. `today` is a local date in the
 * zone of whoever files. Not compared: pin, extra, source, receivedAt.
 * Example: 'Acme UK Ltd' on the letter for 'Acme UK Limited' on the record blocks with ENTITY_SUFFIX.
 */
export function reconcile(input: {
  readonly csr: Csr;
  readonly loa: Loa;
  readonly rules: ReconcileRules;
  readonly today: LocalDate;
}): Reconciliation {
  const { csr, loa, rules, today } = input;
  const text = (kind: TextKind, field: string, label: string, record = '', letter = ''): readonly Difference[] =>
    record === letter ? [] : [compareText(kind, field, label, record, letter, rules)];
  const lines = (field: string, label: string, record: Address, letter: Address): readonly Difference[] =>
    Array.from({ length: Math.max(record.lines.length, letter.lines.length) }, (_, line) =>
      text(
        'address',
        `${field}.lines[${line}]`,
        `line ${line + 1} of ${label}`,
        record.lines[line],
        letter.lines[line],
      ),
    ).flat();
  const found = [
    ...text('name', 'legalName', 'the legal name', csr.legalName, loa.legalName),
    ...text('account', 'accountNumber', 'the account number', csr.accountNumber, loa.accountNumber),
    ...text('account', 'btn', 'the billing telephone number', csr.btn, loa.btn),
    ...lines('billingAddress', 'the billing address', csr.billingAddress, loa.billingAddress),
    ...lines('serviceAddress', 'the service address', csr.serviceAddress, loa.serviceAddress),
    ...judgeNumbers(csr.numbers, loa.numbers),
    judgeSignatory(loa.signatory.name, csr.authorisedContacts, rules),
    judgeSignatureAge(loa.signedOn, rules, today),
    judgeSignatureKind(loa, rules),
  ].filter((difference) => difference !== undefined);
  const differences = found.map((difference) => ({ ...difference, ...acceptance(difference, rules) }));
  return { verdict: differences.every(({ accepted }) => accepted === true) ? 'match' : 'blocked', differences };
}

/** What the country's data adds to a difference that its carriers accept with corrections; nothing to any other. */
function acceptance(
  { field, explanation }: Difference,
  { acceptedWithCorrections: taken }: ReconcileRules,
): Partial<Difference> {
  if (taken === undefined || !taken.value.some((name) => field === name || field.startsWith(`${name}.lines[`)))
    return {};
  const goesOn = `It does not block: carriers there go on and state the right value (${taken.source}), or may refuse it all the same.`;
  return { accepted: true, explanation: `${explanation} ${goesOn}` };
}

function compareText(
  kind: TextKind,
  field: string,
  label: string,
  csr: string,
  loa: string,
  tables: WritingTables,
): Difference {
  const reason = classifyText(kind, csr, loa, tables);
  const explanation = explainText(reason, label, csr, loa);
  return { field, csr, loa, class: reason, positions: [positionOf(csr, loa)], explanation, fix: csr };
}

const NO_SUFFIXES: readonly SuffixSet[] = [];
const NO_ADDRESS_FORMS: AddressForms = { groups: [] };

/**
 * The rules for a country (ISO 3166 alpha-2) and a recipient. A country without tables is compared just as strictly; its legal
 * forms and address abbreviations are then explained as other content. `accepted` is the playbook's row
 * `acceptedWithCorrections`; without it every difference blocks.
 */
export function reconcileRules(
  country: string,
  limits: SignatureLimits,
  accepted?: AcceptedFields | undefined,
): ReconcileRules {
  const suffixes: Readonly<Record<string, readonly SuffixSet[]>> = SUFFIX_SETS;
  const addresses: Readonly<Record<string, AddressForms>> = ADDRESS_FORMS;
  return {
    ...limits,
    country,
    acceptedWithCorrections: accepted,
    suffixSets: suffixes[country] ?? NO_SUFFIXES,
    addressForms: addresses[country] ?? NO_ADDRESS_FORMS,
  };
}
