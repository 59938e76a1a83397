import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Occasion } from '../letters/mail-content';
import { portBackChasers } from '../rollback/chasers';
import { rollbackAlarms } from '../rollback/rollback-window';
import { gatesDue, gatesOpen } from '../runbook/gates';
import { testCallAlarms } from '../testcalls/noting';
import { fixMarks } from '../rollback/transit-fix';
import { compareInstants, isAfter, isBefore, laterOf, minusHours, plusHours, type Instant } from '../time/instant';
import { lastMomentToChange } from '../timeline/change-cutoff';
import type { AgendaContext } from './agenda-context';
import { due, everyFewDays, keyed, type AgendaEntry, type Reminders } from './agenda-entry';
import { caseSilenceAlarmAt } from './case-silence';
import type { FactName } from './event';
import {
  csrReminders,
  filingReminders,
  loaAgeing,
  loaReminders,
  reminderRhythm,
  signatureReminders,
} from './paper-reminders';
import type { Phase } from './phase';
import { quietSince, type Foc, type Port } from './port';
import { changeCutoff } from './terms';

/** What is told at once when a fact has come in. */
const NEWS = {
  'order-created': ['csr-request'],
  'csr-recorded': ['loa-request'],
  'loa-blocked': ['loa-blocked'],
  'loa-matched': ['ready-to-file'],
  'evidence-recorded': [],
  filed: [],
  'carrier-responded': [],
  'case-noted': [],
  rejected: ['port-rejected'],
  'foc-confirmed': ['foc-confirmed'],
  'foc-moved': ['foc-moved'],
  'foc-repeated': [],
  'foc-withdrawn': ['foc-withdrawn'],
  'foc-reached': ['cutover-window'],
  'cutover-completed': ['rollback-opened'],
  // To both carriers' sides, and beside it to our people alone what they have to do.
  'half-ported': ['half-ported', 'half-ported-clock'],
  'half-port-repaired': ['half-port-repaired', 'rollback-opened'],
  'cutover-failed': ['foc-withdrawn'],
  'rollback-called': ['emergency-port-back', 'rollback-called'],
  'port-back-restored': ['rolled-back'],
  'port-back-refused': ['port-back-refused'],
  'rollback-window-closed': ['port-completed'],
  'number-missing': [],
  'number-loaded': [],
  'number-verified': [],
  'number-associated': [],
  'flow-missing': [],
  'test-call-noted': [],
  // Told beside the last fact, whose own news it must not take the place of (testcalls/noting.ts).
  'test-call-alarming': [],
  bridged: [],
  'bridge-removed': [],
  held: [],
  released: [],
  cancelled: ['port-cancelled'],
} as const satisfies Record<FactName, readonly Occasion[]>;

/**
 * All that falls due for a port in its present phase, earliest first, reminders included up to the first one after `now`.
 * Instants are exact; reminder intervals are business days of the losing carrier's desk.
 */
export function agenda(port: Port, context: AgendaContext, now: Instant): readonly AgendaEntry[] {
  // A half-port that is repaired after its window has no window to speak of any more.
  const overdue = port.lastFact.type === 'half-port-repaired' && port.phase === 'COMPLETED';
  const news: readonly Occasion[] = overdue
    ? ['half-port-repaired', ...NEWS['rollback-window-closed']]
    : NEWS[port.lastFact.type];
  return [
    ...news.map((occasion) => ({ occasion, at: port.lastFact.at, key: `${port.lastFact.at}#${port.lastFact.id}` })),
    ...testCallAlarms(port),
    ...REMINDERS[port.phase](port, context, now),
  ].sort((a, b) => compareInstants(a.at, b.at));
}

const none: Reminders = () => [];

/** Rejected: a new letter is asked for or, where the carrier only wants a fix and the letter is good, the next filing. */
const rejectionReminders: Reminders = (port, context, now) => {
  const silence = caseSilenceAlarm(port);
  if (port.rejection?.refilableAsIs !== true || port.loaSignedOn === null) {
    return [...signatureReminders(port, context, now), silence];
  }
  const ageing = loaAgeing(port, context, now);
  const tooOld = ageing.find(({ occasion }) => occasion === 'loa-aged-out');
  const again = everyFewDays(port.phaseSince, reminderRhythm(context.playbook), context.carrier, now)
    .filter((at) => tooOld === undefined || isAfter(tooOld.at, at))
    .map((at) => due('ready-to-file', at));
  return [...again, ...ageing, silence];
};

/** A filing that is noted late makes its alarm due at once. */
const caseSilenceAlarm = (port: Port): AgendaEntry =>
  keyed('case-silence', laterOf(caseSilenceAlarmAt(port), port.phaseSince), port);

/** The silent week is normal, and said to be so once. */
const QUIET_BUSINESS_DAYS = 5;

/** Quiet after filing is normal; only beyond the playbook's threshold is it a stall, and then weekly. */
const silenceReminders: Reminders = (port, context, now) => {
  const rhythm = { first: context.playbook.silenceBusinessDays.value, step: 5 };
  const stalls = everyFewDays(quietSince(port), rhythm, context.carrier, now).map((at) => due('stalled', at));
  return [...quietWeek(port, context, stalls[0]), caseSilenceAlarm(port), ...stalls];
};

