import { describe, expect, test } from 'vitest';
import type { LoaOnFile } from '../../../functions/domain/port/order';
import { filingFaults } from '../../../functions/domain/port/filing-rules';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { ORDER } from './cast';

const letter = (signedOn: string, verdict: 'match' | 'blocked' = 'match'): LoaOnFile => ({
  loa: {
    legalName: 'Acme UK Limited',
    accountNumber: 'AC-00417',
    billingAddress: { lines: ['1 High Street,'] },
    serviceAddress: { lines: ['1 High Street,'] },
    numbers: ['+442079460101'],
    signatory: { name: 'Jordan Example' },
    signedOn,
    signatureKind: 'wet',
  },
  receivedAt: '2026-11-25T10:00:00Z',
  reconciliation: { verdict, differences: [] },
});

const faults = (loa: LoaOnFile | null, filedAt: string, numbers = ['+442079460101']) =>
  filingFaults({ order: { ...ORDER, loa }, playbook: GB_GEO, filedAt, numbers }).map(({ code }) => code);

describe('a filing', () => {
  test('needs a letter, and one that matches', () => {
    expect(faults(null, '2026-11-26T09:00:00Z')).toEqual(['loa-missing']);
    expect(faults(letter('2026-11-25', 'blocked'), '2026-11-26T09:00:00Z')).toEqual(['loa-blocked']);
  });

  test('is of numbers that the letter lists', () => {
    const both = ['+442079460101', '+442079460102'];
    expect(faults(letter('2026-11-25'), '2026-11-26T09:00:00Z', both)).toEqual(['number-not-on-loa']);
  });

  test('takes a signature of 15 days and refuses one of 16', () => {
    expect(faults(letter('2026-11-25'), '2026-12-10T23:59:59Z')).toEqual([]);
    expect(faults(letter('2026-11-25'), '2026-12-11T00:00:00Z')).toEqual(['loa-too-old']);
  });

  test('is not older than its letter, by the calendar of the country and not of UTC', () => {
    expect(faults(letter('2026-11-26'), '2026-11-25T23:59:00Z')).toEqual(['filed-before-signature']);
    // In London it is 3 June already.
    expect(faults(letter('2026-06-03'), '2026-06-02T23:30:00Z')).toEqual([]);
  });
});
