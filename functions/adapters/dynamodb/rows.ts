import type { z } from 'zod';
import { carriesCalls } from '../../domain/bridges/bridge';
import type { Carrier } from '../../domain/port/carrier';
import type { HistoryEntry } from '../../domain/port/history-entry';
import type { Order } from '../../domain/port/order';
import { routeOf } from '../../domain/port/phase';
import { lookupRecord } from '../../domain/port/lookup-answer';
import type { Port } from '../../domain/port/port';
import type { ArrivalOnFile } from '../../domain/testcalls/arrival';
import type { Lifecycle, NumberHolder, PortRecord } from '../../contracts/records';
import { carrierRow } from '../../shapes/carrier';
import { orderRow } from '../../shapes/order';
import { historyRow, lifecycleRow, numberHolder, portRow } from '../../shapes/port';
import { keys, listing, UNATTENDED } from './keys';
import { MalformedRowError } from './table';

/** Never due: sorts behind every real instant. */
const NEVER_DUE = '9999-12-31T00:00:00Z';

export const NOT_STARTED: Lifecycle = { token: null, state: null, toldUpTo: null };

export function portItem(port: Port, dueAt: string | null, changedAt: string, lifecycle: Lifecycle) {
  return {
    ...keys.port(port.orderId, port.number),
    listingPk: listing.ports(port.phase),
    listingSk: `${dueAt ?? NEVER_DUE}#${port.number}`,
    unattendedPk: UNATTENDED,
    unattendedSk: changedAt,
    version: port.version,
    route: routeOf(port.phase, carriesCalls(port.bridge)),
    country: port.country,
    carrier: port.carrier,
    ...(port.wave === null ? {} : { wave: port.wave }),
    port,
    lifecycle,
  };
}

export function readPort(item: Record<string, unknown> | undefined): PortRecord | null {
  if (item === undefined) return null;
  const port: Port = parseRow('port', portRow, item['port']);
  return { port, lifecycle: parseRow('lifecycle', lifecycleRow, item['lifecycle']) };
}

export function orderItem(order: Order, commandId: string) {
  return {
    ...keys.order(order.orderId),
    listingPk: listing.orders(order.country),
    listingSk: `${order.createdAt}#${order.orderId}`,
    version: order.version,
    country: order.country,
    carrier: order.losingCarrier,
    ...(order.wave === null ? {} : { wave: order.wave }),
    commandId,
    order,
  };
}

export function readOrder(item: Record<string, unknown> | undefined): Order | null {
  return item === undefined ? null : parseRow('order', orderRow, item['order']);
}

export function carrierItem(carrier: Carrier) {
  return {
    ...keys.carrier(carrier.carrierId),
    listingPk: listing.carriers,
    listingSk: carrier.carrierId,
    version: carrier.version,
    carrier,
  };
}

export function readCarrier(item: Record<string, unknown> | undefined): Carrier | null {
  return item === undefined ? null : parseRow('carrier', carrierRow, item['carrier']);
}

export function historyItem(port: Port, entry: HistoryEntry, version: number) {
  return { ...keys.history(port.number, entry.at, port.orderId, version), orderId: port.orderId, entry };
}

export const readHistory = (item: Record<string, unknown>): HistoryEntry =>
  parseRow('history', historyRow, item['entry']);

/** An arrival is a line of the history with the id of its contact beside it (adapters/lookup/arrival-item.ts). */
export function readArrival(item: Record<string, unknown>): ArrivalOnFile {
  const contactId = item['contactId'];
  return { at: readHistory(item).at, contactId: typeof contactId === 'string' ? contactId : null };
}

export function lookupItem(port: Port, order: Order) {
  return { ...keys.lookup(port.number), ...lookupRecord(port, order) };
}

/**
 * The same under the number that was claimed for a bridge: calls come in there, and are told of the number that is ported.
 * That it is not the number of its own key tells it from a port's own row.
 */
export function bridgeItem(claimedNumber: string, port: Port, order: Order) {
  return { ...keys.lookup(claimedNumber), ...lookupRecord(port, order) };
}

/** Whom the lookup row of a number speaks of. */
export function readHolder(item: Record<string, unknown> | undefined): NumberHolder | null {
  return item === undefined ? null : parseRow('lookup', numberHolder, item);
}

function parseRow<T>(kind: string, shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new MalformedRowError(kind, `(at ${where})`, parsed.error);
}
