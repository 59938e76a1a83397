import type { RestAnswer, RestCall, RestClient } from './rest-client';

/** One call to the API at its instant. `{orderId}` in a path stands for the order of the story. */
export interface Step extends RestCall {
  readonly at: string;
}

/** The life of one order so far, step by step; the first step places it. */
export interface Story {
  readonly order: Readonly<Record<string, unknown>> & { readonly reference: string };
  readonly placedAt: string;
  readonly steps: readonly Step[];
}

/** The steps of an order's routes, in the words of the trade. Bodies are the contract's own. */
export const orderStep = {
  csr: (at: string, body: unknown): Step => ({ at, method: 'PUT', path: '/v1/orders/{orderId}/csr', body }),
  loa: (at: string, body: unknown): Step => ({ at, method: 'PUT', path: '/v1/orders/{orderId}/loa', body }),
  filed: (at: string, awsCaseId: string): Step => ({
    at,
    method: 'POST',
    path: '/v1/orders/{orderId}/filing',
    body: { filedAt: at, awsCaseId },
  }),
  rejected: (at: string, code: string, text: string): Step => ({
    at,
    method: 'POST',
    path: '/v1/orders/{orderId}/carrier-responses',
    body: { receivedAt: at, outcome: 'rejected', codes: [{ scheme: 'nicc', code }], text },
  }),
  foc: (at: string, focAt: string, confirmedBy: string): Step => ({
    at,
    method: 'PUT',
    path: '/v1/orders/{orderId}/foc',
    body: { at: focAt, confirmedBy },
  }),
  cancelled: (at: string, reason: string): Step => ({
    at,
    method: 'POST',
    path: '/v1/orders/{orderId}/cancellation',
    body: { reason },
  }),
};

const onPort = (at: string, number: string, what: string, body: unknown, as?: string): Step => ({
  at,
  method: 'POST',
  path: `/v1/ports/${encodeURIComponent(number)}/${what}`,
  body,
  ...(as === undefined ? {} : { as }),
});

export const portStep = {
  cutover: (
    at: string,
    number: string,
    outcome: 'completed' | 'half-ported' | 'failed',
    happenedAt: string,
    by: string,
  ) => onPort(at, number, 'cutover', { outcome, at: happenedAt, by }),
  rollback: (at: string, number: string, as: string, reason: string, criterion: string) =>
    onPort(at, number, 'rollback', { reason, criterion }, as),
  rollbackOutcome: (at: string, number: string, outcome: 'restored' | 'refused', happenedAt: string, by: string) =>
    onPort(at, number, 'rollback/outcome', { outcome, at: happenedAt, by }),
};

/** Makes a story's call about the order that it has placed. */
export async function take(client: RestClient, step: RestCall, orderId: string): Promise<RestAnswer> {
  return client.call({ ...step, path: step.path.replace('{orderId}', orderId) });
}
