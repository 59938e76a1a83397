import type { PlaybookKey } from '../playbooks/playbook';
import type { PortPath } from '../playbooks/port-path';
import type { Split } from '../playbooks/split-by-playbook';
import type { Basis } from '../timeline/estimate';
import type { Instant, LocalDate } from '../time/instant';
import type { PathStep } from './critical-path';

/** When an order's papers, filing, cutover and way back fall, or nulls where a plan has no dates for it. */
export interface PlanItem {
  readonly reference: string;
  readonly losingCarrier: string;
  readonly wave: string | null;
  readonly path: PortPath;
  readonly country: string | null;
  readonly playbook: PlaybookKey | null;
  /** How many of its numbers are planned, and which are not. */
  readonly numbers: number;
  readonly leftOut?: readonly string[];
  /** The latest day on which the papers must be begun so that go-live is kept even if everything takes longest. */
  readonly startBy: LocalDate | null;
  /** The first day on which record and letter can lie ready together, the letter young enough on the day of the filing. */
  readonly readyBy: LocalDate | null;
  /** Local days of the desk (readyBy, fileOn, startBy) and of the number's country (focOn, rollbackClosesOn). */
  readonly fileOn: LocalDate | null;
  readonly focOn: LocalDate | null;
  readonly focAt: Instant | null;
  readonly rollbackClosesOn: LocalDate | null;
  /** Cut over after go-live. */
  readonly late: boolean;
}

/** One desk in a plan. */
export interface PlanDesk {
  readonly losingCarrier: string;
  /** How many orders it works on at once; null: no limit is known. */
  readonly maxParallelOrders: number | null;
  readonly orders: number;
  readonly firstFileOn: LocalDate | null;
  readonly lastFocOn: LocalDate | null;
  /** No plan with this desk as it is has its last cutover before that day. */
  readonly lowerBound: LocalDate | null;
}

export interface PlanWave {
  readonly wave: string;
  readonly orders: number;
  readonly firstFocOn: LocalDate;
  readonly lastFocOn: LocalDate;
}

export interface PlanBasis {
  readonly playbook: PlaybookKey;
  readonly orders: number;
  /** Business days from LOA filed to FOC; dates are reckoned with the typical ones, startBy with the longest. */
  readonly min: number | null;
  readonly typical: number | null;
  readonly max: number | null;
  readonly basis: readonly Basis[];
}

export interface PlanFinding {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'blocking';
  readonly message: string;
  readonly losingCarrier?: string;
  /** The first twenty of the orders concerned; the message says how many they are. */
  readonly references?: readonly string[];
  readonly dates?: readonly LocalDate[];
  readonly splits?: readonly Split[];
}

export interface Plan {
  readonly goLive: LocalDate;
  /** Every number of every order has a cutover, on or before that day. */
  readonly goLiveMet: boolean;
  /** ISO 8601, whole calendar days from go-live to the last cutover. */
  readonly lateBy?: string;
  /** The last cutover of all. */
  readonly endsOn: LocalDate | null;
  /** The earliest day on which the last cutover could possibly be, as the bottleneck sets it. */
  readonly lowerBound: LocalDate | null;
  readonly bottleneck: PlanDesk | null;
  readonly items: readonly PlanItem[];
  readonly waves: readonly PlanWave[];
  readonly desks: readonly PlanDesk[];
  readonly criticalPath: readonly PathStep[];
  readonly basis: readonly PlanBasis[];
  readonly findings: readonly PlanFinding[];
}
