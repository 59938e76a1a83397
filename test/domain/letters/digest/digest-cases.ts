import type { DigestCase } from '../../../../functions/domain/letters/digest/digest-case';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import type { Order } from '../../../../functions/domain/port/order';
import type { Phase } from '../../../../functions/domain/port/phase';
import type { Port } from '../../../../functions/domain/port/port';
import { CARRIER, ORDER, portIn } from '../../port/cast';

/** An order of the cast with its ports; the reference is also its id. */
export const orderWith = (ports: readonly Port[], more: Partial<Order> = {}): DigestCase => {
  const orderId = more.reference ?? ORDER.orderId;
  return {
    order: { ...ORDER, orderId, ...more },
    carrier: CARRIER,
    playbook: GB_GEO,
    ports: ports.map((port) => ({ ...port, orderId })),
  };
};

/** A port that came into its phase at this instant. */
export const portSince = (phase: Phase, since: string, more: Partial<Port> = {}): Port => {
  const port = portIn(phase, more);
  return { ...port, phaseSince: since, lastFact: { ...port.lastFact, at: since } };
};

export const londonNumbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+442079460${String(100 + index).padStart(3, '0')}`);
