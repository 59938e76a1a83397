import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import type { Port } from '../port/port';
import { channelFor } from './filing-pack/support-case';
import { clipped, harmless } from './mails/harmless-text';
import { caseNumbers } from './port-away-case';

const LONGEST_VALUE = 400;

/**
 * What AWS, the gaining side, is told of a half-ported number: on the case of the port, or on a new one of its category.
 * AWS has no mailbox for ports, so the text is there to be pasted; the losing carrier reads it too, and it holds nothing that
 * is not its business: no instance, address, PIN or mail address. `ports` are never empty.
 */
export function halfPortCase({
  order,
  carrier,
  ports,
}: {
  readonly order: Order;
  readonly carrier: Carrier;
  readonly ports: readonly Port[];
}): { readonly where: string; readonly text: string } {
  const { caseType, service, category } = channelFor(order.country);
  const caseId = order.filing?.awsCaseId;
  const losing = clipped(harmless(carrier.name).trim(), LONGEST_VALUE);
  const numbers = caseNumbers(ports.map(({ number }) => number));
  return {
    where:
      caseId === undefined
        ? `a new support case: ${caseType}, ${service}, ${category}`
        : `the support case of the port, ${clipped(harmless(caseId).trim(), LONGEST_VALUE)}`,
    text: `Since the cutover these numbers ring on neither side, or only from some networks: ${numbers}. Please check the routing into our instance and, with your carriers, the transit networks, and tell us here what you find and who puts it right by when. ${losing}, the losing carrier, has been asked the same at the same time.`,
  };
}
