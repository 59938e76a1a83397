import type { MailFacts } from '../mail-content';
import { action, byCount, countOf, numbers, orderRows, paragraph, portCall, row, table, type Row } from './about';
import { people } from './addressees';
import { focRows } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { sayInstant } from './said-time';

/** Of each number: where its bridge was to lead, and what Connect said. */
const claimRows = ({ ports, carrier }: MailFacts): readonly (Row | null)[] =>
  ports.flatMap(({ number, bridge }) => [
    row(`${number} was to be led to`, bridge?.claimedNumber),
    row('Asked for', bridge?.claim === undefined ? null : sayInstant(bridge.claim.askedAt, carrier)),
    row('Amazon Connect says', bridge?.claim?.message ?? 'FAILED, and nothing more'),
  ]);

/** A number that was to carry a bridge could not be claimed: its port goes on, its calls stay where they were. */
export const claimFailed: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const [bridges, they] = [byCount(ports, 'The bridge leads', 'The bridges lead'), byCount(ports, 'it', 'them')];
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `No bridge: Amazon Connect could not claim a number (${countOf(ports)} from ${carrier.name})`,
    blocks: [
      paragraph(
        `${bridges} nowhere: the claim failed, and calls go to ${carrier.name} as before. The paperwork of the port is not touched by it. Amazon Connect keeps a number whose claim failed for a day and bills nothing for it.`,
      ),
      action(`Put ${they} again and have another number claimed: ${portCall(facts, 'PUT', 'bridge')}.`),
      table([...orderRows(facts), ...focRows(facts), row('Instance', order.connect.instanceArn), ...claimRows(facts)]),
      ...numbers(facts),
    ],
  };
};
