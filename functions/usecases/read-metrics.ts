import { portsBetween, rejectionMetrics, type RejectionMetrics } from '../domain/metrics/rejection-metrics';
import { asOf } from '../domain/port/elapse';
import type { Instant } from '../domain/time/instant';
import type { RejectionMetricsQuery } from '../shapes/metrics';
import { everyPort } from './every-port';
import type { Needs } from './world';

/** The rejection figures of all ports of a span, counted when they are asked for: nothing is kept that could be out of date. */
export async function readRejectionMetrics(
  world: Needs<'ports'>,
  { by, from, to }: RejectionMetricsQuery,
  now: Instant,
): Promise<RejectionMetrics> {
  const ports = portsBetween(await everyPort(world.ports), from, to);
  return rejectionMetrics(
    ports.map((port) => asOf(port, now)),
    by,
    now,
  );
}
