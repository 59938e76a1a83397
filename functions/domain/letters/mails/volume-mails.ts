import { plusHours } from '../../time/instant';
import type { VolumeDrop } from '../../volume/volume-drop';
import type { CarrierOfMail, MailBlock, MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  list,
  numbers,
  orderRows,
  paragraph,
  portCall,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import type { MailWriter } from './mail-draft';
import { criterionRow, deadline, firstToClose, subjectTimeLeft, windowRows } from './rollback-facts';
import { sayInstant } from './said-time';

/** The drops of the numbers that the mail is about; one that has been called back since has left it. */
const dropsOf = ({ volume, ports }: MailFacts): readonly VolumeDrop[] =>
  (volume?.drops ?? []).filter((drop) => ports.some(({ number }) => number === drop.number));

/** Baselines are averages: '40', '37.5'. */
const sayCount = (calls: number): string => String(Math.round(calls * 10) / 10);

const sumOf = (drops: readonly VolumeDrop[], of: (drop: VolumeDrop) => number): string =>
  sayCount(drops.reduce((sum, drop) => sum + of(drop), 0));

const sayDrop = ({ calls, baseline, share, dropPercent }: VolumeDrop): string =>
  `${sayCount(calls)} of ${sayCount(baseline)} expected, ${share} % of the baseline; ${dropPercent} % fewer calls or more are a drop`;

/** The hour by the callers' clock first, because their week is what the baseline is of; then by the desk's and the readers'. */
function hourRows({ volume, dueAt, carrier }: MailFacts, drops: readonly VolumeDrop[]): readonly (Row | null)[] {
  const [callers = carrier.desk.timeZone, ...others] = new Set(drops.map(({ timeZone }) => timeZone));
  const readerZones = [...others, carrier.desk.timeZone, ...(carrier.readerZones ?? [])];
  const read: CarrierOfMail = { ...carrier, desk: { ...carrier.desk, timeZone: callers }, readerZones };
  const hour = volume?.hour ?? plusHours(dueAt, -1);
  return [row('Hour from', sayInstant(hour, read)), row('until', sayInstant(plusHours(hour, 1), read))];
}

function whatStands(facts: MailFacts): readonly MailBlock[] {
  const unreported = facts.ports.filter(({ phase }) => phase === 'CUTOVER');
  if (unreported.length === 0) return [];
  return [
    paragraph(
      `Nobody has reported the cutover of ${countOf(unreported)}, so that no rollback window is open there. Calls may still go to ${facts.carrier.name}, or nowhere.`,
    ),
  ];
}

/** What the owner looks at before anybody decides: a count is what Connect told of, and not what callers hear. */
const CHECKS = [
  'Calls that still reach the old system are not in Amazon Connect: look whether it rings there.',
  'Calls that reach Amazon Connect and fail in the contact flow are counted: a drop is about calls that never arrived.',
  'Amazon Connect tells of calls at best effort, and now and then late; the count may still grow.',
];

/** To the owner, once an order and hour: fewer calls arrive than used to in that hour of the week. */
export const volumeDrop: MailWriter = (facts) => {
  const { order, ports } = facts;
  const drops = dropsOf(facts);
  const counted = `${sumOf(drops, ({ calls }) => calls)} of ${sumOf(drops, ({ baseline }) => baseline)} expected`;
  const isOpen = firstToClose(facts) !== null;
  return {
    to: people(order.parties, 'owner'),
    subject: `Calls have dropped: ${counted}, ${countOf(ports)}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `In the last full hour fewer calls to ${theNumbers(ports)} reached Amazon Connect than used to arrive in that hour of the week: ${counted}.`,
      ),
      action(
        `Call ${theNumbers(ports)} from a phone of another network, and tell ${order.parties.decisionMaker.name}, who decides on a rollback, whether ${byCount(ports, 'it rings', 'they ring')}.`,
        isOpen ? deadline(facts) : 'at once',
      ),
      table([
        ...orderRows(facts),
        ...hourRows(facts, drops),
        ...drops.map((drop) => row(drop.number, sayDrop(drop))),
        ...windowRows(facts),
        criterionRow(facts),
        row('Hour by hour', portCall(facts, 'GET', 'volume')),
        isOpen ? row('Call the rollback with', portCall(facts, 'POST', 'rollback')) : null,
      ]),
      ...whatStands(facts),
      ...numbers(facts),
      paragraph('What the figure says, and what it does not:'),
      list(CHECKS),
    ],
  };
};
