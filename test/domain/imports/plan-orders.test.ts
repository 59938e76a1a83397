import { describe, expect, test } from 'vitest';
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
    ['holder', { legalName: 'Acme UK Ltd' }],
    ['bundle', { bundled: 'true' }],
    ['block', { partOfBlock: 'TRUE' }],
  ])('become another order where the %s is another, because an order has one', (_what, changes) => {
    expect(planned([{}, changes, {}])).toHaveLength(2);
  });

  test('stay one order where a trait is written in capitals, denied or left out', () => {
    expect(planned([{ bundled: 'true' }, { bundled: 'TRUE' }])).toHaveLength(1);
    expect(planned([{ partOfBlock: 'false' }, { partOfBlock: 'FALSE' }, {}])).toHaveLength(1);
    expect(planOrders(rows([{ bundled: 'TRUE', partOfBlock: 'false' }]), 'i').orders[0]?.cells).toMatchObject({
      bundled: 'true',
    });
  });

  test('of one account with two holders become two orders, each in its own name', () => {
    const limited = { legalName: 'Acme UK Ltd' };
    const { orders, faults } = planOrders(rows([limited, {}, limited]), 'i');
    expect(faults).toEqual([]);
    expect(orders.map(({ cells, numbers }) => [cells.legalName, numbers.length])).toEqual([
      ['Acme UK Ltd', 2],
      ['Acme UK Limited', 1],
    ]);
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
  test('becomes several, in the order of the file', () => {
    const file = rows(Array.from({ length: 13_000 }, () => ({ reference: 'ACME' })));
    const { orders } = planOrders(file, 'i');
    expect(orders.map(({ reference }) => reference)).toEqual(['ACME-1', 'ACME-2', 'ACME-3']);
    expect(orders.map(({ numbers }) => numbers.length)).toEqual([6000, 6000, 1000]);
    expect(orders.flatMap(({ numbers }) => numbers.map(({ line }) => line))).toEqual(file.map(({ line }) => line));
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
