import { describe, expect, test } from 'vitest';
import { countRanges } from '../../../../functions/domain/letters/filing-pack/number-ranges';
import { portSlot } from '../../../../functions/domain/letters/filing-pack/port-slot';
import { slotNotes } from '../../../../functions/domain/letters/filing-pack/slot-notes';
import { twelveHours, zoneWithOffset } from '../../../../functions/domain/letters/filing-pack/twelve-hour-time';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import type { Playbook } from '../../../../functions/domain/playbooks/playbook';
import { US_GEO } from '../../../../functions/domain/playbooks/us-geo';
import { US_TF } from '../../../../functions/domain/playbooks/us-tf';
import { CARRIER } from '../../port/cast';
import { AMERICAN_CARRIER } from '../../port/us-cast';
import { british } from './pack-cast';

const LONDON = { playbook: GB_GEO, desk: CARRIER.desk };
const NEW_YORK = { playbook: US_GEO, desk: AMERICAN_CARRIER.desk };

describe('the day to ask for', () => {
  test.each([
    ['2026-12-10', 'asked', '2026-12-10', 'a Thursday'],
    ['2026-12-12', 'moved', '2026-12-14', 'a Saturday'],
    ['2026-12-25', 'moved', '2026-12-29', 'Christmas, with its substitute day on the Monday'],
    ['2026-11-26', 'proposed', '2026-12-17', 'today: 15 business days from now'],
    ['2026-11-01', 'proposed', '2026-12-17', 'a day that has passed'],
    [undefined, 'proposed', '2026-12-17', 'no day at all'],
  ])('for %s is %s as %s: %s', (requestedCutover, choice, date, _why) => {
    const slot = portSlot({ order: { requestedCutover }, ...LONDON, now: '2026-11-26T09:00:00Z' });
    expect(slot).toMatchObject({ choice, date });
  });

  test('is reckoned from the day that clocks of the country show', () => {
    const order = { requestedCutover: '2026-12-01' };
    expect(portSlot({ order, ...NEW_YORK, now: '2026-12-01T05:59:59Z' })?.choice).toBe('asked');
    expect(portSlot({ order, ...NEW_YORK, now: '2026-12-01T06:00:00Z' })?.choice).toBe('proposed');
  });

  test('that is proposed may be asked for already: thirty days ahead at most, over Christmas and New Year too', () => {
    const tollFree = { playbook: US_TF, desk: AMERICAN_CARRIER.desk };
    const question = { order: { requestedCutover: undefined }, ...tollFree };
    // Twenty business days would be 13 January.
    expect(portSlot({ ...question, now: '2026-12-13T15:00:00Z' })?.date).toBe('2027-01-12');
    // The thirtieth day is Sunday 17 January: the Friday before it.
    expect(portSlot({ ...question, now: '2026-12-18T15:00:00Z' })?.date).toBe('2027-01-15');
  });

  test('steps over Thanksgiving and the Friday after it, on which few American desks work', () => {
    const order = { requestedCutover: '2026-11-26' };
    expect(portSlot({ order, ...NEW_YORK, now: '2026-11-10T15:00:00Z' })?.date).toBe('2026-11-30');
  });

  test('is no Saturday even of a desk that works on it', () => {
    const open = { date: '2026-12-12', kind: 'open' } as const;
    const desk = { ...CARRIER.desk, overrides: [open] };
    const order = { requestedCutover: '2026-12-12' };
    expect(portSlot({ order, playbook: GB_GEO, desk, now: '2026-11-26T09:00:00Z' })?.date).toBe('2026-12-14');
  });

  test('that is moved or proposed is said to be so', () => {
    const noteOf = (requestedCutover: string | undefined) => {
      const request = british({ order: { requestedCutover } });
      const slot = portSlot({ ...LONDON, order: { requestedCutover }, now: request.now });
      return slotNotes({ ...request, slot })[0]?.message;
    };
    expect(noteOf('2026-12-12')).toBe(
      'On Saturday 12 December 2026, the cutover asked for, AWS or Example Telecom does not work; the text asks for Monday 14 December 2026.',
    );
    expect(noteOf('2026-11-01')).toMatch(
      /^The cutover asked for, Sunday 1 November 2026, is not ahead of us; .*Thursday 17 December 2026, 15 business days/,
    );
    expect(noteOf(undefined)).toMatch(/^The order asks for no cutover; the text proposes Thursday 17 December 2026/);
    expect(noteOf('2026-12-10')).toMatch(/^AWS moves these numbers Monday to Friday 09:00–11:00 \(Europe\/London\)/);
  });
});

