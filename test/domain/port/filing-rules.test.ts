import { describe, expect, test } from 'vitest';
import { addBusinessDays } from '../../../functions/domain/calendars/business-days';
import type { LoaOnFile } from '../../../functions/domain/port/order';
import { filingFaults } from '../../../functions/domain/port/filing-rules';
import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { US_TF } from '../../../functions/domain/playbooks/us-tf';
import { orderFindings } from '../../../functions/domain/timeline/order-outlook';
import { CARRIER, ORDER } from './cast';
import { GERMAN_CARRIER, GERMAN_ORDER } from './euro-cast';

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
  filingFaults({ order: { ...ORDER, loa }, playbook: GB_GEO, desk: CARRIER.desk, filedAt, numbers }).map(
    ({ code }) => code,
  );

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
    const filing = { filedAt: '2026-11-26T09:00:00Z', numbers: ['+493023125001'] };
    const question = { order, playbook: DE_GEO, desk: GERMAN_CARRIER.desk, ...filing };
    expect(filingFaults(question).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/filedAt loa-missing',
      '/filedAt evidence-missing',
      '/filedAt evidence-missing',
    ]);
  });

  test('waits for a predecessor that is not done', () => {
    const order = { ...ORDER, loa: letter('2026-11-25'), numbers: [{ number: '+18005550199' }] };
    const filing = { filedAt: '2026-11-26T09:00:00Z', numbers: ['+442079460101'] };
    const question = { order, playbook: US_TF, desk: CARRIER.desk, ...filing };
    expect(filingFaults(question).map(({ code }) => code)).toEqual(['evidence-missing', 'predecessor-open']);
    const evidence = {
      respOrg: { per: 'order', value: 'EXA01', receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'agent@acme.example' },
    } as const;
    expect(filingFaults({ ...question, order: { ...order, evidence } })).toEqual([]);
  });
});

describe('A German cutover with termination', () => {
  const MONDAY = '2026-11-23T09:00:00Z';
  const { desk } = GERMAN_CARRIER;
  const asking = (requestedCutover: string | undefined) => ({ ...GERMAN_ORDER, requestedCutover });
  const late = (cutover: string | undefined, filedAt = MONDAY, more: { requestedFoc?: string } = {}) =>
    filingFaults({ order: asking(cutover), playbook: DE_GEO, desk, filedAt, numbers: [], ...more }).filter(
      ({ code }) => code === 'filed-too-late',
    );
  const findings = (cutover: string, now = MONDAY, filedAt?: string) =>
    orderFindings(
      { ...asking(cutover), filing: filedAt === undefined ? null : { filedAt } },
      GERMAN_CARRIER,
      DE_GEO,
      now,
    ).filter(({ code }) => code === 'cutover-too-near-to-file' || code === 'cutover-at-short-notice');

  test.each([
    ['2026-11-20', true, 'a day that has passed'],
    ['2026-11-30', true, '5 business days'],
    ['2026-12-01', true, '6 business days'],
    ['2026-12-02', false, '7 business days'],
    ['2026-12-05', false, 'the Saturday after the ninth'],
  ])('filed on Monday 23 November for %s is refused: %s, %s', (cutover, refused) => {
    expect(late(cutover).length > 0).toBe(refused);
  });

  test.each([
    ['2026-11-23T22:59:59Z', '2026-12-02', 'Monday still'],
    ['2026-11-23T23:00:00Z', '2026-12-03', 'Tuesday already'],
    ['2026-11-21T10:00:00Z', '2026-12-02', 'a Saturday, which counts as Monday'],
    // 17, 18, 21, 22, 23 and 24 December, and after the two days of Christmas the 28th as the seventh.
    ['2026-12-16T10:00:00Z', '2026-12-28', 'over Christmas'],
    // 25, 30 and 31 March, 1, 2 and 5 April, then the 6th; Good Friday and Easter Monday have no desk.
    ['2027-03-24T10:00:00Z', '2027-04-06', 'over Easter'],
  ])('filed at %s may be on %s at the earliest by the days of the desk: %s', (filedAt, first) => {
    expect(late(first, filedAt)).toEqual([]);
    expect(late(addBusinessDays(first, -1, desk), filedAt)).toHaveLength(1);
  });

  test('is counted in the business days of its own desk: what Bavaria keeps, Berlin works through', () => {
    const bavarian = { ...desk, calendar: { country: 'DE', region: 'BY' } };
    const filing = { playbook: DE_GEO, filedAt: '2026-12-30T10:00:00Z', numbers: [], order: asking('2027-01-11') };
    const codes = (of: typeof desk) => filingFaults({ ...filing, desk: of }).map(({ code }) => code);
    expect(codes(desk)).not.toContain('filed-too-late');
    expect(codes(bavarian)).toContain('filed-too-late');
  });

  test('that is too near is told who says so and which day is the first', () => {
    expect(late('2026-12-01')).toEqual([
      {
        pointer: '/requestedCutover',
        code: 'filed-too-late',
        message:
          `The cutover asked for, Tuesday 1 December 2026, is too near to this filing: at least 7 business days of the desk lie before it (${DE_GEO.filing.minBusinessDaysAhead.source}: ` +
          'with termination of the contract; a pure port at least 1 day ahead and not for the next day). ' +
          'The first possible cutover is Wednesday 2 December 2026; give that day or a later one as requestedCutover with the filing.',
      },
    ]);
  });

  test('is the one asked for with the filing, where that is another; and nobody is bound who asks for none', () => {
    expect(late('2026-11-25', MONDAY, { requestedFoc: '2026-12-02T09:00:00Z' })).toEqual([]);
    expect(late('2026-12-15', MONDAY, { requestedFoc: '2026-12-01T09:00:00Z' })).toHaveLength(1);
    expect(late(undefined)).toEqual([]);
  });

  test.each([
    ['2026-12-01', ['cutover-too-near-to-file']],
    ['2026-12-02', ['cutover-at-short-notice']],
    ['2026-12-07', ['cutover-at-short-notice']],
    ['2026-12-08', []],
  ])('asked for on %s is warned of from 7 to 10 business days: %j', (cutover, codes) => {
    expect(findings(cutover).map(({ code }) => code)).toEqual(codes);
    expect(findings(cutover).every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('once it is filed is judged by the day of the filing, and not by today', () => {
    expect(findings('2026-12-08', '2026-12-01T09:00:00Z', MONDAY)).toEqual([]);
    const [near, ...more] = findings('2026-12-04', '2026-12-01T09:00:00Z', MONDAY);
    expect(near?.message).toContain('on the day of the filing, a cutover on Friday 4 December 2026 leaves the desk 9');
    expect(more).toEqual([]);
  });

  test('is a rule of the playbook: a British one may be asked for tomorrow', () => {
    const order = { ...ORDER, requestedCutover: '2026-11-24' };
    const codes = filingFaults({ order, playbook: GB_GEO, desk: CARRIER.desk, filedAt: MONDAY, numbers: [] });
    expect(codes.map(({ code }) => code)).not.toContain('filed-too-late');
  });
});
