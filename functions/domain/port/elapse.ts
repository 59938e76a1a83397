import { compareInstants, laterOf, type Instant } from '../time/instant';
import type { PortEvent } from './event';
import { evolve } from './evolve';
import type { Port } from './port';

/**
 * What has happened to a port by the mere passing of time: the carrier moves the number at the FOC whatever anybody
 * thinks, and the rollback window closes by itself. Each fact bears its own instant, not the one at which it was noticed,
 * so a late clock writes the same history as a punctual one; only what was told too late comes after the telling.
 */
export function elapse(port: Port, now: Instant): readonly PortEvent[] {
  const reached = nextByTime(port, now);
  return reached === undefined ? [] : [reached, ...elapse(evolve(port, reached), now)];
}

function nextByTime(port: Port, now: Instant): PortEvent | undefined {
  if (port.phase === 'FOC_CONFIRMED' && port.foc !== null && compareInstants(port.foc.at, now) <= 0) {
    return { type: 'foc-reached', at: laterOf(port.foc.at, port.lastFact.at), id: `foc-${port.foc.at}` };
  }
  if (port.phase === 'ROLLBACK_WINDOW' && port.rollback !== null && compareInstants(port.rollback.closesAt, now) <= 0) {
    return {
      type: 'rollback-window-closed',
      at: laterOf(port.rollback.closesAt, port.lastFact.at),
      id: `close-${port.rollback.closesAt}`,
    };
  }
  return undefined;
}

/** The port as it stands at `now`, with what time alone has done to it. */
export const asOf = (port: Port, now: Instant): Port => elapse(port, now).reduce(evolve, port);
