import type { Bridge } from '../bridges/bridge';
import type { RollbackWindow } from '../rollback/rollback-window';
import type { TestCall } from '../testcalls/test-call';
import type { Instant, LocalDate } from '../time/instant';
import type { Foc, Rejection } from './port';

/**
 * A fact about one port. `at` is when Portolan learned it, `id` names the command or clock stroke behind it; facts are
 * never changed or taken back, only followed by others.
 */
export type PortEvent = { readonly at: Instant; readonly id: string } & (
  | { readonly type: 'csr-recorded'; readonly source: string }
  | { readonly type: 'loa-matched'; readonly signedOn: LocalDate }
  | { readonly type: 'loa-blocked'; readonly differences: number }
  | { readonly type: 'evidence-recorded'; readonly why: string }
  | { readonly type: 'filed'; readonly filedAt: Instant; readonly awsCaseId?: string | undefined }
  | {
      readonly type: 'carrier-responded';
      readonly receivedAt: Instant;
      readonly outcome: string;
      readonly why: string;
    }
  | { readonly type: 'case-noted'; readonly wroteAt?: Instant | undefined; readonly why: string }
  | { readonly type: 'rejected'; readonly rejection: Rejection; readonly why: string }
  | { readonly type: 'foc-confirmed'; readonly foc: Foc }
  | { readonly type: 'foc-moved'; readonly foc: Foc; readonly from: Instant }
  | { readonly type: 'foc-repeated'; readonly why: string }
  | { readonly type: 'foc-withdrawn'; readonly why?: string | undefined }
  | { readonly type: 'foc-reached' }
  | {
      readonly type: 'cutover-completed';
      readonly window: RollbackWindow;
      readonly by: string;
      /** The gates that stood open, and who answered for going on all the same. */
      readonly why?: string | undefined;
    }
  | { readonly type: 'half-ported'; readonly window: RollbackWindow; readonly by: string }
  | { readonly type: 'half-port-repaired'; readonly by: string }
  | { readonly type: 'cutover-failed'; readonly by: string }
  | { readonly type: 'rollback-called'; readonly reason: string; readonly criterion: string; readonly by: string }
  | {
      readonly type: 'port-back-restored';
      readonly happenedAt: Instant;
      readonly by: string;
      readonly why?: string | undefined;
    }
  | {
      readonly type: 'port-back-refused';
      readonly happenedAt: Instant;
      readonly by: string;
      readonly why?: string | undefined;
    }
  | { readonly type: 'rollback-window-closed' }
  | { readonly type: 'number-missing'; readonly why: string }
  | { readonly type: 'number-loaded'; readonly phoneNumberId: string }
  | { readonly type: 'number-verified'; readonly phoneNumberId: string }
  | { readonly type: 'number-associated'; readonly phoneNumberId: string; readonly why: string }
  | { readonly type: 'flow-missing'; readonly phoneNumberId: string | null; readonly why: string }
  | { readonly type: 'test-call-noted'; readonly call: TestCall; readonly by: string; readonly why: string }
  /** A test call that the decision-maker hears of at once. */
  | { readonly type: 'test-call-alarming'; readonly call: TestCall; readonly by: string; readonly why: string }
  | { readonly type: 'bridged'; readonly bridge: Bridge; readonly why: string }
  | { readonly type: 'bridge-removed'; readonly why?: string | undefined }
  | { readonly type: 'held'; readonly why: string; readonly campaignId?: string | undefined }
  | { readonly type: 'released'; readonly why?: string | undefined }
  | { readonly type: 'cancelled'; readonly why: string }
);

/** Every kind of fact, the first one included: an order creates its ports. */
export const FACT_NAMES = [
  'order-created',
  'csr-recorded',
  'loa-matched',
  'loa-blocked',
  'evidence-recorded',
  'filed',
  'carrier-responded',
  'case-noted',
  'rejected',
  'foc-confirmed',
  'foc-moved',
  'foc-repeated',
  'foc-withdrawn',
  'foc-reached',
  'cutover-completed',
  'half-ported',
  'half-port-repaired',
  'cutover-failed',
  'rollback-called',
  'port-back-restored',
  'port-back-refused',
  'rollback-window-closed',
  'number-missing',
  'number-loaded',
  'number-verified',
  'number-associated',
  'flow-missing',
  'test-call-noted',
  'test-call-alarming',
  'bridged',
  'bridge-removed',
  'held',
  'released',
  'cancelled',
] as const satisfies readonly (PortEvent['type'] | 'order-created')[];

export type FactName = (typeof FACT_NAMES)[number];

/** What time does by itself, without anybody's command. */
export const BY_TIME: ReadonlySet<FactName> = new Set(['foc-reached', 'rollback-window-closed']);
