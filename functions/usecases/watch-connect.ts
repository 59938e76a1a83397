import type { ConnectAllowance, ConnectDesk, LoadedNumber } from '../contracts/connect-desk';
import { connectTask, isConnectLate, watchedUntil } from '../domain/port/connect-watch';
import type { PortEvent } from '../domain/port/event';
import { evolve } from '../domain/port/evolve';
import type { Order } from '../domain/port/order';
import type { Phase } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import type { Instant } from '../domain/time/instant';
import { changeOf } from './carry-out';
import { backgroundOf } from './dossier';
import { tell, type TellNeeds } from './tell';
import type { Needs } from './world';

export interface ConnectNeeds {
  readonly connect: ConnectDesk;
  readonly allowance: ConnectAllowance;
}

type World = TellNeeds & Needs<'ports'> & ConnectNeeds;

/** The phases in which a number has to be in Connect, or will have to be within four days. */
const WATCHED: readonly Phase[] = ['FOC_CONFIRMED', 'CUTOVER', 'HALF_PORTED', 'ROLLBACK_WINDOW'];

/**
 * Looks after the numbers whose FOC is within four days: whether AWS has loaded them, then gives each its contact flow.
 * Makes no more calls than the shared allowance has left; what remains is taken up by the next run a minute later. A number
 * that is late is told once, for its order and its date.
 */
export async function watchConnect(world: World, now: Instant): Promise<{ readonly calls: number }> {
  const watched = await portsToWatch(world, now);
  const orders = new Map<string, Order>();
  for (const { orderId } of watched) {
    const order = orders.get(orderId) ?? (await world.orders.find(orderId));
    if (order !== null) orders.set(orderId, order);
  }
  const calls = counted(world.allowance);
  const seen = await look(world, watched, orders, calls, now);
  const after = [...(await associate(world, seen, orders, calls, now))];
  await tellLate(world, after, now);
  return { calls: calls.spent() };
}

async function portsToWatch({ ports }: World, now: Instant): Promise<readonly Port[]> {
  const found: Port[] = [];
  for (const phase of WATCHED) {
    let cursor: string | null = null;
    do {
      const dueBefore = phase === 'FOC_CONFIRMED' ? watchedUntil(now) : undefined;
      const page: Awaited<ReturnType<typeof ports.list>> = await ports.list(
        { phase, dueBefore },
        { limit: 200, cursor },
      );
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return found;
}

interface Calls {
  readonly take: (now: Instant) => Promise<boolean>;
  readonly spent: () => number;
}

function counted(allowance: ConnectAllowance): Calls {
  let spent = 0;
  return {
    take: async (now) => {
      const granted = await allowance.take(now);
      if (granted) spent += 1;
      return granted;
    },
    spent: () => spent,
  };
}

/** One list a instance says of all its numbers whether they are loaded. */
async function look(
  world: World,
  ports: readonly Port[],
  orders: ReadonlyMap<string, Order>,
  calls: Calls,
  now: Instant,
): Promise<readonly Port[]> {
  const instanceOf = (port: Port): string => orders.get(port.orderId)?.connect.instanceArn ?? '';
  const asking = ports.filter((port) => connectTask(port, now) === 'look');
  const looked = new Map<string, ReadonlyMap<string, LoadedNumber>>();
  for (const instance of new Set(asking.map(instanceOf))) {
    const loaded = await loadedIn(world.connect, instance, calls, now);
    if (loaded !== null) looked.set(instance, loaded);
  }
  return Promise.all(
    ports.map(async (port) => {
      const loaded = looked.get(instanceOf(port));
      if (loaded === undefined || connectTask(port, now) !== 'look') return port;
      return noteSight(world, orders, port, sightOf(port, loaded.get(port.number), now), now);
    }),
  );
}

async function loadedIn(
  connect: ConnectDesk,
  instance: string,
  calls: Calls,
  now: Instant,
): Promise<ReadonlyMap<string, LoadedNumber> | null> {
  const loaded = new Map<string, LoadedNumber>();
  let cursor: string | null = null;
  do {
    if (!(await calls.take(now))) return null;
    const page: Awaited<ReturnType<ConnectDesk['loadedNumbers']>> = await connect.loadedNumbers(instance, cursor);
    for (const number of page.numbers) loaded.set(number.number, number);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return loaded;
}

function sightOf(port: Port, loaded: LoadedNumber | undefined, at: Instant): PortEvent {
  const id = `connect-${at}`;
  if (loaded === undefined) return { type: 'number-missing', at, id, why: 'not among the numbers of the instance' };
  const { phoneNumberId } = loaded;
  return port.connect.state === 'ASSOCIATED'
    ? { type: 'number-verified', at, id, phoneNumberId }
    : { type: 'number-loaded', at, id, phoneNumberId };
}

async function associate(
  world: World,
  ports: readonly Port[],
  orders: ReadonlyMap<string, Order>,
  calls: Calls,
  now: Instant,
): Promise<readonly Port[]> {
  const after: Port[] = [];
  for (const port of ports) {
    const order = orders.get(port.orderId);
    const { phoneNumberId } = port.connect;
    const wanted = connectTask(port, now) === 'associate' && order !== undefined && phoneNumberId !== null;
    if (!wanted || !(await calls.take(now))) {
      after.push(port);
      continue;
    }
    const { instanceArn, contactFlowId } = order.connect;
    await world.connect.associate(instanceArn, contactFlowId, phoneNumberId);
    const why = `contact flow ${contactFlowId}`;
    const event: PortEvent = { type: 'number-associated', at: now, id: `connect-${now}`, phoneNumberId, why };
    after.push(await noteSight(world, orders, port, event, now));
  }
  return after;
}

/** Writes down what was seen. Seeing the same again is noted for the next look, and is no line in the history. */
async function noteSight(
  world: World,
  orders: ReadonlyMap<string, Order>,
  port: Port,
  event: PortEvent,
  now: Instant,
): Promise<Port> {
  const order = orders.get(port.orderId);
  if (order === undefined) return port;
  const change = changeOf(await backgroundOf(world, order), port, [event], 'portolan');
  const news = evolve(port, event).connect.state !== port.connect.state || event.type === 'number-verified';
  const written = await world.orders.commit(order, { ports: [news ? change : { ...change, history: [] }] });
  // Somebody wrote meanwhile: the next run looks again.
  return written === 'done' ? change.after : { ...port, connect: { ...port.connect, lookedAt: now } };
}

async function tellLate(world: World, ports: readonly Port[], now: Instant): Promise<void> {
  for (const port of ports.filter((candidate) => isConnectLate(candidate, now))) {
    const key = `${port.foc?.at ?? ''}#${port.connect.state}`;
    const entry = { occasion: 'number-missing', at: now, key } as const;
    await tell(world, port.orderId, port.number, entry, now, (other) => isConnectLate(other, now));
  }
}
