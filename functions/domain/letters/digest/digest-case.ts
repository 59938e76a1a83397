import type { Playbook } from '../../playbooks/playbook';
import type { Carrier } from '../../port/carrier';
import type { Order } from '../../port/order';
import type { Port } from '../../port/port';
import type { Instant } from '../../time/instant';
import { formatLocal } from '../../time/local-text';

/** An order as the digest looks at it. `ports` are as time has left them. */
export interface DigestCase {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  readonly ports: readonly Port[];
}

/** Something to say of one number, or of its order where no number is named. */
export interface DigestEntry {
  readonly number: string | null;
  /** By what it is sorted. */
  readonly at: Instant;
  readonly text: string;
}

/** An instant as the owner's clock shows it; where nobody has said where he lives, as that of the desk does. */
export type SayTime = (at: Instant) => string;

export const sayTimeFor =
  (ownerZone: string | undefined, { order, carrier }: Pick<DigestCase, 'order' | 'carrier'>): SayTime =>
  (at) =>
    formatLocal(at, order.parties.owner.timeZone ?? ownerZone ?? carrier.desk.timeZone);
