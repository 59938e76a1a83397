import type { Foc, Port } from '../../port/port';
import { compareInstants, minutesBetween, type Instant } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import {
  action,
  countOf,
  grouped,
  groupLabel,
  numbers,
  orderCall,
  orderRows,
  paragraph,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import { changeNotice, firstFocAt, focEntry, focRows, sayLastMoment } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { stillToDo } from './runbook-lines';
import { sayDistance, sayInstant, sayLocal, sayMinutes } from './said-time';

const holders = ({ order }: MailFacts) => people(order.parties, 'owner', 'operationsLead', 'decisionMaker');

const durationRow = ({ playbook }: MailFacts): Row | null => {
  const { typical, max } = playbook.cutoverMinutes.value;
  return row('The cutover takes', `usually ${sayMinutes(typical)}, at times up to ${sayMinutes(max)}`);
};

const noticeRow = (facts: MailFacts): Row | null => {
  const days = changeNotice(facts);
  return row(
    'Notice of a change',
    `${days === 1 ? '1 business day' : `${days} business days`} of the desk before the FOC`,
  );
};

/** Who said the date, and who took it against a finding. */
function confirmationRows({ ports }: MailFacts): readonly (Row | null)[] {
  const groups = grouped(ports, ({ foc }) => JSON.stringify([foc?.confirmedBy, foc?.override]));
  return groups.flatMap((group) => {
    const foc = group[0]?.foc;
    const override = foc?.override;
    return [
      row(groupLabel('Confirmed by', group, groups), foc?.confirmedBy),
      row(
        groupLabel('Taken against a blocking finding', group, groups),
        override === undefined ? null : `by ${override.by}: ${override.reason}`,
      ),
    ];
  });
}

const reach = (facts: MailFacts): string => {
  const at = firstFocAt(facts.ports);
  return at === null ? '' : sayLocal(at, facts.carrier);
};

export const focConfirmed: MailWriter = (facts) => ({
  to: holders(facts),
  subject: `FOC confirmed: ${reach(facts)}, ${countOf(facts.ports)} from ${facts.carrier.name}`,
  blocks: [
    paragraph(
      `${facts.carrier.name} has confirmed when it lets ${theNumbers(facts.ports)} go. At that instant calls begin to arrive at Amazon Connect, whether we are ready or not.`,
    ),
    action(
      'Accept the date in your calendar, and say now if it does not suit: the desk wants notice of a change.',
      sayLastMoment(facts) ?? undefined,
    ),
    table([...orderRows(facts), ...focRows(facts), ...confirmationRows(facts), durationRow(facts), noticeRow(facts)]),
    ...stillToDo(facts),
    ...numbers(facts),
    paragraph('The calendar entry is attached. When the date slips it moves by itself.'),
  ],
  attachments: focEntry(facts),
});

const before = (port: Port): Foc | undefined => port.pastFocs.at(-1);

function sayMove(from: Instant, to: Instant): string {
  const minutes = minutesBetween(from, to);
  if (minutes === 0) return 'the same time, confirmed anew';
  return `${sayDistance(Math.abs(minutes))} ${minutes < 0 ? 'earlier' : 'later'}`;
}

function moveRows({ ports, carrier }: MailFacts): readonly (Row | null)[] {
  const groups = grouped(ports, (port) => [before(port)?.at, port.foc?.at].join());
  return groups.flatMap((group) => {
    const [port] = group;
    const from = port && before(port)?.at;
    const to = port?.foc?.at;
    return [
      row(groupLabel('Was', group, groups), from === undefined ? null : sayInstant(from, carrier)),
      row(groupLabel('Is now', group, groups), to === undefined ? 'none stands' : sayInstant(to, carrier)),
      row(groupLabel('That is', group, groups), from === undefined || to === undefined ? null : sayMove(from, to)),
    ];
  });
}

/** 'earlier' or 'later' where all ports agree on it; an earlier date is the one that catches people out. */
function direction(ports: readonly Port[]): string {
  const moves = new Set(
    ports.map((port) => (port.foc && before(port) ? compareInstants(port.foc.at, before(port)?.at ?? port.foc.at) : 0)),
  );
  if (moves.size !== 1) return 'FOC moved';
  return moves.has(-1) ? 'FOC moved EARLIER' : moves.has(1) ? 'FOC moved later' : 'FOC confirmed anew';
}

export const focMoved: MailWriter = (facts) => ({
  to: holders(facts),
  subject: `${direction(facts.ports)}: now ${reach(facts)}, ${countOf(facts.ports)} from ${facts.carrier.name}`,
  blocks: [
    paragraph(
      `${facts.carrier.name} has moved the date on which it lets ${theNumbers(facts.ports)} go. Every reminder moves with it.`,
    ),
    action(
      'Check that everybody who is needed is there at the new time, and say now if it does not suit.',
      sayLastMoment(facts) ?? undefined,
    ),
    table([...orderRows(facts), ...moveRows(facts), ...confirmationRows(facts), durationRow(facts), noticeRow(facts)]),
    ...stillToDo(facts),
    ...numbers(facts),
    ...(facts.ports.length < facts.order.numbers.length
      ? [paragraph('Other numbers of the order keep the dates that they have.')]
      : []),
    paragraph('The calendar entry is attached and replaces the one before it.'),
  ],
  attachments: focEntry(facts),
});

const failedAtCutover = (ports: readonly Port[]): boolean =>
  ports.some(({ lastFact }) => lastFact.type === 'cutover-failed');

/** A date is taken back by people before it comes, or by the carrier, which lets it pass without moving anything. */
function withdrawalWords({ ports, carrier }: MailFacts): {
  subject: string;
  opening: string;
  action: string;
  by?: string;
} {
  const [first] = withdrawnDates(ports);
  if (failedAtCutover(ports)) {
    return {
      subject: 'Cutover failed: no FOC stands',
      opening: `The cutover failed: ${carrier.name} did not let ${theNumbers(ports)} go. Calls still follow the former route.`,
      action: 'Find out from the desk why nothing moved, and ask for a new date.',
      by: 'today, while the people who worked on it are there',
    };
  }
  return {
    subject: 'FOC withdrawn: no date stands',
    opening: `The date on which ${carrier.name} was to let ${theNumbers(ports)} go no longer stands. Nothing moves until there is a new one.`,
    action: `Have the desk confirm in writing that it will not move ${theNumbers(ports)} on the old date, and ask for a new one.`,
    ...(first === undefined ? {} : { by: `before the old date, ${sayInstant(first, carrier)}` }),
  };
}

export const focWithdrawn: MailWriter = (facts) => {
  const { ports, carrier } = facts;
  const groups = grouped(ports, (port) => before(port)?.at ?? '');
  const words = withdrawalWords(facts);
  const lostDate = focEntry(facts, true);
  return {
    to: holders(facts),
    subject: `${words.subject}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(words.opening),
      action(words.action, words.by),
      table([
        ...orderRows(facts),
        ...groups.map((group) => {
          const was = group[0] && before(group[0])?.at;
          return row(groupLabel('Was', group, groups), was === undefined ? null : sayInstant(was, carrier));
        }),
        row('Desk', [carrier.desk.email, carrier.desk.phone].filter((part) => part !== undefined).join(', ')),
        row('Record a new date with', orderCall(facts, 'PUT', 'foc')),
      ]),
      ...numbers(facts),
      ...(lostDate.length > 0 ? [paragraph('The calendar entry takes itself back.')] : []),
    ],
    attachments: lostDate,
  };
};

const withdrawnDates = (ports: readonly Port[]): readonly Instant[] =>
  ports.flatMap((port) => before(port)?.at ?? []).sort(compareInstants);
