import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { evidenceForms } from '../../../functions/domain/evidence/asked-evidence';
import { judgeCodiceDiMigrazione, judgeCodiceSegreto } from '../../../functions/domain/evidence/codice-di-migrazione';
import { mostThatFit } from '../../../functions/domain/imports/order-size';
import { judgeNumbers } from '../../../functions/domain/paperwork/number-scope';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';
import type { OrderedNumber } from '../../../functions/domain/port/order';
import { exampleCsr, exampleLoa, exampleOrder } from '../../../functions/rest/operations/examples';
import { itemSize } from '../../../local/dynamodb/dynalite-internals';

/** What a row of DynamoDB holds (aws-facts §7). */
const RECORD = 400 * 1024;

const KEYS = PLAYBOOKS.map(({ key }) => key);

/** The longest value that each kind takes; of any other, the longest that the API does. */
const LONGEST: Readonly<Record<string, string>> = {
  rio: 'R'.repeat(12),
  'codice-di-migrazione': 'C'.repeat(19),
  'codice-segreto': 'S'.repeat(19),
};

const numbered = (count: number, label: Omit<OrderedNumber, 'number'> = {}): readonly OrderedNumber[] =>
  Array.from({ length: count }, (_, at) => ({ number: `+39${String(1_000_000_000 + at)}`, ...label }));

/** The order's row when all has come in: record, letter with one number mistaken, evidence of every kind for every number. */
function recordOf(numbers: readonly OrderedNumber[], playbook: PlaybookKey) {
  const named = numbers.map(({ number }) => number);
  const onLetter = [...named.slice(1), '+390000000000'];
  const rules = playbookOf(playbook);
  const kinds = rules === undefined ? [] : evidenceForms(rules).filter(({ per }) => per === 'number');
  const evidence = Object.fromEntries(
    kinds.map(({ kind }) => [
      kind,
      { per: 'number', values: Object.fromEntries(named.map((number) => [number, LONGEST[kind] ?? 'x'.repeat(500)])) },
    ]),
  );
  const loa = { ...exampleLoa, numbers: onLetter };
  const reconciliation = { verdict: 'blocked', differences: judgeNumbers(named, onLetter) };
  const csr = { ...exampleCsr, numbers: named };
  return {
    pk: 'ORDER#1',
    sk: 'ORDER',
    order: { ...exampleOrder, numbers, csr, loa: { loa, reconciliation }, evidence },
  };
}

const bytesOf = (record: object): number =>
  // A list of the SDK's values and one of the engine's are the same on the wire.
  itemSize(JSON.parse(JSON.stringify(marshall(record, { removeUndefinedValues: true }))));

describe('an order of as many numbers as fit', () => {
  test.each(KEYS)('of %s is a record that can be kept, whatever its papers say and with room to spare', (playbook) => {
    const all = numbered(10_000);
    const most = mostThatFit(all, playbook);
    expect(most).toBeLessThan(10_000);
    const bytes = bytesOf(recordOf(all.slice(0, most), playbook));
    expect(bytes).toBeLessThan(RECORD - 75_000);
    expect(bytes).toBeGreaterThan(RECORD - 100_000);
  });

  test.each([
    ['long labels', { label: 'x'.repeat(100), vanity: 'y'.repeat(40) }],
    ['labels of three bytes a letter', { label: '字'.repeat(100) }],
    ['labels of four bytes a letter', { label: '🚢'.repeat(50) }],
  ])('has fewer of them where they have %s', (_what, label) => {
    const all = numbered(3000, label);
    const most = mostThatFit(all, 'GB_GEO');
    expect(most).toBeLessThan(mostThatFit(numbered(3000), 'GB_GEO'));
    // The engine counts a letter as one or two bytes; as JSON it is as long as it really is, and longer.
    const record = JSON.stringify(recordOf(all.slice(0, most), 'GB_GEO'));
    expect(Buffer.byteLength(record)).toBeLessThan(RECORD - 60_000);
  });

  test('has fewer of them where the playbook asks for evidence of each number', () => {
    const most = (playbook: PlaybookKey) => mostThatFit(numbered(9000), playbook);
    expect([most('GB_GEO'), most('FR_GEO'), most('IT')]).toEqual([6000, 4074, 2727]);
  });

  test('has all of them where they are few', () => {
    expect(mostThatFit(numbered(40), 'IT')).toBe(40);
    expect(mostThatFit([], 'IT')).toBe(0);
  });

  test('is reckoned with codes as long as their validators take, and no shorter', () => {
    const question = (value: string) => ({ value, order: recordOf([], 'IT').order }) as never;
    for (const [judge, kind] of [
      [judgeCodiceDiMigrazione, 'codice-di-migrazione'],
      [judgeCodiceSegreto, 'codice-segreto'],
    ] as const) {
      expect(judge(question(LONGEST[kind] ?? '')).taken).toBe(true);
      expect(judge(question(`${LONGEST[kind] ?? ''}X`)).taken).toBe(false);
    }
  });
});
