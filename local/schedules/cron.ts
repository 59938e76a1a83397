import { Temporal } from 'temporal-polyfill';
import { TemplateRefusedError } from '../template/template';

export interface Cron {
  isDay(day: Temporal.PlainDate): boolean;
  /** Every time of such a day, earliest first. */
  readonly times: readonly Temporal.PlainTime[];
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * Six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. Numbers, names, lists, ranges,
 * steps, `*` and `?`; the L, W and # of AWS are refused, as nothing here uses them.
 */
export function parseCron(fields: string, expression: string): Cron {
  const parts = fields.trim().split(/\s+/);
  const [minutes, hours, daysOfMonth, monthsOfYear, daysOfWeek, years] = parts;
  if (parts.length !== 6 || (daysOfMonth !== '?') === (daysOfWeek !== '?')) throw refused(expression);
  const read = (
    field: string | undefined,
    from: number,
    to: number,
    names: readonly string[] = [],
  ): ReadonlySet<number> =>
    new Set((field ?? '').split(',').flatMap((part) => spread(part, from, to, names, expression)));
  const inMonth = read(monthsOfYear, 1, 12, months);
  const onDay = read(daysOfMonth, 1, 31);
  const onWeekday = read(daysOfWeek, 1, 7, weekdays);
  const inYear = read(years, 1970, 2199);
  return {
    isDay: (day) =>
      inYear.has(day.year) && inMonth.has(day.month) && onDay.has(day.day) && onWeekday.has((day.dayOfWeek % 7) + 1),
    times: sorted(read(hours, 0, 23)).flatMap((hour) =>
      sorted(read(minutes, 0, 59)).map((minute) => Temporal.PlainTime.from({ hour, minute })),
    ),
  };
}

function spread(
  part: string,
  from: number,
  to: number,
  names: readonly string[],
  expression: string,
): readonly number[] {
  const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
  const value = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    const number = named >= 0 ? named + from : /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) throw refused(expression);
    return number;
  };
  const [low, high = part.includes('/') ? undefined : low] = range === '*' || range === '?' ? [] : range.split('-');
  const start = low === undefined ? from : value(low);
  const end = high === undefined ? to : value(high);
  if (Number(step) < 1) throw refused(expression);
  const values: number[] = [];
  for (let item = start; item <= end; item += Number(step)) values.push(item);
  return values;
}

function sorted(values: ReadonlySet<number>): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function refused(expression: string): TemplateRefusedError {
  return new TemplateRefusedError(`the schedule expression ${expression}`);
}
