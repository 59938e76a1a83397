import type { VolumeBook } from '../contracts/volume';
import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import { earlierOf, isBefore, laterOf, minusHours, plusDays, type Instant } from '../domain/time/instant';
import type { Baseline } from '../domain/volume/baseline';
import { endOf, firstHourFrom, hourOf, hoursBetween, type Hour } from '../domain/volume/hour';
import { stayInConnect } from '../domain/volume/in-connect';
import { judgeHour, type JudgedHour } from '../domain/volume/judge-hour';
import type { VolumeQuery } from '../shapes/volume';
import { invalid, isDeclined, type Declined } from './declined';

const MOST_DAYS = 7;

/** A day of the legacy carrier before the number moves is enough to see that nothing arrives yet. */
const BEFORE_FOC_HOURS = 24;

export interface Volume {
  readonly from: Hour;
  readonly to: Hour;
  readonly baseline: Baseline | null;
  readonly items: readonly JudgedHour[];
}

/**
 * The hours of a number with what arrived in each, compared with its baseline: those asked for, else from a day before the
 * FOC on (without one: the last day), the running hour included; seven days at most.
 */
export async function readVolume(
  { volume }: { readonly volume: VolumeBook },
  stored: Port,
  query: VolumeQuery,
  now: Instant,
): Promise<Volume | Declined> {
  const port = asOf(stored, now);
  const span = spanOf(port, query, now);
  if (isDeclined(span)) return span;
  const { from, to } = span;
  const [baseline, calls] = await Promise.all([
    volume.baseline(port.number),
    volume.callsBetween(port.number, from, to),
  ]);
  const stay = stayInConnect(port);
  const judged = hoursBetween(from, to).map((hour) => judgeHour(hour, calls.get(hour) ?? 0, { baseline, stay, now }));
  return { from, to, baseline, items: judged };
}

function spanOf({ foc }: Port, query: VolumeQuery, now: Instant): { from: Hour; to: Hour } | Declined {
  const from = hourOf(query.from ?? minusHours(foc?.at ?? now, BEFORE_FOC_HOURS));
  const longest = plusDays(from, MOST_DAYS);
  const to = query.to === undefined ? longest : firstHourFrom(query.to);
  if (!isBefore(from, to)) {
    return invalid([{ pointer: '/to', code: 'to-before-from', message: `must be after ${from}.` }]);
  }
  if (isBefore(longest, to)) {
    return invalid([{ pointer: '/to', code: 'too-long', message: `must be within ${MOST_DAYS} days of ${from}.` }]);
  }
  // Hours that have not begun have nothing to show.
  return { from, to: laterOf(from, earlierOf(to, endOf(hourOf(now)))) };
}
