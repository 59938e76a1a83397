import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import { isAfter, laterOf, minutesBetween } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  grouped,
  groupLabel,
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
import { caseSilenceRow } from './filing-mails';
import { focEntry, lastFoc } from './foc-dates';
import type { MailDraft, MailWriter } from './mail-draft';
import { rollbackCallRows } from './rollback-mails';
import { isHalfPorted, sayBasis, sayClockChanges, sayTimeLeft, windowGroups, windowRows } from './rollback-facts';
import { sayDistance, sayInstant } from './said-time';

const holders = ({ order }: MailFacts) => people(order.parties, 'owner', 'operationsLead', 'decisionMaker');

/** What was done and when: filed, FOC, moved, window closed. */
function courseRows({ ports, carrier }: MailFacts): readonly (Row | null)[] {
  const groups = grouped(ports, (port) => [port.filedAt, lastFoc(port)?.at, port.rollback?.closesAt].join());
  return groups.flatMap((group) => {
    const [port] = group;
    const said = (at: string | null | undefined) => (at === null || at === undefined ? null : sayInstant(at, carrier));
    return [
      row(groupLabel('Filed', group, groups), said(port?.filedAt)),
      row(groupLabel('FOC', group, groups), said(port && lastFoc(port)?.at)),
      row(groupLabel('Moved', group, groups), said(port?.rollback?.opensAt)),
      row(groupLabel('Rollback window closed', group, groups), said(port?.rollback?.closesAt)),
    ];
  });
}

