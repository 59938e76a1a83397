import { orderPredecessors, requiredEvidence } from '../evidence/asked-evidence';
import type { Circumstances } from '../evidence/case-of-order';
import type { Playbook } from '../playbooks/playbook';
import type { Sourced } from '../playbooks/sourced';
import type { Basis } from '../timeline/estimate';

/** How long the papers of an order take before it can be filed, and what that is made of. */
export interface PaperWork {
  /** Business days of the losing carrier's desk, from the day on which the work begins. */
  readonly businessDays: number;
  readonly basis: readonly Basis[];
  /** What has to be done first and takes longer than the record does; names as in the playbook. */
  readonly heldUpBy: readonly string[];
}

/** Where a playbook says that the record must be asked for, a plan needs a figure all the same. */
const RECORD_DAYS = {
  value: 5,
  origin: 'default',
  source: 'Portolan default: no source says how long the record takes there; ask the carrier',
} as const satisfies Sourced<number>;

/**
 * Record and predecessors run side by side, the letter comes after both (it copies the one and names what the other found),
 * and evidence is collected meanwhile; what takes longest counts. For the letter a plan takes the days after which Portolan
 * reminds of it, for no source says how long a signature takes.
 * Example: GB_GEO 5 + 2 business days; French numbers out of a bundle 10 + 2.
 */
export function paperWork(order: Circumstances, playbook: Playbook): PaperWork {
  const { csrBusinessDays, reminderBusinessDays: letter } = playbook;
  const { value } = csrBusinessDays;
  const record: Sourced<number> = value === null ? RECORD_DAYS : { ...csrBusinessDays, value };
  const before = orderPredecessors(order, playbook);
  const evidence = requiredEvidence(order, playbook).flatMap(({ name, deadline }) =>
    deadline.value.count === 'business' && deadline.value.sinceEvidence === undefined
      ? [{ name, days: { ...deadline, value: deadline.value.days } }]
      : [],
  );
  const first = longestOf([record.value, ...before.map(({ businessDays }) => businessDays.value)]);
  return {
    businessDays: longestOf([first + letter.value, ...evidence.map(({ days }) => days.value)]),
    basis: [
      basis('record (CSR)', record),
      ...before.map(({ name, businessDays }) => basis(name, businessDays)),
      basis('letter (LOA), after which Portolan reminds of it', letter),
      ...evidence.map(({ name, days }) => basis(name, days)),
    ],
    heldUpBy: before.filter(({ businessDays }) => businessDays.value > record.value).map(({ name }) => name),
  };
}

const longestOf = (days: readonly number[]): number => Math.max(...days);

const basis = (what: string, { value, origin, source }: Sourced<number>): Basis => ({
  figure: `${what}: ${value} bd`,
  origin,
  source,
});
