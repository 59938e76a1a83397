import type { VirtualClock } from '../clock/virtual-clock';
import type { Json } from './definition';
import { nextDue, note, type Execution, type Status } from './execution';
import { Superseded, Turn, type Move } from './move';
import { recover } from './recovery';
import { StateError, asStateError } from './state-error';
import { leaveWait, runState, stateOf, type Circumstances } from './states';
import { afterHeartbeat, completeTask, type Invoke } from './task';

interface Options {
  readonly clock: VirtualClock;
  readonly invoke: Invoke;
  /** Called whenever an execution has come to rest or to its end: the state that must survive. */
  readonly onRest: (execution: Execution) => void;
}

type Step = (circumstances: Circumstances) => Promise<Move>;

/**
 * Moves executions from rest to rest. Everything between two rests is tracked by the clock, so time stands still in it,
 * and an execution at rest has exactly one timer: the earliest instant at which something happens to it by itself.
 */
export class Interpreter {
  readonly #clock: VirtualClock;
  readonly #invoke: Invoke;
  readonly #onRest: (execution: Execution) => void;
  readonly #timers = new Map<Execution, () => void>();
  #rests = 0;

  constructor({ clock, invoke, onRest }: Options) {
    this.#clock = clock;
    this.#invoke = invoke;
    this.#onRest = onRest;
  }

  begin(execution: Execution): void {
    note(execution, 'ExecutionStarted', this.#clock.now());
    this.#enter(execution, execution.record.state, JSON.parse(execution.record.input) as Json);
    void this.#run(execution, (circumstances) => runState(execution, circumstances));
  }

  /** Takes up an execution that was journalled at rest; a timer that fell due meanwhile fires at the next move. */
  resume(execution: Execution): void {
    this.#rests = Math.max(this.#rests, execution.record.restedAs);
    this.#arm(execution);
  }

  /** The signal that a callback task waits for. */
  succeed(execution: Execution, output: Json): void {
    void this.#run(execution, async ({ now }) => {
      const state = stateOf(execution);
      if (state.Type !== 'Task') throw new StateError('States.Runtime', 'Only a task can be answered.');
      return completeTask(execution, state, output, now);
    });
  }

  /** The signal that a callback task has failed. */
  fail(execution: Execution, failure: StateError): void {
    void this.#run(execution, () => Promise.reject(failure));
  }

  heartbeat(execution: Execution): void {
    const { record } = execution;
    if (record.position.kind !== 'callback') return;
    record.position = afterHeartbeat(record.position, this.#clock.now());
    this.#rest(execution);
  }

  stop(execution: Execution, error: string | null, cause: string | null): void {
    this.#close(execution, 'ABORTED', { error, cause });
  }

  #run(execution: Execution, step: Step): Promise<void> {
    const turn = new Turn(execution);
    this.#disarm(execution);
    execution.record.position = { kind: 'moving' };
    return this.#clock.track(this.#loop(execution, turn, step));
  }

  async #loop(execution: Execution, turn: Turn, first: Step): Promise<void> {
    try {
      let move = await this.#attempt(execution, turn, first);
      for (;;) {
        turn.check();
        if (move.kind === 'fail') return this.#close(execution, 'FAILED', move);
        if (move.kind === 'rest') {
          execution.record.position = move.position;
          return this.#rest(execution);
        }
        execution.record.variables = { ...execution.record.variables, ...move.assign };
        note(execution, `${stateOf(execution).Type}StateExited`, this.#clock.now());
        if (move.to === undefined) return this.#close(execution, 'SUCCEEDED', { output: move.output });
        this.#enter(execution, move.to, move.output);
        move = await this.#attempt(execution, turn, (circumstances) => runState(execution, circumstances));
      }
    } catch (fault) {
      if (fault instanceof Superseded) return;
      const failure = asStateError(fault);
      this.#close(execution, 'FAILED', { error: failure.error, cause: failure.reason });
    }
  }

  async #attempt(execution: Execution, turn: Turn, step: Step): Promise<Move> {
    const now = this.#clock.now();
    try {
      return await step({ now, invoke: this.#invoke, turn });
    } catch (fault) {
      turn.check();
      return recover(execution, asStateError(fault), { now, turn });
    }
  }

  #enter(execution: Execution, name: string, input: Json): void {
    const { record } = execution;
    record.state = name;
    record.enteredAt = this.#clock.now();
    record.stateInput = input;
    record.retries = [];
    record.retryCount = 0;
    record.transitions += 1;
    note(execution, `${stateOf(execution).Type}StateEntered`, record.enteredAt);
  }

  #rest(execution: Execution): void {
    execution.record.restedAs = this.#rests += 1;
    this.#arm(execution);
    this.#onRest(execution);
  }

  #arm(execution: Execution): void {
    this.#disarm(execution);
    const due = nextDue(execution.record);
    if (due !== undefined)
      this.#timers.set(
        execution,
        this.#clock.at(due, () => this.#wake(execution)),
      );
  }

  #disarm(execution: Execution): void {
    this.#timers.get(execution)?.();
    this.#timers.delete(execution);
  }

  /** The timer of an execution has fired: whatever is due happens before anything else can reach it. */
  async #wake(execution: Execution): Promise<void> {
    const { record } = execution;
    const { position } = record;
    const now = this.#clock.now();
    const state = stateOf(execution);
    if (position.kind === 'waiting' && state.Type === 'Wait' && position.until <= now) {
      return this.#run(execution, () => leaveWait(execution, state, now));
    }
    if (position.kind === 'retrying' && position.until <= now) {
      record.retryCount += 1;
      record.transitions += 1;
      return this.#run(execution, (circumstances) => runState(execution, circumstances));
    }
    if (position.kind === 'callback' && position.timeoutAt !== null && position.timeoutAt <= now) {
      return this.#run(execution, () => Promise.reject(new StateError('States.Timeout', '')));
    }
    if (position.kind === 'callback' && position.heartbeatAt !== null && position.heartbeatAt <= now) {
      return this.#run(execution, () => Promise.reject(new StateError('States.Timeout', '', true)));
    }
    if (record.deadline <= now) this.#close(execution, 'TIMED_OUT', {});
  }

  #close(
    execution: Execution,
    status: Exclude<Status, 'RUNNING'>,
    end: { readonly output?: Json; readonly error?: string | null; readonly cause?: string | null },
  ): void {
    const { record } = execution;
    execution.turn += 1;
    record.position = { kind: 'closed' };
    record.status = status;
    record.stoppedAt = this.#clock.now();
    record.output = end.output === undefined ? null : JSON.stringify(end.output);
    record.error = end.error ?? null;
    record.cause = end.cause ?? null;
    note(execution, CLOSING_EVENT[status], record.stoppedAt, {
      // A timed-out execution has no error of its own; only its event names one.
      ...(status === 'TIMED_OUT' ? { error: 'States.Timeout' } : {}),
      ...(record.error === null ? {} : { error: record.error }),
      ...(record.cause === null ? {} : { cause: record.cause }),
    });
    this.#rest(execution);
  }
}

const CLOSING_EVENT = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const satisfies Record<Exclude<Status, 'RUNNING'>, string>;
