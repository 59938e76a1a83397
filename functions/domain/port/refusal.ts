import type { Instant } from '../time/instant';
import { askedAs, legalMoves, type Move } from './moves';
import type { Phase } from './phase';
import type { Port } from './port';

export const REFUSAL_RULES = [
  'illegal-in-phase',
  'rollback-window-closed',
  'change-cutoff-passed',
  'new-loa-needed',
  'cutover-before-foc',
  'hold-after-filing',
  'gates-open',
] as const;

export type RefusalRule = (typeof REFUSAL_RULES)[number];

/** A business refusal is a value: which number, which rule, in which phase, and what is legal now. */
export interface Refusal {
  readonly refused: true;
  readonly rule: RefusalRule;
  readonly number: string;
  readonly phase: Phase;
  readonly allowed: readonly string[];
  readonly detail: string;
  /** The last moment at which the command would have been in time, where there was one. */
  readonly until?: Instant;
}

/** What can be asked of the port as it stands: where there is no bridge none can be removed. */
const allowedNow = ({ phase, bridge }: Port): readonly string[] =>
  legalMoves(phase).filter((move) => bridge !== null || move !== 'remove-bridge');

export function refuse(port: Port, rule: RefusalRule, detail: string, until?: Instant): Refusal {
  return {
    refused: true,
    rule,
    number: port.number,
    phase: port.phase,
    allowed: allowedNow(port),
    detail,
    ...(until === undefined ? {} : { until }),
  };
}

export function refuseInPhase(port: Port, move: Move): Refusal {
  const allowed = allowedNow(port);
  const legal = allowed.length === 0 ? 'nothing can be asked of it any more' : `legal now: ${allowed.join(', ')}`;
  return refuse(port, 'illegal-in-phase', `${askedAs(move)} is not legal in phase ${port.phase}; ${legal}.`);
}

export const isRefusal = <T extends object>(answer: T | Refusal): answer is Refusal => 'refused' in answer;
