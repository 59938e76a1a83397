import type { Port } from '../../port/port';
import { isBefore } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import { action, byCount, countOf, numbers, orderRows, paragraph, portCall, row, table, theNumbers } from './about';
import { people } from './addressees';
import type { MailWriter } from './mail-draft';
import {
  criterionRow,
  deadline,
  emergencyRows,
  firstToClose,
  isHalfPorted,
  subjectTimeLeft,
  windowGroups,
  windowRows,
} from './rollback-facts';
import { rollbackCallRows } from './rollback-mails';

/** Where calls go after a refusal: to Connect, or nowhere still. */
function whereCallsGo(facts: MailFacts, half: readonly Port[]): string {
  const { ports } = facts;
  if (half.length === 0) return 'For now calls go to Amazon Connect.';
  const which =
    half.length === ports.length
      ? byCount(ports, 'The number is', 'The numbers are')
      : `${half.map(({ number }) => number).join(', ')} ${byCount(half, 'is', 'are')}`;
  return `${which} still half-ported: calls ring on neither side, or only from some networks.`;
}

/** So that both carriers go on being asked, and the clock of the fix runs. */
const HALF_PORTED_SO =
  'Report what is still half-ported so with the outcome "half-ported": both carriers are told again, the fix is asked after, and the window stays as it was.';

/** To the decision-maker by name: the carrier has refused, and this much is left to ask again, or nothing. */
export const portBackRefused: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const decider = order.parties.decisionMaker.name;
  const open = firstToClose(facts) !== null;
  const half = ports.filter(isHalfPorted);
  const anyClosed = windowGroups(ports).some(({ window }) => !isBefore(now, window.closesAt));
  return {
    to: people(order.parties, 'decisionMaker', 'owner', 'operationsLead'),
    subject: `Port-back refused by ${carrier.name}${half.length === 0 ? '' : ', still half-ported'}: ${countOf(ports)}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `${decider}, ${carrier.name} has refused to take ${theNumbers(ports)} back. ${whereCallsGo(facts, half)} ${
          open
            ? 'The rollback can be called again while the window is open.'
            : 'The window is over: it cannot be called again.'
        }`,
      ),
      open
        ? action('Escalate at the carrier, and decide whether to call the rollback again.', deadline(facts))
        : action(
            `Decide whether to move ${theNumbers(ports)} back by a fresh port, with a new letter and full documents${half.length === 0 ? '' : '; press both carriers for the repair meanwhile'}.`,
          ),
      table([
        ...orderRows(facts),
        ...rollbackCallRows(facts),
        ...windowRows(facts),
        criterionRow(facts),
        ...emergencyRows(carrier),
        row(
          open ? 'Call the rollback again with' : 'Get the fresh port, ready to post, from',
          portCall(facts, 'POST', 'rollback'),
        ),
        row('Report it half-ported with', open && half.length > 0 ? portCall(facts, 'POST', 'cutover') : null),
      ]),
      ...(open && half.length > 0 ? [paragraph(HALF_PORTED_SO)] : []),
      ...(open && anyClosed
        ? [paragraph('For some of the numbers the window has closed; only a fresh port moves those.')]
        : []),
      ...numbers(facts),
      paragraph(`Keep the contract with ${carrier.name} until this is settled.`),
    ],
  };
};
