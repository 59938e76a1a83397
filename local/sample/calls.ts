import type { RestCall } from './rest-client';

const onOrder = (method: string, what: string, body: unknown): RestCall => ({
  method,
  path: `/v1/orders/{orderId}/${what}`,
  body,
});

const onPort = (number: string, what: string, body: unknown, as?: string): RestCall => ({
  method: 'POST',
  path: `/v1/ports/${encodeURIComponent(number)}/${what}`,
  body,
  ...(as === undefined ? {} : { as }),
});

/** The calls of a port's life, by the routes and bodies of the contract. `{orderId}` in a path stands for the order in hand. */
export const calls = {
  putCarrier: (carrierId: string, body: unknown): RestCall => ({
    method: 'PUT',
    path: `/v1/carriers/${carrierId}`,
    body,
  }),
  placeOrder: (body: unknown): RestCall => ({ method: 'POST', path: '/v1/orders', body }),
  putCsr: (body: unknown): RestCall => onOrder('PUT', 'csr', body),
  putLoa: (body: unknown): RestCall => onOrder('PUT', 'loa', body),
  file: (filedAt: string, awsCaseId: string): RestCall => onOrder('POST', 'filing', { filedAt, awsCaseId }),
  reject: (receivedAt: string, code: string, text: string): RestCall =>
    onOrder('POST', 'carrier-responses', { receivedAt, outcome: 'rejected', codes: [{ scheme: 'nicc', code }], text }),
  putFoc: (at: string, confirmedBy: string): RestCall => onOrder('PUT', 'foc', { at, confirmedBy }),
  cancel: (reason: string): RestCall => onOrder('POST', 'cancellation', { reason }),
  reportCutover: (number: string, outcome: 'completed' | 'half-ported' | 'failed', at: string, by: string): RestCall =>
    onPort(number, 'cutover', { outcome, at, by }),
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
