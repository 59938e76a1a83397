import type { Carrier } from '../../port/carrier';
import { testCallSummary } from '../../testcalls/summary';
import { compareInstants, hoursBetween, isBefore, minutesBetween, type Instant } from '../../time/instant';
import type { MailBlock, MailFacts } from '../mail-content';
import { portAwayCase } from '../port-away-case';
import {
  action,
  byCount,
  countOf,
  grouped,
  groupLabel,
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
import { emergencyDesks, people } from './addressees';
import type { MailWriter } from './mail-draft';
import {
  criterionRow,
  deadline,
  emergencyRows,
  firstToClose,
  isHalfPorted,
  subjectTimeLeft,
  windowEntries,
  windowGroups,
  windowRows,
} from './rollback-facts';
import { sayInstant, sayMinutes } from './said-time';

const SHORTEST_KNOWN_HOURS = 24;

/** One wholesale carrier documents that it restores within 24 hours of completion only (porting-facts §5). */
function shortClock({ ports, now, playbook }: MailFacts): readonly MailBlock[] {
  const early = windowGroups(ports).some(({ window }) => hoursBetween(window.opensAt, now) < SHORTEST_KNOWN_HOURS);
  return early
    ? [
        paragraph(
          `Some carriers take a number back in this way only within ${SHORTEST_KNOWN_HOURS} hours of completion and want full papers after that. The earlier the decision, the better it holds.`,
        ),
        table(
          playbook.rollbackStated.map(({ step, figure, source }) =>
            row(`Stated elsewhere: ${step}`, `${figure} (${source})`),
          ),
        ),
      ]
    : [];
}

const decisionBlocks = (facts: MailFacts): readonly MailBlock[] => [
  table([
    ...orderRows(facts),
    ...windowRows(facts),
    criterionRow(facts),
    row('Test calls', testCallSummary(facts.ports, facts.carrier, facts.now)),
    ...emergencyRows(facts.carrier),
    row('Call the rollback with', portCall(facts, 'POST', 'rollback')),
  ]),
  ...numbers(facts),
  ...shortClock(facts),
  paragraph(
    `Nobody else can call it. After the window closes only a fresh port brings ${theNumbers(facts.ports)} back, with a new letter and full documents.`,
  ),
];

/** To the one person who may call the rollback, by name, to the owner, and to those who place the test calls. */
export const rollbackOpened: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const decider = order.parties.decisionMaker.name;
  const repaired = ports.some(({ lastFact }) => lastFact.type === 'half-port-repaired');
  return {
    to: people(order.parties, 'decisionMaker', 'owner', 'operationsLead'),
    subject: `Rollback window open: ${subjectTimeLeft(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${decider}, ${byCount(ports, 'the number has', 'the numbers have')} left ${carrier.name}. You decide whether that stands.`,
      ),
      ...(repaired
        ? [paragraph('The half-ported state is repaired. The window runs on as it was; the repair gives no new time.')]
        : []),
      action('Let the tests run, and call the rollback if the criterion is met.', deadline(facts)),
      ...decisionBlocks(facts),
    ],
    attachments: windowEntries(facts),
  };
};

const HALF_PORTED =
  'The port is half done: calls ring on neither side, or only from some networks. The window runs all the same.';

export const rollbackCountdown: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const decider = order.parties.decisionMaker.name;
  return {
    to: people(order.parties, 'decisionMaker', 'owner'),
    subject: `Rollback countdown: ${subjectTimeLeft(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${decider}, the window in which ${carrier.name} can still be asked to take ${theNumbers(ports)} back is closing.`,
      ),
      ...(ports.some(isHalfPorted) ? [paragraph(HALF_PORTED)] : []),
      action(`Decide: leave ${theNumbers(ports)} with Amazon Connect, or call the rollback.`, deadline(facts)),
      ...decisionBlocks(facts),
    ],
  };
};

