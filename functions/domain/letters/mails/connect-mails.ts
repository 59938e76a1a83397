import { action, byCount, countOf, numbers, orderRows, paragraph, row, table, theNumbers } from './about';
import { people } from './addressees';
import { focRows } from './foc-dates';
import type { MailWriter } from './mail-draft';

const SEEN = {
  NOT_LOOKED: 'not looked for yet',
  MISSING: 'NOT LOADED: AWS has not put it into the instance',
  LOADED: 'loaded, and NOT ASSOCIATED with its contact flow: calls to it would fail',
  ASSOCIATED: 'loaded and associated with its contact flow',
} as const;

/** AWS loads numbers three to four days ahead; one that is not there by then, or has no flow, will not ring at the FOC. */
export const numberMissing: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const missing = ports.some((port) => port.connect.state !== 'LOADED');
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `${missing ? 'Not in Amazon Connect' : 'Without a contact flow'} before the FOC: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        missing
          ? `AWS loads a number three to four days before its date. ${byCount(ports, 'This one is', 'These are')} not in the instance yet.`
          : `${byCount(ports, 'The number is', 'The numbers are')} in the instance and ${byCount(ports, 'has', 'have')} no contact flow: every call would fail.`,
      ),
      action(
        missing
          ? `Write on the AWS case and ask when ${theNumbers(ports)} will be loaded; postpone while the carrier still takes changes.`
          : 'Associate the contact flow by hand in the instance, and see why Portolan could not (history of the port).',
        'today',
      ),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        row('AWS case', order.filing?.awsCaseId),
        row('Instance', order.connect.instanceArn),
        row('Contact flow', order.connect.contactFlowId),
        ...ports.map((port) => row(port.number, SEEN[port.connect.state])),
      ]),
      ...numbers(facts),
    ],
  };
};
