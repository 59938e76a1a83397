import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../functions/domain/calendars/desk';
import { judgeFoc, nextGoodSlots } from '../../../functions/domain/timeline/foc-findings';
import type { FocQuestion } from '../../../functions/domain/timeline/foc-question';
import { holidayTableOf } from '../../../functions/domain/calendars/holidays';

const EASTER = ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29'];
const THURSDAY = '2027-03-25';

/** A desk and a cutover at ten by its own clocks, in a country where nothing but the calendar decides. */
function question(country: string, region: string | undefined, timeZone: string): Omit<FocQuestion, 'at'> {
  const desk: Desk = {
    calendar: { country, region },
    timeZone,
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  };
  return { now: '2027-01-11T09:00:00Z', countryZone: timeZone, awsWindow: [], rollbackHours: 72, desk };
}

const tenOnThursday: Readonly<Record<string, string>> = {
  'Europe/London': '2027-03-25T10:00:00Z',
  'Europe/Berlin': '2027-03-25T09:00:00Z',
  'Europe/Paris': '2027-03-25T09:00:00Z',
  'Europe/Madrid': '2027-03-25T09:00:00Z',
  'Europe/Amsterdam': '2027-03-25T09:00:00Z',
  'Europe/Rome': '2027-03-25T09:00:00Z',
  'Europe/Dublin': '2027-03-25T10:00:00Z',
  'Africa/Lagos': '2027-03-25T09:00:00Z',
  'America/New_York': '2027-03-25T14:00:00Z',
};

function findings(country: string, region: string | undefined, zone: string) {
  return judgeFoc({ ...question(country, region, zone), at: tenOnThursday[zone] ?? '' });
}

const germany = (holidayTableOf('DE')?.regions ?? []).map((region) => ['DE', region, 'Europe/Berlin'] as const);

describe('A cutover on the Thursday before the four days of Easter 2027', () => {
  it.each<readonly [string, string | undefined, string]>([
    ['GB', 'ENG', 'Europe/London'],
    ['GB', 'WLS', 'Europe/London'],
    ['GB', 'NIR', 'Europe/London'],
    ...germany,
    ['DE', undefined, 'Europe/Berlin'],
    ['FR', '57', 'Europe/Paris'],
    ['FR', '67', 'Europe/Paris'],
    ['FR', '68', 'Europe/Paris'],
    ['FR', '6AE', 'Europe/Paris'],
    ['NG', undefined, 'Africa/Lagos'],
    ['ES', 'CT', 'Europe/Madrid'],
    ['ES', 'VC', 'Europe/Madrid'],
  ])('%s %s is refused, with the four days named', (country, region, zone) => {
    const all = findings(country, region, zone);
    const finding = all.find(({ code }) => code === 'last-staffed-day-before-long-closure');
    expect(finding?.severity).toBe('blocking');
    expect(finding?.dates).toEqual([THURSDAY, ...EASTER]);
    expect(finding?.message).toContain('Friday 26 March 2027 to Monday 29 March 2027');
    expect(finding?.message).toContain('Good Friday');
    expect(finding?.message).toContain('Easter Monday');
    expect(all.map(({ code }) => code)).not.toContain('calendar-unknown');
  });

  it.each(['IB', 'NC', 'PV', 'RI', 'AN', 'MD'])('ES %s is refused, for Maundy Thursday itself is closed', (region) => {
    const closed = findings('ES', region, 'Europe/Madrid').find(({ code }) => code === 'desk-closed-that-day');
    expect(closed).toMatchObject({ severity: 'blocking', dates: [THURSDAY] });
    expect(closed?.message).toContain('Maundy Thursday');
  });

  it('GB SCT is refused before three closed days, for Easter Monday is worked there', () => {
    const finding = findings('GB', 'SCT', 'Europe/London').find(({ severity }) => severity === 'blocking');
    expect(finding?.dates).toEqual([THURSDAY, ...EASTER.slice(0, 3)]);
  });

  it('IE warns of Good Friday, on which a desk may be closed', () => {
    const all = findings('IE', undefined, 'Europe/Dublin');
    expect(all.find(({ code }) => code === 'provisional-holiday-in-window')?.dates).toContain('2027-03-26');
  });

  it.each([
    ['FR', undefined, 'Europe/Paris'],
    ['IT', undefined, 'Europe/Rome'],
    ['NL', undefined, 'Europe/Amsterdam'],
    ['US', undefined, 'America/New_York'],
  ])('%s may stand, for Good Friday is a working day there', (country, region, zone) => {
    expect(findings(country, region, zone).filter(({ severity }) => severity === 'blocking')).toEqual([]);
  });

  it.each([
    ['DE', 'BY', 'Europe/Berlin', '2027-03-30'],
    ['NG', undefined, 'Africa/Lagos', '2027-03-30'],
    ['ES', 'CT', 'Europe/Madrid', '2027-03-30'],
  ])('%s %s: the next good day is the Tuesday after', (country, region, zone, date) => {
    const from = tenOnThursday[zone] ?? '';
    const [slot] = nextGoodSlots({ ...question(country, region, zone), from });
    expect(slot?.at.slice(0, 10)).toBe(date);
  });

  it('Of a country without a table it warns, and says nothing of working days', () => {
    const all = findings('PT', undefined, 'Europe/Madrid');
    expect(all.map(({ code }) => code)).toContain('calendar-unknown');
  });
});
