import { StateError } from './state-error';
import { withoutTokens } from './task-token';

/** An event as it is kept: the names of the API, without inputs and outputs. */
export interface HistoryEvent {
  readonly type: string;
  readonly at: number;
  readonly state?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly resource?: string;
  readonly timeoutInSeconds?: number;
  readonly heartbeatInSeconds?: number;
}

/** [SFN service-quotas]; the last one is the failure itself. */
const MOST_EVENTS = 25_000;
const LONGEST_CAUSE = 32_768;

const TERMINAL = ['ExecutionSucceeded', 'ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted'];

/**
 * Adds an event, and makes room for the last one only when that ends the execution.
 * @throws StateError States.Runtime when the history is full.
 */
export function append(history: HistoryEvent[], event: HistoryEvent): void {
  if (history.length >= MOST_EVENTS - 1 && !TERMINAL.includes(event.type)) {
    throw new StateError(
      'States.Runtime',
      `The execution reached the maximum number of history events (${MOST_EVENTS}).`,
    );
  }
  const { error, cause } = event;
  history.push({
    ...event,
    ...(error === undefined ? {} : { error: withoutTokens(error) }),
    ...(cause === undefined ? {} : { cause: withoutTokens(cause).slice(0, LONGEST_CAUSE) }),
  });
}

/** An event as GetExecutionHistory answers it; data of the execution is left out, as with includeExecutionData false. */
export function asApiEvent(event: HistoryEvent, index: number): Record<string, unknown> {
  const details = detailsOf(event);
  return {
    id: index + 1,
    previousEventId: index,
    timestamp: event.at / 1000,
    type: event.type,
    ...(details === undefined ? {} : { [details.key]: details.value }),
  };
}

function detailsOf(event: HistoryEvent): { key: string; value: object } | undefined {
  const { type, state, error, cause, resource, timeoutInSeconds, heartbeatInSeconds } = event;
  const key = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  if (type.endsWith('StateEntered')) return { key: 'stateEnteredEventDetails', value: { name: state } };
  if (type.endsWith('StateExited')) return { key: 'stateExitedEventDetails', value: { name: state } };
  if (type === 'EvaluationFailed') return { key, value: { state, error, cause } };
  if (type.startsWith('Task')) {
    return { key, value: { resourceType: 'lambda', resource, timeoutInSeconds, heartbeatInSeconds, error, cause } };
  }
  if (type === 'ExecutionStarted' || type === 'ExecutionSucceeded') return { key, value: {} };
  return { key, value: { error, cause } };
}

/** One line for a reader: what failed and why, or until when a task may take. */
export function detailOf(event: HistoryEvent): string | undefined {
  if (event.error !== undefined) return event.cause ? `${event.error}: ${event.cause}` : event.error;
  if (event.type !== 'TaskScheduled') return undefined;
  const limits = [
    event.timeoutInSeconds === undefined ? '' : `, times out after ${event.timeoutInSeconds} s`,
    event.heartbeatInSeconds === undefined ? '' : `, heartbeat every ${event.heartbeatInSeconds} s`,
  ];
  return `lambda:${event.resource ?? ''}${limits.join('')}`;
}
