import type { ChoiceState, Json, State, WaitState } from './definition';
import type { Execution } from './execution';
import { scopeOf } from './expression-scope';
import { evaluationError, valueOf, type Scope } from './expressions';
import { onwards, type Move, type Turn } from './move';
import { StateError } from './state-error';
import { tryTask, type Invoke } from './task';
import { isSeconds, secondsAfter, timestampOf } from './whole-seconds';

export interface Circumstances {
  readonly now: number;
  readonly invoke: Invoke;
  readonly turn: Turn;
}

/** The state that the execution is in, as the machine defines it. */
export function stateOf({ machine, record }: Execution): State {
  const state = machine.definition.States[record.state];
  if (state === undefined) throw new StateError('States.Runtime', `There is no state ${record.state}.`);
  return state;
}

/** Does what the current state does when it is entered. */
export async function runState(execution: Execution, circumstances: Circumstances): Promise<Move> {
  const state = stateOf(execution);
  const scope = scopeOf(execution, circumstances.now);
  const input = execution.record.stateInput;
  switch (state.Type) {
    case 'Task':
      return tryTask(execution, state, circumstances);
    case 'Choice':
      return choose(state, scope);
    case 'Wait':
      return wait(state, scope);
    case 'Pass':
      return onwards(state.Next, state, scope, input);
    case 'Succeed':
      return onwards(undefined, state, scope, input);
    case 'Fail':
      return {
        kind: 'fail',
        error: await textOf('Error', state.Error, scope),
        cause: await textOf('Cause', state.Cause, scope),
      };
  }
}

/** A Wait whose time has come. */
export async function leaveWait(execution: Execution, state: WaitState, now: number): Promise<Move> {
  return onwards(state.Next, state, scopeOf(execution, now), execution.record.stateInput);
}

async function choose(state: ChoiceState, scope: Scope): Promise<Move> {
  for (const rule of state.Choices) {
    const holds = await valueOf(rule.Condition, scope, 'Condition');
    if (typeof holds !== 'boolean') throw evaluationError('Condition', rule.Condition, 'it is not a boolean');
    if (holds) return onwards(rule.Next, rule, scope, scope.states.input);
  }
  if (state.Default !== undefined) return onwards(state.Default, state, scope, scope.states.input);
  throw new StateError('States.NoChoiceMatched', 'No rule of the Choice state matched and it has no Default.');
}

/** An instant that has already come is not waited for. */
async function wait(state: WaitState, scope: Scope): Promise<Move> {
  const until = await untilOf(state, scope);
  if (until > scope.now) return { kind: 'rest', position: { kind: 'waiting', until } };
  return onwards(state.Next, state, scope, scope.states.input);
}

async function untilOf(state: WaitState, scope: Scope): Promise<number> {
  if (state.Timestamp !== undefined) {
    const until = timestampOf(await valueOf(state.Timestamp, scope, 'Timestamp'));
    if (until === undefined) throw evaluationError('Timestamp', state.Timestamp, 'it is not an RFC 3339 instant');
    return until;
  }
  const seconds = await valueOf(state.Seconds ?? 0, scope, 'Seconds');
  if (!isSeconds(seconds, 0)) throw evaluationError('Seconds', String(state.Seconds), 'it is not a number of seconds');
  return secondsAfter(scope.now, seconds);
}

async function textOf(field: string, template: string | undefined, scope: Scope): Promise<string> {
  const value: Json = await valueOf(template ?? '', scope, field);
  if (typeof value !== 'string') throw evaluationError(field, String(template), 'it is not a string');
  return value;
}
