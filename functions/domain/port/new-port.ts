import type { NumberClass } from '../playbooks/number-class';
import type { Order } from './order';
import { NO_PASSAGE } from './passage';
import { NEVER_LOOKED, type Port } from './port';

/** A port as it begins: nothing known yet but the number, waiting for the carrier's record. */
export function newPort(order: Order, number: string, numberClass: NumberClass, id: string): Port {
  return {
    number,
    orderId: order.orderId,
    version: 1,
    createdAt: order.createdAt,
    country: order.country,
    numberClass,
    playbook: order.playbook,
    carrier: order.losingCarrier,
    wave: order.wave,
    phase: 'CSR_PENDING',
    lastFact: { type: 'order-created', at: order.createdAt, id },
    lastCommand: id,
    phaseSince: order.createdAt,
    loaSignedOn: null,
    filedAt: null,
    lastHeardAt: null,
    caseWrittenAt: null,
    foc: null,
    pastFocs: [],
    rejection: null,
    connect: NEVER_LOOKED,
    rollback: null,
    rollbackCall: null,
    heldFrom: null,
    bridge: null,
    testCalls: [],
    passage: NO_PASSAGE,
  };
}
