import { isAfter, isBefore, minusHours, plusMinutes, type Instant } from '../time/instant';
import type { Port } from './port';

/** AWS loads numbers "3 to 4 days" before the date (aws-facts §0.2): the watch begins with the fourth. */
const WATCH_HOURS = 96;

/** By the third day a number that is not there is late. */
const ALARM_HOURS = 72;

/** A number that was not there is looked for again after so long; Connect takes two requests a second from everybody together. */
const LOOK_AGAIN_MINUTES = 60;

/** The instant until which a FOC has to be due for its port to be watched at `now`. */
export const watchedUntil = (now: Instant): Instant => minusHours(now, -WATCH_HOURS);

/** What is to be done about a port in Connect at `now`: nothing, look whether it is loaded, or give it its contact flow. */
export function connectTask(port: Port, now: Instant): 'look' | 'associate' | null {
  if (!isWatched(port, now)) return null;
  if (port.connect.state === 'ASSOCIATED') return wantsVerifying(port) ? 'look' : null;
  if (port.connect.state === 'LOADED') return 'associate';
  const { lookedAt } = port.connect;
  return lookedAt === null || !isAfter(plusMinutes(lookedAt, LOOK_AGAIN_MINUTES), now) ? 'look' : null;
}

/** True from the third day before the FOC on for a number that is not loaded yet, or has no contact flow. */
export function isConnectLate(port: Port, now: Instant): boolean {
  return (
    isWatched(port, now) &&
    port.foc !== null &&
    port.connect.state !== 'ASSOCIATED' &&
    !isBefore(now, minusHours(port.foc.at, ALARM_HOURS))
  );
}

/** After the cutover the number is looked for once more: what was there before it may have been taken away by it. */
function wantsVerifying({ connect, rollback, phase }: Port): boolean {
  if (phase !== 'ROLLBACK_WINDOW' || rollback === null) return false;
  return connect.lookedAt === null || isBefore(connect.lookedAt, rollback.opensAt);
}

function isWatched(port: Port, now: Instant): boolean {
  if (port.phase === 'CUTOVER' || port.phase === 'ROLLBACK_WINDOW' || port.phase === 'HALF_PORTED') return true;
  return port.phase === 'FOC_CONFIRMED' && port.foc !== null && !isBefore(now, minusHours(port.foc.at, WATCH_HOURS));
}
