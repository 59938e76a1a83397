/** Why an invocation gave no answer, with the names that Lambda and Step Functions use. */
export interface InvocationFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type Outcome = { readonly payload: unknown } | { readonly failure: InvocationFailure };

/** A synchronous call may carry 6 MB each way. */
export const payloadLimitBytes = 6 * 1024 * 1024;

export function failed(errorType: string, errorMessage: string, trace?: readonly string[]): Outcome {
  return { failure: { errorType, errorMessage, ...(trace === undefined ? {} : { trace }) } };
}

/** What Lambda makes of a thrown value. */
export function thrown(error: unknown): Outcome {
  if (error instanceof Error) return failed(error.name, error.message, (error.stack ?? '').split('\n'));
  return failed('object', typeof error === 'string' ? error : JSON.stringify(error));
}

export function timedOut(requestId: string, seconds: number): Outcome {
  return failed(
    'Sandbox.Timedout',
    `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  );
}

export function killed(requestId: string): Outcome {
  return failed('Runtime.ExitError', `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`);
}

export function isTimeout(outcome: Outcome): boolean {
  return 'failure' in outcome && outcome.failure.errorType === 'Sandbox.Timedout';
}
