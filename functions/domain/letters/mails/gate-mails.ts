import { isAfter } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import { action, byCount, countOf, list, numbers, orderRows, paragraph, row, table, theNumbers } from './about';
import { people } from './addressees';
import { sayAway, sayFoc } from './countdown-mails';
import { firstFocAt, focRows, lastMomentToPostpone, sayLastMoment } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { openGateCount, openGateLines } from './runbook-lines';
import { sayInstant } from './said-time';

/** While the date can still be moved, until then; after that only the FOC is left. */
function deadlineOf(facts: MailFacts): string | undefined {
  const lastMoment = lastMomentToPostpone(facts);
  if (lastMoment !== null && !isAfter(facts.now, lastMoment)) {
    return `${sayInstant(lastMoment, facts.carrier)}, the last moment to postpone`;
  }
  const first = firstFocAt(facts.ports);
  return first === null ? undefined : `the FOC, ${sayInstant(first, facts.carrier)}`;
}

/** What ought to be in place by now and is not: those who can still move the date hear of it, with the last moment to do so. */
export const gatesOpen: MailWriter = (facts) => {
  const { order, carrier, ports, dueAt } = facts;
  const count = openGateCount(facts, dueAt);
  const gates = count === 1 ? '1 gate' : `${count} gates`;
  return {
    to: people(order.parties, 'owner', 'decisionMaker'),
    subject: `${gates} open, ${sayAway(facts)} to the cutover, ${sayFoc(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `In ${sayAway(facts)} ${byCount(ports, 'the number leaves', 'the numbers leave')} ${carrier.name}, and ${gates} of the runbook ${count === 1 ? 'stands' : 'stand'} open that ought to be closed by now.`,
      ),
      action('Have each of them closed and signed off, or ask the carrier to postpone.', deadlineOf(facts)),
      table([...orderRows(facts), ...focRows(facts), row('Last moment to postpone', sayLastMoment(facts))]),
      list(openGateLines(facts, dueAt)),
      ...numbers(facts),
      paragraph(
        `${carrier.name} moves ${theNumbers(ports)} at the FOC whatever we think. Gates that are open then stand on the report of the cutover: it needs acceptOpenGates, with the name of the party who answers for going on and the reason.`,
      ),
    ],
  };
};
