import { calls } from './calls';
import type { RestCall } from './rest-client';

/** One call to the API at its instant. */
export interface Step {
  readonly at: string;
  readonly call: RestCall;
}

/** The life of one order so far, step by step, once it is placed. */
export interface Story {
  readonly order: Readonly<Record<string, unknown>> & { readonly reference: string };
  readonly placedAt: string;
  readonly steps: readonly Step[];
}

/** The steps of an order, each at its instant. What is told of the past is told at the instant it is about. */
export const orderStep = {
  csr: (at: string, body: unknown): Step => ({ at, call: calls.putCsr(body) }),
  loa: (at: string, body: unknown): Step => ({ at, call: calls.putLoa(body) }),
  filed: (at: string, awsCaseId: string): Step => ({ at, call: calls.file(at, awsCaseId) }),
  rejected: (at: string, code: string, text: string): Step => ({ at, call: calls.reject(at, code, text) }),
  foc: (at: string, focAt: string, confirmedBy: string): Step => ({ at, call: calls.putFoc(focAt, confirmedBy) }),
  cancelled: (at: string, reason: string): Step => ({ at, call: calls.cancel(reason) }),
};

/** The steps of one number of an order. */
export const portStep = {
  cutover: (at: string, ...report: Parameters<typeof calls.reportCutover>): Step => ({
    at,
    call: calls.reportCutover(...report),
  }),
  rollback: (at: string, ...call: Parameters<typeof calls.callRollback>): Step => ({
    at,
    call: calls.callRollback(...call),
  }),
  rollbackOutcome: (at: string, ...report: Parameters<typeof calls.reportRollback>): Step => ({
    at,
    call: calls.reportRollback(...report),
  }),
};
