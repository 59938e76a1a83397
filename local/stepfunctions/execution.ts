import { createHash, randomBytes } from 'node:crypto';
import type { Definition, Json } from './definition';
import { append, type HistoryEvent } from './history';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** Where an execution stands between two steps. `moving` lasts only while work is in flight and is never journalled. */
export type Position =
  | { readonly kind: 'moving' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'retrying'; readonly until: number }
  | {
      readonly kind: 'callback';
      readonly timeoutAt: number | null;
      readonly heartbeatAt: number | null;
      readonly heartbeatMs: number;
    };

/** All that must survive a restart, as JSON. Values inside are replaced, never changed in place. */
export interface ExecutionRecord {
  readonly arn: string;
  readonly name: string;
  readonly machineArn: string;
  readonly machineName: string;
  /** The hash of the definition it was started with: an update leaves it on the old one [SDK UpdateStateMachine]. */
  readonly definition: string;
  readonly input: string;
  readonly startedAt: number;
  readonly deadline: number;
  /** Seals the task tokens of this execution. */
  readonly secret: string;
  status: Status;
  stoppedAt: number | null;
  output: string | null;
  error: string | null;
  cause: string | null;
  state: string;
  enteredAt: number;
  stateInput: Json;
  variables: Readonly<Record<string, Json>>;
  /** How often each Retrier of the current state has been used. */
  retries: readonly number[];
  retryCount: number;
  /** Counts the tries of tasks; the serial of the try that a token belongs to. */
  serial: number;
  transitions: number;
  position: Position;
  /** Order in which executions came to rest: timers of one instant fire in it, also after a restart. */
  restedAs: number;
}

/** A state machine as it was created: an execution keeps the one it was started with. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly hash: string;
  readonly source: object;
  readonly definition: Definition;
}

/** An execution while the stack runs: its record, and what needs no saving. */
export interface Execution {
  readonly record: ExecutionRecord;
  readonly machine: Machine;
  readonly history: HistoryEvent[];
  /** Goes up whenever something takes the execution over; older work in flight then knows that it is late. */
  turn: number;
}

/** One year [SFN service-quotas]. */
const LONGEST_MS = 365 * 24 * 3600 * 1000;

export function hashOf(definition: object): string {
  return createHash('sha256').update(JSON.stringify(definition)).digest('hex');
}

export function newExecution(machine: Machine, name: string, input: string, now: number): Execution {
  const limit = machine.definition.TimeoutSeconds;
  const record: ExecutionRecord = {
    arn: `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`,
    name,
    machineArn: machine.arn,
    machineName: machine.name,
    definition: machine.hash,
    input,
    startedAt: now,
    deadline: now + Math.min(LONGEST_MS, limit === undefined ? LONGEST_MS : limit * 1000),
    secret: randomBytes(24).toString('base64url'),
    status: 'RUNNING',
    stoppedAt: null,
    output: null,
    error: null,
    cause: null,
    state: machine.definition.StartAt,
    enteredAt: now,
    stateInput: null,
    variables: {},
    retries: [],
    retryCount: 0,
    serial: 0,
    transitions: 0,
    position: { kind: 'moving' },
    restedAs: 0,
  };
  return { record, machine, history: [], turn: 0 };
}

/** Adds an event to the history, in the name of the state that the execution is in. */
export function note(execution: Execution, type: string, at: number, details: Partial<HistoryEvent> = {}): void {
  const { record, history } = execution;
  append(history, { type, at, ...(type.startsWith('Execution') ? {} : { state: record.state }), ...details });
}

/** The next instant at which something happens to it by itself; undefined once it is closed. */
export function nextDue({ position, deadline }: ExecutionRecord): number | undefined {
  switch (position.kind) {
    case 'waiting':
    case 'retrying':
      return Math.min(position.until, deadline);
    case 'callback':
      return Math.min(position.timeoutAt ?? deadline, position.heartbeatAt ?? deadline, deadline);
    case 'moving':
    case 'closed':
      return undefined;
  }
}
