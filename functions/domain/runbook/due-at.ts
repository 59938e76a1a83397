import { businessDayOnOrBefore, DeskNeverOpensError } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import { openHoursOn } from '../calendars/desk-day';
import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { earlierOf, isAfter, localDateOf, plusHours, type Instant } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import type { RunbookFacts } from './facts';
import type { RunbookRow } from './items';
import { STAGES, type Stage } from './stages';

/**
 * When the items of a stage are due for a port: exact hours from its FOC, whatever the clocks on the wall do; null without
 * one. The last stage is the end of the rollback window: `closesAt` once it has opened, until then the FOC plus the hours that
 * the carrier, else the playbook, gives (72 as a rule).
 */
export function stageDueAt(
  stage: Stage,
  port: Pick<Port, 'foc' | 'rollback'>,
  { carrier, playbook }: Pick<RunbookFacts, 'carrier' | 'playbook'>,
): Instant | null {
  if (stage === 'T+72h' && port.rollback !== null) return port.rollback.closesAt;
  if (port.foc === null) return null;
  return plusHours(
    port.foc.at,
    stage === 'T+72h' ? rollbackTerms(carrier, playbook).hours : STAGES[stage].hoursFromFoc,
  );
}

/**
 * When one item is due, from the instant of its stage: that instant, or for what is asked of people at the desk the end of
 * the last time before it at which they are there. Of a Monday FOC the day before is a Sunday, and nobody answers.
 */
export function itemDueAt(
  { deskPhone }: Pick<RunbookRow, 'deskPhone'>,
  stageAt: Instant | null,
  { carrier: { desk } }: Pick<RunbookFacts, 'carrier'>,
): Instant | null {
  if (stageAt === null || deskPhone === undefined) return stageAt;
  const known = reckoned.get(desk) ?? new Map<string, Instant>();
  reckoned.set(desk, known);
  const key = `${deskPhone} ${stageAt}`;
  const at = known.get(key) ?? lastTimeAtDesk(stageAt, deskPhone, desk);
  known.set(key, at);
  return at;
}

/** An order may have thousands of numbers with one FOC, and reckoning by the clock of a desk is not free. */
const reckoned = new WeakMap<Desk, Map<string, Instant>>();

function lastTimeAtDesk(at: Instant, by: NonNullable<RunbookRow['deskPhone']>, desk: Desk): Instant {
  const today = localDateOf(at, desk.timeZone);
  const hours = openHoursOn(today, desk);
  if (hours !== null && by === 'open-days') return at;
  if (hours !== null && isAfter(at, hours.opensAt)) return earlierOf(at, hours.closesAt);
  try {
    const before = businessDayOnOrBefore(plusCalendarDays(today, -1), desk);
    return openHoursOn(before, desk)?.closesAt ?? at;
  } catch (error) {
    if (error instanceof DeskNeverOpensError) return at;
    throw error;
  }
}
