import { confirmedOn } from '../../rollback/basis-words';
import { isRollbackOpen, rollbackMinutesLeft, type RollbackWindow } from '../../rollback/rollback-window';
import type { MailBlock, MailFacts } from '../mail-content';
import { action, grouped, groupLabel, list, numberItems, paragraph, row, table, type Row } from './about';
import { desk, emergencyDesks, people } from './addressees';
import { wordsFor } from './carrier-words/words-for';
import type { MailWriter } from './mail-draft';
import { firstToClose, sayClockChanges, windowGroups } from './rollback-facts';
import { sayDate, sayHoursAndMinutes, sayInstant, sayMinutes } from './said-time';

/** The account as the carrier knows it. A PIN is never among it: whoever has it can move the number (porting-facts §12). */
function accountRows(facts: MailFacts): readonly (Row | null)[] {
  const { order, carrier } = facts;
  const { labels } = wordsFor(carrier).words;
  return [
    row(labels.customer, order.csr?.legalName ?? order.entity.legalName),
    row(labels.accountNumber, order.csr?.accountNumber ?? order.account.accountNumber),
    row(labels.btn, order.csr?.btn ?? order.account.btn),
    row(labels.reference, order.reference),
  ];
}

const contactRow = ({ order, carrier }: MailFacts): Row | null => {
  const { name, email, phone } = order.parties.owner;
  const parts = [name, phone, email].filter((part) => part !== undefined);
  return row(wordsFor(carrier).words.labels.contact, parts.join(', '));
};

const carrierNumbers = (facts: MailFacts): readonly MailBlock[] => [
  paragraph(wordsFor(facts.carrier).words.numbersHeading(facts.ports.length)),
  list(numberItems(facts)),
];

function csrRequestBody(
  facts: MailFacts,
  opening: string,
  by: string,
  rows: readonly (Row | null)[],
): readonly MailBlock[] {
  const { words } = wordsFor(facts.carrier);
  return [
    paragraph(words.greeting),
    paragraph(opening),
    action(words.csr.action, by),
    table([...accountRows(facts), ...rows, contactRow(facts)]),
    ...carrierNumbers(facts),
    paragraph(words.csr.fieldsHeading),
    list(words.csr.fields),
    paragraph(words.csr.unavailable),
    paragraph(words.closing(facts.order.parties.owner.name)),
  ];
}

/** To the desk, at once: the record that everything else is copied from. */
export const csrRequest: MailWriter = (facts) => {
  const { language, words } = wordsFor(facts.carrier);
  const company = facts.order.entity.legalName;
  const days = facts.playbook.csrBusinessDays.value;
  const by = days === null ? words.csr.soon : words.csr.within(days);
  return {
    to: [desk(facts.carrier)],
    language,
    subject: words.csr.subject(company, facts.ports.length),
    blocks: csrRequestBody(facts, words.csr.intro(company), by, []),
  };
};

/** To the desk, politely, and to the owner, who learns the way round a carrier that gives no record. */
export const csrOverdue: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const { language, words } = wordsFor(carrier);
  const company = order.entity.legalName;
  const since = ports.map(({ phaseSince }) => phaseSince).sort()[0] ?? order.createdAt;
  const { owner } = order.parties;
  return {
    to: [desk(carrier), ...people(order.parties, 'owner')],
    language,
    subject: words.csr.reminderSubject(company, ports.length),
    blocks: [
      ...csrRequestBody(facts, words.csr.reminder(company), words.csr.soon, [
        row(words.labels.askedOn, sayInstant(since, carrier, language)),
      ]),
      paragraph(
        `Note for ${owner.name}: the record is overdue. Call the desk${carrier.desk.phone === undefined ? '' : ` on ${carrier.desk.phone}`}. If ${carrier.name} gives none out, the latest bill serves instead: record it as the CSR with source "latest-bill".`,
      ),
    ],
  };
};

function portBackWindowRows(facts: MailFacts): readonly (Row | null)[] {
  const { carrier, now, ports } = facts;
  const { language, words } = wordsFor(carrier);
  const groups = windowGroups(ports);
  const portGroups = groups.map((group) => group.ports);
  return [
    ...groups.flatMap(({ window, ports: group }) => [
      row(groupLabel(words.labels.movedOn, group, portGroups), sayInstant(window.opensAt, carrier, language)),
      row(groupLabel(words.labels.window, group, portGroups), sayPortBackTime(facts, window, now)),
      row(groupLabel(words.labels.basis, group, portGroups), sayPortBackBasis(facts, window)),
    ]),
    row(words.labels.clockChange, sayClockChanges({ ports, carrier }, words.portBack.hoursKept, language)),
  ];
}

function sayPortBackBasis({ carrier }: MailFacts, window: RollbackWindow): string {
  const { language, words } = wordsFor(carrier);
  const on = confirmedOn(window, carrier);
  const hours = sayMinutes(Math.round(window.hours * 60), language);
  return words.portBack.basis[window.basis](hours, on === undefined ? undefined : sayDate(on, language));
}

function sayPortBackTime({ carrier }: MailFacts, window: RollbackWindow, now: string): string {
  const { language, words } = wordsFor(carrier);
  const until = sayInstant(window.closesAt, carrier, language);
  if (!isRollbackOpen(window, now)) return words.portBack.closed(until);
  return words.portBack.until(sayHoursAndMinutes(rollbackMinutesLeft(window, now), language), until);
}

function callRows({ ports, carrier, order }: MailFacts): readonly (Row | null)[] {
  const { labels } = wordsFor(carrier).words;
  const groups = grouped(ports, ({ rollbackCall }) => rollbackCall?.reason ?? '');
  return [
    row(labels.calledBy, order.parties.decisionMaker.name),
    ...groups.map((group) => row(groupLabel(labels.reason, group, groups), group[0]?.rollbackCall?.reason)),
  ];
}

/** To whoever takes an emergency at the carrier: take these numbers back, now. The letter is attached. */
export const emergencyPortBack: MailWriter = (facts) => {
  const { order, carrier, now, ports } = facts;
  const { language, words } = wordsFor(carrier);
  const { decisionMaker } = order.parties;
  const first = firstToClose(facts) ?? windowGroups(ports)[0]?.window;
  return {
    to: emergencyDesks(carrier),
    language,
    subject: words.portBack.subject(order.entity.legalName, ports.length),
    blocks: [
      paragraph(words.greeting),
      paragraph(words.portBack.intro(order.entity.legalName, carrier.name)),
      first === undefined
        ? action(words.portBack.action)
        : action(words.portBack.action, sayPortBackTime(facts, first, now)),
      table([...accountRows(facts), ...portBackWindowRows(facts), ...callRows(facts), contactRow(facts)]),
      ...carrierNumbers(facts),
      paragraph(words.portBack.letter),
      paragraph(words.portBack.confirm(decisionMaker.name, decisionMaker.phone, decisionMaker.email)),
      paragraph(words.closing(decisionMaker.name)),
    ],
    attachments: [{ kind: 'letter', letter: 'rollback' }],
  };
};
