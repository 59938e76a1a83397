import { isAfter, isBefore, minusHours, plusHours, plusMinutes, type Instant } from '../time/instant';
import type { Foc, Port } from './port';

/** AWS loads numbers "3 to 4 days" before the date (aws-facts §0.2): the watch begins with the fourth. */
const WATCH_HOURS = 96;

/** By the third day a number that is not there is late. */
const ALARM_HOURS = 72;

/** By the last day it has to have its contact flow, and whoever was told before is told again. */
const LAST_ALARM_HOURS = 24;

/** A number that was not there is looked for again after so long; Connect takes two requests a second from everybody together. */
const LOOK_AGAIN_MINUTES = 60;

/** What waits its turn at the shared allowance is not late yet: five a minute make 600 numbers in this time. */
const TURN_HOURS = 2;

const ONE_SECOND = 1 / 60;

/** The first instant at which a FOC is too far away for its port to be watched at `now`. */
export const watchedUntil = (now: Instant): Instant => plusMinutes(plusHours(now, WATCH_HOURS), ONE_SECOND);

/**
 * What is to be done about a port in Connect at `now`: nothing, look whether it is loaded, or give it its contact flow.
 * What was seen for an earlier date, or before the cutover, is looked for once more.
 */
export function connectTask(port: Port, now: Instant): 'look' | 'associate' | null {
  const { foc, connect } = port;
  if (foc === null || !isWatched(port, foc, now)) return null;
  if (connect.lookedAt === null || isBefore(connect.lookedAt, wantedSince(port, foc))) return 'look';
  if (connect.state === 'ASSOCIATED') return null;
  if (connect.state === 'LOADED') return 'associate';
  return isAfter(plusMinutes(connect.lookedAt, LOOK_AGAIN_MINUTES), now) ? null : 'look';
}

/**
 * The name of the alarm that stands about a number which is not loaded, or has no contact flow: its FOC, what was seen of it
 * and how near the FOC is. Null while nothing is late. Each alarm is told once, for all numbers of an order that share it:
 * three days before, a day before, at the FOC and after the cutover.
 */
export function connectAlarm(port: Port, now: Instant): string | null {
  const { foc, connect } = port;
  if (foc === null || !isWatched(port, foc, now) || connect.state === 'ASSOCIATED' || waitsItsTurn(port, now)) {
    return null;
  }
  const nearness = nearnessOf(port, foc, now);
  return nearness === null ? null : `${foc.at}#${connect.state}#${nearness}`;
}

function nearnessOf({ phase }: Port, foc: Foc, now: Instant): string | null {
  if (phase === 'ROLLBACK_WINDOW' || phase === 'HALF_PORTED') return 'moved';
  if (!isBefore(now, foc.at)) return 'foc';
  if (!isBefore(now, minusHours(foc.at, LAST_ALARM_HOURS))) return `${LAST_ALARM_HOURS}h`;
  return isBefore(now, minusHours(foc.at, ALARM_HOURS)) ? null : `${ALARM_HOURS}h`;
}

function waitsItsTurn({ connect, phaseSince }: Port, now: Instant): boolean {
  if (connect.state === 'MISSING') return false;
  return isBefore(now, plusHours(connect.state === 'LOADED' ? (connect.lookedAt ?? now) : phaseSince, TURN_HOURS));
}

/** Since when a look counts: the beginning of the watch or, once the number has moved, the word that it has. */
const wantedSince = ({ phase, phaseSince }: Port, foc: Foc): Instant =>
  phase === 'ROLLBACK_WINDOW' ? phaseSince : minusHours(foc.at, WATCH_HOURS);

function isWatched({ phase }: Port, foc: Foc, now: Instant): boolean {
  if (phase === 'CUTOVER' || phase === 'ROLLBACK_WINDOW' || phase === 'HALF_PORTED') return true;
  return phase === 'FOC_CONFIRMED' && !isBefore(now, minusHours(foc.at, WATCH_HOURS));
}
