import { describe, expect, it } from 'vitest';
import { addBusinessDaysToInstant } from '../../../functions/domain/calendars/business-days';
import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import { changeCutoff, rollbackTerms } from '../../../functions/domain/port/terms';
import { openRollbackWindow, rollbackAlarms } from '../../../functions/domain/rollback/rollback-window';
import { lastMomentToChange } from '../../../functions/domain/timeline/change-cutoff';
import { isBlocking } from '../../../functions/domain/timeline/finding';
import { judgeFoc, nextGoodSlots } from '../../../functions/domain/timeline/foc-findings';
import type { FocQuestion } from '../../../functions/domain/timeline/foc-question';
import { silence } from '../../../functions/domain/timeline/silence';
import { formatLocal } from '../../../functions/domain/time/local-text';
import { americanDesk, newYorkDesk } from '../calendars/us-desks';
import { AMERICAN_CARRIER } from '../port/us-cast';

const NEW_YORK = 'America/New_York';

/** The question as it follows from the rows of the playbook, for a desk in New York. */
const american: Omit<FocQuestion, 'at'> = {
  now: '2026-01-05T15:00:00Z',
  countryZone: US_GEO.zone,
  awsWindow: US_GEO.windows.aws.value,
  carrierWindow: US_GEO.windows.carrier.value,
  rollbackHours: rollbackTerms(AMERICAN_CARRIER, US_GEO).hours,
  desk: newYorkDesk,
};

const judge = (at: string, changes: Partial<FocQuestion> = {}) => judgeFoc({ ...american, at, ...changes });
const codes = (at: string, changes: Partial<FocQuestion> = {}) => judge(at, changes).map(({ code }) => code);
const finding = (code: string, at: string, changes: Partial<FocQuestion> = {}) =>
  judge(at, changes).find((each) => each.code === code);

const OUTSIDE_BOTH = ['outside-aws-window', 'outside-carrier-window'];
const REFUSED_BEFORE = ['last-staffed-day-before-long-closure', 'too-few-staffed-days-in-rollback-window'];
const REFUSED_ON = ['desk-closed-that-day', 'too-few-staffed-days-in-rollback-window'];

describe('The hours in which American numbers move', () => {
  it.each([
    ['2026-12-09T12:59:59Z', OUTSIDE_BOTH, 'a second before 07:00 Central, winter'],
    ['2026-12-09T13:00:00Z', [], '07:00 Central, 08:00 Eastern'],
    ['2026-12-09T20:30:00Z', [], '15:30 Eastern'],
    ['2026-12-09T20:30:01Z', ['outside-carrier-window'], 'a second after 15:30 Eastern'],
    ['2026-12-09T23:00:00Z', ['outside-carrier-window'], '17:00 Central'],
    ['2026-12-09T23:00:01Z', OUTSIDE_BOTH, 'a second after 17:00 Central'],
    ['2026-07-15T11:59:59Z', OUTSIDE_BOTH, 'a second before 07:00 Central, summer'],
    ['2026-07-15T12:00:00Z', [], '07:00 Central, summer'],
    ['2026-07-15T19:30:00Z', [], '15:30 Eastern, summer'],
    ['2026-07-15T19:30:01Z', ['outside-carrier-window'], 'a second after 15:30 Eastern, summer'],
    ['2026-07-15T22:00:00Z', ['outside-carrier-window'], '17:00 Central, summer'],
    ['2026-07-15T22:00:01Z', OUTSIDE_BOTH, 'a second after 17:00 Central, summer'],
    ['2026-12-12T16:00:00Z', ['outside-aws-window', 'desk-closed-that-day', 'outside-carrier-window'], 'a Saturday'],
  ])('%s: %j, %s', (at, expected) => expect(codes(at)).toEqual(expected));

  it('are named in the zones in which they are meant', () => {
    const at = '2026-12-09T23:00:01Z';
    expect(finding('outside-aws-window', at)?.message).toContain('07:00–17:00 (America/Chicago)');
    expect(finding('outside-carrier-window', at)?.message).toContain('08:00–15:30 (America/New_York)');
  });
});

