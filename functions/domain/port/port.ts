import type { Instant, LocalDate } from '../time/instant';
import type { NumberClass } from '../playbooks/number-class';
import type { PlaybookKey } from '../playbooks/playbook';
import type { RollbackWindow } from '../rollback/rollback-window';
import type { Bridge } from '../bridges/bridge';
import type { RejectionClass } from '../rejections/classes';
import type { NotedCall } from '../testcalls/test-call';
import type { FactName } from './event';
import type { Passage } from './passage';
import type { Phase } from './phase';

/** The firm order commitment: the instant at which the losing carrier lets the number go. */
export interface Foc {
  readonly at: Instant;
  readonly confirmedAt: Instant;
  readonly confirmedBy?: string | undefined;
  readonly override?: { readonly by: string; readonly reason: string } | undefined;
}

/**
 * What was seen of the number in Amazon Connect. AWS loads a number three or four days before its date; that is the one
 * sign before the FOC that a machine can read. An unloaded number is MISSING once it has been looked for. One that has lost
 * its contact flow is LOADED again; it has no id until the list of its instance has named it once more.
 */
export interface ConnectSight {
  readonly state: 'NOT_LOOKED' | 'MISSING' | 'LOADED' | 'ASSOCIATED';
  readonly phoneNumberId: string | null;
  readonly lookedAt: Instant | null;
}

export const NEVER_LOOKED: ConnectSight = { state: 'NOT_LOOKED', phoneNumberId: null, lookedAt: null };

/** The last fact that changed what the port waits for. All ports that one command touched share its id. */
export interface LastFact {
  readonly type: FactName;
  readonly at: Instant;
  readonly id: string;
}

export interface Rejection {
  readonly receivedAt: Instant;
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
  /** What the codes and the text come to. */
  readonly classes: readonly RejectionClass[];
  /** True when every code only asks for a fix (clock HOLD): the same request may be filed again without a new LOA. */
  readonly refilableAsIs: boolean;
  /** The carrier's own words, where it had any. */
  readonly text?: string | undefined;
}

export interface RollbackCall {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly criterion: string;
  /** When the losing carrier took the number back, or said that it will not. */
  readonly endedAt?: Instant | undefined;
}

export interface Hold {
  readonly reason: string;
  readonly campaignId?: string | undefined;
}

/**
 * One number of an order. It has a phase, a FOC and a rollback window of its own, because carriers split orders.
 * What hangs on a phase is null in every other.
 */
export interface Port {
  readonly number: string;
  readonly orderId: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly country: string;
  readonly numberClass: NumberClass;
  readonly playbook: PlaybookKey;
  readonly carrier: string;
  readonly wave: string | null;
  readonly phase: Phase;
  readonly lastFact: LastFact;
  /** The last command that was carried out on this port, notes included: the same one again has nothing left to do. */
  readonly lastCommand: string;
  /** When the present phase was entered, or entered anew (a slip, a second CSR). */
  readonly phaseSince: Instant;
  /** The day on which the LOA that matches was signed; a letter ages. */
  readonly loaSignedOn: LocalDate | null;
  readonly filedAt: Instant | null;
  /** When the carrier was last heard of on this port: its answer, else the filing that it has not answered yet. */
  readonly lastHeardAt: Instant | null;
  /** When we last wrote on the AWS case of this port: the filing, or a line that was noted since. */
  readonly caseWrittenAt: Instant | null;
  readonly foc: Foc | null;
  /** Every FOC that once stood and was moved or withdrawn, oldest first: history keeps every date. */
  readonly pastFocs: readonly Foc[];
  readonly rejection: Rejection | null;
  readonly connect: ConnectSight;
  readonly rollback: RollbackWindow | null;
  readonly rollbackCall: RollbackCall | null;
  /**
   * True from a rollback that was called while the number was half-ported until its repair is told: should the carrier refuse,
   * it rings nowhere still, whatever its phase says. Left out otherwise.
   */
  readonly halfPorted?: boolean | undefined;
  readonly heldFrom: Phase | null;
  /** Why it is on hold, and because of which campaign; left out in every other phase. */
  readonly hold?: Hold | undefined;
  /** The way round the port, where its calls reach Connect before it does. */
  readonly bridge: Bridge | null;
  /** Every test call that was noted, in the order of noting. */
  readonly testCalls: readonly NotedCall[];
  readonly passage: Passage;
}

/** Since when a filed port is quiet: since the filing itself, however late it was noted, or since a date was taken back. */
export const quietSince = (port: Port): Instant =>
  port.lastFact.type === 'filed' && port.filedAt !== null ? port.filedAt : port.phaseSince;
