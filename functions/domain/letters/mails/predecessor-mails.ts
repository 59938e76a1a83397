import { orderTasks, type Task } from '../../evidence/tasks';
import { remindersOfTask } from '../../port/paper-reminders';
import { compareInstants, isAfter, minutesBetween, startOfDay, type Instant } from '../../time/instant';
import { filingHorizon } from '../../timeline/filing-horizon';
import type { MailBlock, MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  list,
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
import { oldestSignature, signatureRows } from './letter-signature';
import type { MailWriter } from './mail-draft';
import { sayDate, sayDistance, sayInstant } from './said-time';

const openTasks = ({ order, carrier, playbook, now }: MailFacts): readonly Task[] =>
  orderTasks(order, carrier, playbook, now).filter(({ state }) => state !== 'done');

/** The first day on which a filing is taken for the cutover asked for: what was ready too early is filed now, while its letter is good. */
export const filingOpens: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const signature = oldestSignature(facts);
  const open = openTasks(facts);
  return {
    to: people(order.parties, 'owner'),
    subject: `The filing is open, file now: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `The letter for ${theNumbers(ports)} below is ready, and until now it was too early to file ${byCount(ports, 'it', 'them')} for the cutover asked for. Now the filing is taken.`,
      ),
      action(
        open.length === 0
          ? 'Open the port request as a case with AWS Support now, with the field sheet of the order beside it, and record that it is filed.'
          : 'Do what is still open, below; then open the port request as a case with AWS Support, and record that it is filed.',
        signature === null ? undefined : `${sayDate(signature.lastDay)}, the last good day of the letter`,
      ),
      table([
        ...orderRows(facts),
        ...openingRows(facts),
        ...signatureRows(facts),
        row('Still open', open.map(({ name }) => name).join('; ')),
        row('Record it with', orderCall(facts, 'POST', 'filing')),
      ]),
      ...numbers(facts),
    ],
  };
};

function openingRows({ order, carrier, playbook }: MailFacts): readonly (Row | null)[] {
  const horizon = filingHorizon(playbook, order.requestedCutover);
  if (horizon === null) return [];
  const { cutover, opensOn, daysAhead, source } = horizon;
  return [
    row('Cutover asked for', sayDate(cutover)),
    row(
      'Filed from',
      `${sayInstant(startOfDay(opensOn, playbook.zone), carrier)} (at most ${daysAhead} days before the cutover: ${source})`,
    ),
  ];
}

/** What has to be done before a port can be filed, to those whose task it is: a day ahead, and once it is late. */
export const predecessorDue: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const open = openTasks(facts);
  const due = dueNow(open, facts);
  const others = open.filter((task) => !due.includes(task));
  const deadline = due.map(({ dueAt }) => dueAt).sort(compareInstants)[0];
  const isLate = deadline !== undefined && isAfter(now, deadline);
  return {
    to: [...due.map(({ owner }) => owner), ...people(order.parties, 'owner')],
    subject: `${byHowMany(due)} before the filing, ${sayDue(deadline, now)}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `Without this ${theNumbers(ports)} below cannot be filed, and nothing runs at ${carrier.name} before the filing.`,
      ),
      action(
        'Do what is named here, and record each as evidence when it is done.',
        isLate || deadline === undefined ? 'today' : sayInstant(deadline, carrier),
      ),
      table([...orderRows(facts), row('Record it with', orderCall(facts, 'PUT', 'evidence/{kind}'))]),
      list(due.map((task) => sayTask(task, facts))),
      ...alsoOpen(others, facts),
      ...numbers(facts),
    ],
  };
};

/** The tasks whose reminder this is; where it is none of theirs, all that are open. */
function dueNow(open: readonly Task[], facts: MailFacts): readonly Task[] {
  const due = open.filter(({ dueAt }) => remindersOfTask(dueAt, facts, facts.dueAt).includes(facts.dueAt));
  return due.length === 0 ? open : due;
}

const byHowMany = (tasks: readonly Task[]): string => (tasks.length === 1 ? '1 task' : `${tasks.length} tasks`);

function sayDue(deadline: Instant | undefined, now: Instant): string {
  if (deadline === undefined) return 'open';
  return isAfter(now, deadline)
    ? `overdue for ${sayDistance(minutesBetween(deadline, now))}`
    : `due in ${sayDistance(minutesBetween(now, deadline))}`;
}

/** A span is named with who stands behind it: most are practice or defaults, and none is a promise. */
const sayTask = ({ kind, name, owner, dueAt, figure, origin, source }: Task, { carrier, now }: MailFacts): string =>
  `${name} (${kind}): ${sayDue(dueAt, now)}, ${sayInstant(dueAt, carrier)}; task of ${owner.name}. Reckoned with ${figure}, ${origin}: ${source}.`;

const alsoOpen = (others: readonly Task[], facts: MailFacts): readonly MailBlock[] =>
  others.length === 0
    ? []
    : [paragraph('Open as well, and reminded of by itself:'), list(others.map((task) => sayTask(task, facts)))];
