import { businessDaysBetween } from '../../calendars/business-days';
import { fixEndsAt, TRANSIT_FIX } from '../../rollback/transit-fix';
import { compareInstants, isBefore, localDateOf, minutesBetween, type Instant } from '../../time/instant';
import { halfPortCase } from '../half-port-case';
import type { MailBlock, MailFacts } from '../mail-content';
import { action, countOf, list, numbers, orderRows, paragraph, portCall, row, table, type Row } from './about';
import { desk, people } from './addressees';
import { wordsFor } from './carrier-words/words-for';
import { focRows } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { criterionRow, deadline, emergencyRows, firstToClose, subjectTimeLeft, windowRows } from './rollback-facts';
import { sayHoursAndMinutes, sayInstant } from './said-time';

const { min, max } = TRANSIT_FIX.value;

/** Since when both carriers know: the first report among the numbers. */
const toldAt = ({ ports, now }: MailFacts): Instant =>
  ports.map(({ phaseSince }) => phaseSince).sort(compareInstants)[0] ?? now;

const fixEnd = (facts: MailFacts): Instant => fixEndsAt(toldAt(facts), facts.carrier.desk);

/** The clock of the fix: until when it is usually done, or since when it is late. A practice, nobody's promise. */
function fixRow(facts: MailFacts): Row | null {
  const { carrier, now } = facts;
  const end = fixEnd(facts);
  const said = isBefore(now, end)
    ? `in ${sayHoursAndMinutes(minutesBetween(now, end))}, ${sayInstant(end, carrier)}`
    : `LATE since ${sayInstant(end, carrier)}`;
  return row('Fix usually done', `${said} (${min} to ${max} business days of the desk: a practice, nobody's promise)`);
}

/** The text for AWS, which has no mailbox for ports: somebody has to paste it. */
function awsBlocks({ order, carrier, ports }: MailFacts): readonly MailBlock[] {
  const { where, text } = halfPortCase({ order, carrier, ports });
  return [
    paragraph(
      `AWS takes no mail about ports. ${order.parties.owner.name}, please paste this into ${where}, so that both carriers are told the same:`,
    ),
    list([text]),
  ];
}

/** What is left of the window, in the words and by the clock of the desk; null where nothing is. */
function deskTimeLeft(facts: MailFacts): { readonly left: string; readonly until: string } | null {
  const { carrier, now } = facts;
  const window = firstToClose(facts);
  if (window === null) return null;
  const { language } = wordsFor(carrier);
  return {
    left: sayHoursAndMinutes(minutesBetween(now, window.closesAt), language),
    until: sayInstant(window.closesAt, { ...carrier, readerZones: [] }, language),
  };
}

/** To the company and the desk in one mail, so that both carriers' sides read the same; the desk also in its own language. */
export const halfPorted: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const { language, words } = wordsFor(carrier);
  const fixBy = sayInstant(fixEnd(facts), { ...carrier, readerZones: [] }, language);
  return {
    to: [...people(order.parties, 'owner', 'decisionMaker', 'operationsLead'), desk(carrier)],
    subject: `Half-ported: ${countOf(ports)} from ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `Calls ring on neither side, or some callers reach Amazon Connect and others still the old carrier. Usually a transit network has not learnt the new route yet; that is put right in ${min} to ${max} business days, and the rollback window runs on meanwhile.`,
      ),
      action(
        `Find out which networks still take the old route and tell both carriers; ${order.parties.decisionMaker.name} decides whether to wait or to roll back.`,
        deadline(facts),
      ),
      table([...orderRows(facts), ...focRows(facts), fixRow(facts), ...windowRows(facts)]),
      ...numbers(facts),
      paragraph(words.halfPorted(carrier.name, fixBy, deskTimeLeft(facts))),
      ...(language === 'en' ? [] : [paragraph(words.closing(order.parties.owner.name))]),
      ...awsBlocks(facts),
    ],
  };
};

/** How many business days of the desk the half-port has lasted when the mail was due. */
function daysGone(facts: MailFacts): string {
  const { desk: its } = facts.carrier;
  const since = localDateOf(toldAt(facts), its.timeZone);
  const days = businessDaysBetween(since, localDateOf(facts.dueAt, its.timeZone), its);
  return days === 1 ? '1 business day' : `${days} business days`;
}

/** The clock of the fix: to the decision-maker by name while the window is open, then to the owner alone. */
export const halfPortedClock: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const { decisionMaker, owner } = order.parties;
  const open = firstToClose(facts) !== null;
  const isLate = !isBefore(now, fixEnd(facts));
  const whose = open ? decisionMaker.name : owner.name;
  const asked = `Ask the desk and AWS now who repairs the route and by when${isLate ? ', and escalate at both: the usual time is over' : ''}`;
  return {
    to: open ? people(order.parties, 'decisionMaker', 'owner', 'operationsLead') : people(order.parties, 'owner'),
    subject: `Half-ported for ${daysGone(facts)}: ${countOf(ports)} from ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `${whose}, calls still ring on neither side, or only from some networks, ${daysGone(facts)} after both carriers were told.`,
      ),
      open
        ? action(`${asked}; then decide whether to wait on or to call the rollback.`, deadline(facts))
        : action(`${asked}. The window is over: only a fresh port would move a number back now.`),
      table([
        ...orderRows(facts),
        fixRow(facts),
        ...windowRows(facts),
        criterionRow(facts),
        ...emergencyRows(carrier),
        row('Desk', [carrier.desk.email, carrier.desk.phone].filter((part) => part !== undefined).join(', ')),
        open
          ? row('Call the rollback with', portCall(facts, 'POST', 'rollback'))
          : row('Report the repair with', portCall(facts, 'POST', 'cutover')),
      ]),
      ...numbers(facts),
      paragraph('As soon as every test call arrives at Amazon Connect, report the cutover as completed.'),
    ],
  };
};
