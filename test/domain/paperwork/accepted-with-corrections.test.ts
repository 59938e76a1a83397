import { describe, expect, it } from 'vitest';
import { correctRecord } from '../../../functions/domain/paperwork/correct-record';
import type { Loa } from '../../../functions/domain/paperwork/loa';
import { reconcile, reconcileRules } from '../../../functions/domain/paperwork/reconcile';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { acmeRecord, awsLimits, matchingLetter, today } from './papers';

const WBCI = { value: ['serviceAddress'], source: 'WBCI, codes 8104-8107' };
const letterWith = (letter: Partial<Loa>, accepted: typeof WBCI | null = WBCI) =>
  reconcile({
    csr: acmeRecord,
    loa: { ...matchingLetter, ...letter },
    rules: reconcileRules('DE', awsLimits, accepted ?? undefined),
    today,
  });
const otherStreet = { lines: ['2 High Street,', 'London', 'EC1A 1BB'] };

describe('A country whose carriers accept with corrections', () => {
  it('lets a letter pass that differs in the fields of its data alone, and still tells every difference', () => {
    const { verdict, differences } = letterWith({ serviceAddress: { lines: ['2 High Street,', 'Londn'] } });
    expect(verdict).toBe('match');
    expect(differences.map(({ field, accepted }) => [field, accepted])).toEqual([
      ['serviceAddress.lines[0]', true],
      ['serviceAddress.lines[1]', true],
      ['serviceAddress.lines[2]', true],
    ]);
    expect(differences[0]).toMatchObject({
      csr: '1 High Street,',
      loa: '2 High Street,',
      class: 'CONTENT',
      fix: '1 High Street,',
      explanation: expect.stringMatching(/It does not block: .*WBCI, codes 8104-8107/),
    });
  });

  it.each<[string, Partial<Loa>]>([
    ['the holder', { legalName: 'Acme UK Ltd' }],
    ['the account number', { accountNumber: 'AC-00418' }],
    ['the billing number', { btn: '+442079460199' }],
    ['the billing address, which its data does not name', { billingAddress: otherStreet }],
    ['a number', { numbers: ['+442079460101'] }],
    ['the signatory', { signatory: { name: 'Somebody Else' } }],
    ['the age of the signature', { signedOn: '2026-10-01' }],
  ])('blocks for %s, with or without an accepted difference beside it', (_, letter) => {
    expect(letterWith(letter).verdict).toBe('blocked');
    const both = letterWith({ ...letter, serviceAddress: otherStreet });
    expect(both.verdict).toBe('blocked');
    expect(both.differences.filter(({ accepted }) => accepted).map(({ field }) => field)).toEqual([
      'serviceAddress.lines[0]',
    ]);
  });

  it('may name one line alone', () => {
    const line = { ...WBCI, value: ['serviceAddress.lines[2]'] };
    expect(letterWith({ serviceAddress: { lines: ['1 High Street,', 'London', 'EC1A'] } }, line).verdict).toBe('match');
    expect(letterWith({ serviceAddress: otherStreet }, line).verdict).toBe('blocked');
  });

  it('names no field of which another merely begins alike', () => {
    expect(
      letterWith({ serviceAddress: otherStreet }, { ...WBCI, value: ['service', 'serviceAddress.lines'] }).verdict,
    ).toBe('blocked');
  });
});

describe('Every other country', () => {
  it('blocks for one comma in an address', () => {
    const { verdict, differences } = letterWith({ serviceAddress: otherStreet }, null);
    expect(verdict).toBe('blocked');
    expect(differences[0]).not.toHaveProperty('accepted');
    expect(differences[0]?.explanation).not.toContain('does not block');
  });
});

describe('The rows of the playbooks', () => {
  const rows = PLAYBOOKS.filter((playbook) => playbook.acceptedWithCorrections !== undefined);

  it('accept corrections in Germany alone, of the address alone', () => {
    expect(new Set(rows.map(({ country }) => country))).toEqual(new Set(rows.length === 0 ? [] : ['DE']));
    for (const { acceptedWithCorrections } of rows) {
      expect(acceptedWithCorrections?.value.every((field) => field.startsWith('serviceAddress'))).toBe(true);
    }
  });
});

describe('A record that the carrier corrects when it accepts', () => {
  const accepted = ['serviceAddress'];

  it('has the address that the carrier states, line by line, and nothing else is new', () => {
    const { csr, corrected, refused } = correctRecord(
      acmeRecord,
      [
        { field: 'serviceAddress.lines[0]', value: '2 High Street,' },
        { field: 'serviceAddress.lines[2]', value: 'EC1A 1BD' },
      ],
      accepted,
    );
    expect(csr).toEqual({ ...acmeRecord, serviceAddress: { lines: ['2 High Street,', 'London', 'EC1A 1BD'] } });
    expect(corrected).toEqual([
      { field: 'serviceAddress.lines[0]', value: '2 High Street,', from: '1 High Street,' },
      { field: 'serviceAddress.lines[2]', value: 'EC1A 1BD', from: 'EC1A 1BB' },
    ]);
    expect(refused).toEqual([]);
    expect(acmeRecord.serviceAddress.lines).toEqual(['1 High Street,', 'London', 'EC1A 1BB']);
  });

  it('is not touched where it says so already', () => {
    const said = correctRecord(acmeRecord, [{ field: 'serviceAddress.lines[1]', value: 'London' }], accepted);
    expect(said).toEqual({ csr: acmeRecord, corrected: [], refused: [] });
  });

  it.each([
    'legalName',
    'accountNumber',
    'numbers',
    'billingAddress.lines[0]',
    'serviceAddress',
    'serviceAddress.lines[3]',
    'serviceAddress.lines[-1]',
    'serviceAddress.lines[999]',
    '__proto__.lines[0]',
    '',
  ])('refuses a correction of “%s”', (field) => {
    const { csr, refused } = correctRecord(acmeRecord, [{ field, value: 'x' }], accepted);
    expect(csr).toEqual(acmeRecord);
    expect(refused).toEqual([field]);
  });

  it('is corrected in no country without such a row', () => {
    const { refused } = correctRecord(acmeRecord, [{ field: 'serviceAddress.lines[0]', value: 'x' }], []);
    expect(refused).toEqual(['serviceAddress.lines[0]']);
  });

  it('leaves the letter of an accepted port matching', () => {
    const { csr } = correctRecord(
      acmeRecord,
      [{ field: 'serviceAddress.lines[0]', value: '2 High Street,' }],
      accepted,
    );
    const rules = reconcileRules('DE', awsLimits, WBCI);
    expect(reconcile({ csr, loa: matchingLetter, rules, today }).verdict).toBe('match');
  });
});
