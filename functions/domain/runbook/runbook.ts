import type { Parties } from '../port/order';
import type { Port } from '../port/port';
import type { Origin } from '../playbooks/sourced';
import { compareInstants, earlierOf, isBefore, type Instant } from '../time/instant';
import { itemDueAt, stageDueAt } from './due-at';
import type { RunbookFacts } from './facts';
import type { RunbookRow } from './items';
import type { Stage } from './stages';
import { answersTo } from './party';
import type { Proof } from './proof';
import type { SignOff } from './sign-off';
import { rowsFor, standingOf } from './standing';

/** An item of the runbook for the numbers of one FOC: whose it is, by when, and how it stands. */
export interface RunbookItem {
  readonly itemKey: string;
  readonly title: string;
  readonly stage: Stage;
  readonly gate: boolean;
  /** The FOC of the numbers that it is about; null for those that have none yet. */
  readonly focAt: Instant | null;
  readonly owner: { readonly role: keyof Parties; readonly name: string; readonly email: string };
  readonly dueAt: Instant | null;
  readonly state: 'open' | 'done';
  /** Open, and its time has come. */
  readonly late: boolean;
  /** What was given with the signature, else what the record itself proves; null while it is open. */
  readonly evidence: string | null;
  /** Why the record does not prove it, where it could; of a word that holds, what it leaves to be asked. */
  readonly lacks: string | null;
  /** What counts as evidence. */
  readonly asks: string;
  /** The last word that holds for it; where the record says the contrary the item stays open all the same. */
  readonly signedOff: Pick<SignOff, 'by' | 'actor' | 'at' | 'focAt' | 'note' | 'evidence'> | null;
  readonly origin: Origin;
  readonly source: string;
}

/** The ports of one FOC, or those without any. */
export interface FocSet {
  readonly focAt: Instant | null;
  readonly ports: readonly Port[];
}

/** The ports of an order by the FOC that they share, the first to come first, those without one last; cancelled ones left out. */
export function focSets(ports: readonly Port[]): readonly FocSet[] {
  const sets = new Map<Instant | null, Port[]>();
  for (const port of ports) {
    if (port.phase === 'CANCELLED') continue;
    const focAt = port.foc?.at ?? null;
    const known = sets.get(focAt);
    if (known === undefined) sets.set(focAt, [port]);
    else known.push(port);
  }
  return [...sets].map(([focAt, of]) => ({ focAt, ports: of })).sort((a, b) => byFoc(a.focAt, b.focAt));
}

function byFoc(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareInstants(a, b);
}

/**
 * The runbook of an order: every item once for each FOC among its ports, and once without a date for ports that have none, so
 * that early work can be signed off. `ports` are as of `now`. Source of the items: `items.ts`; of the rule of the slip:
 * design §11.
 */
export const runbook = (ports: readonly Port[], facts: RunbookFacts, now: Instant): readonly RunbookItem[] =>
  focSets(ports).flatMap((set) => itemsOf(set, facts, now));

/** The items of the ports of one FOC, or only the one of a key. */
export const itemsOf = (set: FocSet, facts: RunbookFacts, now: Instant, only?: string): readonly RunbookItem[] =>
  rowsFor(set.ports)
    .filter(({ itemKey }) => only === undefined || itemKey === only)
    .map((row) => itemOf(row, set, { ...facts, now }, now));

function itemOf(row: RunbookRow, { focAt, ports }: FocSet, facts: RunbookFacts, now: Instant): RunbookItem {
  const { itemKey, title, stage, gate, asks, origin, source } = row;
  const { done, signOff, proof } = standingOf(row, ports, facts);
  const dueAt = itemDueAt(row, dueFor(stage, ports, facts), facts);
  const { name, email } = facts.order.parties[row.owner];
  return {
    itemKey,
    title,
    stage,
    gate,
    focAt,
    owner: { role: row.owner, name, email },
    dueAt,
    state: done ? 'done' : 'open',
    late: !done && hasCome(dueAt, now),
    evidence: done ? (given(signOff) ?? (proof !== null && 'proved' in proof ? proof.proved : null)) : null,
    lacks: done ? notItsOwner(row, signOff, facts) : lackOf(proof),
    asks,
    signedOff: signOff === undefined ? null : wordOf(signOff),
    origin,
    source,
  };
}

/** From its very instant on a deadline has come: that is when it is alarmed of. */
export const hasCome = (dueAt: Instant | null, now: Instant): boolean => dueAt !== null && !isBefore(now, dueAt);

/** Windows of one FOC may close at several instants; the first of them is the one to meet. */
function dueFor(stage: Stage, ports: readonly Port[], facts: RunbookFacts): Instant | null {
  if (stage !== 'T+72h') return ports[0] === undefined ? null : stageDueAt(stage, ports[0], facts);
  const ends = ports.flatMap((port) => stageDueAt(stage, port, facts) ?? []);
  return ends.length === 0 ? null : ends.reduce(earlierOf);
}

function lackOf(proof: Proof | null): string | null {
  if (proof === null || 'proved' in proof) return null;
  return 'lacks' in proof ? proof.lacks : proof.refutes;
}

/** Of a comparison that somebody else vouches for than the one who is asked to: it counts, and is told. */
function notItsOwner({ ofLetter, owner }: RunbookRow, signOff: SignOff | undefined, { order }: RunbookFacts) {
  const asked = order.parties[owner];
  if (ofLetter !== true || signOff === undefined || answersTo(asked, signOff.by)) return null;
  return `Signed off by ${signOff.by}, not by the legal contact of the order, ${asked.name}.`;
}

const given = (signOff: SignOff | undefined): string | undefined => signOff?.evidence ?? signOff?.note;

const wordOf = ({ by, actor, at, focAt, note, evidence }: SignOff): NonNullable<RunbookItem['signedOff']> => ({
  by,
  actor,
  at,
  focAt,
  ...(note === undefined ? {} : { note }),
  ...(evidence === undefined ? {} : { evidence }),
});
