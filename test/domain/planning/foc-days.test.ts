import { describe, expect, test } from 'vitest';
import { focDays, focDaysAround, focMemory } from '../../../functions/domain/planning/foc-days';
import { workingDays } from '../../../functions/domain/planning/working-days';
import { addBusinessDays } from '../../../functions/domain/calendars/business-days';
import { playbookOf } from '../../../functions/domain/playbooks';
import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';
import { startOfDay } from '../../../functions/domain/time/instant';
import { goodSlotsFrom } from '../../../functions/domain/timeline/good-slots';
import { plus } from './independent-check';
import { NOW } from './plan-scene';

const DESKS = [
  ['London', { country: 'GB', region: 'SCT' }, 'Europe/London'],
  ['New York', { country: 'US' }, 'America/New_York'],
  ['Munich', { country: 'DE', region: 'BY' }, 'Europe/Berlin'],
  ['Manila, which keeps Nigerian days', { country: 'NG' }, 'Asia/Manila'],
] as const;

const questionOf = (key: PlaybookKey, calendar: object, timeZone: string, rollbackHours: number) => {
  const playbook = playbookOf(key);
  if (playbook === undefined) throw new Error(key);
  return {
    now: NOW,
    countryZone: playbook.zone,
    awsWindow: playbook.windows.aws.value,
    carrierWindow: playbook.windows.carrier?.value,
    rollbackHours,
    desk: {
      calendar: { country: 'GB', ...calendar },
      timeZone,
      hours: { from: '09:00', to: '17:00' },
      overrides: [
        { date: '2027-03-10', kind: 'half-day' as const },
        { from: '2027-12-15', to: '2028-01-04', kind: 'closed' as const },
      ],
    },
  };
};

describe.each(DESKS)('the FOC days of a desk in %s', (_, calendar, timeZone) => {
  test.each([
    ['GB_GEO', 72, '2026-12-01'],
    ['US_GEO', 24, '2027-02-20'],
    ['US_TF', 72, '2027-10-20'],
    ['DE_TF', 100, '2027-11-20'],
    ['NG_MOB', 48, '2027-03-01'],
  ] as const)('of %s with %i hours of rollback, from %s on, are those that the rules propose', (key, hours, first) => {
    const question = questionOf(key, calendar, timeZone, hours);
    const days = focDays(question, focMemory('2026-11-23'));
    // Ask for a year before, so that the days compared are mostly repeated ones.
    for (let at = -120; at < 0; at += 1) days(plus(first, at));
    for (let at = 0; at < 45; at += 1) {
      const date = plus(first, at);
      const [slot] = goodSlotsFrom(startOfDay(date, question.countryZone), question, 0);
      const day = days(date);
      expect(day?.at ?? null, date).toBe(slot?.at ?? null);
      expect(day?.warnings ?? [], date).toEqual(slot?.findings.map(({ code }) => code) ?? []);
    }
  });
});

test('days around a campaign are those without it, save the ones that it touches', () => {
  const question = questionOf('US_GEO', { country: 'US' }, 'America/New_York', 72);
  const calm = focDays(question, focMemory('2026-11-23'));
  const campaigns = [{ name: 'Sale', from: '2027-01-12T15:00:00Z', to: '2027-01-19' }];
  const around = focDaysAround(campaigns, question, calm);
  expect(around('2027-01-07')).toEqual(calm('2027-01-07'));
  // Its rollback window reaches into the campaign, which is warned of.
  expect(around('2027-01-11')?.warnings).toEqual(['campaign-in-rollback-window']);
  // On the first day it begins at 09:00 in Chicago: an hour before it is left.
  expect((around('2027-01-12')?.at ?? 'none') < '2027-01-12T15:00:00Z').toBe(true);
  expect(['2027-01-13', '2027-01-14', '2027-01-15', '2027-01-19'].map(around)).toEqual([null, null, null, null]);
  expect(around('2027-01-20')).toEqual(calm('2027-01-20'));
});

describe('working days by number', () => {
  const desk = questionOf('GB_GEO', { country: 'GB', region: 'ENG' }, 'Europe/London', 72).desk;
  const working = workingDays(desk, '2026-12-24');

  test('begin with today, and leave out what is closed', () => {
    expect([0, 1, 2].map(working.dateOf)).toEqual(['2026-12-24', '2026-12-29', '2026-12-30']);
    expect([-1, -2].map(working.dateOf)).toEqual(['2026-12-23', '2026-12-22']);
  });

  test('agree with counting business days', () => {
    for (const count of [-40, -1, 0, 7, 15, 60, 300]) {
      expect(working.dateOf(count)).toBe(addBusinessDays('2026-12-24', count, desk));
    }
  });

  test.each([
    ['2026-12-24', 0, 0],
    ['2026-12-26', 1, 0],
    ['2026-12-20', -3, -4],
    ['2026-12-23', -1, -1],
    ['2027-01-04', 4, 4],
  ])('%s is %i or the next, %i or the last before', (date, next, before) => {
    expect(working.onOrAfter(date)).toBe(next);
    expect(working.onOrBefore(date)).toBe(before);
  });

  test('end where a desk is closed for more than a year', () => {
    const shut = [
      { from: '2027-01-01', to: '2027-12-31', kind: 'closed' as const },
      { from: '2028-01-01', to: '2028-12-31', kind: 'closed' as const },
    ];
    const closing = workingDays({ ...desk, overrides: shut }, '2026-12-24');
    expect(closing.dateOf(4)).toBeUndefined();
    expect(closing.onOrAfter('2027-06-01')).toBeUndefined();
    expect(closing.onOrBefore('2027-06-01')).toBe(3);
  });
});
