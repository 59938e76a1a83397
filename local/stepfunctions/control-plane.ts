import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Json } from './definition';
import { newExecution, type Execution, type Machine } from './execution';
import type { ExecutionStore } from './execution-store';
import { asApiEvent } from './history';
import type { Interpreter } from './interpreter';
import { ApiError, isName, page, parsed, requests } from './requests';
import { StateError } from './state-error';
import { claimOf } from './task-token';

export interface ControlPlane {
  readonly clock: VirtualClock;
  readonly interpreter: Interpreter;
  readonly store: ExecutionStore;
  readonly machines: ReadonlyMap<string, Machine & { readonly createdAt: number }>;
  readonly executions: Map<string, Execution>;
}

type Action = (plane: ControlPlane, body: unknown) => object;

/** A name may be used again so long after its execution has closed [SDK StartExecution]. */
const NAME_IS_KEPT_MS = 90 * 24 * 3600 * 1000;

const startExecution: Action = (plane, body) => {
  const { stateMachineArn, name = randomUUID(), input = '{}' } = parsed(requests.StartExecution, body);
  const machine = machineOf(plane, stateMachineArn);
  if (!isName(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  if (jsonOf(input) === undefined) throw new ApiError('InvalidExecutionInput', 'The input is not JSON.');
  const execution = newExecution(machine, name, input, plane.clock.now());
  const earlier = plane.executions.get(execution.record.arn);
  if (earlier === undefined || isForgotten(earlier, plane.clock.now())) {
    if (earlier !== undefined) plane.store.forget(earlier);
    plane.executions.delete(execution.record.arn);
    plane.executions.set(execution.record.arn, execution);
    plane.interpreter.begin(execution);
    return started(execution);
  }
  if (earlier.record.status === 'RUNNING' && earlier.record.input === input) return started(earlier);
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${execution.record.arn}'`);
};

const stopExecution: Action = (plane, body) => {
  const { executionArn, error, cause } = parsed(requests.StopExecution, body);
  const execution = executionOf(plane, executionArn);
  if (execution.record.status === 'RUNNING') plane.interpreter.stop(execution, error ?? null, cause ?? null);
  return { stopDate: seconds(execution.record.stoppedAt) };
};

const describeExecution: Action = (plane, body) => {
  const { record } = executionOf(plane, parsed(requests.DescribeExecution, body).executionArn);
  return {
    ...summary(record),
    input: record.input,
    inputDetails: { included: true },
    ...(record.output === null ? {} : { output: record.output, outputDetails: { included: true } }),
    ...(record.error === null ? {} : { error: record.error }),
    ...(record.cause === null ? {} : { cause: record.cause }),
  };
};

const getExecutionHistory: Action = (plane, body) => {
  const { executionArn, reverseOrder, ...paging } = parsed(requests.GetExecutionHistory, body);
  const events = executionOf(plane, executionArn).history.map(asApiEvent);
  const { items, ...rest } = page(reverseOrder ? events.reverse() : events, paging);
  return { events: items, ...rest };
};

const listExecutions: Action = (plane, body) => {
  const { stateMachineArn, statusFilter, ...paging } = parsed(requests.ListExecutions, body);
  machineOf(plane, stateMachineArn);
  const records = [...plane.executions.values()]
    .map(({ record }) => record)
    .filter((record) => record.machineArn === stateMachineArn)
    .filter((record) => statusFilter === undefined || record.status === statusFilter)
    .reverse()
    .sort((a, b) => b.startedAt - a.startedAt);
  const { items, ...rest } = page(records, paging);
  return { executions: items.map(summary), ...rest };
};

const describeStateMachine: Action = (plane, body) => {
  const machine = machineOf(plane, parsed(requests.DescribeStateMachine, body).stateMachineArn);
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: JSON.stringify(machine.source),
    creationDate: seconds(machine.createdAt),
  };
};

const sendTaskSuccess: Action = (plane, body) => {
  const { taskToken, output } = parsed(requests.SendTaskSuccess, body);
  const execution = waitingFor(plane, taskToken);
  const value = jsonOf(output);
  if (value === undefined) throw new ApiError('InvalidOutput', 'The output is not JSON.');
  plane.interpreter.succeed(execution, value);
  return {};
};

const sendTaskFailure: Action = (plane, body) => {
  const { taskToken, error = '', cause = '' } = parsed(requests.SendTaskFailure, body);
  plane.interpreter.fail(waitingFor(plane, taskToken), new StateError(error, cause));
  return {};
};

const sendTaskHeartbeat: Action = (plane, body) => {
  plane.interpreter.heartbeat(waitingFor(plane, parsed(requests.SendTaskHeartbeat, body).taskToken));
  return {};
};

export const ACTIONS: Readonly<Record<string, Action>> = {
  StartExecution: startExecution,
  StopExecution: stopExecution,
  DescribeExecution: describeExecution,
  GetExecutionHistory: getExecutionHistory,
  ListExecutions: listExecutions,
  DescribeStateMachine: describeStateMachine,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
};

function machineOf(plane: ControlPlane, arn: string): Machine & { readonly createdAt: number } {
  if (!arn.startsWith('arn:')) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  const machine = plane.machines.get(arn);
  if (machine === undefined) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

function executionOf(plane: ControlPlane, arn: string): Execution {
  if (!arn.startsWith('arn:')) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  const execution = plane.executions.get(arn);
  if (execution === undefined) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
}

/** The execution whose open task the token belongs to. A token is named in no message: it would end up in a log. */
function waitingFor(plane: ControlPlane, token: string): Execution {
  const claim = claimOf(token);
  const execution = claim && plane.executions.get(claim.arn);
  if (claim === undefined || execution === undefined || !claim.sealedWith(execution.record.secret)) {
    throw new ApiError('InvalidToken', 'Invalid token');
  }
  const { position, serial } = execution.record;
  if (position.kind !== 'callback' || serial !== claim.serial) {
    throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }
  return execution;
}

function isForgotten({ record }: Execution, now: number): boolean {
  return record.stoppedAt !== null && now - record.stoppedAt >= NAME_IS_KEPT_MS;
}

function started({ record }: Execution): object {
  return { executionArn: record.arn, startDate: seconds(record.startedAt) };
}

function summary(record: Execution['record']): object {
  return {
    executionArn: record.arn,
    stateMachineArn: record.machineArn,
    name: record.name,
    status: record.status,
    startDate: seconds(record.startedAt),
    ...(record.stoppedAt === null ? {} : { stopDate: seconds(record.stoppedAt) }),
  };
}

/** Epoch seconds, as AWS JSON 1.0 writes a timestamp. */
function seconds(at: number | null): number {
  return (at ?? 0) / 1000;
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
