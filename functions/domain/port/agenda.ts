import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Occasion } from '../letters/mail-content';
import type { Playbook } from '../playbooks/playbook';
import { rollbackAlarms } from '../rollback/rollback-window';
import {
  compareInstants,
  isAfter,
  isBefore,
  laterOf,
  minusDays,
  minusHours,
  plusHours,
  type Instant,
} from '../time/instant';
import { lastMomentToChange } from '../timeline/change-cutoff';
import type { Carrier } from './carrier';
import { caseSilenceAlarmAt } from './case-silence';
import type { FactName } from './event';
import { letterTooOldFrom } from './letter-age';
import type { Phase } from './phase';

import { quietSince, type Foc, type Port } from './port';
import { changeCutoff } from './terms';

/** Something that falls due for a port. Entries of several ports with the same occasion and key are one mail. */
export interface AgendaEntry {
  readonly occasion: Occasion;
  readonly at: Instant;
  readonly key: string;
}

/** What the dates of an agenda hang on besides the port itself. */
export interface AgendaContext {
  readonly playbook: Playbook;
  readonly carrier: Carrier;
}

/** What is told at once when a fact has come in. */
const NEWS = {
  'order-created': ['csr-request'],
  'csr-recorded': ['loa-request'],
  'loa-blocked': ['loa-blocked'],
  'loa-matched': ['ready-to-file'],
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
  'half-ported': ['half-ported'],
  'half-port-repaired': ['rollback-opened'],
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
  const news: readonly Occasion[] = overdue ? NEWS['rollback-window-closed'] : NEWS[port.lastFact.type];
  return [
    ...news.map((occasion) => ({ occasion, at: port.lastFact.at, key: `${port.lastFact.at}#${port.lastFact.id}` })),
    ...REMINDERS[port.phase](port, context, now),
  ].sort((a, b) => compareInstants(a.at, b.at));
}

type Reminders = (port: Port, context: AgendaContext, now: Instant) => readonly AgendaEntry[];

const none: Reminders = () => [];

const due = (occasion: Occasion, at: Instant): AgendaEntry => ({ occasion, at, key: at });

/** The first at `first` business days after `since`, then every `step` business days. */
function everyFewDays(
  occasion: Occasion,
  since: Instant,
  context: AgendaContext,
  now: Instant,
  first: number,
  step: number,
) {
  const { desk } = context.carrier;
  const entries: AgendaEntry[] = [];
  for (let at = addBusinessDaysToInstant(since, first, desk); ; at = addBusinessDaysToInstant(at, step, desk)) {
    entries.push(due(occasion, at));
    if (isAfter(at, now)) return entries;
  }
}

const csrReminders: Reminders = (port, context, now) => {
  const { csrBusinessDays, reminderBusinessDays } = context.playbook;
  const first = csrBusinessDays.value ?? reminderBusinessDays.value;
  return everyFewDays('csr-overdue', port.phaseSince, context, now, first, reminderBusinessDays.value);
};

const loaReminders: Reminders = (port, context, now) => {
  const days = context.playbook.reminderBusinessDays.value;
  return everyFewDays('loa-reminder', port.phaseSince, context, now, days, days);
};

/** How long before a letter grows too old its owner hears of it, in days. */
const AGEING_DAYS = [5, 2];

/** A letter that is too old is asked for anew until somebody signs; one that aged on hold is told of at once. */
const loaAgeing: Reminders = (port, context, now) => {
  const { playbook } = context;
  const tooOld = letterTooOldFrom(port, playbook);
  if (tooOld === null) return [];
  const warnings = AGEING_DAYS.map((days) => due('loa-ageing', minusDays(tooOld, days)));
  const agedOut = keyed('loa-aged-out', laterOf(tooOld, port.phaseSince), port);
  const step = playbook.reminderBusinessDays.value;
  return [
    ...warnings.filter(({ at }) => isAfter(at, port.phaseSince)),
    agedOut,
    ...everyFewDays('loa-aged-out', agedOut.at, context, now, step, step),
  ];
};

