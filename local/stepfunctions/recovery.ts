import { INVOKE_AND_WAIT, type Retrier, type TaskState } from './definition';
import { note, type Execution } from './execution';
import { scopeOf } from './expression-scope';
import { onwards, type Move, type Turn } from './move';
import { asStateError, matches, type StateError } from './state-error';
import { stateOf } from './states';
import { resourceOf } from './task';

/** What becomes of a failure in the current state: another try, the way of a Catcher, or the end. */
export async function recover(
  execution: Execution,
  failure: StateError,
  { now, turn }: { readonly now: number; readonly turn: Turn },
): Promise<Move> {
  const state = stateOf(execution);
  noteFailure(execution, failure, now);
  // Never retried and never caught [SFN concepts-error-handling].
  if (state.Type !== 'Task' || failure.error === 'States.Runtime') return endIn(failure);
  const again = retry(execution, state, failure, now);
  if (again !== undefined) return again;
  try {
    return (await caught(execution, state, failure, now)) ?? endIn(failure);
  } catch (fault) {
    turn.check();
    const second = asStateError(fault);
    noteFailure(execution, second, now);
    return endIn(second);
  }
}

function endIn({ error, reason }: StateError): Move {
  return { kind: 'fail', error, cause: reason };
}

/** The first Retrier that names the error decides; when it is used up, the Catchers are asked. */
function retry({ record }: Execution, state: TaskState, failure: StateError, now: number): Move | undefined {
  const index = (state.Retry ?? []).findIndex((retrier) => matches(retrier.ErrorEquals, failure));
  const retrier = state.Retry?.[index];
  const used = record.retries[index] ?? 0;
  if (retrier === undefined || used >= (retrier.MaxAttempts ?? 3)) return undefined;
  record.retries = (state.Retry ?? []).map((_, other) => (record.retries[other] ?? 0) + (other === index ? 1 : 0));
  return { kind: 'rest', position: { kind: 'retrying', until: now + delayMs(retrier, used) } };
}

function delayMs(retrier: Retrier, used: number): number {
  const seconds = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used;
  return Math.round(Math.min(seconds, retrier.MaxDelaySeconds ?? Infinity) * 1000);
}

async function caught(
  execution: Execution,
  state: TaskState,
  failure: StateError,
  now: number,
): Promise<Move | undefined> {
  const catcher = state.Catch?.find(({ ErrorEquals }) => matches(ErrorEquals, failure));
  if (catcher === undefined) return undefined;
  const errorOutput = { Error: failure.error, Cause: failure.reason };
  const scope = scopeOf(execution, now);
  return onwards(catcher.Next, catcher, { ...scope, states: { ...scope.states, errorOutput } }, errorOutput);
}

function noteFailure(execution: Execution, { error, reason }: StateError, now: number): void {
  const state = stateOf(execution);
  if (error === 'States.QueryEvaluationError') {
    note(execution, 'EvaluationFailed', now, { error, cause: reason });
  } else if (state.Type === 'Task' && error !== 'States.Runtime') {
    const type = error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed';
    note(execution, type, now, { error, cause: reason, resource: resourceOf(state.Resource === INVOKE_AND_WAIT) });
  }
}
