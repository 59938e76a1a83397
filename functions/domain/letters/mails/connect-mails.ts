import type { ConnectSight } from '../../port/port';
import { isBefore, minutesBetween } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import { action, byCount, countOf, numbers, orderRows, paragraph, row, table, theNumbers } from './about';
import { people } from './addressees';
import { firstFocAt, focRows, sayLastMoment } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { sayDistance } from './said-time';

type Sight = ConnectSight['state'];

const SEEN = {
  NOT_LOOKED: 'not looked for: Portolan could not read the numbers of the instance',
  MISSING: 'NOT LOADED: AWS has not put it into the instance',
  LOADED: 'loaded, and NOT ASSOCIATED with its contact flow: calls to it fail, or go where another flow leads',
  ASSOCIATED: 'loaded and associated with its contact flow',
} as const satisfies Record<Sight, string>;

/** The worst first: what is not there at all speaks for the mail. */
const WORST_FIRST: readonly Sight[] = ['MISSING', 'NOT_LOOKED', 'LOADED', 'ASSOCIATED'];

const TITLE = {
  NOT_LOOKED: 'Amazon Connect could not be read',
  MISSING: 'Not in Amazon Connect',
  LOADED: 'Without its contact flow',
  ASSOCIATED: 'In Amazon Connect',
} as const satisfies Record<Sight, string>;

function finding({ ports }: MailFacts, sight: Sight): string {
  const all = byCount(ports, 'The number', 'The numbers');
  const are = byCount(ports, 'is', 'are');
  switch (sight) {
    case 'MISSING':
      return `AWS loads a number three to four days before its date. ${byCount(ports, 'This one is', 'These are')} not in the instance.`;
    case 'NOT_LOOKED':
      return `Nobody knows whether ${theNumbers(ports)} ${are} in the instance: Portolan has not been able to look.`;
    case 'LOADED':
      return `${all} ${are} in the instance and not associated with the contact flow of the order: calls fail, or go elsewhere.`;
    case 'ASSOCIATED':
      return `${all} ${are} in the instance and associated.`;
  }
}

function whatToDo(facts: MailFacts, sight: Sight): string {
  const { ports, now } = facts;
  const first = firstFocAt(ports);
  const isOver = first !== null && !isBefore(now, first);
  switch (sight) {
    case 'MISSING':
      return isOver
        ? `Write on the AWS case at once that ${theNumbers(ports)} ${byCount(ports, 'is', 'are')} not in the instance, and call each number from outside.`
        : `Write on the AWS case and ask when ${theNumbers(ports)} will be loaded; postpone while the carrier still takes changes.`;
    case 'NOT_LOOKED':
      return `Look for ${theNumbers(ports)} in the console of the instance, and see whether the instance of the order is the right one.`;
    case 'LOADED':
    case 'ASSOCIATED':
      return 'Associate the contact flow by hand in the console of the instance, and see whether instance and flow of the order are the right ones.';
  }
}

/** '3 days before the FOC', '24 hours before the FOC', 'though the FOC is reached'. */
function nearness({ ports, now }: MailFacts): string {
  const first = firstFocAt(ports);
  if (first === null) return 'and no FOC stands';
  return isBefore(now, first)
    ? `${sayDistance(minutesBetween(now, first))} before the FOC`
    : 'though the FOC is reached';
}

/** AWS loads numbers three to four days ahead; one that is not there by then, or has no flow, will not ring at the FOC. */
export const numberMissing: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const sight = WORST_FIRST.find((state) => ports.some((port) => port.connect.state === state)) ?? 'MISSING';
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `${TITLE[sight]} ${nearness(facts)}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(finding(facts, sight)),
      action(whatToDo(facts, sight), 'today'),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        row('Last moment to postpone', sayLastMoment(facts)),
        row('AWS case', order.filing?.awsCaseId),
        row('Instance', order.connect.instanceArn),
        row('Contact flow', order.connect.contactFlowId),
        ...ports.map((port) => row(port.number, SEEN[port.connect.state])),
      ]),
      ...numbers(facts),
    ],
  };
};
