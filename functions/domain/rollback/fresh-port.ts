import { AMAZON_CONNECT } from '../port/amazon-connect';
import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import type { Port } from '../port/port';

/** 64 characters are the longest reference; what is added takes 21 at most. */
const LONGEST_REFERENCE_KEPT = 43;

/** The body of an order, as POST /v1/orders takes it. */
export type FreshPortOrder = Pick<
  Order,
  'reference' | 'losingCarrier' | 'account' | 'entity' | 'parties' | 'connect'
> & {
  readonly numbers: readonly string[];
  readonly wave?: string;
  readonly testPhones: readonly string[];
  readonly acknowledge?: readonly string[];
};

/**
 * The order that brings a number back by a port of its own, once the rollback window has closed: the losing carrier is now
 * Amazon Connect. Ready to be posted as it is. Papers, traits and the criterion of the first port are not carried over: they
 * spoke of the other direction. The number stands whole in the reference, so that two numbers of one order never share one.
 */
export function freshPortOrder(order: Order, port: Port): FreshPortOrder {
  return {
    reference: `${order.reference.slice(0, LONGEST_REFERENCE_KEPT)}-back-${port.number.replace(/\D/g, '')}`,
    numbers: [port.number],
    losingCarrier: AMAZON_CONNECT.carrierId,
    account: {},
    entity: order.entity,
    parties: order.parties,
    connect: order.connect,
    ...(order.wave === null ? {} : { wave: order.wave }),
    testPhones: order.testPhones,
    ...(order.acknowledge.length === 0 ? {} : { acknowledge: order.acknowledge }),
  };
}

/** What the order means and who has to do what with it, in a sentence each; the order itself has no field that says so. */
export const freshPortReadme = (order: Order, port: Port, carrier: Carrier): readonly string[] => [
  `The other direction: ${port.number} leaves Amazon Connect (losing carrier) and goes back to ${carrier.name} (gaining carrier).`,
  'Post freshPort to /v1/orders as it is, to keep the number, its papers and its dates on record.',
  `${carrier.name} files this port: order the number there as a port in. It wants a new letter of authority signed for ${order.entity.legalName}, and full documents.`,
  'Open portAwayCase at AWS: it approves when that letter bears the contact details of the AWS bill, exactly.',
  'This is an ordinary port with the ordinary lead time, and no rollback.',
];
