import type { Instant } from '../time/instant';
import { BY_TIME, type FactName, type PortEvent } from './event';
import type { Phase } from './phase';
import type { Port } from './port';

/** One line of the append-only history: who, when, what, from where to where, why. */
export interface HistoryEntry {
  readonly at: Instant;
  /** The verified e-mail of the caller, or `portolan` where time itself did it. */
  readonly actor: string;
  /** Who did it in the world, where that is somebody else than the caller. */
  readonly by?: string | undefined;
  readonly what: FactName | 'test-call-arrived';
  readonly from: Phase | null;
  readonly to: Phase;
  readonly why?: string | undefined;
}

export function historyEntry(before: Port, event: PortEvent, after: Port, actor: string): HistoryEntry {
  const by = 'by' in event ? event.by : 'foc' in event ? event.foc.confirmedBy : undefined;
  const why = reasonOf(event);
  return {
    at: event.at,
    actor: BY_TIME.has(event.type) ? 'portolan' : actor,
    ...(by === undefined ? {} : { by }),
    what: event.type,
    from: before.phase,
    to: after.phase,
    ...(why === undefined ? {} : { why }),
  };
}

function reasonOf(event: PortEvent): string | undefined {
  switch (event.type) {
    case 'foc-confirmed':
      return overrideReason(`FOC ${event.foc.at}`, event.foc.override);
    case 'foc-moved':
      return overrideReason(`FOC moved from ${event.from} to ${event.foc.at}`, event.foc.override);
    case 'csr-recorded':
      return `source: ${event.source}`;
    case 'loa-blocked':
      return `${event.differences} difference(s) from the record`;
    case 'filed':
      return event.awsCaseId === undefined ? undefined : `AWS case ${event.awsCaseId}`;
    case 'rollback-called':
      return `${event.reason} (criterion: ${event.criterion})`;
    case 'port-back-restored':
    case 'port-back-refused':
      return [`at ${event.happenedAt}`, event.why].filter((part) => part !== undefined).join(': ');
    default:
      return 'why' in event ? event.why : undefined;
  }
}

function overrideReason(what: string, override: { readonly by: string; readonly reason: string } | undefined): string {
  return override === undefined ? what : `${what}; findings overridden by ${override.by}: ${override.reason}`;
}
