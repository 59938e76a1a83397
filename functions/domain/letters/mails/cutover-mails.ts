import { isAfter, minutesBetween, plusMinutes } from '../../time/instant';
import type { MailBlock, MailFacts } from '../mail-content';
import { action, countOf, list, numbers, orderRows, paragraph, portCall, row, table, theNumbers } from './about';
import { people } from './addressees';
import { firstFocAt, focRows } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { criterionRow, emergencyRows } from './rollback-facts';
import { openGateLines } from './runbook-lines';
import { sayInstant, sayMinutes } from './said-time';

const holders = ({ order }: MailFacts) => people(order.parties, 'owner', 'operationsLead', 'decisionMaker');

const OUTCOMES = [
  'completed: calls from outside arrive at Amazon Connect on every test; the rollback window opens',
  'half-ported: calls ring on neither side, or only from some networks; the rollback window opens',
  'failed: the carrier did not let the number go',
];

const CADENCE =
  'Test every 15 minutes for 2 hours, then hourly for 6 hours, from a phone on a network of neither carrier. A call passes when there is ringback, the greeting, an agent and the hang-up tone.';

/** Gates hide nothing: the number moves, and who reports it has to say who answers for those that stand open. */
function openGatesNow(facts: MailFacts): readonly MailBlock[] {
  const open = openGateLines(facts, facts.dueAt);
  if (open.length === 0) return [];
  return [
    paragraph('Gates of the runbook stand open. To report "completed", add acceptOpenGates with "by" and "reason":'),
    list(open),
  ];
}

/** The FOC is reached: the stopwatch runs, and only people can say what happened. */
export const cutoverWindow: MailWriter = (facts) => {
  const { ports, carrier, playbook } = facts;
  const { typical, max } = playbook.cutoverMinutes.value;
  const first = firstFocAt(ports);
  return {
    to: holders(facts),
    subject: `Cutover now: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph('The FOC is reached. Start the stopwatch and make the first test call.'),
      action(
        'Report the outcome of each number as soon as it is known.',
        first === null
          ? undefined
          : `usually ${sayMinutes(typical)} after the FOC, at the latest ${sayInstant(plusMinutes(first, max), carrier)}`,
      ),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        row('Report it with', portCall(facts, 'POST', 'cutover')),
        ...emergencyRows(carrier),
        criterionRow(facts),
      ]),
      paragraph('The outcome is one of:'),
      list(OUTCOMES),
      ...openGatesNow(facts),
      paragraph(CADENCE),
      ...numbers(facts),
    ],
  };
};

/** Nobody has said what happened, and no rollback window runs until somebody does. */
export const cutoverUnreported: MailWriter = (facts) => {
  const { ports, carrier, now } = facts;
  const first = firstFocAt(ports);
  const since = first === null || isAfter(first, now) ? null : sayMinutes(minutesBetween(first, now));
  return {
    to: holders(facts),
    subject: `Cutover not reported${since === null ? '' : ` after ${since}`}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${since === null ? 'The FOC is reached' : `The FOC was reached ${since} ago`} and nobody has reported the outcome. The carrier's own clock for taking ${theNumbers(ports)} back may be running unseen.`,
      ),
      action('Call each number from outside, and report what you find.', 'now'),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        row('Report it with', portCall(facts, 'POST', 'cutover')),
        ...emergencyRows(carrier),
      ]),
      paragraph('The outcome is one of:'),
      list(OUTCOMES),
      ...numbers(facts),
    ],
  };
};