describe('the hours to ask for', () => {
  const hours = (playbook: Playbook, requestedCutover: string) => {
    const { desk } = CARRIER;
    const slot = portSlot({ order: { requestedCutover }, playbook, desk, now: '2026-01-05T09:00:00Z' });
    return slot === null ? null : [slot.from, slot.to, slot.zone];
  };

  test('suit AWS and the carriers of the country, in winter and in summer', () => {
    expect(hours(GB_GEO, '2026-12-10')).toEqual(['2026-12-10T10:00:00Z', '2026-12-10T11:00:00Z', 'Europe/London']);
    expect(hours(GB_GEO, '2026-06-10')).toEqual(['2026-06-10T09:00:00Z', '2026-06-10T10:00:00Z', 'Europe/London']);
  });

  test('compare windows of two zones by the instant', () => {
    // 07:00-17:00 in Chicago and 08:00-15:30 in New York begin together.
    expect(hours(US_GEO, '2026-12-15')).toEqual(['2026-12-15T13:00:00Z', '2026-12-15T20:30:00Z', 'America/Chicago']);
  });

  test('are those of AWS where the carriers work at other hours, and those of the desk where nobody states any', () => {
    const aws = GB_GEO.windows.aws;
    const late = { days: 'mon-fri', from: '15:00', to: '16:00', zone: 'Europe/London' } as const;
    const apart: Playbook = { ...GB_GEO, windows: { aws, carrier: { ...aws, value: [late] } } };
    expect(hours(apart, '2026-12-10')?.[0]).toBe('2026-12-10T09:00:00Z');
    const none: Playbook = { ...GB_GEO, windows: { aws: { ...aws, value: [] }, carrier: null } };
    expect(hours(none, '2026-12-10')).toEqual(['2026-12-10T09:00:00Z', '2026-12-10T17:00:00Z', 'Europe/London']);
  });
});

describe('a time on a clock of twelve hours', () => {
  test.each([
    ['2026-12-10T00:00:00Z', '12:00 AM'],
    ['2026-12-10T00:30:00Z', '12:30 AM'],
    ['2026-12-10T09:05:00Z', '09:05 AM'],
    ['2026-12-10T12:00:00Z', '12:00 PM'],
    ['2026-12-10T13:00:00Z', '01:00 PM'],
    ['2026-12-10T23:59:00Z', '11:59 PM'],
  ])('%s in London is %s', (at, said) => {
    expect(twelveHours(at, 'Europe/London')).toBe(said);
  });

  test('has its zone with the offset of that day', () => {
    expect(zoneWithOffset('2026-12-10T12:00:00Z', 'America/Chicago')).toBe('America/Chicago (UTC-06:00)');
    expect(zoneWithOffset('2026-07-10T12:00:00Z', 'America/Chicago')).toBe('America/Chicago (UTC-05:00)');
  });
});

describe('ranges of numbers', () => {
  test.each([
    [[], 0],
    [['+442079460101'], 1],
    [['+442079460103', '+442079460101', '+442079460102'], 1],
    [['+442079460101', '+442079460101'], 1],
    [['+442079460101', '+442079460103'], 2],
    [['+12125550199', '+442079460101', '+442079460102'], 2],
  ])('%j are %i', (numbers, ranges) => {
    expect(countRanges(numbers)).toBe(ranges);
  });
});
