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
    row('Amazon Connect says', bridge?.claim?.message ?? `${bridge?.claim?.state ?? 'FAILED'}, and nothing more`),
  ]);

/** What Connect refuses of looking after a claim, in words, and who can mend it. */
const REFUSED = {
  associate: {
    subject: 'Amazon Connect refuses to give a claimed number its contact flow',
    what: 'Amazon Connect has claimed the number and refuses to give it the contact flow of the order',
    mend: 'See whether the contact flow of the order is in this instance and published, and whether Portolan may associate it',
  },
  describe: {
    subject: 'Amazon Connect refuses to say what has become of a claim',
    what: 'Amazon Connect refuses to say what has become of the claim',
    mend: 'See whether Portolan may describe the numbers of this instance',
  },
} as const;

/** A number that was to carry a bridge could not be claimed: its port goes on, its calls stay where they were. */
export const claimFailed: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const refused = ports[0]?.bridge?.claim?.refused;
  if (refused !== undefined) return claimRefused(facts, refused);
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

/** A claim that nobody can go on with: told once, and tried again by itself. */
function claimRefused(facts: MailFacts, refused: keyof typeof REFUSED): ReturnType<MailWriter> {
  const { order, carrier, ports } = facts;
  const { subject, what, mend } = REFUSED[refused];
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `No bridge yet: ${subject} (${countOf(ports)} from ${carrier.name})`,
    blocks: [
      paragraph(
        `${what}: no call goes over the bridge, and calls go to ${carrier.name} as before. The paperwork of the port is not touched by it. It is tried again by itself, in the end once an hour, and nobody is told of it a second time.`,
      ),
      action(`${mend}; or lead the bridge to another number: ${portCall(facts, 'PUT', 'bridge')}.`),
      table([...orderRows(facts), ...focRows(facts), row('Instance', order.connect.instanceArn), ...claimRows(facts)]),
      ...numbers(facts),
    ],
  };
}
