import { STAGES, type Stage } from '../../runbook/stages';
import { stageDueAt } from '../../runbook/due-at';
import { letterTooOldFrom } from '../../port/letter-age';
import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import { changeCutoff } from '../../port/terms';
import { waitingFor } from '../../port/waiting-for';
import { fixEndsAt, TRANSIT_FIX } from '../../rollback/transit-fix';
import { isAfter, plusHours, type Instant } from '../../time/instant';
import { lastMomentToChange } from '../../timeline/change-cutoff';
import type { DigestCase } from './digest-case';

/** Something with an end, in the words of before and after it. */
export interface Deadline {
  readonly at: Instant;
  /** How far ahead it is announced: papers for a few business days of the desk, dates and windows for a week. */
  readonly kind: 'paper' | 'date' | 'window';
  readonly due: string;
  /** Null where nothing is late once it is over. */
  readonly late: string | null;
}

type Terms = Pick<DigestCase, 'order' | 'carrier' | 'playbook'>;

const deadline = (at: Instant | null, kind: Deadline['kind'], due: string, late: string | null): readonly Deadline[] =>
  at === null ? [] : [{ at, kind, due, late }];

const waitEnds = (port: Port, terms: Terms): Instant | null => waitingFor(port, terms)?.until ?? null;

const letterAges = (port: Port, { playbook }: Terms): readonly Deadline[] =>
  deadline(
    letterTooOldFrom(port, playbook),
    'date',
    'the letter grows too old to be filed',
    'the letter is too old to be filed, since',
  );

const RUNBOOK_STAGES = ['T-21d', 'T-7d', 'T-24h'] as const satisfies readonly Stage[];

/** A date, the last moment to move it, and what the runbook asks for before it; what lay before the confirmation is over. */
function dates(port: Port, terms: Terms): readonly Deadline[] {
  const { foc } = port;
  if (foc === null) return [];
  const { carrier, playbook } = terms;
  const lastChange = lastMomentToChange(foc.at, changeCutoff(carrier, playbook), carrier.desk);
  const stages = RUNBOOK_STAGES.map((stage) => ({ stage, at: stageDueAt(stage, port, terms) }));
  return [
    ...deadline(foc.at, 'date', 'FOC', null),
    ...deadline(lastChange, 'date', `${carrier.name} takes the last change of the date`, null),
    ...stages
      .filter(({ at }) => at !== null && isAfter(at, foc.confirmedAt))
      .flatMap(({ stage, at }) => deadline(at, 'date', `the runbook’s items of ${stage} are due`, null)),
  ];
}

const windowEnd = (port: Port): readonly Deadline[] => {
  const basis = port.rollback?.basis === 'practice' ? 'a practice, no right' : 'no right';
  return deadline(port.rollback?.closesAt ?? null, 'window', `the rollback window (${basis}) closes`, null);
};

function repair(port: Port, { carrier }: Terms): readonly Deadline[] {
  const { min, max } = TRANSIT_FIX.value;
  const figure = `${min} to ${max} business days as seen in practice, no promise`;
  return [
    ...deadline(
      fixEndsAt(port.phaseSince, carrier.desk),
      'paper',
      `half-ported; to be mended (${figure})`,
      `half-ported and not mended (${figure}); it was looked for`,
    ),
    ...windowEnd(port),
  ];
}

/** Two hours after the FOC, as in the agenda. */
const reportDue = (port: Port): Instant | null =>
  port.foc === null ? null : plusHours(port.foc.at, STAGES['T+2h'].hoursFromFoc);

const none = (): readonly Deadline[] => [];

const DEADLINES = {
  CSR_PENDING: (port, terms) =>
    deadline(
      waitEnds(port, terms),
      'paper',
      `the record of ${terms.carrier.name} is due`,
      `the record of ${terms.carrier.name} was due`,
    ),
  LOA_PENDING: (port, terms) =>
    deadline(waitEnds(port, terms), 'paper', 'the signed letter is due', 'the signed letter was due'),
  READY_TO_FILE: letterAges,
  FILED: (port, terms) =>
    deadline(
      waitEnds(port, terms),
      'paper',
      `no date from ${terms.carrier.name} yet, and quiet is no longer normal from then on`,
      `no date from ${terms.carrier.name}, and quiet is no longer normal, since`,
    ),
  FOC_CONFIRMED: dates,
  CUTOVER: (port) =>
    deadline(
      reportDue(port),
      'date',
      'the outcome of the cutover is to be reported',
      'nobody has reported the outcome of the cutover; it was due',
    ),
  ROLLBACK_WINDOW: windowEnd,
  COMPLETED: none,
  REJECTED: (port, terms) => (port.rejection?.refilableAsIs === true ? letterAges(port, terms) : []),
  ON_HOLD: none,
  HALF_PORTED: repair,
  ROLLING_BACK: (port, { carrier }) =>
    deadline(
      port.rollback?.closesAt ?? null,
      'window',
      `called back, and ${carrier.name} has not said what it did; the rollback window closes`,
      `called back, and ${carrier.name} has not said what it did; the rollback window closed`,
    ),
  ROLLED_BACK: none,
  CANCELLED: none,
} as const satisfies Record<Phase, (port: Port, terms: Terms) => readonly Deadline[]>;

/** All that ends for a port in its present phase, over or still to come. */
export const deadlinesOf = (port: Port, terms: Terms): readonly Deadline[] => DEADLINES[port.phase](port, terms);