describe('Thanksgiving week 2026', () => {
  it.each([
    ['2026-11-23T15:00:00Z', [], 'Monday'],
    ['2026-11-24T15:00:00Z', [], 'Tuesday, with Wednesday to repair on'],
    ['2026-11-25T15:00:00Z', REFUSED_BEFORE, 'Wednesday, the last staffed day before four closed ones'],
    ['2026-11-26T15:00:00Z', REFUSED_ON, 'Thanksgiving'],
    ['2026-11-27T15:00:00Z', REFUSED_ON, 'the Friday after'],
    ['2026-11-30T15:00:00Z', [], 'Monday'],
  ])('A FOC at %s: %j, %s', (at, expected) => expect(codes(at)).toEqual(expected));

  it('Wednesday is refused in words that name the four days and the way out', () => {
    expect(finding('last-staffed-day-before-long-closure', '2026-11-25T15:00:00Z')).toMatchObject({
      severity: 'blocking',
      dates: ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
      message:
        "Wednesday 25 November 2026 is the last day the losing carrier's desk works before 4 closed days, Thursday 26 " +
        'November 2026 to Sunday 29 November 2026 (Thanksgiving Day, Day after Thanksgiving): nobody there could take ' +
        'the number back. Ask for an earlier day, or for Monday 30 November 2026 or later. The next good slots: Monday 30 ' +
        'November 2026, 07:00; Tuesday 1 December 2026, 07:00; Wednesday 2 December 2026, 07:00 (America/Chicago).',
    });
  });

  it('The next good slots after Wednesday are the three days of the week after, at 07:00 Central', () => {
    const slots = nextGoodSlots({ ...american, from: '2026-11-25T15:00:00Z' });
    expect(slots).toEqual(
      ['2026-11-30T13:00:00Z', '2026-12-01T13:00:00Z', '2026-12-02T13:00:00Z'].map((at) => ({ at, findings: [] })),
    );
  });

  it('Wednesday stands, with a warning, at a desk that works on the Friday', () => {
    const desk = americanDesk(NEW_YORK, [{ date: '2026-11-27', kind: 'open' }]);
    expect(codes('2026-11-25T15:00:00Z', { desk })).toEqual(['bridge-day']);
  });

  it('does not count: not for the CSR, not for the change cut-off, not for the silence', () => {
    const { csrBusinessDays, silenceBusinessDays } = US_GEO;
    expect(addBusinessDaysToInstant('2026-11-25T15:00:00Z', csrBusinessDays.value, newYorkDesk)).toBe(
      '2026-12-01T15:00:00Z',
    );
    const cutoff = changeCutoff(AMERICAN_CARRIER, US_GEO);
    expect(lastMomentToChange('2026-12-01T15:00:00Z', cutoff, newYorkDesk)).toBe('2026-11-20T15:00:00Z');
    const filed = { filedAt: '2026-11-23T15:00:00Z', maxBusinessDays: silenceBusinessDays.value, desk: newYorkDesk };
    expect(silence({ ...filed, now: '2026-12-23T14:59:59Z' })).toEqual({
      normal: true,
      thresholdAt: '2026-12-23T15:00:00Z',
    });
    expect(silence({ ...filed, now: '2026-12-23T15:00:00Z' }).normal).toBe(false);
  });
});

describe('Christmas and New Year in the United States', () => {
  it.each([
    ['2027-12-22T15:00:00Z', [], 'Wednesday'],
    ['2027-12-23T15:00:00Z', REFUSED_BEFORE, 'Thursday: Christmas is kept on the Friday'],
    ['2027-12-24T15:00:00Z', REFUSED_ON, 'the Friday on which it is kept'],
    ['2027-12-27T15:00:00Z', [], 'Monday: no day is made good after Christmas'],
    ['2027-12-29T15:00:00Z', [], 'Wednesday'],
    ['2027-12-30T15:00:00Z', REFUSED_BEFORE, 'Thursday: New Year 2028 is kept in 2027'],
    ['2027-12-31T15:00:00Z', REFUSED_ON, 'the Friday on which it is kept'],
    ['2028-01-03T15:00:00Z', [], 'Monday: the new year begins'],
    ['2026-12-22T15:00:00Z', ['provisional-holiday-in-window'], 'Tuesday before a Christmas Eve that may be closed'],
    ['2026-12-23T15:00:00Z', ['provisional-holiday-in-window'], 'Wednesday, with Christmas Eve to repair on'],
    ['2026-12-24T15:00:00Z', [...REFUSED_BEFORE, 'provisional-holiday-in-window'], 'Christmas Eve itself'],
    ['2029-12-24T15:00:00Z', ['bridge-day', 'provisional-holiday-in-window'], 'a Christmas Eve on Monday'],
  ])('A FOC at %s: %j, %s', (at, expected) => expect(codes(at)).toEqual(expected));

  it('A desk that has said it is closed on Christmas Eve makes four closed days of it', () => {
    const desk = americanDesk(NEW_YORK, [{ date: '2026-12-24', kind: 'closed', name: 'Christmas Eve' }]);
    expect(finding('last-staffed-day-before-long-closure', '2026-12-23T15:00:00Z', { desk })?.dates).toHaveLength(5);
  });
});

