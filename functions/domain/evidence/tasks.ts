import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Sourced } from '../playbooks/sourced';
import type { EvidenceDeadline, Playbook, Predecessor, RequiredEvidence } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Order, Parties, Person } from '../port/order';
import { compareInstants, earlierOf, isAfter, localDateOf, plusDays, type Instant } from '../time/instant';
import { isDone, orderPredecessors, requiredEvidence, withoutEvidence } from './asked-evidence';
import { noLongerTrue } from './evidence-faults';

/** Something that somebody has to do before an order can be filed, by when, and on whose word. */
export interface Task {
  /** The kind of the evidence that closes it. */
  readonly kind: string;
  readonly name: string;
  readonly state: 'open' | 'overdue' | 'done';
  readonly owner: { readonly name: string; readonly email: string };
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly doneAt: Instant | null;
  /** The span behind `dueAt`, with who stands behind it. */
  readonly figure: string;
  readonly origin: Sourced<number>['origin'];
  readonly source: string;
}

/**
 * The predecessors of an order and the evidence that it lacks, each as a task with an owner and a deadline in working time of
 * the losing carrier's desk. Done ones stay in the list; `now` decides what is overdue.
 */
export function orderTasks(order: Order, carrier: Carrier, playbook: Playbook, now: Instant): readonly Task[] {
  const predecessors = orderPredecessors(order, playbook);
  const evidence = requiredEvidence(order, playbook).filter(({ kind }) =>
    predecessors.every((before) => before.kind !== kind),
  );
  return [
    ...predecessors.map((before) => predecessorTask(before, order, carrier, now)),
    ...evidence.map((asked) => evidenceTask(asked, order, carrier, holdsOn(order, playbook, now), now)),
  ].sort((a, b) => compareInstants(a.dueAt, b.dueAt));
}

/** The earliest deadline of what is still to be done; null when nothing is. */
export function openTasksUntil(tasks: readonly Task[]): Instant | null {
  const open = tasks.filter(({ state }) => state !== 'done').map(({ dueAt }) => dueAt);
  return open.length === 0 ? null : open.reduce(earlierOf);
}

function predecessorTask(before: Predecessor, order: Order, { desk }: Carrier, now: Instant): Task {
  const { kind, name, businessDays } = before;
  const dueAt = addBusinessDaysToInstant(order.createdAt, businessDays.value, desk);
  return {
    kind,
    name,
    ...standing(isDone(before, order), order, kind, dueAt, now),
    owner: ownerOf(order.parties, before.owner),
    since: order.createdAt,
    dueAt,
    figure: `${businessDays.value} bd`,
    origin: businessDays.origin,
    source: businessDays.source,
  };
}

/** Whether what is on file of a kind still holds: what a later paper made void is to be put again. */
const holdsOn = (order: Order, playbook: Playbook, now: Instant) => (kind: string, name: string) =>
  noLongerTrue(kind, name, order, numbersOf(order), localDateOf(now, playbook.zone)).length === 0;

const numbersOf = (order: Order): readonly string[] => order.numbers.map(({ number }) => number);

function evidenceTask(
  asked: RequiredEvidence,
  order: Order,
  carrier: Carrier,
  holds: (kind: string, name: string) => boolean,
  now: Instant,
): Task {
  const isOnFile = withoutEvidence(order.evidence, asked, numbersOf(order)).length === 0;
  const span = spanOf(asked.deadline.value, order, carrier);
  const filed = [asked.kind, ...(asked.orElse ?? [])].find((kind) => order.evidence?.[kind] !== undefined);
  return {
    kind: asked.kind,
    name: asked.name,
    ...standing(isOnFile && holds(asked.kind, asked.name), order, filed ?? asked.kind, span.dueAt, now),
    owner: ownerOf(order.parties, 'countryLead'),
    ...span,
    origin: asked.deadline.origin,
    source: asked.deadline.source,
  };
}

/** From the order on, or from the receipt of what started the clock. */
function spanOf(
  { days, count, sinceEvidence }: EvidenceDeadline,
  { evidence, createdAt }: Order,
  { desk }: Carrier,
): Pick<Task, 'since' | 'dueAt' | 'figure'> {
  const since = (sinceEvidence === undefined ? undefined : evidence?.[sinceEvidence]?.receivedAt) ?? createdAt;
  return count === 'calendar'
    ? { since, dueAt: plusDays(since, days), figure: `${days} cd` }
    : { since, dueAt: addBusinessDaysToInstant(since, days, desk), figure: `${days} bd` };
}

function standing(
  isOver: boolean,
  { evidence }: Order,
  kind: string,
  dueAt: Instant,
  now: Instant,
): Pick<Task, 'state' | 'doneAt'> {
  if (isOver) return { state: 'done', doneAt: evidence?.[kind]?.receivedAt ?? null };
  return { state: isAfter(now, dueAt) ? 'overdue' : 'open', doneAt: null };
}

/** Whoever is not named on the order leaves the task to its owner. */
function ownerOf(parties: Parties, role: Predecessor['owner']): Task['owner'] {
  const person: Person = parties[role] ?? parties.owner;
  return { name: person.name, email: person.email };
}
