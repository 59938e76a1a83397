import type { ConnectAllowance, ConnectDesk, ConnectNotes } from '../../contracts/connect-desk';
import type { Playbook } from '../../domain/playbooks/playbook';
import type { Carrier } from '../../domain/port/carrier';
import { hasMoved } from '../../domain/port/connect-watch';
import type { PortEvent } from '../../domain/port/event';
import type { Order } from '../../domain/port/order';
import type { Port } from '../../domain/port/port';
import type { Instant } from '../../domain/time/instant';
import { changeOf } from '../carry-out';
import type { TellNeeds } from '../tell';
import type { Needs } from '../world';

export interface ConnectNeeds {
  readonly connect: ConnectDesk;
  readonly allowance: ConnectAllowance;
  readonly notes: ConnectNotes;
}

export type WatchWorld = TellNeeds & Needs<'ports'> & ConnectNeeds;

export interface Case {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
}

export interface Watched {
  readonly port: Port;
  readonly of: Case;
}

/** One run of the watch: what it calls, and what went wrong in it without ending it. */
export interface Run {
  readonly world: WatchWorld;
  readonly now: Instant;
  readonly faults: unknown[];
  /** Takes one call out of the shared allowance, if it leaves so many. */
  readonly take: (leaving: number) => Promise<boolean>;
}

/** Runs `work`, and notes instead of throwing what went wrong. */
export async function unlessFaulty<T>({ faults }: Run, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (fault) {
    faults.push(fault);
    return null;
  }
}

export const instanceOf = ({ of }: Watched): string => of.order.connect.instanceArn;

/**
 * Writes down what was seen. Seeing the same again is noted for the next look, and is no line in the history; that the
 * number was found in order after its cutover is. Null where it could not be written.
 */
export async function noteSight(run: Run, { port, of }: Watched, event: PortEvent): Promise<Watched | null> {
  const change = changeOf(of, port, [event], 'portolan');
  const isProof = event.type === 'number-verified' && hasMoved(port);
  const isNews = change.after.connect.state !== port.connect.state || isProof;
  const ports = [isNews ? change : { ...change, history: [] }];
  const written = await unlessFaulty(run, () => run.world.orders.commit(of.order, { ports }));
  // Somebody wrote meanwhile, or nothing could be written: the next run looks again, and nothing is told of it in this one.
  return written === 'done' ? { port: change.after, of } : null;
}

/** Rows that are written side by side. */
const WRITES_AT_ONCE = 20;

/** Notes of each what was seen of it; one without a sight stays as it is, one that could not be written is left out. */
export async function noteSights(
  run: Run,
  watched: readonly Watched[],
  sightOf: (one: Watched) => PortEvent | null,
): Promise<readonly Watched[]> {
  const after: Watched[] = [];
  for (let start = 0; start < watched.length; start += WRITES_AT_ONCE) {
    const written = await Promise.all(
      watched.slice(start, start + WRITES_AT_ONCE).map(async (one) => {
        const sight = sightOf(one);
        return sight === null ? one : noteSight(run, one, sight);
      }),
    );
    after.push(...written.filter((one) => one !== null));
  }
  return after;
}
