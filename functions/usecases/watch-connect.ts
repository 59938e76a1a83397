import type { ConnectAllowance, ConnectDesk, LoadedNumber } from '../contracts/connect-desk';
import type { Page, PortFilter } from '../contracts/records';
import type { Playbook } from '../domain/playbooks/playbook';
import type { Carrier } from '../domain/port/carrier';
import { connectAlarm, connectTask, watchedUntil } from '../domain/port/connect-watch';
import { asOf } from '../domain/port/elapse';
import type { PortEvent } from '../domain/port/event';
import type { Order } from '../domain/port/order';
import type { Phase } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { epochMsOf, type Instant } from '../domain/time/instant';
import { changeOf } from './carry-out';
import { backgroundOf, BrokenDossierError } from './dossier';
import { tell, type TellNeeds } from './tell';
import type { Needs } from './world';

export interface ConnectNeeds {
  readonly connect: ConnectDesk;
  readonly allowance: ConnectAllowance;
}

type World = TellNeeds & Needs<'ports'> & ConnectNeeds;

/** The phases in which a number has to be in Connect, or will have to be within four days. */
const WATCHED: readonly Phase[] = ['FOC_CONFIRMED', 'CUTOVER', 'HALF_PORTED', 'ROLLBACK_WINDOW'];

/** Rows that are written side by side. */
const WRITES_AT_ONCE = 20;

interface Case {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
}

interface Watched {
  readonly port: Port;
  readonly of: Case;
}

/** One run: what it calls, and what went wrong in it without ending it. */
interface Run {
  readonly world: World;
  readonly now: Instant;
  readonly faults: unknown[];
  /** Takes one call out of the shared allowance. */
  readonly take: () => Promise<boolean>;
}

/**
 * Looks after the numbers whose FOC is within four days: whether AWS has loaded them, then gives each its contact flow.
 * Makes no more calls than the shared allowance has left; what remains is taken up by the next run a minute later. A number
 * that is late is told once for each alarm. One number, instance or order that fails keeps no other waiting: all that went
 * wrong is thrown as one AggregateError after everything else is done.
 */
export async function watchConnect(world: World, now: Instant): Promise<{ readonly calls: number }> {
  let calls = 0;
  const faults: unknown[] = [];
  const take = async (): Promise<boolean> => {
    const granted = await world.allowance.take(now);
    if (granted) calls += 1;
    return granted;
  };
  const run: Run = { world, now, faults, take };
  const seen = await look(run, await watchedNow(run));
  await tellLate(run, await associate(run, seen));
  if (faults.length > 0) throw new AggregateError(faults, `The watch over Connect met ${faults.length} faults`);
  return { calls };
}

/** Runs `work`, and notes instead of throwing what went wrong. */
async function unlessFaulty<T>({ faults }: Run, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (fault) {
    faults.push(fault);
    return null;
  }
}

async function watchedNow(run: Run): Promise<readonly Watched[]> {
  const ports = await portsToWatch(run);
  const cases = new Map<string, Case | null>();
  for (const orderId of new Set(ports.map((port) => port.orderId))) {
    cases.set(orderId, await unlessFaulty(run, () => caseOf(run.world, orderId)));
  }
  return ports.flatMap((port) => {
    const of = cases.get(port.orderId) ?? null;
    return of === null ? [] : [{ port, of }];
  });
}

async function caseOf(world: World, orderId: string): Promise<Case> {
  const order = await world.orders.find(orderId);
  if (order === null) throw new BrokenDossierError(`Order ${orderId} is gone`);
  return { order, ...(await backgroundOf(world, order)) };
}

async function portsToWatch({ world, now }: Run): Promise<readonly Port[]> {
  const lists = await Promise.all(
    WATCHED.map((phase) =>
      wholeList(world, phase === 'FOC_CONFIRMED' ? { phase, dueBefore: watchedUntil(now) } : { phase }),
    ),
  );
  return lists.flat();
}

