import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addBusinessDaysToInstant,
  businessDayOnOrBefore,
  businessDaysBetween,
  closedRuns,
  DeskNeverOpensError,
  isBusinessDay,
  nextBusinessInstant,
} from '../../../functions/domain/calendars/business-days';
import { deskDay, openHoursOn } from '../../../functions/domain/calendars/desk-day';
import { britishDesk, deskWithoutCalendar, englishDesk } from './desks';

const scottishDesk = britishDesk('SCT');
const irishDesk = britishDesk('NIR');

describe('Business days of a desk', () => {
  it.each([
    ['2026-12-10', true, 'an ordinary Thursday'],
    ['2026-12-12', false, 'a Saturday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'the day after the substitute'],
    ['2026-04-06', false, 'Easter Monday'],
  ])('%s in England: %s, %s', (date, expected) => expect(isBusinessDay(date, englishDesk)).toBe(expected));

  it('Easter Monday is a business day in Scotland, 2 January is none', () => {
    expect(isBusinessDay('2026-04-06', scottishDesk)).toBe(true);
    expect(isBusinessDay('2026-01-02', scottishDesk)).toBe(false);
    expect(isBusinessDay('2026-01-02', englishDesk)).toBe(true);
  });

  it('A provisional day counts as a business day and says what it is', () => {
    const day = deskDay('2026-04-06', britishDesk(undefined));
    expect(day).toEqual({ date: '2026-04-06', state: 'provisional', name: 'Easter Monday' });
    expect(isBusinessDay('2026-04-06', britishDesk(undefined))).toBe(true);
  });

  it('Without a table of holidays the weekend still is one', () => {
    expect(isBusinessDay('2026-12-12', deskWithoutCalendar)).toBe(false);
    expect(isBusinessDay('2026-12-25', deskWithoutCalendar)).toBe(true);
  });

  it.each([
    ['2026-12-10', 5, '2026-12-17'],
    ['2026-12-10', 1, '2026-12-11'],
    ['2026-12-11', 1, '2026-12-14'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-10', 0, '2026-12-10'],
    ['2026-12-12', 0, '2026-12-14'],
    ['2026-12-12', 1, '2026-12-15'],
    ['2026-12-14', -1, '2026-12-11'],
    ['2026-12-12', -1, '2026-12-11'],
    ['2026-12-29', -1, '2026-12-24'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s and %i business days is %s', (date, n, expected) =>
    expect(addBusinessDays(date, n, englishDesk)).toBe(expected),
  );

  it('Counting gives back what was added, forwards and backwards', () => {
    for (const n of [0, 1, 4, 10, 25, -1, -10, -25]) {
      expect(businessDaysBetween('2026-12-10', addBusinessDays('2026-12-10', n, englishDesk), englishDesk)).toBe(n);
    }
  });

  it('Counting from a closed day counts from the next open one', () => {
    expect(businessDaysBetween('2026-12-12', '2026-12-14', englishDesk)).toBe(0);
    expect(businessDaysBetween('2026-12-12', '2026-12-15', englishDesk)).toBe(1);
    expect(businessDaysBetween('2026-12-12', '2026-12-13', englishDesk)).toBe(0);
    expect(businessDayOnOrBefore('2026-12-13', englishDesk)).toBe('2026-12-11');
  });
});

describe('What a tenant knows better', () => {
  const freeze = { from: '2026-12-14', to: '2027-01-03', kind: 'closed', name: 'Christmas freeze' } as const;

  it('A freeze closes the desk from its first to its last day', () => {
    const desk = britishDesk('ENG', [freeze]);
    expect(addBusinessDays('2026-12-11', 1, desk)).toBe('2027-01-04');
    expect(deskDay('2026-12-14', desk)).toEqual({ date: '2026-12-14', state: 'closed', name: 'Christmas freeze' });
  });

  it('A single day beats a period, in whatever order they were put in', () => {
    const open = { date: '2026-12-16', kind: 'open' } as const;
    for (const overrides of [
      [freeze, open],
      [open, freeze],
    ]) {
      expect(isBusinessDay('2026-12-16', britishDesk('ENG', overrides))).toBe(true);
    }
  });

  it('A desk can open on a Saturday and on a holiday', () => {
    const desk = britishDesk('ENG', [
      { date: '2026-12-12', kind: 'open' },
      { date: '2026-12-28', kind: 'open' },
    ]);
    expect(isBusinessDay('2026-12-12', desk)).toBe(true);
    expect(isBusinessDay('2026-12-28', desk)).toBe(true);
  });

  it('Of two words on one day the last one counts', () => {
    const desk = britishDesk('ENG', [
      { date: '2026-12-16', kind: 'closed' },
      { date: '2026-12-16', kind: 'half-day' },
    ]);
    expect(deskDay('2026-12-16', desk).state).toBe('half-day');
  });

  it('A half-day is a business day that ends in the middle of the hours', () => {
    const desk = britishDesk('ENG', [{ date: '2026-12-24', kind: 'half-day', name: 'Christmas Eve' }]);
    expect(isBusinessDay('2026-12-24', desk)).toBe(true);
    expect(openHoursOn('2026-12-24', desk)).toEqual({
      opensAt: '2026-12-24T09:00:00Z',
      closesAt: '2026-12-24T13:00:00Z',
    });
  });

  it('A desk that never opens again is an error with a name, not an endless search', () => {
    const desk = britishDesk('ENG', [{ from: '2026-12-14', to: '2099-12-31', kind: 'closed' }]);
    expect(() => addBusinessDays('2026-12-11', 1, desk)).toThrow(DeskNeverOpensError);
  });
});

describe('Working hours of a desk', () => {
  it.each([
    ['2026-12-10T10:00:00Z', '2026-12-10T10:00:00Z', 'at work'],
    ['2026-12-10T08:59:59Z', '2026-12-10T09:00:00Z', 'before opening'],
    ['2026-12-10T16:59:59Z', '2026-12-10T16:59:59Z', 'in the last second'],
    ['2026-12-10T17:00:00Z', '2026-12-11T09:00:00Z', 'at closing'],
    ['2026-12-11T18:00:00Z', '2026-12-14T09:00:00Z', 'on Friday evening'],
    ['2026-12-24T17:30:00Z', '2026-12-29T09:00:00Z', 'on Christmas Eve after work'],
    ['2026-07-10T08:00:00Z', '2026-07-10T08:00:00Z', 'at opening in summer time'],
  ])('%s is served at %s, %s', (instant, expected) => expect(nextBusinessInstant(instant, englishDesk)).toBe(expected));

  it.each([
    ['2026-12-10T10:00:00Z', 5, '2026-12-17T10:00:00Z', 'keeps the time of day'],
    ['2026-12-10T10:00:00Z', 0, '2026-12-10T10:00:00Z', 'stays where it is'],
    ['2026-12-10T20:00:00Z', 1, '2026-12-11T17:00:00Z', 'is moved to closing'],
    ['2026-12-10T06:00:00Z', 1, '2026-12-11T09:00:00Z', 'is moved to opening'],
    ['2026-12-10T20:00:00Z', 0, '2026-12-11T09:00:00Z', 'never goes back in time'],
    ['2026-12-12T15:00:00Z', 1, '2026-12-15T15:00:00Z', 'counts Saturday as Monday'],
    ['2026-10-23T09:30:00Z', 1, '2026-10-26T10:30:00Z', 'keeps wall-clock time over a clock change'],
    ['2026-12-10T10:00:00Z', -3, '2026-12-07T10:00:00Z', 'counts back'],
    ['2026-12-10T06:00:00Z', -3, '2026-12-04T17:00:00Z', 'leaves three whole days before an early hour'],
    ['2026-12-10T20:00:00Z', -3, '2026-12-07T17:00:00Z', 'ends with the close before a late hour'],
  ])('%s and %i business days is %s: it %s', (instant, n, expected) =>
    expect(addBusinessDaysToInstant(instant, n, englishDesk)).toBe(expected),
  );

  it('A desk day is a day of the desk’s zone', () => {
    const newYork = { ...englishDesk, timeZone: 'America/New_York' };
    expect(nextBusinessInstant('2026-12-12T02:00:00Z', newYork)).toBe('2026-12-14T14:00:00Z');
    expect(nextBusinessInstant('2026-12-11T21:00:00Z', newYork)).toBe('2026-12-11T21:00:00Z');
  });
});

describe('Runs of closed days', () => {
  it.each([
    ['Easter 2026 in England', englishDesk, '2026-04-02', '2026-04-07', [['2026-04-03', '2026-04-06', 4]]],
    ['Easter 2026 in Scotland', scottishDesk, '2026-04-02', '2026-04-07', [['2026-04-03', '2026-04-05', 3]]],
    ['Christmas 2026', englishDesk, '2026-12-22', '2026-12-31', [['2026-12-25', '2026-12-28', 4]]],
    ['The Twelfth 2026 in Northern Ireland', irishDesk, '2026-07-08', '2026-07-15', [['2026-07-11', '2026-07-13', 3]]],
    ['The Twelfth 2026 in England', englishDesk, '2026-07-08', '2026-07-15', [['2026-07-11', '2026-07-12', 2]]],
  ])('%s', (_, desk, from, to, expected) => {
    expect(closedRuns(from, to, desk).map((run) => [run.from, run.to, run.days])).toEqual(expected);
  });

  it('A year has every run once, and two of four days', () => {
    const runs = closedRuns('2026-01-01', '2026-12-31', englishDesk);
    expect(new Set(runs.map((run) => run.from)).size).toBe(runs.length);
    expect(runs.filter((run) => run.days >= 4).map((run) => run.from)).toEqual(['2026-04-03', '2026-12-25']);
  });

  it('A run is told at full length though the span cuts it, and names its holidays', () => {
    expect(closedRuns('2026-04-04', '2026-04-05', englishDesk)).toEqual([
      { from: '2026-04-03', to: '2026-04-06', days: 4, names: ['Good Friday', 'Easter Monday'] },
    ]);
  });
});