/** Who called it, when, and why, once for every call among the ports. */
export function rollbackCallRows({ ports, carrier }: MailFacts): readonly (Row | null)[] {
  const groups = grouped(ports, ({ rollbackCall }) => JSON.stringify(rollbackCall));
  return groups.flatMap((group) => {
    const call = group[0]?.rollbackCall ?? null;
    return [
      row(groupLabel('Called by', group, groups), call?.by),
      row(groupLabel('Called at', group, groups), call === null ? null : sayInstant(call.at, carrier)),
      row(groupLabel('Reason', group, groups), call?.reason),
      row(groupLabel('Criterion met', group, groups), call?.criterion),
    ];
  });
}

const NOT_VERIFIED =
  'That contact is NOT VERIFIED: nobody has checked that it answers. The request has gone out all the same, to the porting desk too.';

const sayAddressees = (carrier: Carrier): string =>
  emergencyDesks(carrier)
    .map(({ name, email }) => `${name}, ${email}`)
    .join(', and ');

/** AWS has no mailbox for ports: its side of the way back is a support case, which our own people open. */
function awsBlocks({ order, carrier, ports }: MailFacts): readonly MailBlock[] {
  const { channel, subject, opening, fields, closing, notes } = portAwayCase({ order, carrier, ports });
  return [
    paragraph(
      `For AWS, beside the letter: open a support case (${channel.caseType}, ${channel.service}, ${channel.category}) at ${channel.consoleUrl} and paste from here:`,
    ),
    table([
      row('Subject', subject),
      row('Text', opening),
      ...fields.map(({ label, value }) => row(label, value)),
      row('At the end', closing),
    ]),
    list(notes.map(({ message, source }) => `${message} (${source})`)),
  ];
}

/** When it was called, where this is a reminder: told by when it is due, since the first mail goes out seconds after the call. */
function unansweredSince({ ports, dueAt }: MailFacts): Instant | undefined {
  const calledAt = ports.flatMap(({ rollbackCall }) => rollbackCall?.at ?? []).sort(compareInstants)[0];
  return calledAt !== undefined && isBefore(calledAt, dueAt) ? calledAt : undefined;
}

/** How the call stands: made this minute, or unanswered since. */
function sayCall(facts: MailFacts, since: Instant | undefined): string {
  const decider = facts.order.parties.decisionMaker.name;
  const asked = sayAddressees(facts.carrier);
  return since === undefined
    ? `${decider} has called the rollback. The emergency request goes to ${asked}, with the letter attached, filled in and unsigned.`
    : `${decider}, you called the rollback ${sayMinutes(minutesBetween(since, facts.now))} ago; the emergency request went to ${asked}. No outcome has been reported.`;
}

/** At once to those who carry it out; until somebody reports what came of it, to the decision-maker by name as well. */
export const rollbackCalled: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const { legalContact } = order.parties;
  const isVerified = carrier.emergencyContact?.verifiedOn !== undefined;
  const since = unansweredSince(facts);
  const heading = since === undefined ? 'ROLLBACK CALLED' : 'ROLLBACK NOT ANSWERED';
  return {
    to: people(
      order.parties,
      ...(since === undefined ? [] : (['decisionMaker'] as const)),
      'owner',
      'operationsLead',
      'legalContact',
    ),
    subject: `${heading}: ${countOf(ports)} back to ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(sayCall(facts, since)),
      ...(isVerified ? [] : [paragraph(NOT_VERIFIED)]),
      firstToClose(facts) === null
        ? action('Have the carrier say whether it takes the request that reached it in time, and report the outcome.')
        : action('Call the emergency contact now and stay on until somebody has taken the request.', deadline(facts)),
      table([...orderRows(facts), ...rollbackCallRows(facts), ...windowRows(facts), ...emergencyRows(carrier)]),
      list([
        `Have the rollback letter signed by ${legalContact.name} and send the signed copy after the request.`,
        'Open the support case at AWS with the text below.',
        'Keep the contact flow in place: calls may arrive on either side until the carrier has finished.',
        `Report the outcome, restored or refused: ${portCall(facts, 'POST', 'rollback/outcome')}.`,
      ]),
      ...numbers(facts),
      ...awsBlocks(facts),
    ],
  };
};
