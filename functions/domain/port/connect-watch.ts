import { isAfter, isBefore, laterOf, minusHours, plusHours, plusMinutes, type Instant } from '../time/instant';
import type { ConnectSight, Foc, Port } from './port';

/** AWS loads numbers "3 to 4 days" before the date (aws-facts §0.2): the watch begins with the fourth. */
const WATCH_HOURS = 96;

/** By the third day a number that is not there is late. */
const ALARM_HOURS = 72;

/** What has its contact flow is looked at once more before T-24h, with a day left in which people can mend it. */
const VERIFY_HOURS = 48;

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
 * What is to be done about a port in Connect at `now`: nothing, look whether it is loaded, give it its contact flow, or
 * verify that it still has it. A flow is verified two days before the FOC and once the number has moved; what was seen for
 * an earlier date, or before the move, is looked for once more.
 */
export function connectTask(port: Port, now: Instant): 'look' | 'associate' | 'verify' | null {
  const { foc, connect } = port;
  if (foc === null || !isWatched(port, foc, now)) return null;
  if (connect.state === 'ASSOCIATED') return isSeenSince(connect, verifiedSince(port, foc, now)) ? null : 'verify';
  if (!isSeenSince(connect, wantedSince(port, foc))) return 'look';
  if (connect.state === 'LOADED') return connect.phoneNumberId === null ? 'look' : 'associate';
  return connect.lookedAt !== null && isAfter(plusMinutes(connect.lookedAt, LOOK_AGAIN_MINUTES), now) ? null : 'look';
}

/**
 * Whether a list of an instance's numbers that was begun at `begunAt` and read to its end says something of a port that it
 * does not name. Not of one that nobody looked for when the list was begun: its page may have gone by before.
 */
export function wasLookedFor(port: Port, begunAt: Instant): boolean {
  const { lookedAt } = port.connect;
  const isOlder = lookedAt === null || !isAfter(lookedAt, begunAt);
  return isOlder && !isAfter(port.phaseSince, begunAt) && connectTask(port, begunAt) === 'look';
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

function nearnessOf(port: Port, foc: Foc, now: Instant): string | null {
  if (hasMoved(port)) return 'moved';
  if (!isBefore(now, foc.at)) return 'foc';
  if (!isBefore(now, minusHours(foc.at, LAST_ALARM_HOURS))) return `${LAST_ALARM_HOURS}h`;
  return isBefore(now, minusHours(foc.at, ALARM_HOURS)) ? null : `${ALARM_HOURS}h`;
}

function waitsItsTurn({ connect, phaseSince }: Port, now: Instant): boolean {
  if (connect.state === 'MISSING') return false;
  return isBefore(now, plusHours(connect.state === 'LOADED' ? (connect.lookedAt ?? now) : phaseSince, TURN_HOURS));
}

/** The number is with AWS, all of it or a part: what stands in Connect now decides where its calls go. */
export const hasMoved = ({ phase }: Port): boolean => phase === 'ROLLBACK_WINDOW' || phase === 'HALF_PORTED';

const isSeenSince = ({ lookedAt }: ConnectSight, since: Instant): boolean =>
  lookedAt !== null && !isBefore(lookedAt, since);

/** Since when a look counts: the beginning of the watch or, once the number has moved, the word that it has. */
const wantedSince = (port: Port, foc: Foc): Instant =>
  hasMoved(port) ? port.phaseSince : minusHours(foc.at, WATCH_HOURS);

function verifiedSince(port: Port, foc: Foc, now: Instant): Instant {
  const mark = minusHours(foc.at, VERIFY_HOURS);
  return isBefore(now, mark) ? wantedSince(port, foc) : laterOf(mark, wantedSince(port, foc));
}

function isWatched(port: Port, foc: Foc, now: Instant): boolean {
  if (port.phase === 'CUTOVER' || hasMoved(port)) return true;
  return port.phase === 'FOC_CONFIRMED' && !isBefore(now, minusHours(foc.at, WATCH_HOURS));
}