async function wholeList({ ports }: World, filter: PortFilter): Promise<readonly Port[]> {
  const found: Port[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Port> = await ports.list(filter, { limit: 200, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/** The numbers of an instance as far as the allowance let them be read; only a whole list says that one is missing. */
interface Listed {
  readonly numbers: ReadonlyMap<string, LoadedNumber>;
  readonly isWhole: boolean;
}

const instanceOf = ({ of }: Watched): string => of.order.connect.instanceArn;

/** One list an instance says of all its numbers whether they are loaded. */
async function look(run: Run, watched: readonly Watched[]): Promise<readonly Watched[]> {
  const isAsking = ({ port }: Watched): boolean => connectTask(port, run.now) === 'look';
  const lists = new Map<string, Listed | null>();
  for (const instance of new Set(watched.filter(isAsking).map(instanceOf))) {
    lists.set(instance, await unlessFaulty(run, () => listOf(run, instance)));
  }
  return inTurns(watched, async (one) => {
    const list = lists.get(instanceOf(one)) ?? null;
    const loaded = list?.numbers.get(one.port.number);
    if (list === null || !isAsking(one) || (loaded === undefined && !list.isWhole)) return one;
    return noteSight(run, one, sightOf(one.port, loaded, run.now));
  });
}

async function listOf({ world, take }: Run, instance: string): Promise<Listed> {
  const numbers = new Map<string, LoadedNumber>();
  let cursor: string | null = null;
  do {
    if (!(await take())) return { numbers, isWhole: false };
    const page: Awaited<ReturnType<ConnectDesk['loadedNumbers']>> = await world.connect.loadedNumbers(instance, cursor);
    for (const number of page.numbers) numbers.set(number.number, number);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { numbers, isWhole: true };
}

function sightOf(port: Port, loaded: LoadedNumber | undefined, at: Instant): PortEvent {
  const id = `connect-${at}`;
  if (loaded === undefined) return { type: 'number-missing', at, id, why: 'not among the numbers of the instance' };
  const { phoneNumberId } = loaded;
  // A number that has another id was released and claimed again, and has lost its contact flow with the old one.
  return port.connect.state === 'ASSOCIATED' && port.connect.phoneNumberId === phoneNumberId
    ? { type: 'number-verified', at, id, phoneNumberId }
    : { type: 'number-loaded', at, id, phoneNumberId };
}

async function associate(run: Run, watched: readonly Watched[]): Promise<readonly Watched[]> {
  const isWaiting = ({ port }: Watched): boolean => connectTask(port, run.now) === 'associate';
  const after = watched.filter((one) => !isWaiting(one));
  let isGranted = true;
  for (const one of inRotation(watched.filter(isWaiting), run.now)) {
    isGranted = isGranted && (await run.take());
    const event = isGranted ? await unlessFaulty(run, () => associated(run, one)) : null;
    const noted = event === null ? one : await noteSight(run, one, event);
    if (noted !== null) after.push(noted);
  }
  return after;
}

async function associated({ world, now }: Run, { port, of }: Watched): Promise<PortEvent | null> {
  const { instanceArn, contactFlowId } = of.order.connect;
  const { phoneNumberId } = port.connect;
  if (phoneNumberId === null) return null;
  await world.connect.associate(instanceArn, contactFlowId, phoneNumberId);
  const why = `contact flow ${contactFlowId}`;
  return { type: 'number-associated', at: now, id: `connect-${now}`, phoneNumberId, why };
}

/** Begins elsewhere in every minute: numbers that Connect refuses must not use up the turns of those behind them. */
function inRotation(waiting: readonly Watched[], now: Instant): readonly Watched[] {
  const minute = Math.floor(epochMsOf(now) / 60_000);
  const start = waiting.length === 0 ? 0 : (minute * CALLS_A_RUN) % waiting.length;
  return [...waiting.slice(start), ...waiting.slice(0, start)];
}

/** As many as the allowance lets one run make at most. */
const CALLS_A_RUN = 5;

/** Writes down what was seen. Seeing the same again is noted for the next look, and is no line in the history. */
async function noteSight(run: Run, { port, of }: Watched, event: PortEvent): Promise<Watched | null> {
  const change = changeOf(of, port, [event], 'portolan');
  const isNews = change.after.connect.state !== port.connect.state || event.type === 'number-verified';
  const ports = [isNews ? change : { ...change, history: [] }];
  const written = await unlessFaulty(run, () => run.world.orders.commit(of.order, { ports }));
  // Somebody wrote meanwhile, or nothing could be written: the next run looks again, and nothing is told of it in this one.
  return written === 'done' ? { port: change.after, of } : null;
}

async function inTurns(
  watched: readonly Watched[],
  work: (one: Watched) => Promise<Watched | null>,
): Promise<readonly Watched[]> {
  const after: Watched[] = [];
  for (let start = 0; start < watched.length; start += WRITES_AT_ONCE) {
    const done = await Promise.all(watched.slice(start, start + WRITES_AT_ONCE).map(async (one) => work(one)));
    after.push(...done.filter((one) => one !== null));
  }
  return after;
}

/** One mail an order and alarm, however many numbers it is about. */
async function tellLate(run: Run, watched: readonly Watched[]): Promise<void> {
  const { world, now } = run;
  const told = new Set<string>();
  for (const { port } of watched) {
    const key = connectAlarm(asOf(port, now), now);
    if (key === null || told.has(`${port.orderId} ${key}`)) continue;
    told.add(`${port.orderId} ${key}`);
    const entry = { occasion: 'number-missing', at: now, key } as const;
    await unlessFaulty(run, () =>
      tell(world, port.orderId, port.number, entry, now, (other) => connectAlarm(other, now) === key),
    );
  }
}
