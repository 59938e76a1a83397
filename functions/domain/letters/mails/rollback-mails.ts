import { hoursBetween, isBefore, minutesBetween } from '../../time/instant';
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
import { emergencyDesk, people } from './addressees';
import type { MailWriter } from './mail-draft';
import {
  criterionRow,
  deadline,
  emergencyRows,
  firstToClose,
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
    ...emergencyRows(facts.carrier),
    row('Call the rollback with', portCall(facts, 'POST', 'rollback')),
  ]),
  ...numbers(facts),
  ...shortClock(facts),
  paragraph(
    `Nobody else can call it. After the window closes only a fresh port brings ${theNumbers(facts.ports)} back, with a new letter and full documents.`,
  ),
];

/** To the one person who may call the rollback, by name, and to the owner. */
export const rollbackOpened: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const decider = order.parties.decisionMaker.name;
  const repaired = ports.some(({ lastFact }) => lastFact.type === 'half-port-repaired');
  return {
    to: people(order.parties, 'decisionMaker', 'owner'),
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
      ...(ports.some(({ phase }) => phase === 'HALF_PORTED') ? [paragraph(HALF_PORTED)] : []),
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
  'That contact is NOT VERIFIED: nobody has checked that it answers. The request has gone out all the same.';

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

/** How the call stands: made this minute, or unanswered since. */
function sayCall(facts: MailFacts): string {
  const { order, carrier, ports, dueAt, now } = facts;
  const decider = order.parties.decisionMaker.name;
  const recipient = emergencyDesk(carrier);
  const calledAt = ports.flatMap(({ rollbackCall }) => rollbackCall?.at ?? []).sort()[0];
  // Told by when it is due: the first mail goes out seconds after the call, and is no reminder.
  return calledAt === undefined || !isBefore(calledAt, dueAt)
    ? `${decider} has called the rollback. The emergency request goes to ${recipient.name}, ${recipient.email}, with the letter attached, filled in and unsigned.`
    : `${decider} called the rollback ${sayMinutes(minutesBetween(calledAt, now))} ago; the emergency request went to ${recipient.name}, ${recipient.email}. No outcome has been reported.`;
}

export const rollbackCalled: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const { legalContact } = order.parties;
  const isVerified = carrier.emergencyContact?.verifiedOn !== undefined;
  return {
    to: people(order.parties, 'owner', 'operationsLead', 'legalContact'),
    subject: `ROLLBACK CALLED: ${countOf(ports)} back to ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(sayCall(facts)),
      ...(isVerified ? [] : [paragraph(NOT_VERIFIED)]),
      action('Call the emergency contact now and stay on until somebody has taken the request.', deadline(facts)),
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

/** To the decision-maker by name: the carrier has refused, and this much is left to ask again, or nothing. */
export const portBackRefused: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const decider = order.parties.decisionMaker.name;
  const open = firstToClose(facts) !== null;
  const anyClosed = windowGroups(ports).some(({ window }) => !isBefore(now, window.closesAt));
  return {
    to: people(order.parties, 'decisionMaker', 'owner', 'operationsLead'),
    subject: `Port-back refused by ${carrier.name}: ${countOf(ports)}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `${decider}, ${carrier.name} has refused to take ${theNumbers(ports)} back. For now calls go to Amazon Connect. ${
          open
            ? 'The rollback can be called again while the window is open.'
            : 'The window is over: it cannot be called again.'
        }`,
      ),
      open
        ? action('Escalate at the carrier, and decide whether to call the rollback again.', deadline(facts))
        : action(
            `Decide whether to move ${theNumbers(ports)} back by a fresh port, with a new letter and full documents.`,
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
      ]),
      ...(open && anyClosed
        ? [paragraph('For some of the numbers the window has closed; only a fresh port moves those.')]
        : []),
      ...numbers(facts),
      paragraph(`Keep the contract with ${carrier.name} until this is settled.`),
    ],
  };
};
