import Holidays, { type HolidaysTypes } from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { holidaysOf, holidayTableOf } from '../../../functions/domain/calendars/holidays';
import { plusCalendarDays } from '../../../functions/domain/time/local-date';
import { DEVIATIONS, type Difference } from './deviations';

const YEARS = [2026, 2027, 2028, 2029, 2030, 2031] as const;
const MS_PER_DAY = 86_400_000;

/** The regions of our tables, and '' for a desk without one where the country's own days are then meant. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  DE: holidayTableOf('DE')?.regions ?? [],
  ES: holidayTableOf('ES')?.regions ?? [],
  FR: ['', ...(holidayTableOf('FR')?.regions ?? [])],
  GB: holidayTableOf('GB')?.regions ?? [],
  IE: [''],
  IT: [''],
  NG: [''],
  NL: [''],
  US: [''],
};

type Theirs = ReadonlyMap<string, { readonly type: 'public' | 'bank'; readonly name: string }>;

/** The package has no code for Alsace as a whole. */
const packageOf = (country: string, region: string): Holidays => {
  const [state, part] = region === '6AE' ? ['67'] : region.split('-');
  return part ? new Holidays(country, state ?? '', part) : state ? new Holidays(country, state) : new Holidays(country);
};

/** Its `date` may carry an offset, and one entry may be of several days: porting-facts §11.2, no. 7 and 8. */
function datesOf({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
  return Array.from({ length: days }, (_, index) => plusCalendarDays(date.slice(0, 10), index));
}

function theirDays(country: string, region: string, year: number): Theirs {
  const calendar = packageOf(country, region);
  const found = new Map<string, { type: 'public' | 'bank'; name: string }>();
  // A substitute may be listed under the year before or after (no. 4).
  for (const entry of [year - 1, year, year + 1].flatMap((listed) => calendar.getHolidays(listed))) {
    const { type, name } = entry;
    if (type !== 'public' && type !== 'bank') continue;
    for (const date of datesOf(entry)) {
      if (!date.startsWith(`${year}-`) || found.get(date)?.type === 'public') continue;
      found.set(date, { type, name });
    }
  }
  return found;
}

function differencesOf(country: string, region: string, year: number): readonly Difference[] {
  const theirs = theirDays(country, region, year);
  const answer = holidaysOf({ country, region: region || undefined }, `${year}-01-01`, `${year}-12-31`);
  expect(answer.known).toBe(true);
  const ours = new Map(answer.days.map((day) => [day.date, day]));
  return [...new Set([...theirs.keys(), ...ours.keys()])].sort().flatMap((date): Difference[] => {
    const here = ours.get(date);
    const there = theirs.get(date);
    if (here?.closed === 'all-day' && there?.type === 'public') return [];
    return [
      {
        ...{ country, region, date },
        ...{ here: here?.closed ?? 'open', hereName: here?.name ?? '' },
        ...{ there: there?.type ?? 'open', thereName: there?.name ?? '' },
      },
    ];
  });
}

const explained = (difference: Difference): boolean =>
  DEVIATIONS.some(({ country, covers }) => country === difference.country && covers(difference));

const all = Object.entries(PARTS).flatMap(([country, regions]) =>
  regions.flatMap((region) => YEARS.map((year) => [country, region, year] as const)),
);

describe('The tables beside the package date-holidays', () => {
  it.each(all)('%s %s %i agrees with it but for deviations that have a reason', (country, region, year) => {
    expect(differencesOf(country, region, year).filter((difference) => !explained(difference))).toEqual([]);
  });

  const differences = all.flatMap(([country, region, year]) => differencesOf(country, region, year));

  it.each(DEVIATIONS)('$country: $what is a deviation still', ({ country, covers, reason }) => {
    expect(reason).not.toBe('');
    expect(differences.some((difference) => difference.country === country && covers(difference))).toBe(true);
  });

  it('All the parts that a table tells apart are compared', () => {
    for (const [country, regions] of Object.entries(PARTS)) {
      // States have no days of their own in the American table: holidays are the company's (47 CFR 52.35(a)).
      const told = country === 'US' ? [] : (holidayTableOf(country)?.regions ?? []);
      expect(regions.filter((region) => region !== '')).toEqual(told);
    }
  });

  it.each<[string, Partial<Difference>]>([
    ['a day that is missing here', { here: 'open', hereName: '' }],
    ['a day that is missing there', { there: 'open', thereName: '' }],
    ['a certain day that is provisional here', { here: 'provisional' }],
  ])('%s would be seen', (_, change) => {
    const agreed = { here: 'all-day', hereName: 'Christmas Day', there: 'public', thereName: 'Christmas Day' } as const;
    for (const [country, region] of all) {
      expect(explained({ country, region, date: '2029-12-25', ...agreed, ...change })).toBe(false);
    }
  });

  it('What the package says of the moon is always within a day of what is expected here', () => {
    const feasts = YEARS.flatMap((year) => [...theirDays('NG', '', year)]).filter(([, { name }]) =>
      /^(Id el|Birthday of Muhammad)/.test(name),
    );
    expect(feasts.length).toBeGreaterThan(YEARS.length * 4);
    for (const [date] of feasts) {
      const [day] = holidaysOf({ country: 'NG' }, date, date).days;
      expect(day?.closed).toBe('provisional');
    }
  });
});

describe('A part of a country that the package tells apart and the table does not', () => {
  it.each([
    ['FR', 'RE'],
    ['GB', 'ALD'],
    ['IT', '32'],
    ['IT', '62-RM'],
    ['NL', 'ZH'],
    ['ES', 'CT-B'],
    ['DE', 'SN-BZ'],
  ])('%s %s is unknown, and never given the national list as if it were its own', (country, region) => {
    expect(packageOf(country, region).getHolidays(2027).length).toBeGreaterThan(0);
    expect(holidaysOf({ country, region }, '2027-01-01', '2027-12-31').known).toBe(false);
  });
});
