import { compareInstants, minusDays, plusDays, type Instant } from '../time/instant';
import { quietSince, type Port } from './port';

/** AWS cancels a case on which the customer is silent for more than 30 days (Amazon Connect, about-porting). */
export const CASE_SILENCE_DAYS = 30;

/** A week ahead there is still time to write one line. */
const ALARM_DAYS_AHEAD = 7;

/** AWS counts the customer's silence: what the carrier says, and what we do here, is no word on the case. */
const lastWordAt = (port: Port): Instant => port.caseWrittenAt ?? quietSince(port);

/** The port of these whose case has been silent the longest; they are never none. */
const quietest = (ports: readonly Port[]): Port | undefined =>
  [...ports].sort((a, b) => compareInstants(lastWordAt(a), lastWordAt(b)))[0];

/** When AWS gives a case up if nobody writes, and since when it has been silent; null where there is no port. */
export function caseSilence(ports: readonly Port[]): { readonly since: Instant; readonly givenUpAt: Instant } | null {
  const port = quietest(ports);
  if (port === undefined) return null;
  const since = lastWordAt(port);
  return { since, givenUpAt: plusDays(since, CASE_SILENCE_DAYS) };
}

/** The alarm, exact days before: 23 days of 24 hours after the last word. */
export const caseSilenceAlarmAt = (port: Port): Instant =>
  minusDays(plusDays(lastWordAt(port), CASE_SILENCE_DAYS), ALARM_DAYS_AHEAD);
