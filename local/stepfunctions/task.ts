import { INVOKE_AND_WAIT, type Json, type TaskState } from './definition';
import { note, type Execution, type Position } from './execution';
import { scopeOf, scopeWithToken } from './expression-scope';
import { evaluationError, valueOf, type Scope } from './expressions';
import { onwards, withinLimit, type Move, type Turn } from './move';
import { StateError } from './state-error';
import { isSeconds, secondsAfter } from './whole-seconds';

export type InvocationAnswer = { readonly payload: unknown } | { readonly error: string; readonly cause: string };

/** Runs a function; an error that the function throws is an answer, with its errorType as `error`. */
export type Invoke = (
  functionArn: string,
  payload: unknown,
  context: { readonly stateMachineName: string },
) => Promise<InvocationAnswer>;

interface Limits {
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
}

/** One try of a task: computes its fields, calls the function, and goes on or, with a token, rests until the signal. */
export async function tryTask(
  execution: Execution,
  state: TaskState,
  { now, invoke, turn }: { readonly now: number; readonly invoke: Invoke; readonly turn: Turn },
): Promise<Move> {
  const { record } = execution;
  record.serial += 1;
  const waits = state.Resource === INVOKE_AND_WAIT;
  const scope = waits ? scopeWithToken(execution, now) : scopeOf(execution, now);
  const functionName = await valueOf(state.Arguments.FunctionName, scope, 'Arguments.FunctionName');
  if (typeof functionName !== 'string') {
    throw evaluationError('Arguments.FunctionName', state.Arguments.FunctionName, 'it is not a string');
  }
  const payload = await valueOf(state.Arguments.Payload ?? {}, scope, 'Arguments.Payload');
  withinLimit(payload, 'Arguments.Payload');
  const limits = await limitsOf(state, scope);
  turn.check();
  schedule(execution, limits, now, waits);
  const answer = await call(invoke, unqualified(functionName), payload, record.machineName);
  turn.check();
  if ('error' in answer) throw new StateError(answer.error || 'Lambda.Unknown', answer.cause);
  if (!waits) return completeTask(execution, state, invocationResult(functionName, answer.payload), now);
  note(execution, 'TaskSubmitted', now, { resource: resourceOf(waits) });
  return { kind: 'rest', position: record.position };
}

/** A task that has its result: Assign and Output may read it, and without Output it is what goes on. */
export async function completeTask(execution: Execution, state: TaskState, result: Json, now: number): Promise<Move> {
  withinLimit(result, 'the result of the task');
  note(execution, 'TaskSucceeded', now, { resource: resourceOf(state.Resource === INVOKE_AND_WAIT) });
  const scope = scopeOf(execution, now);
  return onwards(state.Next, state, { ...scope, states: { ...scope.states, result } }, result);
}

/** The position of a callback task after a sign of life at `now`. */
export function afterHeartbeat(position: Position & { kind: 'callback' }, now: number): Position {
  return position.heartbeatAt === null ? position : { ...position, heartbeatAt: now + position.heartbeatMs };
}

export function resourceOf(waits: boolean): string {
  return waits ? 'invoke.waitForTaskToken' : 'invoke';
}

/** A plain invocation needs no timer: time stands still while its function runs, so it cannot time out. */
function schedule(execution: Execution, { timeout, heartbeat }: Limits, now: number, waits: boolean): void {
  const resource = resourceOf(waits);
  note(execution, 'TaskScheduled', now, {
    resource,
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  });
  note(execution, 'TaskStarted', now, { resource });
  if (!waits) return;
  const heartbeatMs = (heartbeat ?? 0) * 1000;
  execution.record.position = {
    kind: 'callback',
    timeoutAt: timeout === undefined ? null : secondsAfter(now, timeout),
    heartbeatAt: heartbeat === undefined ? null : now + heartbeatMs,
    heartbeatMs,
  };
}

async function limitsOf(state: TaskState, scope: Scope): Promise<Limits> {
  const timeout = await secondsOf('TimeoutSeconds', state.TimeoutSeconds, scope);
  const heartbeat = await secondsOf('HeartbeatSeconds', state.HeartbeatSeconds, scope);
  if (timeout !== undefined && heartbeat !== undefined && heartbeat >= timeout) {
    throw evaluationError('HeartbeatSeconds', String(state.HeartbeatSeconds), 'it is not smaller than TimeoutSeconds');
  }
  return { timeout, heartbeat };
}

async function secondsOf(
  field: string,
  template: number | string | undefined,
  scope: Scope,
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = await valueOf(template, scope, field);
  if (!isSeconds(value, 1))
    throw evaluationError(field, String(template), 'it is not a positive whole number of seconds');
  return value;
}

async function call(invoke: Invoke, arn: string, payload: Json, stateMachineName: string): Promise<InvocationAnswer> {
  try {
    return await invoke(arn, payload, { stateMachineName });
  } catch (fault) {
    return { error: 'Lambda.Unknown', cause: fault instanceof Error ? fault.message : String(fault) };
  }
}

function invocationResult(functionName: string, payload: unknown): Json {
  const version = qualifierOf(functionName);
  // The payload is an answer of a function, so it has been through JSON.
  const result = { ExecutedVersion: version, Payload: payload ?? null, StatusCode: 200 } as Json;
  return result;
}

/** arn:aws:lambda:region:account:function:name with or without `:qualifier`, or name with or without it. */
function unqualified(functionName: string): string {
  const parts = functionName.split(':');
  return parts.slice(0, parts[0] === 'arn' ? 7 : 1).join(':');
}

function qualifierOf(functionName: string): string {
  const parts = functionName.split(':');
  return parts[parts[0] === 'arn' ? 7 : 1] ?? '$LATEST';
}
