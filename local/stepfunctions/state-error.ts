/** A failure that a state reports, by the error name that Retry and Catch compare. */
export class StateError extends Error {
  readonly error: string;
  readonly reason: string;
  /** The gap between two heartbeats was too long; the error name is States.Timeout all the same [SFN state-task]. */
  readonly missedHeartbeat: boolean;

  constructor(error: string, reason: string, missedHeartbeat = false) {
    super(`${error}: ${reason}`);
    this.name = 'StateError';
    this.error = error;
    this.reason = reason;
    this.missedHeartbeat = missedHeartbeat;
  }
}

/** What a fault that is not a StateError becomes: the service's name for "could not be processed". */
export function asStateError(fault: unknown): StateError {
  if (fault instanceof StateError) return fault;
  return new StateError('States.Runtime', fault instanceof Error ? fault.message : String(fault));
}

/** Every error name of the States family that a machine of this language can meet, wildcards included. */
export const STATES_ERRORS = [
  'States.ALL',
  'States.TaskFailed',
  'States.Timeout',
  'States.HeartbeatTimeout',
  'States.Permissions',
  'States.NoChoiceMatched',
  'States.QueryEvaluationError',
  'States.DataLimitExceeded',
  'States.Runtime',
] as const;

/** The wildcards do not reach these two [SFN concepts-error-handling]. */
const BEYOND_WILDCARDS: readonly string[] = ['States.DataLimitExceeded', 'States.Runtime'];

/** Does one of the names of an ErrorEquals match the failure? */
export function matches(errorEquals: readonly string[], failure: StateError): boolean {
  return errorEquals.some((name) => {
    if (name === 'States.ALL') return !BEYOND_WILDCARDS.includes(failure.error);
    if (name === 'States.TaskFailed' && failure.error !== name) {
      return failure.error !== 'States.Timeout' && !BEYOND_WILDCARDS.includes(failure.error);
    }
    if (name === 'States.HeartbeatTimeout') return failure.missedHeartbeat || failure.error === name;
    return name === failure.error;
  });
}