/** The window is over and the carrier has refused: nothing is settled for numbers that ring nowhere still. */
function completedInHalves(facts: MailFacts, half: readonly Port[]): MailDraft {
  const { carrier, ports } = facts;
  const which = half.length === ports.length ? theNumbers(ports) : half.map(({ number }) => number).join(', ');
  return {
    to: holders(facts),
    subject: `Rollback window over, still half-ported: ${countOf(half)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `The rollback window is over, ${carrier.name} has refused the port-back, and nobody has reported the repair of ${which}: calls may still ring on neither side, or only from some networks.`,
      ),
      action(
        `Press ${carrier.name} and AWS for the repair, and keep the contract with ${carrier.name} until calls to every number below arrive from outside.`,
        'now',
      ),
      table([...orderRows(facts), ...courseRows(facts), ...windowRows(facts)]),
      ...numbers(facts),
      paragraph('From now on only a fresh port moves a number back, with a new letter and full documents.'),
    ],
  };
}

export const portCompleted: MailWriter = (facts) => {
  const { carrier, ports } = facts;
  const half = ports.filter(isHalfPorted);
  if (half.length > 0) return completedInHalves(facts, half);
  const closed = windowGroups(ports).at(-1)?.window.closesAt;
  return {
    to: holders(facts),
    subject: `Port completed: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${byCount(ports, 'The number is', 'The numbers are')} in Amazon Connect to stay. The rollback window is over.`,
      ),
      action(
        `Cancel the contract with ${carrier.name} for ${theNumbers(ports)} below, now that the rollback window is over and not before; check first that no other number of the account is still on its way.`,
        closed === undefined ? undefined : `possible since ${sayInstant(closed, carrier)}`,
      ),
      table([...orderRows(facts), ...courseRows(facts), ...windowRows(facts)]),
      ...numbers(facts),
      paragraph('From now on only a fresh port moves a number back, with a new letter and full documents.'),
    ],
  };
};

/** When the carrier had the number back, what was left of the window then, and on what its hours rested. */
function restoredRows({ ports, carrier }: MailFacts): readonly (Row | null)[] {
  const restoredAt = ({ rollbackCall, phaseSince }: Port): string => rollbackCall?.endedAt ?? phaseSince;
  const groups = grouped(ports, (port) => [restoredAt(port), port.rollback?.opensAt, port.rollback?.closesAt].join());
  return groups.flatMap((group) => {
    const [port] = group;
    const window = port?.rollback ?? null;
    if (port === undefined || window === null) return [];
    const at = restoredAt(port);
    return [
      row(groupLabel('Restored', group, groups), sayInstant(at, carrier)),
      row(
        groupLabel('Rollback window when it was restored', group, groups),
        sayTimeLeft(window, laterOf(at, window.opensAt), carrier),
      ),
      row(groupLabel('Basis', group, groups), sayBasis(window, carrier)),
    ];
  });
}

export const rolledBack: MailWriter = (facts) => {
  const { carrier, ports } = facts;
  return {
    to: holders(facts),
    subject: `Rolled back: ${countOf(ports)} with ${carrier.name} again`,
    blocks: [
      paragraph(`${carrier.name} has taken ${theNumbers(ports)} back. Calls follow the former route.`),
      action(
        `Call each number from outside and make sure that the old system answers. Do not cancel the contract with ${carrier.name}.`,
        'now',
      ),
      table([
        ...orderRows(facts),
        ...rollbackCallRows(facts),
        ...restoredRows(facts),
        row('Clock change inside the window', sayClockChanges(facts, 'the window keeps its exact hours')),
      ]),
      ...numbers(facts),
      paragraph('These ports are closed. Another attempt is a new order, with a new letter of authority.'),
    ],
  };
};

export const portCancelled: MailWriter = (facts) => {
  const { carrier, ports, now } = facts;
  const lostDate = focEntry(facts, true);
  const coming = ports.map(lastFoc).find((foc) => foc !== null && isAfter(foc.at, now));
  return {
    to: holders(facts),
    subject: `Port cancelled: ${countOf(ports)}, staying with ${carrier.name}`,
    blocks: [
      paragraph(
        `The port is cancelled. ${byCount(ports, 'The number stays', 'The numbers stay')} with ${carrier.name}.`,
      ),
      coming
        ? action(
            `Have the desk confirm in writing that it has cancelled the port: it moves ${theNumbers(ports)} at the FOC if it has not heard of it.`,
            sayInstant(coming.at, carrier),
          )
        : action('Tell AWS on the open case, if there is one, that the port is cancelled.'),
      table([
        ...orderRows(facts),
        ...courseRows(facts),
        row('Desk', [carrier.desk.email, carrier.desk.phone].filter((part) => part !== undefined).join(', ')),
      ]),
      ...numbers(facts),
      paragraph(`Keep the contract with ${carrier.name}. Another attempt is a new order.`),
    ],
    attachments: lostDate,
  };
};

/** What a port in each phase waits for, and what to do when it has waited too long. */
const STALLED = {
  CSR_PENDING: ["for the losing carrier's record", 'Call the desk; if it gives no record, use the latest bill.'],
  LOA_PENDING: ['for the signed letter of authority', 'Ask the legal contact where the letter is.'],
  READY_TO_FILE: ['to be filed', 'File the port before the signature grows too old.'],
  FILED: [
    'for a FOC',
    'Ask on the AWS case and at the desk where the port stands. A silent week is normal; this is longer than the longest usual wait.',
  ],
  FOC_CONFIRMED: ['for its FOC', 'Check with the desk that the date still stands.'],
  CUTOVER: ['for the outcome of the cutover', 'Call the number from outside and report what you find.'],
  ROLLBACK_WINDOW: ['for the rollback window to close', 'Look at the tests and decide.'],
  COMPLETED: ['for nothing', 'Nothing is left to do.'],
  REJECTED: ['to be corrected', 'Correct what the rejection names and file again.'],
  ON_HOLD: ['to be released', 'Release the port or cancel it.'],
  HALF_PORTED: ['for the transit networks to be put right', 'Press both carriers; roll back while it can be done.'],
  ROLLING_BACK: ['for the carrier to take the number back', 'Call the emergency contact and report the outcome.'],
  ROLLED_BACK: ['for nothing', 'Nothing is left to do.'],
  CANCELLED: ['for nothing', 'Nothing is left to do.'],
} as const satisfies Record<Phase, readonly [waitsFor: string, what: string]>;

/** Ports may be stuck in several phases; the one that has waited longest names what to do. */
export const stalled: MailWriter = (facts) => {
  const { order, carrier, ports, now, playbook } = facts;
  const longest = [...ports].sort((a, b) => (a.phaseSince < b.phaseSince ? -1 : 1))[0];
  const phase = longest?.phase ?? 'FILED';
  const since = longest?.phaseSince ?? order.createdAt;
  const groups = grouped(ports, (port) => [port.phase, port.phaseSince].join());
  const waited = sayDistance(Math.max(0, minutesBetween(since, now)));
  return {
    to: people(order.parties, 'owner'),
    subject: `Stalled for ${waited}, waiting ${STALLED[phase][0]}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(`Nothing has moved for ${waited}: ${countOf(ports)} from ${carrier.name}.`),
      action(STALLED[phase][1], 'today; you are reminded again while it lasts'),
      table([
        ...orderRows(facts),
        ...groups.map((group) => {
          const [port] = group;
          if (!port) return null;
          const what = `${STALLED[port.phase][0]}, since ${sayInstant(port.phaseSince, carrier)}`;
          return row(groupLabel('Waits', group, groups), what);
        }),
        row(
          'Quiet is normal for',
          phase === 'FILED' ? `${playbook.silenceBusinessDays.value} business days after filing` : null,
        ),
        caseSilenceRow(facts),
        row('Desk', [carrier.desk.email, carrier.desk.phone].filter((part) => part !== undefined).join(', ')),
        row('See', portCall(facts, 'GET', 'history')),
      ]),
      ...numbers(facts),
    ],
  };
};
