import type { Carrier } from '../domain/port/carrier';
import type { CarrierRequest } from '../shapes/carrier';
import { StaleWriteError } from './stale-write';
import type { Needs } from './world';

/** Creates a losing carrier, or replaces what was known of it. */
export async function putCarrier(
  world: Needs<'carriers'>,
  carrierId: string,
  request: CarrierRequest,
): Promise<{ readonly carrier: Carrier; readonly created: boolean }> {
  const known = await world.carriers.find(carrierId);
  const { calendarOverrides, desk, ...rest } = request;
  const carrier: Carrier = {
    carrierId,
    version: (known?.version ?? 0) + 1,
    name: rest.name,
    country: rest.country,
    desk: { ...desk, overrides: calendarOverrides ?? [] },
    emergencyContact: rest.emergencyContact ?? null,
    rollback: rest.rollback ?? null,
    changeCutoffBusinessDays: rest.changeCutoffBusinessDays ?? null,
    maxParallelOrders: rest.maxParallelOrders ?? null,
    underlyingCarrier: rest.underlyingCarrier ?? null,
  };
  if ((await world.carriers.put(carrier)) === 'stale') throw new StaleWriteError(`Carrier ${carrierId}`);
  return { carrier, created: known === null };
}
