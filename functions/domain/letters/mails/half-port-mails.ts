import { businessDaysBetween } from '../../calendars/business-days';
import { fixEndsAt, TRANSIT_FIX } from '../../rollback/transit-fix';
import { compareInstants, isBefore, localDateOf, minutesBetween, type Instant } from '../../time/instant';
import { halfPortCase } from '../half-port-case';
import type { MailBlock, MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  list,
  numberItems,
  numbers,
  orderRows,
  paragraph,
  portCall,
  row,
  table,
  type Row,
} from './about';
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

/** AWS has no mailbox for ports: what it is told stands in the mail for both sides, and somebody of ours has to paste it. */
const awsCase = ({ order, carrier, ports }: MailFacts) => halfPortCase({ order, carrier, ports });

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

/**
 * To both carriers' sides in one mail, so that they read the same: the desk in its own language first, then our people. What
 * our people have to do about it is no business of a carrier; it stands in the first mail of the clock.
 */
export const halfPorted: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const { language, words } = wordsFor(carrier);
  const fixBy = sayInstant(fixEnd(facts), { ...carrier, readerZones: [] }, language);
  return {
    to: [...people(order.parties, 'owner', 'decisionMaker', 'operationsLead'), desk(carrier)],
    subject: `Half-ported: ${countOf(ports)} from ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(words.halfPorted(carrier.name, fixBy, deskTimeLeft(facts))),
      ...(language === 'en' ? [] : [paragraph(words.closing(order.parties.owner.name))]),
      paragraph(
        `Calls ring on neither side, or some callers reach Amazon Connect and others still the old carrier. Usually a transit network has not learnt the new route yet; that is put right in ${min} to ${max} business days, and the rollback window runs on meanwhile.`,
      ),
      action(
        'Both carriers: check your own routing and the transit networks, and answer with what you find and who repairs it by when.',
        sayInstant(fixEnd(facts), carrier),
      ),
      table([...orderRows(facts), ...focRows(facts), fixRow(facts), ...windowRows(facts)]),
      ...numbers(facts),
      paragraph('AWS, for the gaining side, is told this at the same time:'),
      list([awsCase(facts).text]),
    ],
  };
};

/** To the desk that was asked for the repair, in the same thread: it is done. */
export const halfPortRepaired: MailWriter = (facts) => {
  const { order, carrier } = facts;
  const { language, words } = wordsFor(carrier);
  const { subject, text, action: asked } = words.halfPortRepaired;
  return {
    to: [desk(carrier)],
    language,
    subject: subject(order.entity.legalName),
    blocks: [
      paragraph(words.greeting),
      paragraph(text),
      action(asked),
      paragraph(words.numbersHeading(facts.ports.length)),
      list(numberItems(facts)),
      paragraph(words.closing(order.parties.owner.name)),
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

/** What our people do first of all: AWS learns of it only by their hand. */
function firstSteps(facts: MailFacts): readonly MailBlock[] {
  const { where, text } = awsCase(facts);
  return [
    paragraph(
      `AWS takes no mail about ports. ${facts.order.parties.owner.name}, please paste this into ${where}, so that both carriers are told the same:`,
    ),
    list([text]),
  ];
}

/** The news itself is told to both sides by another mail; this one is its first companion, not a reminder. */
const isFirst = (facts: MailFacts): boolean => !isBefore(toldAt(facts), facts.dueAt);

function clockOpening(facts: MailFacts): string {
  const { order, ports } = facts;
  const whose = firstToClose(facts) === null ? order.parties.owner.name : order.parties.decisionMaker.name;
  return isFirst(facts)
    ? `${whose}, ${byCount(ports, 'the number is', 'the numbers are')} half-ported: calls ring on neither side, or only from some networks. The desk has been written to in this thread.`
    : `${whose}, calls still ring on neither side, or only from some networks, ${daysGone(facts)} after both carriers were told.`;
}

function clockAction(facts: MailFacts): MailBlock {
  const isLate = !isBefore(facts.now, fixEnd(facts));
  const asked = isFirst(facts)
    ? 'Tell AWS with the text below, and find out which networks still take the old route'
    : `Ask the desk and AWS now who repairs the route and by when${isLate ? ', and escalate at both: the usual time is over' : ''}`;
  return firstToClose(facts) === null
    ? action(`${asked}. The window is over: only a fresh port would move a number back now.`)
    : action(
        `${asked}; then decide whether to wait ${isFirst(facts) ? '' : 'on '}or to call the rollback.`,
        deadline(facts),
      );
}

/** The clock of the fix: to the decision-maker by name while the window is open, then to the owner alone. */
export const halfPortedClock: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const open = firstToClose(facts) !== null;
  const since = isFirst(facts) ? 'Half-ported, what to do' : `Half-ported for ${daysGone(facts)}`;
  return {
    to: open ? people(order.parties, 'decisionMaker', 'owner', 'operationsLead') : people(order.parties, 'owner'),
    subject: `${since}: ${countOf(ports)} from ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(clockOpening(facts)),
      clockAction(facts),
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
      ...(isFirst(facts) ? firstSteps(facts) : []),
      paragraph('As soon as every test call arrives at Amazon Connect, report the cutover as completed.'),
    ],
  };
};
