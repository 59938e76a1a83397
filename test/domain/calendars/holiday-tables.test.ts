import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { customaryBlockPeriods } from '../../../functions/domain/calendars/block-periods';
import { closedRunAround } from '../../../functions/domain/calendars/business-days';
import type { CalendarOverride, Desk } from '../../../functions/domain/calendars/desk';
import { deskDay, isBusinessDay, openHoursOn } from '../../../functions/domain/calendars/desk-day';
import { holidaysOf, holidayTableOf } from '../../../functions/domain/calendars/holidays';
import { weekdayOf } from '../../../functions/domain/time/local-date';
import { rowsOf } from '../../../scripts/holidays/rule-set';
import { RULE_SETS } from '../../../scripts/holidays/rule-sets';
import { tableFile, tablePath } from '../../../scripts/holidays/table-file';

const daysOf = (country: string, year: number, region?: string) =>
  holidaysOf({ country, region }, `${year}-01-01`, `${year}-12-31`).days;

/** Month and day; 'h' marks a half day and '?' one that may be closed. */
const printed = (country: string, year: number, region?: string) =>
  daysOf(country, year, region)
    .map(({ date, closed }) => date.slice(5) + { 'all-day': '', 'half-day': 'h', provisional: '?' }[closed])
    .join(' ');

const closedOn = (country: string, date: string, region?: string) =>
  holidaysOf({ country, region }, date, date).days[0]?.closed ?? 'open';

const desk = (country: string, region?: string, overrides: readonly CalendarOverride[] = []): Desk => ({
  calendar: { country, region },
  timeZone: 'Europe/Berlin',
  hours: { from: '09:00', to: '17:00' },
  overrides,
});

