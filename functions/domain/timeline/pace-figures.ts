import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Sourced } from '../playbooks/sourced';
import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import { letterTooOldFrom } from '../port/letter-age';
import type { Phase } from '../port/phase';
import { quietSince, type Port } from '../port/port';
import { fixEndsAt, TRANSIT_FIX } from '../rollback/transit-fix';
import { earlierOf, laterOf, plusHours, plusMinutes, type Instant } from '../time/instant';
import type { Basis } from './estimate';

/** What the pace of a port hangs on besides the port: whose desk counts the days, and whose figures they are held against. */
export interface PaceTerms {
  readonly playbook: Playbook;
  readonly carrier: Carrier;
}

/** How long a phase is known to last. `origin` and `source` are those of the figure that decides the verdict. */
export interface Expected {
  readonly min: number | null;
  readonly typical: number | null;
  readonly max: number | null;
  readonly unit: 'business days' | 'hours' | 'minutes';
  readonly origin: Sourced<number>['origin'];
  readonly source: string;
  /** Each figure with who stands behind it. */
  readonly basis: readonly Basis[];
}

/** How a phase is judged: what is said of it while it is calm, and from when on it no longer is. */
export interface Stance {
  readonly calm: 'quiet-is-normal' | 'on-time' | 'no-figure';
  readonly since: Instant;
  readonly expected: Expected | null;
  /** From this instant on the stay is longer than the figure; null where no figure ends. */
  readonly normalUntil: Instant | null;
  readonly stalledFrom: Instant | null;
}

/** What is said of a phase in which nothing is waited for, or nothing is known. */
const still = (calm: Stance['calm'], since: Instant, stalledFrom: Instant | null = null): Stance => ({
  calm,
  since,
  expected: null,
  normalUntil: null,
  stalledFrom,
});

const basisOf = (what: string, { value, origin, source }: Sourced<number | null>, unit: string): readonly Basis[] =>
  value === null ? [] : [{ figure: `${what} ${value} ${unit}`, origin, source }];

const upTo = (figure: Sourced<number>, unit: Expected['unit'], what: string): Expected => ({
  min: null,
  typical: null,
  max: figure.value,
  unit,
  origin: figure.origin,
  source: figure.source,
  basis: basisOf(what, figure, unit),
});

/** A stall is told once two reminders have gone unheard beyond the figure: nobody's rule, so the playbook's rhythm decides. */
const REMINDERS_UNHEARD = 2;

const businessDaysOn = (since: Instant, days: number, { carrier }: PaceTerms): Instant =>
  addBusinessDaysToInstant(since, days, carrier.desk);

function asked(since: Instant, figure: Sourced<number>, what: string, terms: PaceTerms): Stance {
  const unheard = REMINDERS_UNHEARD * terms.playbook.reminderBusinessDays.value;
  return {
    calm: 'on-time',
    since,
    expected: upTo(figure, 'business days', what),
    normalUntil: businessDaysOn(since, figure.value, terms),
    stalledFrom: businessDaysOn(since, figure.value + unheard, terms),
  };
}

/** Where nobody says how long a record takes, only a wait that outlasts the playbook's longest quiet is called a stall. */
function recordAsked(port: Port, terms: PaceTerms): Stance {
  const { csrBusinessDays: figure, silenceBusinessDays: quiet } = terms.playbook;
  const { value } = figure;
  return value === null
    ? still('no-figure', port.phaseSince, businessDaysOn(port.phaseSince, quiet.value, terms))
    : asked(port.phaseSince, { ...figure, value }, 'the record of the losing carrier: at the longest', terms);
}

/** A letter with those who sign it: the rhythm in which they are reminded is the only figure there is. */
const letterAsked = (port: Port, terms: PaceTerms): Stance =>
  asked(port.phaseSince, terms.playbook.reminderBusinessDays, 'the signed letter: reminded every', terms);

