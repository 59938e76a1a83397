import type { PortChange } from '../../../functions/contracts/records';
import { decide } from '../../../functions/domain/port/decide';
import { newPort } from '../../../functions/domain/port/new-port';
import type { Order } from '../../../functions/domain/port/order';
import type { PortCommand } from '../../../functions/domain/port/command';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { changeOf } from '../../../functions/usecases/carry-out';
import { CONTEXT, ORDER } from '../../domain/port/cast';

/** London numbers of the fictional range, counted from +442079460000. */
export const londonNumbers = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+442079460${String(from + index).padStart(3, '0')}`);

export function orderOf(orderId: string, numbers: readonly string[], more: Partial<Order> = {}): Order {
  return { ...ORDER, orderId, reference: `REF-${orderId}`, numbers: numbers.map((number) => ({ number })), ...more };
}

export const newPorts = (order: Order, commandId = `create-${order.orderId}`): readonly PortChange[] =>
  order.numbers.map(({ number }) => {
    const after = newPort(order, number, 'GB_GEO', commandId);
    const entry = { at: after.createdAt, actor: 'a', what: 'order-created', from: null, to: after.phase } as const;
    return { before: { ...after, version: 0 }, after, history: [entry], dueAt: '2026-11-30T09:00:00Z' };
  });

/** What a command makes of a port, as the use cases would have it written. */
export function changed(port: Port, command: PortCommand, at: string, id = `${command.type}-${at}`): PortChange {
  const decision = decide(command, port, { at, id });
  if (isRefusal(decision)) throw new Error(decision.detail);
  return changeOf(CONTEXT, port, decision, 'agent@acme.example');
}

export const CSR_IN: PortCommand = { type: 'record-csr', source: 'carrier' };
export const CANCEL: PortCommand = { type: 'cancel', reason: 'the office stays', lastMoment: null };
