import { describe, expect, it } from 'vitest';
import { closureAfter, isBridgeDay, staffedDaysInside } from '../../../functions/domain/calendars/desk-cover';
import { plusHours } from '../../../functions/domain/time/instant';
import { britishDesk, englishDesk } from './desks';

const covered = (from: string, hours: number, desk = englishDesk) =>
  staffedDaysInside(from, plusHours(from, hours), desk).map((day) => [day.date, day.minutes]);

describe('Who is at the desk after the number has moved', () => {
  it.each([
    [
      '2026-12-09T10:00:00Z',
      [
        ['2026-12-09', 420],
        ['2026-12-10', 480],
        ['2026-12-11', 480],
      ],
      'Wednesday: three days',
    ],
    [
      '2026-12-11T10:00:00Z',
      [
        ['2026-12-11', 420],
        ['2026-12-14', 60],
      ],
      'Friday: the rest of it and an hour of Monday',
    ],
    [
      '2026-12-11T09:00:00Z',
      [
        ['2026-12-11', 480],
        ['2026-12-14', 0],
      ],
      'Friday at opening: Monday just about',
    ],
    ['2026-12-11T08:59:59Z', [['2026-12-11', 480]], 'Friday a second earlier: Friday alone'],
    [
      '2026-12-11T16:59:59Z',
      [
        ['2026-12-11', 1],
        ['2026-12-14', 480],
      ],
      'Friday in the last second',
    ],
    ['2026-12-11T17:00:00Z', [['2026-12-14', 480]], 'Friday at closing: not Friday'],
    [
      '2026-10-23T09:00:00Z',
      [
        ['2026-10-23', 420],
        ['2026-10-26', 0],
      ],
      'Friday before winter time: an hour less of Monday',
    ],
    ['2026-04-02T09:00:00Z', [['2026-04-02', 420]], 'Maundy Thursday: nobody after'],
  ])('72 hours from %s: %j', (from, expected) => expect(covered(from, 72)).toEqual(expected));

  it('A half-day and a provisional holiday give cover that is not certain', () => {
    const half = britishDesk('ENG', [{ date: '2026-12-11', kind: 'half-day' }]);
    expect(staffedDaysInside('2026-12-10T10:00:00Z', '2026-12-11T17:00:00Z', half)).toEqual([
      { date: '2026-12-10', minutes: 420, certain: true },
      { date: '2026-12-11', minutes: 240, certain: false },
    ]);
    const unknownNation = staffedDaysInside('2026-04-06T09:00:00Z', '2026-04-06T12:00:00Z', britishDesk(undefined));
    expect(unknownNation.map((day) => day.certain)).toEqual([false]);
  });
});

describe('Long closures and bridge days', () => {
  it('The closure after a day is the run that begins the next morning', () => {
    expect(closureAfter('2026-04-02', englishDesk)?.days).toBe(4);
    expect(closureAfter('2026-04-01', englishDesk)).toBeNull();
    expect(closureAfter('2026-04-03', englishDesk)).toBeNull();
  });

  it('A working day between two closed ones is a bridge day', () => {
    const desk = britishDesk('ENG', [{ date: '2026-12-10', kind: 'closed' }]);
    expect(isBridgeDay('2026-12-11', desk)).toBe(true);
    expect(isBridgeDay('2026-12-09', desk)).toBe(false);
    expect(isBridgeDay('2026-12-11', englishDesk)).toBe(false);
    expect(isBridgeDay('2026-12-12', desk)).toBe(false);
    expect(isBridgeDay('2026-03-16', britishDesk('NIR'))).toBe(true);
  });
});
