import type { PortChange, PortRecord } from '../contracts/records';
import { agendaContextOf, type AgendaContext } from '../domain/port/agenda-context';
import type { PortCommand } from '../domain/port/command';
import { decide, type Stamp } from '../domain/port/decide';
import type { PortEvent } from '../domain/port/event';
import { evolve } from '../domain/port/evolve';
import { historyEntry, type HistoryEntry } from '../domain/port/history-entry';
import type { Order } from '../domain/port/order';
import type { Port } from '../domain/port/port';
import { isRefusal, type Refusal } from '../domain/port/refusal';
import { nextStop } from '../domain/port/stop';
import { waitingFor } from '../domain/port/waiting-for';
import { wakesTheMachine } from '../domain/port/waking';
import type { Dossier } from './dossier';
import { leftToTheSweep } from './left-to-the-sweep';
import { StaleWriteError } from './stale-write';
import type { Needs } from './world';

/** Who gives a command, and when. One stamp for all the numbers that it touches. */
export interface Given {
  readonly stamp: Stamp;
  readonly actor: string;
}

interface Refused {
  readonly refusals: readonly Refusal[];
}

interface CarriedOut {
  readonly ports: readonly Port[];
  readonly order: Order;
}

export type Outcome = CarriedOut | Refused;

export const isRefused = (outcome: Outcome): outcome is Refused => 'refusals' in outcome;

/**
 * Carries out a command on some of an order's ports: all of them or, where one refuses, none. The order's own change is
 * part of the same transaction. Then the machine of every port that moved is told.
 */
export async function carryOut(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  request: CommandRequest,
  given: Given,
): Promise<Outcome> {
  const written = await writeDown(world, dossier, request, given);
  if (isRefused(written)) return written;
  await tellMachines(world, agendaContextOf({ ...dossier, order: written.order }), written.changes, given.stamp.at);
  return written;
}

interface CommandRequest {
  readonly targets: readonly PortRecord[];
  readonly command: (port: Port) => PortCommand;
  /** What the command writes on the order itself, if only that it moved it on; left out for a command on one port. */
  readonly orderChange?: Partial<Pick<Order, 'csr' | 'loa' | 'filing' | 'evidence' | 'requestedCutover'>>;
}

interface Change {
  readonly record: PortRecord;
  readonly change: PortChange;
}

/** Carries out a command without telling any machine: enough for one that leaves nothing but notes in the history. */
export async function writeDown(
  world: Needs<'orders'>,
  dossier: Dossier,
  request: CommandRequest,
  given: Given,
): Promise<(CarriedOut & { readonly changes: readonly Change[] }) | Refused> {
  const decided = request.targets.map((record) => ({
    record,
    decision: decide(request.command(record.port), record.port, given.stamp),
  }));
  const refusals = decided.map(({ decision }) => decision).filter((decision) => isRefusal(decision));
  if (refusals.length > 0) return { refusals };

  const changes = decided.flatMap(({ record, decision }) =>
    isRefusal(decision) || decision.length === 0
      ? []
      : [{ record, change: changeOf(dossier, record.port, decision, given.actor) }],
  );
  const before = dossier.order;
  const { orderChange } = request;
  const order = orderChange === undefined ? before : { ...before, ...orderChange, version: before.version + 1 };
  const written = await world.orders.commit(order, {
    ...(orderChange === undefined ? {} : { order: { before, after: order } }),
    ports: changes.map(({ change }) => change),
  });
  if (written === 'stale') throw new StaleWriteError(`Order ${order.reference}`);
  return { order, ports: changes.map(({ change }) => change.after), changes };
}

/** The port after some facts, each with its line in the history. */
export function changeOf(
  dossier: Pick<Dossier, 'carrier' | 'playbook'>,
  before: Port,
  events: readonly PortEvent[],
  actor: string,
): PortChange {
  const history: HistoryEntry[] = [];
  let after = before;
  for (const event of events) {
    const next = evolve(after, event);
    history.push(historyEntry(after, event, next, actor));
    after = next;
  }
  return { before, after, history, dueAt: waitingFor(after, dossier)?.until ?? null };
}

/**
 * Wakes the execution of each changed port. Should this process die before it is done, the port stays listed as
 * unattended and the sweep wakes it (functions/usecases/attend-the-unattended.ts).
 */
async function tellMachines(
  world: Needs<'clock'>,
  context: AgendaContext,
  changes: readonly Change[],
  now: string,
): Promise<void> {
  const woken = changes.filter(({ change }) => wakesTheMachine(change.before, change.after));
  for (let start = 0; start < woken.length; start += SIGNALS_AT_ONCE) {
    await Promise.all(
      woken.slice(start, start + SIGNALS_AT_ONCE).map(async ({ record, change }) => {
        const token = record.lifecycle.token;
        if (token !== null) await leftToTheSweep(world.clock.signal(token, nextStop(change.after, context, now)));
      }),
    );
  }
}

const SIGNALS_AT_ONCE = 20;

/** The ports that an order-level command is about: those named, else all that are not final. */
export function targetsOf(
  dossier: Dossier,
  numbers: readonly string[] | undefined,
  isOpen: (port: Port) => boolean,
): { readonly targets: readonly PortRecord[]; readonly unknown: readonly string[] } {
  if (numbers === undefined) return { targets: dossier.records.filter((record) => isOpen(record.port)), unknown: [] };
  const byNumber = new Map(dossier.records.map((record) => [record.port.number, record]));
  const targets = numbers.map((number) => byNumber.get(number)).filter((record) => record !== undefined);
  return { targets, unknown: numbers.filter((number) => !byNumber.has(number)) };
}