/** The longest span of LOA filed to FOC, and the playbook's silence threshold after it; either may be the later. */
function filed(port: Port, terms: PaceTerms): Stance {
  const { timeline, silenceBusinessDays: silence } = terms.playbook;
  const since = quietSince(port);
  const stalledFrom = businessDaysOn(since, silence.value, terms);
  const { min, typical, max } = timeline;
  if (max.value === null) return still('no-figure', since, stalledFrom);
  const expected: Expected = {
    min: min.value,
    typical: typical.value,
    max: max.value,
    unit: 'business days',
    origin: max.origin,
    source: max.source,
    basis: [
      ...basisOf('letter filed to FOC: at the least', min, 'business days'),
      ...basisOf('letter filed to FOC: typically', typical, 'business days'),
      ...basisOf('letter filed to FOC: at the longest', max, 'business days'),
      ...basisOf('quiet is normal for', silence, 'business days'),
    ],
  };
  const longest = businessDaysOn(since, max.value, terms);
  return { calm: 'quiet-is-normal', since, expected, normalUntil: earlierOf(longest, stalledFrom), stalledFrom };
}

/** Two hours after the FOC the outcome is asked for (agenda); the cutover itself may take as long as the playbook says. */
const REPORT_HOURS = 2;

function cutover(port: Port, { playbook }: PaceTerms): Stance {
  const { value, origin, source } = playbook.cutoverMinutes;
  const since = port.foc?.at ?? port.phaseSince;
  const reportDue = plusHours(since, REPORT_HOURS);
  const basis = [
    ...basisOf('cutover: typically', { value: value.typical, origin, source }, 'minutes'),
    ...basisOf('cutover: at the longest', { value: value.max, origin, source }, 'minutes'),
  ];
  return {
    calm: 'on-time',
    since,
    expected: { min: null, typical: value.typical, max: value.max, unit: 'minutes', origin, source, basis },
    normalUntil: reportDue,
    stalledFrom: laterOf(reportDue, plusMinutes(since, value.max)),
  };
}

/** The window closes by itself; there is nothing to be slow about. */
function rollbackWindow(port: Port, { playbook, carrier }: PaceTerms): Stance {
  if (port.rollback === null) return still('on-time', port.phaseSince);
  const { hours, basis } = port.rollback;
  const source = carrier.rollback === null ? playbook.rollbackHours.source : `as recorded for ${carrier.name}`;
  const figure = { value: hours, origin: basis, source };
  return { ...still('on-time', port.phaseSince), expected: upTo(figure, 'hours', 'the rollback window:') };
}

/** How long the networks take to mend a half-port, as the trade has seen it. */
function halfPorted(port: Port, terms: PaceTerms): Stance {
  const { value, origin, source } = TRANSIT_FIX;
  const mended = fixEndsAt(port.phaseSince, terms.carrier.desk);
  const longest = upTo({ value: value.max, origin, source }, 'business days', 'repair of a half-port: at the longest');
  return {
    calm: 'on-time',
    since: port.phaseSince,
    expected: { ...longest, min: value.min },
    normalUntil: mended,
    stalledFrom: mended,
  };
}

/** One row a phase: against which figures a stay in it is held; null once the port is over. */
export const STANCES = {
  CSR_PENDING: recordAsked,
  LOA_PENDING: letterAsked,
  // Nobody says how long a letter that is good may lie; it stalls when it has grown too old to be filed.
  READY_TO_FILE: (port, { playbook }) => still('no-figure', port.phaseSince, letterTooOldFrom(port, playbook)),
  FILED: filed,
  // The date stands; between it and the FOC lies the silent week (porting-facts §6).
  FOC_CONFIRMED: (port) => still('quiet-is-normal', port.phaseSince),
  CUTOVER: cutover,
  ROLLBACK_WINDOW: rollbackWindow,
  COMPLETED: () => null,
  REJECTED: letterAsked,
  ON_HOLD: (port) => still('no-figure', port.phaseSince),
  HALF_PORTED: halfPorted,
  ROLLING_BACK: (port) => still('no-figure', port.phaseSince, port.rollback?.closesAt ?? null),
  ROLLED_BACK: () => null,
  CANCELLED: () => null,
} as const satisfies Record<Phase, (port: Port, terms: PaceTerms) => Stance | null>;
