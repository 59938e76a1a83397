import { describe, expect, it } from 'vitest';
import { isBlocking } from '../../../functions/domain/timeline/finding';
import { judgeFoc, nextGoodSlots } from '../../../functions/domain/timeline/foc-findings';
import type { FocQuestion } from '../../../functions/domain/timeline/foc-question';
import { britishDesk, deskWithoutCalendar, englishDesk } from '../calendars/desks';

const LONDON = 'Europe/London';
const british = {
  now: '2026-01-05T09:00:00Z',
  countryZone: LONDON,
  awsWindow: { days: 'mon-fri', from: '09:00', to: '11:00', zone: LONDON },
  rollbackHours: 72,
  desk: englishDesk,
} as const satisfies Omit<FocQuestion, 'at'>;

const judge = (at: string, changes: Partial<FocQuestion> = {}) => judgeFoc({ ...british, at, ...changes });
const codes = (at: string, changes: Partial<FocQuestion> = {}) => judge(at, changes).map((finding) => finding.code);
const blocks = (at: string, changes: Partial<FocQuestion> = {}) =>
  judge(at, changes)
    .filter(isBlocking)
    .map((finding) => finding.code);
const finding = (code: string, at: string, changes: Partial<FocQuestion> = {}) =>
  judge(at, changes).find((each) => each.code === code);

describe('A FOC on an ordinary day', () => {
  it.each([
    ['2026-12-07T10:00:00Z', 'Monday'],
    ['2026-12-10T10:00:00Z', 'Thursday'],
    ['2026-12-11T10:00:00Z', 'Friday before an ordinary weekend'],
    ['2026-12-23T10:00:00Z', 'Wednesday, with Christmas Eve to repair on'],
    ['2026-04-01T09:00:00Z', 'Wednesday before Easter'],
    ['2026-06-11T10:00:00Z', 'Thursday in summer, at the end of the window'],
  ])('%s, %s, has no finding', (at) => expect(judge(at)).toEqual([]));
});

