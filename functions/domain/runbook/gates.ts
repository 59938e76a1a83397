import type { Phase } from '../port/phase';
import type { Port } from '../port/port';
import type { Instant } from '../time/instant';
import { itemDueAt, stageDueAt } from './due-at';
import type { RunbookFacts } from './facts';
import { RUNBOOK } from './items';
import type { Stage } from './stages';
import { hasCome } from './runbook';
import { isAskedOf, standingOf } from './standing';

/** A gate of the runbook that stands open for a number. */
export interface OpenGate {
  readonly itemKey: string;
  readonly title: string;
  readonly dueAt: Instant | null;
}

/** While a date stands and nobody has said what became of it: before, no gate has a date; after, none holds anything back. */
const GATED: ReadonlySet<Phase> = new Set(['FOC_CONFIRMED', 'CUTOVER']);

/**
 * The gates that stand open for a port as the record is now, in the order of the runbook. Empty in every phase but
 * FOC_CONFIRMED and CUTOVER. Which items are gates: porting-facts §6 (`items.ts`); that they hide nothing: design §11.
 */
export function gatesOpen(port: Port, facts: RunbookFacts): readonly OpenGate[] {
  if (!GATED.has(port.phase)) return [];
  const dueAt = new Map<Stage, Instant | null>();
  return RUNBOOK.filter((row) => row.gate && isAskedOf(row, port) && !standingOf(row, [port], facts).done).map(
    (row) => {
      const { itemKey, title, stage } = row;
      const due = dueAt.get(stage) ?? stageDueAt(stage, port, facts);
      dueAt.set(stage, due);
      return { itemKey, title, dueAt: itemDueAt(row, due, facts) };
    },
  );
}

/** Those of them whose time has come by an instant. */
export function gatesDue(open: readonly OpenGate[], at: Instant): readonly OpenGate[] {
  // Gates of one stage share their instant: an order may have thousands of numbers, and comparing instants is not free.
  const come = new Set([...new Set(open.map(({ dueAt }) => dueAt))].filter((dueAt) => hasCome(dueAt, at)));
  return open.filter(({ dueAt }) => come.has(dueAt));
}
