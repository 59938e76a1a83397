import type { OrderInFlight } from './order-in-flight';

/** What can be asked of Portolan about a number that meets a campaign. */
export const WAYS = ['hold', 'release', 'bridge', 'foc', 'cancellation'] as const;

export type Way = (typeof WAYS)[number];

const REQUESTS = {
  hold: (_order, number) => `POST /v1/ports/${number}/hold`,
  release: (_order, number) => `POST /v1/ports/${number}/release`,
  bridge: (_order, number) => `PUT /v1/ports/${number}/bridge`,
  foc: (orderId) => `PUT /v1/orders/${orderId}/foc`,
  cancellation: (_order, number) => `POST /v1/ports/${number}/cancellation`,
} as const satisfies Record<Way, (orderId: string, number: string) => string>;

/** Method and path of a request about one number. */
export const requestOf = (way: Way, orderId: string, number: string): string =>
  REQUESTS[way](orderId, encodeURIComponent(number));

/** The same in a sentence; several numbers stand as a placeholder. */
export function sayRequest({ file: { order, ports } }: { readonly file: OrderInFlight }, way: Way): string {
  const [port] = ports;
  const number = ports.length === 1 && port !== undefined ? encodeURIComponent(port.number) : '{number}';
  return REQUESTS[way](order.orderId, number);
}