describe('A FOC is refused', () => {
  it('in the past, by a second, and not at this very instant', () => {
    expect(codes('2026-12-10T10:00:00Z', { now: '2026-12-10T10:00:01Z' })).toContain('foc-in-the-past');
    expect(codes('2026-12-10T10:00:00Z', { now: '2026-12-10T10:00:00Z' })).not.toContain('foc-in-the-past');
  });

  it.each([
    ['2026-12-10T08:59:59Z', true],
    ['2026-12-10T09:00:00Z', false],
    ['2026-12-10T11:00:00Z', false],
    ['2026-12-10T11:00:01Z', true],
    ['2026-06-11T07:59:59Z', true],
    ['2026-06-11T08:00:00Z', false],
    ['2026-06-11T10:00:00Z', false],
    ['2026-06-11T10:00:01Z', true],
    ['2026-12-12T10:00:00Z', true],
  ])('outside AWS’s window by London clocks, both ends inside: %s, %s', (at, outside) =>
    expect(codes(at).includes('outside-aws-window')).toBe(outside),
  );

  it('between two windows of one day, and not inside either', () => {
    const paris = { days: 'mon-fri', zone: 'Europe/Paris' } as const;
    const awsWindow = [
      { ...paris, from: '10:00', to: '13:00' },
      { ...paris, from: '14:00', to: '17:00' },
    ];
    expect(codes('2026-12-10T12:30:00Z', { awsWindow })).toContain('outside-aws-window');
    expect(codes('2026-12-10T12:00:00Z', { awsWindow })).not.toContain('outside-aws-window');
    expect(codes('2026-12-10T13:00:00Z', { awsWindow })).not.toContain('outside-aws-window');
    expect(finding('outside-aws-window', '2026-12-10T12:30:00Z', { awsWindow })?.message).toContain(
      'Monday to Friday 10:00–13:00 or 14:00–17:00 (Europe/Paris)',
    );
  });

  it('never for a window where AWS states none', () => {
    expect(codes('2026-12-10T15:00:00Z', { awsWindow: [] })).toEqual([]);
  });

  it.each([
    ['2026-12-25T10:00:00Z', 'Friday 25 December 2026 (Christmas Day', 'Tuesday 29 December 2026'],
    ['2026-04-06T09:00:00Z', 'Monday 6 April 2026 (Easter Monday)', 'Tuesday 7 April 2026'],
    ['2026-12-12T10:00:00Z', 'Saturday 12 December 2026.', 'Monday 14 December 2026'],
  ])('on a closed day, which is named with the day the desk opens again: %s', (at, day, reopens) => {
    const closed = finding('desk-closed-that-day', at);
    expect(closed?.message).toContain(day);
    expect(closed?.message).toContain(reopens);
    expect(closed?.dates).toEqual([at.slice(0, 10)]);
  });

  it.each<[string, string | undefined, string[], string]>([
    ['2026-04-02T09:00:00Z', 'ENG', ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'], 'Easter'],
    [
      '2026-12-24T10:00:00Z',
      'ENG',
      ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'],
      'Christmas',
    ],
    ['2026-07-10T09:00:00Z', 'NIR', ['2026-07-10', '2026-07-11', '2026-07-12', '2026-07-13'], 'the Twelfth'],
    ['2026-08-28T09:00:00Z', 'ENG', ['2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31'], 'a Monday bank holiday'],
    ['2026-12-31T10:00:00Z', 'ENG', ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'], 'a Friday New Year'],
    [
      '2026-04-02T09:00:00Z',
      undefined,
      ['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05'],
      'an unknown nation’s Easter',
    ],
  ])('on the last staffed day before a long closure, with every date: %s %s', (at, nation, dates) => {
    const refused = finding('last-staffed-day-before-long-closure', at, { desk: britishDesk(nation) });
    expect(refused?.severity).toBe('blocking');
    expect(refused?.dates).toEqual(dates);
  });

  it('before Easter in words that name the days and the way out', () => {
    expect(finding('last-staffed-day-before-long-closure', '2026-04-02T09:00:00Z')?.message).toBe(
      "Thursday 2 April 2026 is the last day the losing carrier's desk works before 4 closed days, Friday 3 April 2026 " +
        'to Monday 6 April 2026 (Good Friday, Easter Monday): nobody there could take the number back. ' +
        'Ask for an earlier day, or for Tuesday 7 April 2026 or later. The next good slots: Tuesday 7 April 2026, 09:00; ' +
        'Wednesday 8 April 2026, 09:00; Thursday 9 April 2026, 09:00 (Europe/London).',
    );
  });

  it('not before the Twelfth when the desk is in England, nor before Easter Monday’s week', () => {
    expect(blocks('2026-07-10T09:00:00Z')).toEqual([]);
    expect(blocks('2026-04-07T09:00:00Z')).toEqual([]);
  });

  it('when a carrier’s own freeze leaves fewer than two staffed days', () => {
    const desk = britishDesk('ENG', [
      { from: '2026-12-09', to: '2026-12-10', kind: 'closed', name: 'Move of offices' },
    ]);
    expect(blocks('2026-12-08T10:00:00Z', { desk })).toEqual([]);
    expect(blocks('2026-12-08T10:00:00Z', { desk, rollbackHours: 48 })).toEqual([
      'too-few-staffed-days-in-rollback-window',
    ]);
  });

  it('with fewer than two staffed days in the window, which are named', () => {
    const short = finding('too-few-staffed-days-in-rollback-window', '2026-12-11T10:00:00Z', { rollbackHours: 48 });
    expect(short?.dates).toEqual(['2026-12-11']);
    expect(short?.message).toContain('works only on Friday 11 December 2026');
    expect(short?.message).toContain('Sunday 13 December 2026, 10:00 (Europe/London)');
  });

  it.each([
    ['2026-12-07', '2026-12-10', true, 'on the last day of a campaign of days'],
    ['2026-12-11', '2026-12-20', false, 'the day before one'],
    ['2026-12-10T10:00:00Z', '2026-12-10T12:00:00Z', true, 'at the first instant of one'],
    ['2026-12-10T08:00:00Z', '2026-12-10T10:00:00Z', true, 'at the last instant of one'],
    ['2026-12-10T08:00:00Z', '2026-12-10T09:59:59Z', false, 'a second after one'],
    ['2026-12-10T10:00:01Z', '2026-12-10T12:00:00Z', false, 'a second before one'],
  ])('inside a campaign from %s to %s: %s, %s', (from, to, inside) => {
    const campaigns = [{ name: 'Winter sale', from, to }];
    expect(blocks('2026-12-10T10:00:00Z', { campaigns })).toEqual(inside ? ['inside-a-campaign'] : []);
  });

  it('once for each campaign it falls into', () => {
    const campaigns = ['Winter sale', 'Television spot'].map((name) => ({
      name,
      from: '2026-12-01',
      to: '2026-12-20',
    }));
    const messages = judge('2026-12-10T10:00:00Z', { campaigns }).map((each) => each.message);
    expect(messages.map((message) => message.includes('"Winter sale"'))).toEqual([true, false]);
  });
});

describe('A FOC stands, with a warning', () => {
  it.each([
    ['2026-12-10T09:59:59Z', true],
    ['2026-12-10T10:00:00Z', false],
    ['2026-12-10T11:00:00Z', false],
  ])('outside the carrier’s customary window: %s, %s', (at, outside) => {
    const carrierWindow = { days: 'mon-fri', from: '10:00', to: '12:00', zone: LONDON } as const;
    expect(codes(at, { carrierWindow })).toEqual(outside ? ['outside-carrier-window'] : []);
  });

  it('on a bridge day', () => {
    const bridge = finding('bridge-day', '2026-03-16T10:00:00Z', { desk: britishDesk('NIR') });
    expect(bridge).toMatchObject({ severity: 'warning', dates: ['2026-03-16'] });
  });

  it('when the only other day to repair on is a bridge day', () => {
    const desk = britishDesk('ENG', [{ date: '2026-05-14', kind: 'closed' }]);
    expect(finding('bridge-day', '2026-05-13T09:00:00Z', { desk })?.dates).toEqual(['2026-05-15']);
    expect(blocks('2026-05-13T09:00:00Z', { desk })).toEqual([]);
  });

  it('when clocks are put back inside the window, which stays 72 hours long', () => {
    const change = finding('clock-change-in-window', '2026-10-22T09:00:00Z');
    expect(change).toMatchObject({ severity: 'warning', dates: ['2026-10-25'] });
    expect(change?.message).toContain('Sunday 25 October 2026, 09:00 (Europe/London)');
    expect(codes('2026-10-22T09:00:00Z')).toEqual(['clock-change-in-window']);
  });

  it('when clocks are put forward inside the window, which in 2027 is Easter and is refused as well', () => {
    const at = '2027-03-25T10:00:00Z';
    expect(finding('clock-change-in-window', at)?.dates).toEqual(['2027-03-28']);
    expect(blocks(at)).toContain('last-staffed-day-before-long-closure');
  });

  it('when only the desk’s clocks change', () => {
    expect(finding('clock-change-in-window', '2026-10-22T09:00:00Z', { countryZone: 'UTC' })?.dates).toEqual([
      '2026-10-25',
    ]);
  });

  it('on the Friday before winter time, when the desk opens as the window closes', () => {
    const at = '2026-10-23T09:00:00Z';
    expect(codes(at)).toEqual(['clock-change-in-window', 'desk-opens-as-window-closes']);
    expect(finding('desk-opens-as-window-closes', at)?.dates).toEqual(['2026-10-26']);
  });

  it.each([
    ['2026-12-07T10:00:00Z', false],
    ['2026-12-07T10:00:01Z', true],
  ])('when it is too late to move it, three business days before: at %s, %s', (now, late) => {
    const found = codes('2026-12-10T10:00:00Z', { now, changeCutoffBusinessDays: 3 });
    expect(found).toEqual(late ? ['inside-change-cutoff'] : []);
  });

  it('when half of a day on which the number could be taken back is missing', () => {
    const desk = britishDesk('ENG', [{ date: '2026-12-24', kind: 'half-day', name: 'Christmas Eve' }]);
    const half = finding('half-day-in-window', '2026-12-23T10:00:00Z', { desk });
    expect(half).toMatchObject({ severity: 'warning', dates: ['2026-12-24'] });
    expect(half?.message).toContain('Thursday 24 December 2026 (Christmas Eve)');
  });

  it('when nobody knows whether the desk’s nation keeps a holiday in the window', () => {
    const changes = { desk: britishDesk(undefined) };
    expect(finding('provisional-holiday-in-window', '2026-11-30T10:00:00Z', changes)).toMatchObject({
      severity: 'warning',
      dates: ['2026-11-30'],
    });
    expect(blocks('2026-11-30T10:00:00Z', changes)).toEqual([]);
  });

  it.each([
    ['a country without a table', deskWithoutCalendar, '2026-12-10T10:00:00Z', true],
    ['a nation nobody has heard of', britishDesk('XYZ'), '2026-12-10T10:00:00Z', true],
    ['a year after the table’s last', englishDesk, '2032-06-10T09:00:00Z', true],
    ['a country with a table', englishDesk, '2026-12-10T10:00:00Z', false],
  ])('for %s: calendar unknown at %s', (_, desk, at, unknown) =>
    expect(codes(at, { desk }).includes('calendar-unknown')).toBe(unknown),
  );
});

describe('A FOC and the filing behind it', () => {
  const horizon = { cutover: '2026-12-10', opensOn: '2026-11-10', daysAhead: 30, source: 'the guide' };

  it('is warned of where it lies farther ahead than a request may, to the day', () => {
    expect(codes('2026-12-10T10:00:00Z', { filed: { on: '2026-11-10', horizon } })).toEqual([]);
    const found = finding('farther-than-filed', '2026-12-10T10:00:00Z', { filed: { on: '2026-11-09', horizon } });
    expect(found).toMatchObject({ severity: 'warning', dates: ['2026-11-09', '2026-11-10'] });
    expect(found?.message).toMatch(/more than 30 days after the filing of Monday 9 November 2026.*\(the guide\)/);
  });

  it('is warned of where AWS may not have loaded the number yet, to the second', () => {
    const at = '2026-12-10T10:00:00Z';
    const inTime = { loadedHoursAhead: 72, now: '2026-12-07T10:00:00Z' };
    expect(codes(at, inTime)).toEqual([]);
    expect(codes(at, { ...inTime, now: '2026-12-07T10:00:01Z' })).toEqual(['sooner-than-aws-loads']);
  });
});

describe('What every finding says', () => {
  it('names the date it is about and ends as a sentence', () => {
    const desk = britishDesk(undefined, [{ date: '2026-04-01', kind: 'half-day' }]);
    const campaigns = [{ name: 'Spring sale', from: '2026-04-01', to: '2026-04-30' }];
    const all = [
      ...judge('2026-04-02T03:00:00Z', { desk, campaigns, now: '2026-04-02T09:00:00Z' }),
      ...judge('2026-04-01T03:00:00Z', { desk, campaigns, changeCutoffBusinessDays: 400 }),
      ...judge('2026-04-05T10:00:00Z', { desk: deskWithoutCalendar }),
    ];
    expect(all.length).toBeGreaterThan(8);
    for (const { message, dates } of all) {
      expect(dates?.length).toBeGreaterThan(0);
      expect(message).toMatch(/ 2026/);
      expect(message).toMatch(/\.$/);
    }
  });
});

describe('The next good slots', () => {
  const slots = (from: string, changes: Partial<FocQuestion> & { count?: number } = {}) =>
    nextGoodSlots({ ...british, from, ...changes }).map((slot) => slot.at);

  it('are three days at the quieter hour of AWS’s window, which is its first', () => {
    expect(slots('2026-12-07T12:00:00Z')).toEqual([
      '2026-12-08T09:00:00Z',
      '2026-12-09T09:00:00Z',
      '2026-12-10T09:00:00Z',
    ]);
  });

  it('leave out the days before Easter, and Easter', () => {
    expect(slots('2026-04-01T08:00:01Z')).toEqual([
      '2026-04-01T09:00:00Z',
      '2026-04-07T08:00:00Z',
      '2026-04-08T08:00:00Z',
    ]);
  });

  it('lie inside the carrier’s window too where there is such an hour', () => {
    const carrierWindow = { days: 'mon-fri', from: '10:00', to: '12:00', zone: LONDON } as const;
    expect(slots('2026-12-10T00:00:00Z', { carrierWindow, count: 2 })).toEqual([
      '2026-12-10T10:00:00Z',
      '2026-12-11T10:00:00Z',
    ]);
  });

  it('come with their warnings and never with a block', () => {
    const found = nextGoodSlots({ ...british, from: '2026-10-22T00:00:00Z', count: 4 });
    expect(found.map(({ at, findings }) => [at, findings.map((each) => each.code)])).toEqual([
      ['2026-10-22T08:00:00Z', ['clock-change-in-window']],
      // At 09:00 the window would close before the desk opens on Monday; at 10:00 it opens as the window closes.
      ['2026-10-23T09:00:00Z', ['clock-change-in-window', 'desk-opens-as-window-closes']],
      ['2026-10-26T09:00:00Z', []],
      ['2026-10-27T09:00:00Z', []],
    ]);
  });

  it('begin after a campaign', () => {
    const campaigns = [{ name: 'Winter sale', from: '2026-12-07', to: '2026-12-11' }];
    expect(slots('2026-12-07T00:00:00Z', { campaigns, count: 1 })).toEqual(['2026-12-14T09:00:00Z']);
  });

  it('on a Friday begin an hour later, so that the desk is back before the rollback window closes', () => {
    expect(slots('2026-12-11T00:00:00Z', { count: 2 })).toEqual(['2026-12-11T10:00:00Z', '2026-12-14T09:00:00Z']);
  });

  it('are none when the desk never opens', () => {
    const desk = britishDesk('ENG', [{ from: '2026-01-01', to: '2099-12-31', kind: 'closed' }]);
    expect(slots('2026-12-07T00:00:00Z', { desk, changeCutoffBusinessDays: 5 })).toEqual([]);
  });
});
