import type { CampaignBook } from '../contracts/campaigns';
import type { PortBook } from '../contracts/records';
import type { Carrier } from '../domain/port/carrier';
import { type AskedFault, type AskedOrder, judgeOrders } from '../domain/planning/judge-orders';
import { makePlan } from '../domain/planning/make-plan';
import type { Plan } from '../domain/planning/plan';
import { localDateOf, type Instant } from '../domain/time/instant';
import type { PlanRequest } from '../shapes/plan';
import { invalid, unknownCarrier, type Declined, type FieldFault } from './declined';
import { standingPorts } from './standing-ports';
import type { Needs } from './world';

type PlanWorld = Needs<'carriers'> & {
  readonly campaigns: Pick<CampaignBook, 'coming'>;
  readonly ports: Pick<PortBook, 'list'>;
};

/** When many orders can be through beside those that stand at the desks already, and what that hangs on. Keeps nothing. */
export async function planPorts(world: PlanWorld, request: PlanRequest, now: Instant): Promise<Plan | Declined> {
  const { judged, faults } = judgeOrders(request.orders.map(asked));
  const carriers = await findAll(
    world,
    request.orders.map(({ losingCarrier }) => losingCarrier),
  );
  const all = [
    ...goLiveFaults(request.goLive, carriers, now),
    ...request.orders.flatMap(({ losingCarrier }, index) => carrierFaults(losingCarrier, index, carriers)),
    ...faults.map(fieldFault(request)),
  ];
  if (all.length > 0) return invalid(all, 'This cannot be planned as it stands.');
  const [campaigns, atDesks] = await Promise.all([
    world.campaigns.coming(now),
    standingPorts(world.ports, [...carriers.values()]),
  ]);
  return makePlan({ now, goLive: request.goLive, orders: judged, carriers, campaigns, atDesks });
}

const asked = (order: PlanRequest['orders'][number]): AskedOrder => ({
  reference: order.reference,
  losingCarrier: order.losingCarrier,
  numbers: order.numbers.map((number) => (typeof number === 'string' ? { number } : number)),
  wave: order.wave ?? null,
  traits: order.traits ?? {},
  acknowledge: order.acknowledge ?? [],
});

const FOUND_AT_ONCE = 20;

async function findAll(
  { carriers }: Needs<'carriers'>,
  carrierIds: readonly string[],
): Promise<ReadonlyMap<string, Carrier>> {
  const ids = [...new Set(carrierIds)];
  const known = new Map<string, Carrier>();
  for (let first = 0; first < ids.length; first += FOUND_AT_ONCE) {
    const found = await Promise.all(ids.slice(first, first + FOUND_AT_ONCE).map((id) => carriers.find(id)));
    for (const carrier of found) if (carrier !== null) known.set(carrier.carrierId, carrier);
  }
  return known;
}

/** Past is what is past at every desk of the plan. */
function goLiveFaults(goLive: string, carriers: ReadonlyMap<string, Carrier>, now: Instant): readonly FieldFault[] {
  const days = [...carriers.values()].map(({ desk }) => localDateOf(now, desk.timeZone));
  if (days.length === 0 || days.some((today) => today <= goLive)) return [];
  const message = `${goLive} is past. Give the day by which the last number is to be moved.`;
  return [{ pointer: '/goLive', code: 'go-live-past', message }];
}

function carrierFaults(
  carrierId: string,
  index: number,
  carriers: ReadonlyMap<string, Carrier>,
): readonly FieldFault[] {
  if (carriers.has(carrierId)) return [];
  const { errors = [] } = unknownCarrier(carrierId);
  return errors.map((fault) => ({ ...fault, pointer: `/orders/${index}${fault.pointer}` }));
}

const fieldFault =
  ({ orders }: PlanRequest) =>
  ({ order, number, code, message }: AskedFault): FieldFault => {
    if (number === null) return { pointer: `/orders/${order}/reference`, code, message };
    const written = orders[order]?.numbers[number];
    const pointer = `/orders/${order}/numbers/${number}`;
    return { pointer: typeof written === 'object' ? `${pointer}/number` : pointer, code, message };
  };