/**
 * Only a filing is followed by the silent week, not a date that was taken back; an answer within it ends the silence. A
 * filing that is noted late is told of at once, unless it is a stall already.
 */
function quietWeek(port: Port, { carrier }: AgendaContext, stall: AgendaEntry | undefined): readonly AgendaEntry[] {
  if (port.lastFact.type !== 'filed') return [];
  const weekOver = addBusinessDaysToInstant(quietSince(port), QUIET_BUSINESS_DAYS, carrier.desk);
  const at = laterOf(weekOver, port.phaseSince);
  const heard = port.lastHeardAt ?? quietSince(port);
  const isAnswered = isAfter(heard, quietSince(port)) && isBefore(heard, at);
  return isAnswered || (stall !== undefined && !isBefore(at, stall.at)) ? [] : [keyed('quiet-is-normal', at, port)];
}

/**
 * T-7d and T-24h, in exact hours before the FOC; a FOC that is confirmed later than that makes them due at once.
 * One that leaves less than a day needs the T-24h list only. With each come the gates that ought to be closed by then.
 */
const focReminders: Reminders = (port, context) => {
  const foc = port.foc;
  if (foc === null) return [];
  const dayBefore = laterOf(minusHours(foc.at, 24), foc.confirmedAt);
  const weekBefore = laterOf(minusHours(foc.at, 7 * 24), foc.confirmedAt);
  const open = gatesOpen(port, context);
  const told = (occasion: Occasion, at: Instant): readonly AgendaEntry[] => [
    keyed(occasion, at, port),
    ...(gatesDue(open, at).length > 0 ? [keyed('gates-open', at, port)] : []),
  ];
  const lastDay = told('t-minus-24h', dayBefore);
  return weekBefore === dayBefore
    ? lastDay
    : [...cutoffReminder(foc, context), ...told('t-minus-7d', weekBefore), ...lastDay];
};

/** One business day before the carrier takes the last change; a date confirmed later than that cannot be changed any more. */
function cutoffReminder(foc: Foc, { carrier, playbook }: AgendaContext): readonly AgendaEntry[] {
  const lastMoment = lastMomentToChange(foc.at, changeCutoff(carrier, playbook), carrier.desk);
  const at = addBusinessDaysToInstant(lastMoment, -1, carrier.desk);
  return isAfter(at, foc.confirmedAt) ? [due('change-cutoff', at)] : [];
}

/** Two hours after the FOC the window that carriers announce is over; then once a day until somebody says what happened. */
const unreported: Reminders = (port, _context, now) => {
  const entries: AgendaEntry[] = [];
  if (port.foc === null) return entries;
  for (let at = plusHours(port.foc.at, 2); ; at = plusHours(at, 24)) {
    entries.push(due('cutover-unreported', at));
    if (isAfter(at, now)) return entries;
  }
};

/** The carrier has been asked; until an outcome is reported nobody forgets that it has not answered. */
const portBackReminders: Reminders = (port, { carrier }, now) =>
  port.rollback === null
    ? []
    : portBackChasers(port.rollbackCall?.at ?? port.phaseSince, port.rollback, carrier.desk, now).map((at) =>
        due('rollback-called', at),
      );

/** Alarms that were over before the cutover was reported are not sounded late: the opening mail says what is left. */
const countdown: Reminders = (port) =>
  port.rollback === null
    ? []
    : rollbackAlarms(port.rollback)
        .filter((at) => isAfter(at, port.phaseSince))
        .map((at) => due('rollback-countdown', at));

/** Two clocks run in a half-port: that of the window, and that of the fix, in business days of the losing desk. */
const halfPortReminders: Reminders = (port, context, now) => [
  ...countdown(port, context, now),
  ...fixMarks(port.phaseSince, port.rollback?.closesAt ?? null, context.carrier.desk, now).map((at) =>
    due('half-ported-clock', at),
  ),
];

/** A hold has no end of its own; once a week its owner hears of it. */
const HOLD_RHYTHM = { first: 5, step: 5 };

const holdReminders: Reminders = (port, { carrier }, now) =>
  everyFewDays(port.phaseSince, HOLD_RHYTHM, carrier, now).map((at) => due('on-hold', at));

const REMINDERS = {
  CSR_PENDING: csrReminders,
  LOA_PENDING: loaReminders,
  READY_TO_FILE: filingReminders,
  FILED: silenceReminders,
  FOC_CONFIRMED: focReminders,
  CUTOVER: unreported,
  ROLLBACK_WINDOW: countdown,
  COMPLETED: none,
  REJECTED: rejectionReminders,
  ON_HOLD: holdReminders,
  HALF_PORTED: halfPortReminders,
  ROLLING_BACK: portBackReminders,
  ROLLED_BACK: none,
  CANCELLED: none,
} as const satisfies Record<Phase, Reminders>;
