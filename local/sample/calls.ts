import type { RestCall } from './rest-client';

const onOrder = (method: string, what: string, body?: unknown): RestCall => ({
  method,
  path: `/v1/orders/{orderId}/${what}`,
  ...(body === undefined ? {} : { body }),
});

const onPort = (number: string, what: string, body: unknown, as?: string): RestCall => ({
  method: 'POST',
  path: `/v1/ports/${encodeURIComponent(number)}/${what}`,
  body,
  ...(as === undefined ? {} : { as }),
});

/** A carrier's answer that is one code of one list, with the words that came with it. */
export interface CodedAnswer {
  readonly receivedAt: string;
  readonly scheme: string;
  readonly code: string;
  readonly text: string;
}

const answer = (outcome: 'rejected' | 'query', { receivedAt, scheme, code, text }: CodedAnswer): RestCall =>
  onOrder('POST', 'carrier-responses', { receivedAt, outcome, codes: [{ scheme, code }], text });

/** A date that speaks against the rules, taken all the same by one of the order's people. */
export interface Override {
  readonly by: string;
  readonly reason: string;
}

/** Who answers for the gates of the runbook that stand open at a cutover, and why. */
export interface Acceptance {
  readonly by: string;
  readonly reason: string;
}

/** The calls of a port's life, by the routes and bodies of the contract. `{orderId}` in a path stands for the order in hand. */
export const calls = {
  /** No part of the contract: what AWS would do of itself, kept from happening on the local stack. */
  withhold: (numbers: readonly string[]): RestCall => ({
    method: 'POST',
    path: '/_local/connect',
    body: { withhold: numbers },
  }),
  putCarrier: (carrierId: string, body: unknown): RestCall => ({
    method: 'PUT',
    path: `/v1/carriers/${carrierId}`,
    body,
  }),
  placeOrder: (body: unknown): RestCall => ({ method: 'POST', path: '/v1/orders', body }),
  putCsr: (body: unknown): RestCall => onOrder('PUT', 'csr', body),
  putLoa: (body: unknown): RestCall => onOrder('PUT', 'loa', body),
  file: (filedAt: string, awsCaseId: string): RestCall => onOrder('POST', 'filing', { filedAt, awsCaseId }),
  reject: (receivedAt: string, code: string, text: string, scheme = 'nicc'): RestCall =>
    answer('rejected', { receivedAt, scheme, code, text }),
  query: (receivedAt: string, code: string, text: string, scheme: string): RestCall =>
    answer('query', { receivedAt, scheme, code, text }),
  putFoc: (at: string, confirmedBy: string, override?: Override): RestCall =>
    onOrder('PUT', 'foc', { at, confirmedBy, ...(override === undefined ? {} : { override }) }),
  withdrawFoc: (numbers: readonly string[]): RestCall =>
    onOrder('DELETE', `foc?numbers=${encodeURIComponent(numbers.join(','))}`),
  putCampaign: (campaignId: string, body: unknown): RestCall => ({
    method: 'PUT',
    path: `/v1/campaigns/${campaignId}`,
    body,
  }),
  hold: (number: string, reason: string, campaignId: string): RestCall =>
    onPort(number, 'hold', { reason, campaignId }),
  cancel: (reason: string): RestCall => onOrder('POST', 'cancellation', { reason }),
  signOff: (itemKey: string, by: string, evidence: string): RestCall =>
    onOrder('POST', `runbook/${itemKey}`, { by, evidence }),
  reportCutover: (
    number: string,
    outcome: 'completed' | 'half-ported' | 'failed',
    at: string,
    by: string,
    acceptOpenGates?: Acceptance,
  ): RestCall =>
    onPort(number, 'cutover', { outcome, at, by, ...(acceptOpenGates === undefined ? {} : { acceptOpenGates }) }),
  callRollback: (number: string, as: string, reason: string, criterion: string): RestCall =>
    onPort(number, 'rollback', { reason, criterion }, as),
  reportRollback: (number: string, outcome: 'restored' | 'refused', at: string, by: string): RestCall =>
    onPort(number, 'rollback/outcome', { outcome, at, by }),
};

/** A call about the order that has been placed. */
export const about = (orderId: string, call: RestCall): RestCall => ({
  ...call,
  path: call.path.replace('{orderId}', orderId),
});