/** Rejected: a new letter is asked for or, where the carrier only wants a fix and the letter is good, the next filing. */
const rejectionReminders: Reminders = (port, context, now) => {
  const silence = caseSilenceAlarm(port);
  if (port.rejection?.refilableAsIs !== true || port.loaSignedOn === null) {
    return [...loaReminders(port, context, now), silence];
  }
  const days = context.playbook.reminderBusinessDays.value;
  const ageing = loaAgeing(port, context, now);
  const tooOld = ageing.find(({ occasion }) => occasion === 'loa-aged-out');
  const again = everyFewDays('ready-to-file', port.phaseSince, context, now, days, days);
  return [...again.filter(({ at }) => tooOld === undefined || isAfter(tooOld.at, at)), ...ageing, silence];
};

/** A filing that is noted late makes its alarm due at once. */
const caseSilenceAlarm = (port: Port): AgendaEntry =>
  keyed('case-silence', laterOf(caseSilenceAlarmAt(port), port.phaseSince), port);

/** The silent week is normal, and said to be so once. */
const QUIET_BUSINESS_DAYS = 5;

/** Quiet after filing is normal; only beyond the playbook's threshold is it a stall, and then weekly. */
const silenceReminders: Reminders = (port, context, now) => {
  const stalls = everyFewDays('stalled', quietSince(port), context, now, context.playbook.silenceBusinessDays.value, 5);
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
 * One that leaves less than a day needs the T-24h list only.
 */
const focReminders: Reminders = (port, context) => {
  const foc = port.foc;
  if (foc === null) return [];
  const dayBefore = laterOf(minusHours(foc.at, 24), foc.confirmedAt);
  const weekBefore = laterOf(minusHours(foc.at, 7 * 24), foc.confirmedAt);
  const lastDay = keyed('t-minus-24h', dayBefore, port);
  const cutoff = cutoffReminder(foc, context);
  return weekBefore === dayBefore ? [lastDay] : [...cutoff, keyed('t-minus-7d', weekBefore, port), lastDay];
};

/** One business day before the carrier takes the last change; a date confirmed later than that cannot be changed any more. */
function cutoffReminder(foc: Foc, { carrier, playbook }: AgendaContext): readonly AgendaEntry[] {
  const lastMoment = lastMomentToChange(foc.at, changeCutoff(carrier, playbook), carrier.desk);
  const at = addBusinessDaysToInstant(lastMoment, -1, carrier.desk);
  return isAfter(at, foc.confirmedAt) ? [due('change-cutoff', at)] : [];
}

/** An entry that is due at once belongs to the command that made it so; a scheduled one to its instant. */
const keyed = (occasion: Occasion, at: Instant, port: Port): AgendaEntry => ({
  occasion,
  at,
  key: at === port.lastFact.at ? `${at}#${port.lastFact.id}` : at,
});

/** Two hours after the FOC the window that carriers announce is over; then once a day until somebody says what happened. */
const unreported: Reminders = (port, _context, now) => {
  const entries: AgendaEntry[] = [];
  if (port.foc === null) return entries;
  for (let at = plusHours(port.foc.at, 2); ; at = plusHours(at, 24)) {
    entries.push(due('cutover-unreported', at));
    if (isAfter(at, now)) return entries;
  }
};

/** The carrier has been asked; while the window runs out, nobody forgets that it has not answered. */
const portBackReminders: Reminders = (port) =>
  port.rollback === null
    ? []
    : rollbackAlarms(port.rollback)
        .filter((at) => isAfter(at, port.phaseSince))
        .map((at) => due('rollback-called', at));

/** Alarms that were over before the cutover was reported are not sounded late: the opening mail says what is left. */
const countdown: Reminders = (port) =>
  port.rollback === null
    ? []
    : rollbackAlarms(port.rollback)
        .filter((at) => isAfter(at, port.phaseSince))
        .map((at) => due('rollback-countdown', at));

const REMINDERS = {
  CSR_PENDING: csrReminders,
  LOA_PENDING: loaReminders,
  READY_TO_FILE: loaAgeing,
  FILED: silenceReminders,
  FOC_CONFIRMED: focReminders,
  CUTOVER: unreported,
  ROLLBACK_WINDOW: countdown,
  COMPLETED: none,
  REJECTED: rejectionReminders,
  ON_HOLD: none,
  HALF_PORTED: countdown,
  ROLLING_BACK: portBackReminders,
  ROLLED_BACK: none,
  CANCELLED: none,
} as const satisfies Record<Phase, Reminders>;
