import type { Bridge } from '../bridges/bridge';
import type { RollbackBasis } from '../rollback/rollback-window';
import type { Losing } from '../testcalls/networks';
import type { TestCall } from '../testcalls/test-call';
import type { Instant, LocalDate } from '../time/instant';
import type { Foc, Rejection } from './port';

/** What people and carriers tell Portolan about one port. Order-level commands are decided number by number. */
export type PortCommand =
  | { readonly type: 'record-csr'; readonly source: string }
  | {
      readonly type: 'record-loa';
      readonly verdict: 'match' | 'blocked';
      readonly differences: number;
      readonly signedOn: LocalDate;
    }
  /** Its kind only: a value is kept on the order, and is no part of any history. */
  | { readonly type: 'record-evidence'; readonly kind: string }
  | { readonly type: 'file'; readonly filedAt: Instant; readonly awsCaseId?: string | undefined }
  | {
      readonly type: 'note-response';
      readonly receivedAt: Instant;
      readonly outcome: string;
      readonly why: string;
    }
  | { readonly type: 'note-case'; readonly wroteAt?: Instant | undefined; readonly why: string }
  | { readonly type: 'reject'; readonly rejection: Rejection; readonly why: string }
  | { readonly type: 'confirm-foc'; readonly foc: Foc }
  | { readonly type: 'withdraw-foc'; readonly why?: string | undefined }
  | {
      readonly type: 'report-cutover';
      readonly outcome: 'completed' | 'half-ported' | 'failed';
      readonly at: Instant;
      readonly by: string;
      readonly rollbackHours: number;
      readonly rollbackBasis: RollbackBasis;
      /** The gates of the runbook that stand open for this port, by title, and who answers for going on all the same. */
      readonly gatesOpen: readonly string[];
      readonly acceptOpenGates?: { readonly by: string; readonly reason: string } | undefined;
    }
  | { readonly type: 'call-rollback'; readonly by: string; readonly reason: string; readonly criterion: string }
  | {
      readonly type: 'report-rollback';
      readonly outcome: 'restored' | 'refused';
      readonly at: Instant;
      readonly by: string;
      readonly note?: string | undefined;
    }
  /** With the losing carrier, whose own network proves nothing. */
  | { readonly type: 'note-test-call'; readonly call: TestCall; readonly losing: Losing }
  | { readonly type: 'put-bridge'; readonly bridge: Bridge }
  | { readonly type: 'remove-bridge'; readonly why?: string | undefined }
  | { readonly type: 'hold'; readonly reason: string; readonly campaignId?: string | undefined }
  | { readonly type: 'release'; readonly reason?: string | undefined }
  | { readonly type: 'cancel'; readonly reason: string; readonly lastMoment: Instant | null };
