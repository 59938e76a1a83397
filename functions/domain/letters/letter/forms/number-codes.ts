import type { LetterFacts } from '../letter-facts';
import type { LabelKey } from '../letter-text';

interface CodeBesideNumber {
  readonly label: LabelKey;
  /** Under which names the fields of a playbook speak of it. */
  readonly named: readonly string[];
  readonly appliesTo: (facts: LetterFacts) => boolean;
  /** '' is a place to write on. */
  readonly read: (facts: LetterFacts, number: string) => string;
}

const NIGERIA_LENGTH = '+234'.length;

/** The value that the evidence has for a number, else the carrier's record under the same name. */
function codeOnFile({ order, csr }: LetterFacts, kind: string, extra: string, number: string): string {
  const evidence = order.evidence?.[kind];
  const filed = evidence?.per === 'number' ? evidence.values[number] : evidence?.value;
  if (filed !== undefined) return filed;
  const held = csr.extra[extra];
  if (typeof held !== 'object' || held === null) return '';
  const value: unknown = Object.entries(held).find(([of]) => of === number)?.[1];
  return typeof value === 'string' ? value : '';
}

const rioOf = (facts: LetterFacts, number: string): string => codeOnFile(facts, 'rio', 'rio', number);

/**
 * What a form sets beside every number. A RIO and a migration code can move the number, so they stand only on the form that
 * cannot do without them (porting-facts §12), and nowhere else in any letter.
 */
export const NUMBER_CODES = {
  rio: { label: 'rio', named: ['rio', 'extra.rio'], appliesTo: () => true, read: rioOf },
  // Special numbers: some operators want one, others have none (porting-facts §2.7).
  rioWhereGiven: {
    label: 'rio',
    named: ['rio', 'extra.rio'],
    appliesTo: (facts) => facts.numbers.some((number) => rioOf(facts, number) !== ''),
    read: rioOf,
  },
  migrationCode: {
    label: 'migrationCode',
    named: ['extra.migrationCode'],
    appliesTo: () => true,
    read: (facts, number) => codeOnFile(facts, 'codice-di-migrazione', 'migrationCode', number),
  },
  msisdn: {
    label: 'msisdn',
    named: ['extra.msisdn'],
    appliesTo: () => true,
    read: (_, number) => (number.startsWith('+234') ? number.slice(NIGERIA_LENGTH) : ''),
  },
} as const satisfies Record<string, CodeBesideNumber>;

export type NumberCode = keyof typeof NUMBER_CODES;

export const numberCode = (key: NumberCode): CodeBesideNumber => NUMBER_CODES[key];
