import { describe, expect, test } from 'vitest';
import { holderFaults } from '../../../functions/domain/imports/account-holders';
import { recordFault } from '../../../functions/domain/imports/check-records';
import type { ImportRow } from '../../../functions/domain/imports/import-row';
import { planOrders } from '../../../functions/domain/imports/plan-orders';
import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';
import { fictionalNumbers, rowOf, type Row } from '../../support/import-file';

const NUMBERS = fictionalNumbers(12_000);

/** Rows from line 2 on, one number each. */
const rows = (changes: readonly (Row & { readonly playbook?: PlaybookKey })[]): readonly ImportRow[] =>
  changes.map(({ playbook = 'GB_GEO', ...cells }, index) => {
    const number = NUMBERS[index] ?? '';
    const filled = Object.entries(rowOf(number, cells)).filter(([, value]) => value !== '');
    return { line: index + 2, number, playbook, cells: Object.fromEntries(filled) };
  });

const planned = (changes: Parameters<typeof rows>[0]) =>
  planOrders(rows(changes), 'import-x').orders.map(
    ({ reference, numbers }) => `${reference} ${numbers.map(({ line }) => line).join(' ')}`,
  );

describe('the rows of a file', () => {
  test('become an order for each carrier, account and playbook', () => {
    const tallgrass = { losingCarrier: 'tallgrass' };
    const other = { accountNumber: 'AC-2' };
    expect(
      planned([{}, other, tallgrass, {}, { playbook: 'GB_NONGEO' }, tallgrass, { btn: '+442079460199' }, other]),
    ).toEqual(['import-x-1 2 5', 'import-x-2 3 9', 'import-x-3 4 7', 'import-x-4 6', 'import-x-5 8']);
  });

  test.each([
    ['wave', { wave: 'leeds' }],
    ['contact flow', { contactFlowId: '66666666-7777-8888-9999-000000000001' }],
    ['decision-maker', { decisionMakerEmail: 'other@acme.example' }],
    ['reference', { reference: 'ACME-2' }],
  ])('become another order where the %s is another, because an order has one', (_what, changes) => {
    expect(planned([{}, changes, {}])).toHaveLength(2);
  });

  test('stay one order where vanity and label differ, which belong to the number', () => {
    const { orders } = planOrders(rows([{ label: 'Sales' }, { vanity: 'ACME' }, {}]), 'import-x');
    expect(orders).toHaveLength(1);
    expect(orders[0]?.numbers).toEqual([
      { line: 2, number: NUMBERS[0], label: 'Sales', vanity: undefined },
      { line: 3, number: NUMBERS[1], label: undefined, vanity: 'ACME' },
      { line: 4, number: NUMBERS[2], label: undefined, vanity: undefined },
    ]);
    expect(Object.keys(orders[0]?.cells ?? {})).not.toContain('label');
  });

  test('keep the reference that the file gives, and get one made where it gives none', () => {
    expect(planned([{ reference: 'ACME' }, {}])).toEqual(['ACME 2', 'import-x-1 3']);
  });
});

describe('a reference for several orders', () => {
  test('is numbered, and says what it was', () => {
    const { orders } = planOrders(rows([{ reference: 'ACME' }, { reference: 'ACME', playbook: 'GB_NONGEO' }]), 'i');
    expect(orders.map(({ reference, splitOf }) => [reference, splitOf])).toEqual([
      ['ACME-1', 'ACME'],
      ['ACME-2', 'ACME'],
    ]);
    expect(planOrders(rows([{ reference: 'ACME' }]), 'i').orders[0]?.splitOf).toBeNull();
  });

  test('passes over a name that the file gives to another order', () => {
    const ofTwo = { reference: 'ACME' };
    expect(planned([ofTwo, { ...ofTwo, wave: 'leeds' }, { reference: 'ACME-1' }])).toEqual([
      'ACME-2 2',
      'ACME-3 3',
      'ACME-1 4',
    ]);
  });

  test('that leaves no room for a number is a fault of its rows', () => {
    const reference = 'A'.repeat(63);
    const { orders, faults } = planOrders(rows([{ reference }, { reference, wave: 'leeds' }, {}]), 'i');
    expect(orders).toHaveLength(1);
    expect(faults.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '2 reference reference-too-long',
      '3 reference reference-too-long',
    ]);
  });
});

describe('an order that no record could hold', () => {
  const many = (changes: Row, count = 12_000) =>
    rows(Array.from({ length: count }, () => ({ reference: 'ACME', ...changes })));

  test('becomes several of nearly five thousand numbers, in the order of the file', () => {
    const { orders } = planOrders(many({}), 'i');
    expect(orders.map(({ reference }) => reference)).toEqual(['ACME-1', 'ACME-2', 'ACME-3']);
    expect(orders[0]?.numbers.length).toBeGreaterThan(4500);
    expect(orders[0]?.numbers.length).toBeLessThanOrEqual(5000);
    expect(orders.flatMap(({ numbers }) => numbers.map(({ line }) => line))).toEqual(many({}).map(({ line }) => line));
  });

  test.each([
    ['plain', {}],
    ['long labels', { label: 'x'.repeat(100), vanity: 'y'.repeat(40) }],
    ['labels of three bytes a letter', { label: '字'.repeat(100) }],
    ['labels of four bytes a letter', { label: '🚢'.repeat(50) }],
    ['labels that JSON writes at six times their length', { label: '\u0001'.repeat(100) }],
  ])('stays below 400 KB with its numbers in CSR and LOA too: %s', (_what, changes) => {
    for (const { cells, numbers } of planOrders(many(changes, 8000), 'i').orders) {
      const named = numbers.map(({ number }) => number);
      const asStored = { cells, numbers, csr: named, loa: named };
      expect(Buffer.byteLength(JSON.stringify(asStored))).toBeLessThan(400_000);
    }
  });
});

describe('the holder of an account', () => {
  const faults = (changes: Parameters<typeof rows>[0]) =>
    holderFaults(rows(changes)).map(({ line, column, code }) => `${line} ${column} ${code}`);

  test('is the one that most of its rows name; the others are at fault', () => {
    const limited = { legalName: 'Acme UK Ltd' };
    expect(faults([limited, {}, {}, { accountNumber: 'AC-2', ...limited }, {}])).toEqual([
      '2 legalName another-holder',
    ]);
    expect(holderFaults(rows([limited, {}, {}]))[0]?.message).toContain('line 3');
  });

  test('is not asked for where the file names no account', () => {
    const none = { accountNumber: '', btn: '' };
    expect(faults([none, { ...none, legalName: 'Beta GmbH' }])).toEqual([]);
    expect(planned([none, { ...none, legalName: 'Beta GmbH' }])).toHaveLength(2);
  });
});

describe('the records', () => {
  const seen = { unknownCarriers: new Set(['tallgrass']), inFlight: new Map([[NUMBERS[1] ?? '', 'order-7']]) };
  const faultAt = (index: number, changes: Row = {}) => {
    const row = rows([{}, changes])[index];
    return row === undefined ? undefined : recordFault(row, seen);
  };

  test('say which number is being ported already, and by which order', () => {
    expect(faultAt(0)).toBeNull();
    expect(faultAt(1)).toMatchObject({ line: 3, column: 'number', code: 'number-already-in-flight' });
    expect(faultAt(1)?.message).toContain('order-7');
  });

  test('say which carrier nobody knows, and that before the number', () => {
    expect(faultAt(1, { losingCarrier: 'tallgrass' })).toMatchObject({
      column: 'losingCarrier',
      code: 'unknown-carrier',
    });
  });
});
