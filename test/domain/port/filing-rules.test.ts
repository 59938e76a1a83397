import { describe, expect, test } from 'vitest';
import type { LoaOnFile } from '../../../functions/domain/port/order';
import { filingFaults } from '../../../functions/domain/port/filing-rules';
import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { US_TF } from '../../../functions/domain/playbooks/us-tf';
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

  test('needs the evidence of its playbook, beside everything else that it lacks', () => {
    const order = { ...ORDER, loa: null, numbers: [{ number: '+493023125001' }] };
    const question = { order, playbook: DE_GEO, filedAt: '2026-11-26T09:00:00Z', numbers: ['+493023125001'] };
    expect(filingFaults(question).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/filedAt loa-missing',
      '/filedAt evidence-missing',
      '/filedAt evidence-missing',
    ]);
  });

  test('waits for a predecessor that is not done', () => {
    const order = { ...ORDER, loa: letter('2026-11-25'), numbers: [{ number: '+18005550199' }] };
    const question = { order, playbook: US_TF, filedAt: '2026-11-26T09:00:00Z', numbers: ['+442079460101'] };
    expect(filingFaults(question).map(({ code }) => code)).toEqual(['evidence-missing', 'predecessor-open']);
    const evidence = {
      respOrg: { per: 'order', value: 'EXA01', receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'agent@acme.example' },
    } as const;
    expect(filingFaults({ ...question, order: { ...order, evidence } })).toEqual([]);
  });
});
