import type { LocalDate } from './instant';

/*
 * Days are counted by arithmetic and not through Temporal: reminders and plans ask for thousands of them in a row, and a
 * calendar day without a zone is a plain number. Years are reckoned from March, so that a leap day is the last of its year.
 */
const DAYS_IN_400_YEARS = 146_097;

/** Days since 1 March of year 0 in the proleptic Gregorian calendar. */
function dayNumber(date: LocalDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const daysOfYears =
    365 * marchYear + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return daysOfYears + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

function dateOfDayNumber(number: number): LocalDate {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const dayOfEra = number - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day so many calendar days later (earlier when negative). */
export const plusCalendarDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** ISO weekday: 1 is Monday, 7 is Sunday. 1 March of year 0 was a Wednesday. */
export const weekdayOf = (date: LocalDate): number => ((dayNumber(date) + 2) % 7) + 1;

/** Calendar days from one date to another; negative when `to` is the earlier. */
export const calendarDaysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Every date from `from` to `to`, both included; none when `to` is the earlier. */
export function datesFromTo(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, at) => dateOfDayNumber(first + at));
}
