import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import { asOf } from '../port/elapse';
import type { Order } from '../port/order';
import { isFinal } from '../port/phase';
import type { Port } from '../port/port';
import type { Instant } from '../time/instant';

/** Ports of an order that are on their way, with what their dates hang on. */
export interface OrderInFlight {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  /** As they stand by now, none of them final. */
  readonly ports: readonly Port[];
}

/** The ports as time has left them, without those that are over. */
export const inFlight = (ports: readonly Port[], now: Instant): readonly Port[] =>
  ports.map((port) => asOf(port, now)).filter(({ phase }) => !isFinal(phase));
