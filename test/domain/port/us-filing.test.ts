import { describe, expect, it } from 'vitest';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import type { Playbook } from '../../../functions/domain/playbooks/playbook';
import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import { filingFaults, type FilingQuestion } from '../../../functions/domain/port/filing-rules';
import { AMERICAN_CARRIER, AMERICAN_ORDER, letterSigned } from './us-cast';

interface Case extends Omit<FilingQuestion, 'order' | 'playbook' | 'desk' | 'numbers'> {
  readonly signedOn: string;
  readonly cutover?: string;
  readonly playbook?: Playbook;
}

function faults({ signedOn, cutover, playbook = US_GEO, ...filing }: Case) {
  const order = { ...AMERICAN_ORDER, requestedCutover: cutover, loa: letterSigned(signedOn) };
  return filingFaults({ order, playbook, desk: AMERICAN_CARRIER.desk, numbers: ['+12125550100'], ...filing });
}

const codes = (filing: Case) => faults(filing).map(({ code }) => code);

describe('An American port is filed at most 30 days ahead', () => {
  it.each([
    ['2026-12-16T05:59:59Z', ['filed-too-early'], 'the last second of the 31st day before, by Chicago clocks'],
    ['2026-12-16T06:00:00Z', [], 'the first second of the 30th day before'],
    ['2026-12-20T15:00:00Z', [], 'a day well inside'],
    ['2026-12-15T15:00:00Z', ['filed-too-early'], 'a day before the first one'],
  ])('For a cutover on 15 January 2027 a filing at %s has the faults %j: %s', (filedAt, expected) => {
    expect(codes({ filedAt, signedOn: '2026-12-10', cutover: '2027-01-15' })).toEqual(expected);
  });

  it.each([
    ['2026-11-20', '2026-10-21T04:59:59Z', '2026-10-21T05:00:00Z', 'clocks are put back in between'],
    ['2027-04-01', '2027-03-02T05:59:59Z', '2027-03-02T06:00:00Z', 'clocks are put forward in between'],
    ['2028-03-10', '2028-02-09T05:59:59Z', '2028-02-09T06:00:00Z', 'a leap day lies in between'],
  ])('30 days are days of the calendar: for %s it is too early at %s and not at %s: %s', (cutover, early, open) => {
    const signedOn = early.slice(0, 8) + '01';
    expect(codes({ filedAt: early, signedOn, cutover })).toContain('filed-too-early');
    expect(codes({ filedAt: open, signedOn, cutover })).not.toContain('filed-too-early');
  });

  it('The refusal says how far ahead it is, who sets the limit and from when on it can be filed', () => {
    const [fault] = faults({ filedAt: '2026-12-01T15:00:00Z', signedOn: '2026-12-01', cutover: '2027-01-15' });
    expect(fault).toEqual({
      pointer: '/filedAt',
      code: 'filed-too-early',
      message:
        'The cutover asked for, Friday 15 January 2027, is 45 days after this filing; at most 30 are taken ' +
        '(Amazon Connect Administrator Guide, about-porting; Amazon Connect Administrator Guide, how-long-for-number-porting). ' +
        'The first day to file is Wednesday 16 December 2026.',
    });
  });

  it('An order that asks for no date may be filed at once', () => {
    expect(codes({ filedAt: '2026-12-01T15:00:00Z', signedOn: '2026-12-01' })).toEqual([]);
  });

  it.each([
    ['2027-01-16T05:59:59Z', [], 'still 15 January in Chicago'],
    ['2027-01-16T06:00:00Z', ['filed-too-early'], '16 January, 31 days ahead'],
    ['2026-12-30T15:00:00Z', [], 'two weeks ahead, though the order asks for March'],
  ])('The FOC asked for with the filing counts before the order’s own wish: %s, %j, %s', (requestedFoc, expected) => {
    const filing = { filedAt: '2026-12-16T15:00:00Z', signedOn: '2026-12-16', cutover: '2027-03-01' };
    expect(codes({ ...filing, requestedFoc })).toEqual(expected);
  });

  it('The rule is a figure of the playbook: a British port may be filed as early as one likes', () => {
    const early = { filedAt: '2026-12-01T15:00:00Z', signedOn: '2026-12-01', cutover: '2027-06-01' };
    expect(codes(early)).toEqual(['filed-too-early']);
    expect(codes({ ...early, playbook: GB_GEO })).toEqual([]);
  });
});

describe('The signature on an American letter', () => {
  it.each([
    ['2026-12-01T05:59:59Z', ['filed-before-signature'], 'the evening before the signature, in Chicago'],
    ['2026-12-01T06:00:00Z', [], 'the day of the signature'],
    ['2026-12-17T05:59:59Z', [], 'the last second of the 15th day'],
    ['2026-12-17T06:00:00Z', ['loa-too-old'], 'the 16th day'],
    ['2026-12-30T15:00:00Z', ['loa-too-old'], 'four weeks'],
  ])('Signed on 1 December, filed at %s: %j, %s', (filedAt, expected) => {
    expect(codes({ filedAt, signedOn: '2026-12-01' })).toEqual(expected);
  });

  it('AWS’s 15 days decide, not the 90 of another recipient', () => {
    const [fault] = faults({ filedAt: '2026-12-30T15:00:00Z', signedOn: '2026-12-01' });
    expect(fault?.message).toContain('29 days before the filing; Amazon Connect takes 15');
  });

  it('Too old and too early are told together', () => {
    const filing = { filedAt: '2026-12-30T15:00:00Z', signedOn: '2026-12-01', cutover: '2027-03-01' };
    expect(codes(filing)).toEqual(['loa-too-old', 'filed-too-early']);
  });

  it('Without a matching letter the days ahead are judged all the same', () => {
    const order = { ...AMERICAN_ORDER, requestedCutover: '2027-03-01' };
    const filing = { playbook: US_GEO, desk: AMERICAN_CARRIER.desk, numbers: ['+12125550100'] };
    const found = filingFaults({ order, ...filing, filedAt: '2026-12-30T15:00:00Z' });
    expect(found.map(({ code }) => code)).toEqual(['loa-missing', 'filed-too-early']);
  });
});
