import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, firstMonday, fixed, FRIDAY, isWeekend, lastMonday, substituteFor } from './day-rules';
import type { RuleSet } from './rule-set';

const ACT = 'Organisation of Working Time Act 1997, Second Schedule, as amended';
const DAY_OFF_INSTEAD = 'practice: the Act moves no holiday, but the next free weekday is given off instead';
const BANKS_CLOSED = 'practice: no public holiday, but banks and many offices are closed; ask the desk';

/** 1 February where that is a Friday, else the first Monday of the month. */
const brigid: DayOfYear = (year) => {
  const first = fixed(2, 1)(year);
  return first.dayOfWeek === FRIDAY ? first : firstMonday(2)(year);
};

const DAYS: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'St Brigid’s Day', on: brigid },
  { name: 'St Patrick’s Day', on: fixed(3, 17) },
  { name: 'Easter Monday', on: easter(1) },
  { name: 'May bank holiday', on: firstMonday(5) },
  { name: 'June bank holiday', on: firstMonday(6) },
  { name: 'August bank holiday', on: firstMonday(8) },
  { name: 'October bank holiday', on: lastMonday(10) },
  { name: 'Christmas Day', on: fixed(12, 25) },
  { name: 'St Stephen’s Day', on: fixed(12, 26) },
];

/** In the order of the days: of two holidays on one weekend the first takes the first free weekday. */
function rowsOf(year: number): readonly HolidayRow[] {
  const real = DAYS.map(({ name, on }) => ({ date: on(year), name }));
  const taken = new Set(real.map(({ date }) => date.toString()));
  const substitutes = real
    .filter(({ date }) => isWeekend(date))
    .map(({ date, name }): HolidayRow => {
      const instead = substituteFor(date.toString(), taken);
      taken.add(instead);
      return { date: instead, name: `${name} (substitute day)`, source: DAY_OFF_INSTEAD };
    });
  return [
    ...real.map(({ date, name }) => ({ date: date.toString(), name, source: ACT })),
    ...substitutes,
    { date: easter(-2)(year).toString(), name: 'Good Friday', closed: 'provisional', source: BANKS_CLOSED },
  ];
}

export const IE_RULES: RuleSet = {
  country: 'IE',
  regions: [],
  withoutRegion: 'national-days',
  remarks: [],
  sources: { ACT, DAY_OFF_INSTEAD, BANKS_CLOSED },
  rowsOf,
};
