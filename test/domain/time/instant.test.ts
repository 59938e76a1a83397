import { describe, expect, it } from 'vitest';
import {
  atLocalTime,
  compareInstants,
  epochMsOf,
  hasOffsetChange,
  hoursBetween,
  instantOfEpochMs,
  isInstant,
  isLocalDate,
  isLocalTime,
  isTimeZone,
  localDateOf,
  localTimeOf,
  minusDays,
  minusHours,
  minutesBetween,
  offsetChangeBetween,
  plusDays,
  plusHours,
  plusMinutes,
  startOfDay,
  toUtc,
} from '../../../functions/domain/time/instant';

const LONDON = 'Europe/London';

describe('What counts as an instant', () => {
  it.each(['2026-12-10T10:00:00Z', '2026-12-10T10:00Z', '2026-12-10T11:00:00+01:00', '2026-12-10T10:00:00.250Z'])(
    '%s says its zone and is one',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each([
    ['2026-12-10T10:00:00', 'names no zone'],
    ['2026-12-10', 'is a day'],
    ['2026-02-30T10:00:00Z', 'is on a day that does not exist'],
    ['2026-12-10T25:00:00Z', 'is at an hour that does not exist'],
    ['2026-12-10T10:00:60Z', 'is at a second that does not exist'],
    ['2026-12-10T11:00:00+01:00[Europe/London]', 'contradicts itself'],
    ['10 December 2026', 'is prose'],
    ['', 'is empty'],
  ])('%s %s and is none', (text) => expect(isInstant(text)).toBe(false));

  it('An instant prints in UTC and without a fraction of a second', () => {
    expect(toUtc('2026-12-10T11:00:00.999+01:00')).toBe('2026-12-10T10:00:00Z');
    expect(instantOfEpochMs(epochMsOf('2026-12-10T10:00:00Z') + 999)).toBe('2026-12-10T10:00:00Z');
  });
});

describe('What counts as a day, a time and a zone', () => {
  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-2-9', false],
    ['2026-12-10T10:00', false],
  ])('%s as a day: %s', (text, expected) => expect(isLocalDate(text)).toBe(expected));

  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', true],
    ['24:01', false],
    ['9:00', false],
    ['09:60', false],
  ])('%s as a time: %s', (text, expected) => expect(isLocalTime(text)).toBe(expected));

  it.each([
    ['Europe/London', true],
    ['UTC', true],
    ['+01:00', false],
    ['Europe/Atlantis', false],
    ['', false],
  ])('%s as a zone: %s', (text, expected) => expect(isTimeZone(text)).toBe(expected));
});

describe('Reckoning with instants', () => {
  it('Instants compare by time, not by spelling', () => {
    expect(compareInstants('2026-12-10T11:00:00+01:00', '2026-12-10T10:00:00Z')).toBe(0);
    expect(compareInstants('2026-12-10T09:59:59Z', '2026-12-10T10:00:00Z')).toBe(-1);
    expect(compareInstants('2026-12-10T10:00:01Z', '2026-12-10T10:00:00Z')).toBe(1);
  });

  it('Hours and days are exact, parts of an hour included', () => {
    expect(plusHours('2026-12-10T10:00:00Z', 72)).toBe('2026-12-13T10:00:00Z');
    expect(minusHours('2026-12-10T10:00:00Z', 0.5)).toBe('2026-12-10T09:30:00Z');
    expect(plusDays('2026-12-31T10:00:00Z', 1)).toBe('2027-01-01T10:00:00Z');
    expect(minusDays('2027-01-01T10:00:00Z', 7)).toBe('2026-12-25T10:00:00Z');
    expect(plusMinutes('2026-12-10T10:00:00Z', 15)).toBe('2026-12-10T10:15:00Z');
  });

  it.each([
    ['2026-12-10T10:00:00Z', '2026-12-10T10:00:00Z', 0],
    ['2026-12-10T10:00:00Z', '2026-12-10T10:00:01Z', 1],
    ['2026-12-10T10:00:00Z', '2026-12-10T10:01:00Z', 1],
    ['2026-12-10T10:00:00Z', '2026-12-10T10:01:01Z', 2],
    ['2026-12-10T10:02:00Z', '2026-12-10T10:00:30Z', -1],
  ])('From %s to %s a started minute counts: %i', (from, to, minutes) =>
    expect(minutesBetween(from, to)).toBe(minutes),
  );
});

describe('Local time', () => {
  it('The day changes at midnight of the zone, not of UTC', () => {
    expect(localDateOf('2026-07-01T23:30:00Z', LONDON)).toBe('2026-07-02');
    expect(localDateOf('2026-07-01T22:59:59Z', LONDON)).toBe('2026-07-01');
    expect(localTimeOf('2026-07-01T23:30:00Z', LONDON)).toBe('00:30');
  });

  it('24:00 is the start of the next day', () => {
    expect(atLocalTime('2026-07-01', '24:00', LONDON)).toBe(startOfDay('2026-07-02', LONDON));
  });

  it('A time skipped in spring is moved on by the length of the gap', () => {
    expect(atLocalTime('2027-03-28', '01:30', LONDON)).toBe('2027-03-28T01:30:00Z');
    expect(localTimeOf('2027-03-28T01:30:00Z', LONDON)).toBe('02:30');
  });

  it('Of a time that comes twice in autumn the first is meant', () => {
    expect(atLocalTime('2026-10-25', '01:30', LONDON)).toBe('2026-10-25T00:30:00Z');
  });

  it('Where clocks change at midnight the day starts an hour later', () => {
    expect(localTimeOf(startOfDay('2026-09-06', 'America/Santiago'), 'America/Santiago')).toBe('01:00');
  });
});

describe('Clock changes', () => {
  it('72 hours over the end of summer time stay 72 hours and end an hour earlier on the wall', () => {
    const from = atLocalTime('2026-10-23', '10:00', LONDON);
    const to = plusHours(from, 72);
    expect(hoursBetween(from, to)).toBe(72);
    expect(localTimeOf(to, LONDON)).toBe('09:00');
    expect(offsetChangeBetween(from, to, LONDON)).toBe('2026-10-25T01:00:00Z');
  });

  it('72 hours over the start of summer time end an hour later on the wall', () => {
    const from = atLocalTime('2027-03-26', '10:00', LONDON);
    expect(localTimeOf(plusHours(from, 72), LONDON)).toBe('11:00');
    expect(offsetChangeBetween(from, plusHours(from, 72), LONDON)).toBe('2027-03-28T01:00:00Z');
  });

  it('A span that ends at the change, or begins with it, has no change inside', () => {
    expect(hasOffsetChange('2026-10-24T01:00:00Z', '2026-10-25T01:00:00Z', LONDON)).toBe(false);
    expect(hasOffsetChange('2026-10-24T01:00:00Z', '2026-10-25T01:00:01Z', LONDON)).toBe(true);
    expect(hasOffsetChange('2026-10-25T00:59:59Z', '2026-10-26T01:00:00Z', LONDON)).toBe(true);
    expect(hasOffsetChange('2026-10-25T01:00:00Z', '2026-10-26T01:00:00Z', LONDON)).toBe(false);
  });

  it('Nigeria and UTC never change their clocks', () => {
    expect(hasOffsetChange('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 'Africa/Lagos')).toBe(false);
    expect(hasOffsetChange('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 'UTC')).toBe(false);
  });
});