describe('The tables of the European countries and Nigeria', () => {
  it.each(RULE_SETS.map((rules) => [rules.country, rules] as const))('%s is what the script writes', (_, rules) => {
    expect(readFileSync(tablePath(rules), 'utf8')).toBe(tableFile(rules));
  });

  it.each(RULE_SETS.map(({ country }) => country))(
    '%s speaks for 2026 to 2031, each day with name and source',
    (country) => {
      expect(holidayTableOf(country)).toMatchObject({ coveredFrom: '2026-01-01', coveredTo: '2031-12-31' });
      const { days, known } = holidaysOf({ country }, '2026-01-01', '2031-12-31');
      expect(known).toBe(true);
      expect(new Set(days.map(({ date }) => date.slice(0, 4))).size).toBe(6);
      for (const { name, source } of days) expect([name, source]).not.toContain('');
      expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort());
    },
  );

  it.each(RULE_SETS.map(({ country }) => country))('%s before and after its table is not known', (country) => {
    expect(holidaysOf({ country }, '2025-12-31', '2026-12-31').known).toBe(false);
    expect(holidaysOf({ country }, '2031-01-01', '2032-01-01').known).toBe(false);
  });

  // As printed in porting-facts §11.3; what stands there as bank or unsure is a half day or provisional here.
  it.each([
    ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    ['FR', 2027, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
    ['NL', 2026, '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26 12-31h'],
    ['NL', 2027, '01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26 12-31h'],
    ['IT', 2026, '01-01 01-06 04-05 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
    ['IT', 2027, '01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-03? 04-06 05-04 06-01 08-03 10-26 12-25 12-26 12-28'],
    ['IE', 2027, '01-01 02-01 03-17 03-26? 03-29 05-03 06-07 08-02 10-25 12-25 12-26 12-27 12-28'],
  ])('%s %i has the days as printed', (country, year, days) => expect(printed(country, year)).toBe(days));

  it.each([
    [2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-24h 12-25 12-26 12-31h'],
    [2027, '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-24h 12-25 12-26 12-31h'],
  ])('Hamburg %i has the national days as printed, and Reformation Day', (year, national) => {
    expect(printed('DE', year, 'HH')).toBe(national.replace('10-03', '10-03 10-31'));
    expect(printed('DE', year, 'HE')).toContain(year === 2026 ? '06-04' : '05-27');
  });

  it('A holiday on a weekend has a substitute in Ireland and none in Germany, France, Italy or the Netherlands', () => {
    for (const country of ['DE', 'FR', 'IT', 'NL', 'IE']) {
      const substitutes = daysOf(country, 2027).filter(({ name }) => name.includes('substitute'));
      expect(substitutes.map(({ date }) => date)).toEqual(country === 'IE' ? ['2027-12-27', '2027-12-28'] : []);
    }
  });
});

describe('German Länder', () => {
  it.each([
    ['2027-01-06', 'BW BY BY-A BY-EVANG BY-KATH ST'],
    ['2027-03-08', 'BE MV'],
    ['2027-05-27', 'BW BY BY-A BY-EVANG BY-KATH HE NW RP SL'],
    ['2027-09-20', 'TH'],
    ['2027-10-31', 'BB HB HH MV NI SH SN ST TH'],
    ['2027-11-01', 'BW BY BY-A BY-EVANG BY-KATH NW RP SL'],
    ['2026-11-18', 'SN'],
    ['2027-11-17', 'SN'],
    ['2028-11-22', 'SN'],
  ])('%s is closed in %s and nowhere else', (date, lands) => {
    const regions = holidayTableOf('DE')?.regions ?? [];
    expect(regions).toHaveLength(19);
    expect(regions.filter((region) => closedOn('DE', date, region) === 'all-day').join(' ')).toBe(lands);
    expect(closedOn('DE', date), 'without a Land it may be closed').toBe('provisional');
  });

  it('Which community a Bavarian desk sits in decides on Assumption Day and on the Augsburg Peace Festival', () => {
    expect(closedOn('DE', '2028-08-15', 'BY-KATH')).toBe('all-day');
    expect(closedOn('DE', '2028-08-15', 'BY-A')).toBe('all-day');
    expect(closedOn('DE', '2028-08-15', 'BY-EVANG')).toBe('open');
    expect(closedOn('DE', '2028-08-15', 'BY')).toBe('provisional');
    expect(closedOn('DE', '2028-08-15', 'SL')).toBe('all-day');
    expect(closedOn('DE', '2028-08-08', 'DE-BY-A')).toBe('all-day');
    expect(closedOn('DE', '2028-08-08', 'BY-KATH')).toBe('open');
    expect(closedOn('DE', '2028-08-08', 'BY')).toBe('provisional');
  });

  it('On 24 and 31 December the desk works half of its hours, everywhere', () => {
    for (const region of [undefined, 'BE', 'BY']) {
      expect(deskDay('2026-12-24', desk('DE', region)).state).toBe('half-day');
      expect(openHoursOn('2026-12-31', desk('DE', region))?.closesAt).toBe('2026-12-31T12:00:00Z');
    }
  });
});

describe('France', () => {
  it.each(['57', '67', '68', '6AE', 'FR-57'])(
    '%s keeps Good Friday and 26 December, the rest of France does not',
    (region) => {
      for (const date of ['2026-04-03', '2026-12-26', '2027-03-26', '2031-04-11']) {
        expect(closedOn('FR', date, region)).toBe('all-day');
        expect(closedOn('FR', date)).toBe('open');
      }
    },
  );

  it('A department overseas is not known, and nobody takes its days for those of the mainland', () => {
    const answer = holidaysOf({ country: 'FR', region: 'RE' }, '2027-01-01', '2027-12-31');
    expect(answer.known).toBe(false);
    expect(answer.days.find(({ date }) => date === '2027-03-26')?.closed).toBe('provisional');
  });
});

describe('Nigeria', () => {
  it('Days of the Act are certain, days of the moon and declared ones are not', () => {
    expect(printed('NG', 2026)).toBe(
      '01-01 03-19? 03-20? 03-21? 03-22? 03-23? 04-03 04-06 05-01 05-26? 05-27? 05-28? 05-29? 06-12 ' +
        '08-24? 08-25? 08-26? 10-01 12-25 12-26 12-28?',
    );
  });

  it('Each Eid is expected on two days, and Mawlid on one, in every year of the table', () => {
    for (const year of [2026, 2027, 2028, 2029, 2030, 2031]) {
      const expected = daysOf('NG', year).filter(({ name }) => name.endsWith('(expected)'));
      expect(expected.map(({ name }) => name.replace(/(, second day)? \(expected\)/, '')).sort()).toEqual([
        'Eid al-Adha',
        'Eid al-Adha',
        'Eid al-Fitr',
        'Eid al-Fitr',
        'Mawlid',
      ]);
      expect(new Set(expected.map(({ closed }) => closed))).toEqual(new Set(['provisional']));
    }
  });

  it('The announced day, put in by the tenant, decides', () => {
    const announced = [
      { from: '2027-03-09', to: '2027-03-10', kind: 'closed', name: 'Eid al-Fitr' },
      { date: '2027-03-11', kind: 'open' },
    ] as const;
    expect(deskDay('2027-03-10', desk('NG')).state).toBe('provisional');
    expect(deskDay('2027-03-10', desk('NG', undefined, announced)).state).toBe('closed');
    expect(deskDay('2027-03-11', desk('NG', undefined, announced)).state).toBe('open');
  });

  it('A year in which a feast comes twice has it twice', () => {
    const rules = RULE_SETS.find(({ country }) => country === 'NG');
    const feasts = rules ? rowsOf(rules, 2033, 2033).filter(({ name }) => name === 'Eid al-Fitr (expected)') : [];
    expect(feasts.map(({ date }) => date.slice(0, 7))).toEqual(['2033-01', '2033-12']);
  });
});

describe('Ireland', () => {
  it.each([
    ['2026-02-02', 'St Brigid’s Day'],
    ['2030-02-01', 'St Brigid’s Day'],
    ['2026-12-28', 'St Stephen’s Day (substitute day)'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2027-12-28', 'St Stephen’s Day (substitute day)'],
    ['2028-01-03', 'New Year’s Day (substitute day)'],
    ['2029-03-19', 'St Patrick’s Day (substitute day)'],
  ])('%s is %s', (date, name) => {
    expect(holidaysOf({ country: 'IE' }, date, date).days).toMatchObject([{ name, closed: 'all-day' }]);
  });

  it('A substitute is a practice and says so', () => {
    const substitutes = daysOf('IE', 2027).filter(({ name }) => name.includes('substitute'));
    expect(substitutes.map(({ source }) => source.startsWith('practice:'))).toEqual([true, true]);
  });
});

describe('The Netherlands', () => {
  it('King’s Day on a Sunday is kept on the Saturday', () => {
    expect(daysOf('NL', 2031).find(({ name }) => name.startsWith('King'))?.date).toBe('2031-04-26');
    expect(daysOf('NL', 2030).find(({ name }) => name.startsWith('King'))?.date).toBe('2030-04-27');
  });

  it('Liberation Day is provisional every fifth year, and a working day in the others', () => {
    expect(closedOn('NL', '2030-05-05')).toBe('provisional');
    for (const year of [2026, 2027, 2028, 2029, 2031]) expect(closedOn('NL', `${year}-05-05`)).toBe('open');
  });
});

describe('Spanish communities', () => {
  const regions = holidayTableOf('ES')?.regions ?? [];

  it('For 2026 each has the twelve days of the resolution; the islands and the towns of the moon have theirs besides', () => {
    const besides: Readonly<Record<string, number>> = { CN: 1, CE: 1, ML: 2 };
    expect(regions).toHaveLength(19);
    for (const region of regions) {
      const certain = daysOf('ES', 2026, region).filter(
        ({ date, closed }) => closed === 'all-day' && weekdayOf(date) !== 7,
      );
      expect(certain.length + (besides[region] ?? 0), region).toBe(12);
    }
  });

  it('Madrid and Catalonia have the days as printed', () => {
    const added = (region: string) =>
      daysOf('ES', 2026, region)
        .map(({ date }) => date.slice(5))
        .filter((day) => !printed('ES', 2026, 'CE').includes(day));
    expect(added('MD')).toEqual(['05-02', '11-02', '12-07']);
    expect(closedOn('ES', '2026-04-02', 'MD')).toBe('all-day');
    expect(added('CT')).toEqual(['04-06', '06-24', '09-11', '12-26']);
    expect(closedOn('ES', '2026-04-02', 'CT')).toBe('open');
  });

  it('After 2026 the Monday after a Sunday holiday may be closed, in every community', () => {
    for (const region of regions) expect(closedOn('ES', '2027-08-16', region), region).toBe('provisional');
    expect(closedOn('ES', '2027-03-01', 'AN')).toBe('provisional');
    expect(closedOn('ES', '2027-03-01', 'MD')).toBe('open');
  });

  it('A desk without a community is given the days of all, those not common to all as provisional', () => {
    expect(closedOn('ES', '2027-03-26')).toBe('all-day');
    expect(closedOn('ES', '2027-03-25')).toBe('provisional');
    expect(closedOn('ES', '2027-09-11')).toBe('provisional');
  });
});

describe('Long closures', () => {
  // Derived in porting-facts §11.4.
  it.each([
    ['DE', 'NW', '2026-04-04', '2026-04-03', '2026-04-06', 4],
    ['FR', '67', '2027-03-27', '2027-03-26', '2027-03-29', 4],
    ['FR', undefined, '2027-03-28', '2027-03-27', '2027-03-29', 3],
    ['NG', undefined, '2026-04-04', '2026-04-03', '2026-04-06', 4],
    ['IE', undefined, '2027-12-26', '2027-12-25', '2027-12-28', 4],
    ['ES', 'PV', '2027-03-26', '2027-03-25', '2027-03-29', 5],
  ])('%s %s around %s: from %s to %s, %i days', (country, region, date, from, to, days) => {
    expect(closedRunAround(date, desk(country, region))).toMatchObject({ from, to, days });
  });
});

describe('Block periods', () => {
  it('The year-end freeze is shown as a practice, at its full length, and closes no desk by itself', () => {
    const [freeze, ...more] = customaryBlockPeriods('2026-12-20', '2026-12-20');
    expect(more).toEqual([]);
    expect(freeze).toMatchObject({ from: '2026-12-15', to: '2027-01-05', origin: 'practice' });
    expect(isBusinessDay('2026-12-22', desk('DE', 'NW'))).toBe(true);
  });

  it('Put in by the tenant it closes every day of it, but for one that is open all the same', () => {
    const [freeze] = customaryBlockPeriods('2026-12-01', '2026-12-31');
    if (freeze === undefined) throw new Error('There is no freeze');
    const frozen = desk('DE', 'NW', [
      { from: freeze.from, to: freeze.to, kind: 'closed', name: freeze.name },
      { date: '2026-12-17', kind: 'open' },
    ]);
    expect(deskDay('2026-12-16', frozen)).toMatchObject({ state: 'closed', name: 'Year-end freeze' });
    expect(isBusinessDay('2026-12-17', frozen)).toBe(true);
    expect(closedRunAround('2026-12-24', frozen)).toMatchObject({ from: '2026-12-18', to: '2027-01-05' });
    expect(isBusinessDay('2027-01-06', frozen)).toBe(true);
  });

  it.each([
    ['2026-01-01', '2026-12-31', ['2025-12-15', '2026-12-15']],
    ['2027-01-05', '2027-01-05', ['2026-12-15']],
    ['2027-01-06', '2027-12-14', []],
    ['2026-01-01', '2031-12-31', [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => `${year}-12-15`)],
  ])('From %s to %s those beginning on %j are touched', (from, to, begin) => {
    expect(customaryBlockPeriods(from, to).map((period) => period.from)).toEqual(begin);
  });
});
