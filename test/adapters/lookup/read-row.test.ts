import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { lookupItem } from '../../../functions/adapters/dynamodb/rows';
import { readRow } from '../../../functions/adapters/lookup/read-row';
import { lookupRecord } from '../../../functions/domain/port/lookup-answer';
import { PHASES } from '../../../functions/domain/port/phase';
import { ORDER, portIn } from '../../domain/port/cast';
import { Dice } from './dice';
import { anyRecord, IN_THE_WINDOW, storedRow } from './records';

const overTheWire = (row: unknown): unknown => JSON.parse(JSON.stringify(row));

describe('the row for contact flows', () => {
  test.each(PHASES)('in %s is read back as it was written', (phase) => {
    const port = portIn(phase);
    const row = overTheWire(marshall(lookupItem(port, ORDER), { removeUndefinedValues: true }));
    expect(readRow(row)).toEqual(lookupRecord(port, ORDER));
  });

  test('of any record, texts of every script among them, is read back as it was written', () => {
    const dice = new Dice(1004);
    for (let round = 0; round < 1000; round += 1) {
      const record = anyRecord(dice);
      expect(readRow(overTheWire(storedRow(record)))).toEqual(record);
    }
  });

  test('bears attributes that a later release may add', () => {
    expect(readRow({ ...storedRow(IN_THE_WINDOW), bridge: { S: 'none' } })).toEqual(IN_THE_WINDOW);
  });

  test.each([
    ['no object', null],
    ['a list', []],
    ['empty', {}],
    ['a phase nobody knows', { phase: { S: 'LOST' } }],
    ['a number that is a number', { number: { N: '442079460101' } }],
    ['no order', { orderId: undefined }],
    ['a bare text', { country: 'GB' }],
    ['a text that is none', { numberClass: { S: 7 } }],
    ['a null that is false', { wave: { NULL: false } }],
    ['a date without a zone', { focAt: { S: '2026-12-10T10:00:00' } }],
    ['a day that does not exist', { focAt: { S: '2026-13-41T10:00:00Z' } }],
    ['a window without an end', { rollback: { M: { opensAt: { S: '2026-12-10T10:00:00Z' } } } }],
    ['a window that is a list', { rollback: { L: [] } }],
    ['phones that are a set', { testPhones: { SS: ['+442079460777'] } }],
    ['a phone that is a number', { testPhones: { L: [{ N: '1' }] } }],
    ['a phone that is null', { testPhones: { L: [null] } }],
  ])('with %s is refused, and the refusal tells none of its content', (_what, fault) => {
    const whole = fault === null || Array.isArray(fault) || Object.keys(fault).length === 0;
    const row: unknown = whole ? fault : { ...storedRow(IN_THE_WINDOW), ...fault };
    expect(() => readRow(row)).toThrow(/^malformed [A-Za-z]+$/);
  });

  test('with any attribute left out is refused', () => {
    for (const name of Object.keys(IN_THE_WINDOW)) {
      expect(() => readRow({ ...storedRow(IN_THE_WINDOW), [name]: undefined }), name).toThrow(`malformed ${name}`);
    }
  });
});
