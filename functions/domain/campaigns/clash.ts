import type { Port } from '../port/port';
import type { SayInstant, TimeSpan } from '../timeline/campaign-span';
import type { Instant } from '../time/instant';
import type { Campaign } from './campaign';
import type { OrderInFlight } from './order-in-flight';
import type { PlannedFoc } from './planned-foc';

/** A campaign and ports of one order that stand alike, with what is reckoned of them once. */
export interface Clash {
  readonly campaign: Campaign;
  readonly time: TimeSpan;
  readonly file: OrderInFlight;
  readonly port: Port;
  readonly planned: PlannedFoc | null;
  /** From the FOC to the end of its rollback window; open-ended where nobody knows. */
  readonly danger: TimeSpan;
  readonly now: Instant;
  readonly say: SayInstant;
}
