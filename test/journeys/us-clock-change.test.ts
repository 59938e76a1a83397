import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationOf } from '../support/invitation';
import { later, type PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { americanFiled, embarkForAmerica } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

interface Season {
  readonly change: string;
  readonly changesOn: string;
  readonly filedAt: string;
  readonly foc: string;
  readonly closesAt: string;
  /** The end by the clocks of New York, and by those of Chicago in which the FOC is judged. */
  readonly closes: string;
  readonly judged: string;
  readonly opens: string;
  /** The alarms, with the hours left and the clock of New York at each. */
  readonly alarms: readonly (readonly [at: string, left: string])[];
  readonly calendar: string;
}

const SEASONS: readonly Season[] = [
  {
    change: 'back, on 1 November 2026 at 06:00Z',
    changesOn: '2026-11-01',
    filedAt: '2026-10-19T14:00:00Z',
    foc: '2026-10-30T14:30:00Z',
    opens: 'Friday 30 October 2026, 10:50 (America/New_York)',
    closesAt: '2026-11-02T14:50:00Z',
    closes: 'Monday 2 November 2026, 09:50 (America/New_York)',
    judged: 'Monday 2 November 2026, 08:30 (America/Chicago)',
    alarms: [
      ['2026-10-31T10:50:00Z', '52 hours 0 minutes left'],
      ['2026-11-01T14:50:00Z', '24 hours 0 minutes left'],
      ['2026-11-02T08:50:00Z', '6 hours 0 minutes left'],
      ['2026-11-02T12:50:00Z', '2 hours 0 minutes left'],
      ['2026-11-02T13:50:00Z', '1 hour 0 minutes left'],
    ],
    calendar: '20261102T125000Z',
  },
  {
    change: 'forward, on 14 March 2027 at 07:00Z',
    changesOn: '2027-03-14',
    filedAt: '2027-03-01T15:00:00Z',
    foc: '2027-03-12T15:30:00Z',
    opens: 'Friday 12 March 2027, 10:50 (America/New_York)',
    closesAt: '2027-03-15T15:50:00Z',
    closes: 'Monday 15 March 2027, 11:50 (America/New_York)',
    judged: 'Monday 15 March 2027, 10:30 (America/Chicago)',
    alarms: [
      ['2027-03-13T11:50:00Z', '52 hours 0 minutes left'],
      ['2027-03-14T15:50:00Z', '24 hours 0 minutes left'],
      ['2027-03-15T09:50:00Z', '6 hours 0 minutes left'],
      ['2027-03-15T13:50:00Z', '2 hours 0 minutes left'],
      ['2027-03-15T14:50:00Z', '1 hour 0 minutes left'],
    ],
    calendar: '20270315T135000Z',
  },
];

describe.each(SEASONS.map((season) => [season.change, season] as const))(
  'a rollback window in which clocks in New York go %s',
  (_change, season) => {
    const { foc, filedAt, closesAt, closes, alarms } = season;
    const opensAt = later(foc, 20);
    const lastSecond = closesAt.replace(':00Z', ':59Z').replace(':50:', ':49:');
    let voyage: Voyage;
    let kept: PortOrder;
    let called: PortOrder;
    let tooLate: PortOrder;

    beforeAll(async () => {
      voyage = await embarkForAmerica({ startAt: filedAt });
      kept = await americanFiled(voyage, 0);
      called = await americanFiled(voyage, 1);
      tooLate = await americanFiled(voyage, 2);
    });
    afterAll(async () => {
      await voyage.end();
    });

    test('is warned of when the date is given, with the end by the clocks after the change', async () => {
      for (const order of [kept, called, tooLate]) {
        const { findings } = await order.focGiven(foc);
        expect(findings).toMatchObject([
          { code: 'clock-change-in-window', severity: 'warning', dates: [season.changesOn] },
        ]);
        expect(findings[0]?.message).toContain(`It stays 72 hours long and closes on ${season.judged}`);
      }
    });

    test('is 72 hours long, and says from the first mail on when it ends for a reader in New York', async () => {
      await voyage.clockTo(opensAt);
      for (const order of [kept, called, tooLate]) {
        const { rollback } = await order.cutoverReported('completed');
        expect(rollback).toMatchObject({ opensAt, closesAt, hours: 72, basis: 'practice', minutesLeft: 72 * 60 });
      }
      expect(Date.parse(closesAt) - Date.parse(opensAt)).toBe(72 * 3_600_000);
      await voyage.clockOn('PT0S');
      const [mail] = await kept.mails('rollback-opened');
      expect(mail?.subject).toContain(
        `Rollback window open: 72 hours 0 minutes left to roll back, until ${closes}, 1 number`,
      );
      expect(mail?.text).toContain(`72 hours 0 minutes left, until ${closes}, UTC ${closesAt}`);
      expect(mail?.text).toContain('72 hours, a practice, not a right');
      expect((await invitationOf(voyage, mail)).start).toBe(season.calendar);
    });

    test('sounds its alarms with the hours that are really left, on both sides of the change', async () => {
      await voyage.clockTo(lastSecond);
      const mails = await kept.mails('rollback-countdown');
      expect(mails.map(({ sentAt }) => sentAt)).toEqual(alarms.map(([at]) => at));
      for (const [index, [, left]] of alarms.entries()) {
        expect(mails[index]?.to).toEqual([PEOPLE.decider, PEOPLE.owner]);
        expect(mails[index]?.subject).toContain(`Rollback countdown: ${left} to roll back, until ${closes}`);
        expect(mails[index]?.text).toContain(`${left}, until ${closes}, UTC ${closesAt}`);
      }
    });

    test('takes a call in its last second, and tells the desk when it moved and until when it may', async () => {
      expect(voyage.now()).toBe(lastSecond);
      expect(await kept.port()).toMatchObject({ phase: 'ROLLBACK_WINDOW', rollback: { open: true, minutesLeft: 1 } });
      expect(await called.rollbackCalledBy(PEOPLE.decider)).toMatchObject({
        phase: 'ROLLING_BACK',
        route: 'IN_TRANSITION',
        rollback: { minutesLeft: 1 },
      });
      await voyage.clockOn('PT0S');
      const [letter] = await called.mails('emergency-port-back');
      expect(letter?.sentAt).toBe(lastSecond);
      // Nobody has verified the emergency contact: the porting desk is asked beside it.
      expect(letter?.to).toEqual(['emergency@example-bell.example', 'porting@example-bell.example']);
      expect(letter?.text).toContain(`Moved: ${season.opens}, UTC ${opensAt}`);
      expect(letter?.text).toContain(`0 hours 1 minute left, until ${closes}, UTC ${closesAt}`);
    });

    test('is closed one second later, by whatever clock', async () => {
      await voyage.clockTo(closesAt);
      const before = await tooLate.everything();
      const answer = expectProblem(await tooLate.rollbackAskedBy(PEOPLE.decider), 'rollback-window-closed');
      expect(answer).toMatchObject({ until: closesAt, freshPort: { numbers: [tooLate.number] } });
      expect(await tooLate.everything()).toEqual(before);
      expect(await tooLate.mails('emergency-port-back')).toEqual([]);
      for (const order of [kept, tooLate]) {
        expect(await order.port()).toMatchObject({ phase: 'COMPLETED', rollback: { open: false, minutesLeft: 0 } });
        expect((await order.mails('port-completed')).map(({ sentAt }) => sentAt)).toEqual([closesAt]);
      }
      expect(await called.phase()).toBe('ROLLING_BACK');
    });
  },
);

describe('a window of 24 hours that the carrier has confirmed', () => {
  test('ends at another hour of the clock than it began', async () => {
    const night = await embarkForAmerica({
      startAt: '2026-10-29T14:00:00Z',
      bell: { rollback: { hours: 24, basis: 'carrier', confirmedOn: '2026-10-20' } },
    });
    try {
      const order = await americanFiled(night, 0);
      // No carrier moves a number on a Saturday but by agreement; that is what an override is for.
      const override = { by: PEOPLE.owner, reason: 'Agreed for the night of the change' };
      await order.focGiven('2026-10-31T16:00:00Z', { override });
      await night.clockTo('2026-10-31T16:00:00Z');
      const { rollback } = await order.cutoverReported('completed');
      // Saturday 12:00 EDT; Sunday 11:00 EST.
      expect(rollback).toMatchObject({ closesAt: '2026-11-01T16:00:00Z', hours: 24, basis: 'carrier' });
      await night.clockTo('2026-11-01T15:59:59Z');
      expect(await order.phase()).toBe('ROLLBACK_WINDOW');
      await night.clockTo('2026-11-01T16:00:00Z');
      expect(await order.phase()).toBe('COMPLETED');
      const [opened] = await order.mails('rollback-opened');
      expect(opened?.subject).toContain(
        '24 hours 0 minutes left to roll back, until Sunday 1 November 2026, 11:00 (America/New_York)',
      );
      expect(opened?.text).toContain('24 hours, confirmed by Example Bell on Tuesday 20 October 2026');
    } finally {
      await night.end();
    }
  });
});
