import { Temporal } from 'temporal-polyfill';
import { TemplateRefusedError } from '../template/template';
import { parseCron, type Cron } from './cron';

/** When a schedule fires. */
export interface Timetable {
  /** The first instant after `after`, in epoch milliseconds. `anchor`: when the schedule came to exist. */
  next(after: number, anchor: number): number;
  /** Of a rate; of a cron expression the shortest time between two of its instants. */
  readonly intervalMs: number;
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads rate(…) and cron(…); refuses every other form by name. */
export function timetable(expression: string, timeZone: string): Timetable {
  const [, kind, argument = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? [];
  if (kind === 'rate') return rate(argument, expression);
  if (kind === 'cron') {
    const cron = parseCron(argument, expression);
    return { intervalMs: shortestGapOf(cron), next: (after) => nextOf(cron, after, timeZone, expression) };
  }
  throw new TemplateRefusedError(`the schedule expression ${expression}`);
}

function rate(argument: string, expression: string): Timetable {
  const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
  const intervalMs = Number(count) * (unitMs[unit] ?? Number.NaN);
  if (!(intervalMs > 0)) throw new TemplateRefusedError(`the schedule expression ${expression}`);
  return { intervalMs, next: (after, anchor) => anchor + (Math.floor((after - anchor) / intervalMs) + 1) * intervalMs };
}

const DAY_MS = 86_400_000;

/** Between two times of one day, or the last one and the first of the next. */
function shortestGapOf({ times }: Cron): number {
  const ofDay = times.map((time) => time.hour * 3_600_000 + time.minute * 60_000);
  return Math.min(...ofDay.map((at, index) => (ofDay[index + 1] ?? (ofDay[0] ?? at) + DAY_MS) - at));
}

/** A leap day on a given weekday recurs within 28 years; nothing that ever fires is farther away. */
const longestSearchDays = 28 * 366;

function nextOf(cron: Cron, after: number, timeZone: string, expression: string): number {
  let day = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let searched = 0; searched < longestSearchDays; searched += 1, day = day.add({ days: 1 })) {
    if (!cron.isDay(day)) continue;
    for (const time of cron.times) {
      const at = day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
      if (at > after) return at;
    }
  }
  throw new TemplateRefusedError(`the schedule expression ${expression}, which never fires`);
}