describe('A rollback window over a clock change in New York', () => {
  const CHANGE = 'clock-change-in-window';

  it.each([
    ['2026-10-28T15:00:00Z', [], 'Wednesday: closed before clocks are put back'],
    ['2026-10-29T15:00:00Z', [CHANGE], 'Thursday: closes on the Sunday'],
    ['2026-10-30T13:59:59Z', ['too-few-staffed-days-in-rollback-window', CHANGE], 'a second before the desk is back'],
    ['2026-10-30T14:00:00Z', [CHANGE, 'desk-opens-as-window-closes'], 'Friday 09:00 Central, as the desk opens'],
    ['2026-10-30T15:00:00Z', [CHANGE], 'Friday, an hour later'],
    ['2026-11-02T15:00:00Z', [], 'Monday, after the change'],
    ['2027-03-10T15:00:00Z', [], 'Wednesday: closed before clocks are put forward'],
    ['2027-03-11T15:00:00Z', [CHANGE], 'Thursday: closes on the Sunday'],
    ['2027-03-12T13:00:00Z', [CHANGE, 'desk-opens-as-window-closes'], 'Friday 07:00 Central, as the desk opens'],
    ['2027-03-12T15:00:00Z', [CHANGE], 'Friday'],
    ['2027-03-15T15:00:00Z', [], 'Monday, after the change'],
  ])('A FOC at %s: %j, %s', (at, expected) => expect(codes(at)).toEqual(expected));

  it.each([
    ['2026-10-30T15:00:00Z', '2026-11-01', 'Monday 2 November 2026, 09:00 (America/Chicago)'],
    ['2027-03-12T15:00:00Z', '2027-03-14', 'Monday 15 March 2027, 10:00 (America/Chicago)'],
  ])('The warning for %s names the day of the change, %s, and the end by Central clocks: %s', (at, day, end) => {
    const warned = finding(CHANGE, at);
    expect(warned?.dates).toEqual([day]);
    expect(warned?.message).toContain(`It stays 72 hours long and closes on ${end}`);
  });

  it('A desk whose own clocks never change is warned of AWS’s', () => {
    expect(codes('2026-10-30T16:30:00Z', { desk: americanDesk('America/Phoenix') })).toEqual([CHANGE]);
  });

  it.each([
    [
      '2026-10-30T14:20:00Z',
      'Friday 30 October 2026, 10:20 (America/New_York)',
      '2026-11-02T14:20:00Z',
      'Monday 2 November 2026, 09:20 (America/New_York)',
      ['2026-10-31T10:20:00Z', '2026-11-01T14:20:00Z', '2026-11-02T08:20:00Z'],
      ['2026-11-02T12:20:00Z', '2026-11-02T13:20:00Z'],
    ],
    [
      '2027-03-12T15:20:00Z',
      'Friday 12 March 2027, 10:20 (America/New_York)',
      '2027-03-15T15:20:00Z',
      'Monday 15 March 2027, 11:20 (America/New_York)',
      ['2027-03-13T11:20:00Z', '2027-03-14T15:20:00Z', '2027-03-15T09:20:00Z'],
      ['2027-03-15T13:20:00Z', '2027-03-15T14:20:00Z'],
    ],
  ])('Opened at %s, %s, it closes at %s, %s', (opensAt, opens, closesAt, closes, counted, last) => {
    const { hours, basis } = rollbackTerms(AMERICAN_CARRIER, US_GEO);
    const window = openRollbackWindow(opensAt, hours, basis);
    expect(window).toEqual({ opensAt, closesAt, hours: 72, basis: 'practice' });
    expect([formatLocal(opensAt, NEW_YORK), formatLocal(window.closesAt, NEW_YORK)]).toEqual([opens, closes]);
    expect(rollbackAlarms(window)).toEqual([...counted, ...last]);
  });
});

describe('Every slot that is offered', () => {
  it.each(['2026-10-26T00:00:00Z', '2026-11-20T00:00:00Z', '2027-03-08T00:00:00Z', '2027-12-20T00:00:00Z'])(
    'from %s on stands before the judge',
    (from) => {
      const slots = nextGoodSlots({ ...american, from, count: 8 });
      expect(slots).toHaveLength(8);
      for (const { at, findings } of slots) {
        expect(codes(at)).toEqual(findings.map(({ code }) => code));
        expect(findings.filter(isBlocking)).toEqual([]);
      }
    },
  );
});
