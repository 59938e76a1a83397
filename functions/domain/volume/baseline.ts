import type { Sourced } from '../playbooks/sourced';
import { localDateOf, localTimeOf, type Instant } from '../time/instant';
import { weekdayOf } from '../time/local-date';
import type { Hour } from './hour';

/** In the order of ISO weekdays. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export const HOURS_A_DAY = 24;

/** How many calls used to arrive in each hour of a local day, from 00 to 23; null where nobody knows. */
export type DayOfCalls = readonly (number | null)[];

/** What the legacy system used to count on a number, per hour of the week of the callers' clock. */
export interface Baseline {
  readonly number: string;
  readonly version: number;
  readonly timeZone: string;
  readonly hours: { readonly [day in Weekday]?: DayOfCalls | undefined };
  /** An hour with so many percent fewer calls than its baseline, or more, is a drop. Left out: the default. */
  readonly dropPercent?: number | undefined;
  /** Of an hour with a baseline of fewer calls nothing can be said. Left out: the default. */
  readonly atLeast?: number | undefined;
  readonly givenAt: Instant;
  readonly givenBy: string;
}

export const DROP_PERCENT = {
  value: 50,
  origin: 'default',
  source: 'Portolan default: no source says which drop of the calls on a ported number means a fault',
} as const satisfies Sourced<number>;

export const AT_LEAST_CALLS = {
  value: 5,
  origin: 'default',
  source:
    'Portolan default: no source gives one; where four are usual, chance alone brings half of them or fewer in one hour of four',
} as const satisfies Sourced<number>;

/** Whether any hour of the week has a figure. One without any takes an earlier baseline back. */
export const saysAnything = ({ hours }: Pick<Baseline, 'hours'>): boolean =>
  Object.values(hours).some((day) => day?.some((calls) => calls !== null) === true);

/** What counts as a drop on a number: what was given with its baseline, else the defaults. */
export const dropRule = ({ dropPercent, atLeast }: Pick<Baseline, 'dropPercent' | 'atLeast'>) => ({
  dropPercent: dropPercent ?? DROP_PERCENT.value,
  atLeast: atLeast ?? AT_LEAST_CALLS.value,
});

/**
 * How many calls are expected in an hour of UTC: those of the hour of the week that the callers' clock shows at its
 * beginning. In autumn two hours of UTC are compared with the hour that the clock shows twice; the hour that it leaves out in
 * spring is never asked for. Null where no baseline was given.
 */
export function expectedCalls({ hours, timeZone }: Pick<Baseline, 'hours' | 'timeZone'>, hour: Hour): number | null {
  const day = WEEKDAYS[weekdayOf(localDateOf(hour, timeZone)) - 1];
  const figures = day === undefined ? undefined : hours[day];
  return figures?.[Number(localTimeOf(hour, timeZone).slice(0, 2))] ?? null;
}
