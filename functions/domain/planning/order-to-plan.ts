import type { Playbook } from '../playbooks/playbook';
import type { OrderedNumber, Traits } from '../port/order';

/** An order as far as a plan is concerned: numbers of one playbook that can be ported. */
export interface OrderToPlan {
  /** Its place in the request. */
  readonly index: number;
  readonly reference: string;
  readonly losingCarrier: string;
  readonly wave: string | null;
  readonly traits: Traits;
  readonly numbers: readonly OrderedNumber[];
  /** ISO 3166, of its numbers. */
  readonly country: string;
  readonly playbook: Playbook;
}
