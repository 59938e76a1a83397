import type { Playbook } from '../../playbooks/playbook';
import type { Carrier } from '../../port/carrier';
import type { Order } from '../../port/order';
import type { Port } from '../../port/port';
import type { Instant } from '../../time/instant';
import type { PortSlot } from './port-slot';
import type { Channel } from './support-case';

/** What a filing pack is made from: the order with its ports, who loses them, and the rules. */
export interface PackRequest {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  readonly ports: readonly Port[];
  readonly now: Instant;
}

/** The request, with what has been worked out from it: the ports that the case is about, and the slot to ask for. */
export interface PackFacts extends Omit<PackRequest, 'ports'> {
  readonly ports: readonly Port[];
  readonly slot: PortSlot | null;
}

/**
 * One line of the description. `value` is harmless text to copy; `byHand` marks what the record does not know: the value is
 * empty and AWS wants it filled in.
 */
export interface PackField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly byHand?: string;
}

/** A rule of AWS that concerns the case and is nobody's refusal: what to do, by when, and who says so. */
export interface PackNote {
  readonly code: string;
  readonly message: string;
  readonly source: string;
}

/** A rule that keeps the case from being opened now. */
export interface UnmetRule {
  readonly code: string;
  readonly message: string;
}

/** All that a person needs to open the support case: where, under which subject, the fields, and the text to paste. */
export interface FilingPack {
  readonly channel: Channel;
  readonly numbers: readonly string[];
  readonly subject: string;
  readonly fields: readonly PackField[];
  readonly text: string;
  readonly notes: readonly PackNote[];
  readonly unmet: readonly UnmetRule[];
}
