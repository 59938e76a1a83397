import type { Closure } from '../../../functions/domain/calendars/holidays/holiday-calendar';

/** One day of one part of a country on which the table and the package `date-holidays` 3.37.0 do not agree. */
export interface Difference {
  readonly country: string;
  readonly region: string;
  readonly date: string;
  readonly here: Closure | 'open';
  readonly hereName: string;
  readonly there: 'public' | 'bank' | 'open';
  readonly thereName: string;
}

export interface Deviation {
  readonly country: string;
  readonly what: string;
  readonly reason: string;
  readonly covers: (difference: Difference) => boolean;
}

const on =
  (...monthDays: readonly string[]) =>
  (date: string) =>
    monthDays.includes(date.slice(5));
const after2026 = (date: string) => date > '2026-12-31';

/** Every known one, with its reason. A difference that none of these covers fails the check, and so does a row that covers none. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    country: 'DE',
    what: '24 and 31 December',
    reason:
      'Type bank from 14:00 in the package; here half days, for desks close about midday (porting-facts §11.2, no. 11).',
    covers: ({ date, here, there }) => on('12-24', '12-31')(date) && here === 'half-day' && there === 'bank',
  },
  {
    country: 'DE',
    what: 'Augsburg Peace Festival and Assumption Day of a desk somewhere in Bavaria',
    reason: 'Days of some communities only: the package leaves them out of BY, here they may be (no. 12).',
    covers: ({ region, date, here, there }) =>
      region === 'BY' && on('08-08', '08-15')(date) && here === 'provisional' && there === 'open',
  },
  {
    country: 'ES',
    what: 'Feasts of the moon in Ceuta and Melilla',
    reason:
      'Provisional here, with a day on either side; the package has one certain day, for Ceuta the one before the feast.',
    covers: ({ region, here, hereName }) =>
      ['CE', 'ML'].includes(region) && here === 'provisional' && hereName.startsWith('Eid '),
  },
  {
    country: 'ES',
    what: 'Choices for 2026 that the package does not know',
    reason:
      'Easter Monday in Castile-La Mancha (Decreto 44/2025), St John in Galicia and St Stephen in the Balearics: BOE-A-2025-21667.',
    covers: ({ region, date, here, there }) =>
      ['CM 2026-04-06', 'GA 2026-06-24', 'IB 2026-12-26'].includes(`${region} ${date}`) &&
      here === 'all-day' &&
      there === 'open',
  },
  {
    country: 'ES',
    what: 'Galician Literature Day 2026',
    reason: 'A Sunday; Galicia took St John’s Day instead.',
    covers: ({ region, date, here }) => region === 'GA' && date === '2026-05-17' && here === 'open',
  },
  {
    country: 'ES',
    what: 'Day of the Institutions of Cantabria',
    reason: 'It is 28 July; the package writes 28 June.',
    covers: ({ region, date, here, there }) =>
      region === 'CB' &&
      ((on('06-28')(date) && here === 'open' && there === 'public') ||
        (on('07-28')(date) && here === 'all-day' && there === 'open')),
  },
  {
    country: 'ES',
    what: 'Days of Murcia (9 June) and of the Valencian Community (9 October)',
    reason: 'Missing in the package.',
    covers: ({ region, date, here, there }) =>
      ((region === 'MC' && on('06-09')(date)) || (region === 'VC' && on('10-09')(date))) &&
      here === 'all-day' &&
      there === 'open',
  },
  {
    country: 'ES',
    what: 'Day of Navarre, 3 December',
    reason: 'Set beside the national list and missing in the package; provisional, for no source of the year was read.',
    covers: ({ region, date, here, there }) =>
      region === 'NC' && on('12-03')(date) && here === 'provisional' && there === 'open',
  },
  {
    country: 'ES',
    what: 'What a community often chooses, after 2026',
    reason:
      'The lists are settled each October, so these are provisional here; the package takes 2026’s choices as lasting.',
    covers: ({ date, here, there, hereName }) =>
      after2026(date) &&
      here === 'provisional' &&
      there === 'public' &&
      /^(St Joseph|Galician Literature|Corpus Christi|St John|St James)/.test(hereName),
  },
  {
    country: 'ES',
    what: 'What Galicia and the Balearics chose for 2026, after 2026',
    reason: 'St John and St Stephen may be chosen again: provisional here, missing in the package.',
    covers: ({ region, date, here, there }) =>
      after2026(date) &&
      here === 'provisional' &&
      there === 'open' &&
      ((region === 'GA' && on('06-24')(date)) || (region === 'IB' && on('12-26')(date))),
  },
  {
    country: 'ES',
    what: 'Mondays after a Sunday holiday, after 2026',
    reason:
      'The law moves the rest, the community may take another day: provisional everywhere. The package moves some, certainly.',
    covers: ({ date, here, hereName }) =>
      after2026(date) && here === 'provisional' && hereName.includes('(if moved to Monday)'),
  },
  {
    country: 'ES',
    what: 'Day of Madrid on Sunday 2 May 2027',
    reason: 'The package names the Monday twice and the day itself not at all (no. 14).',
    covers: ({ region, date, here, there }) =>
      region === 'MD' && date === '2027-05-02' && here === 'all-day' && there === 'open',
  },
  {
    country: 'IE',
    what: 'Good Friday',
    reason: 'Type bank: no public holiday, yet many offices are closed, so it is provisional (no. 6).',
    covers: ({ here, there, hereName }) => hereName === 'Good Friday' && here === 'provisional' && there === 'bank',
  },
  {
    country: 'IE',
    what: 'Substitute days that the package types as bank',
    reason: 'The Act moves nothing, but the day is given off and the desk is closed.',
    covers: ({ here, there, hereName }) =>
      hereName.includes('(substitute day)') && here === 'all-day' && there === 'bank',
  },
  {
    country: 'IE',
    what: 'Substitute days that the package lacks',
    reason: '28 December 2027, St Stephen’s after Christmas on the 27th (no. 6), and 3 January 2028 for New Year.',
    covers: ({ date, here, there }) =>
      ['2027-12-28', '2028-01-03'].includes(date) && here === 'all-day' && there === 'open',
  },
  {
    country: 'NG',
    what: 'Feasts of the moon',
    reason:
      'Announced days before: provisional, with a day on either side (no. 7). Every day of the package is among them.',
    covers: ({ here, hereName }) => here === 'provisional' && /^(Eid al-|Mawlid)/.test(hereName),
  },
  {
    country: 'NG',
    what: 'Substitute days',
    reason:
      'Declared shortly before, or not: provisional. The package has those of 1 May and 12 June only, as certain (no. 10).',
    covers: ({ here, hereName }) => here === 'provisional' && /^(?!Eid|Mawlid).*\(substitute day\)$/.test(hereName),
  },
  {
    country: 'NG',
    what: 'Children’s Day, Youth Day and Islamic New Year',
    reason: 'Not generally work-free (no. 9); a state that keeps one is for calendarOverrides.',
    covers: ({ here, there, thereName }) =>
      here === 'open' && there === 'public' && /^(Children's Day|National Youth Day|Islamic New Year)$/.test(thereName),
  },
  {
    country: 'NL',
    what: '31 December',
    reason: 'Type bank; here a half day (no. 15).',
    covers: ({ date, here, there }) => on('12-31')(date) && here === 'half-day' && there === 'bank',
  },
  {
    country: 'NL',
    what: 'Liberation Day 2030',
    reason: 'A day off every fifth year by collective agreement (no. 15); type school in the package.',
    covers: ({ date, here, there }) => date === '2030-05-05' && here === 'provisional' && there === 'open',
  },
  {
    country: 'US',
    what: 'Day after Thanksgiving',
    reason: 'Company-defined, customarily closed; an observance in the package (no. 5).',
    covers: ({ here, there, hereName }) =>
      hereName === 'Day after Thanksgiving' && here === 'all-day' && there === 'open',
  },
  {
    country: 'US',
    what: 'Christmas Eve',
    reason: 'Company-defined, desks differ: provisional (porting-facts §11.1).',
    covers: ({ here, hereName }) => here === 'provisional' && hereName === 'Christmas Eve',
  },
  {
    country: 'US',
    what: 'Substitute for Veterans Day',
    reason: 'Type bank in the package; by law a federal holiday like the others (no. 5).',
    covers: ({ here, there, hereName }) =>
      hereName === 'Veterans Day (substitute day)' && here === 'all-day' && there === 'bank',
  },
];
