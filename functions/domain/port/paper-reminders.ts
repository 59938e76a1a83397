import { addBusinessDaysToInstant } from '../calendars/business-days';
import { openHoursOn } from '../calendars/desk-day';
import type { Playbook } from '../playbooks/playbook';
import { atLocalTime, isAfter, isBefore, laterOf, minusDays, startOfDay, type Instant } from '../time/instant';
import type { AgendaContext } from './agenda-context';
import { due, everyFewDays, keyed, type AgendaEntry, type Reminders, type Rhythm } from './agenda-entry';
import type { Carrier } from './carrier';
import { letterTooOldFrom } from './letter-age';

/** The rhythm in which a playbook reminds of what lies with people. */
export const reminderRhythm = ({ reminderBusinessDays }: Playbook): Rhythm => ({
  first: reminderBusinessDays.value,
  step: reminderBusinessDays.value,
});

export const csrReminders: Reminders = (port, context, now) => {
  const { playbook, carrier } = context;
  const rhythm = reminderRhythm(playbook);
  const first = playbook.csrBusinessDays.value ?? rhythm.first;
  const overdue = everyFewDays(port.phaseSince, { ...rhythm, first }, carrier, now);
  return [...overdue.map((at) => due('csr-overdue', at)), ...taskReminders(port, context, now)];
};

/** A letter that is to be signed; after a rejection the evidence has been filed with the one before. */
export const signatureReminders: Reminders = (port, { playbook, carrier }, now) =>
  everyFewDays(port.phaseSince, reminderRhythm(playbook), carrier, now).map((at) => due('loa-reminder', at));

export const loaReminders: Reminders = (port, context, now) => [
  ...signatureReminders(port, context, now),
  ...taskReminders(port, context, now),
];

export const filingReminders: Reminders = (port, context, now) => [
  ...loaAgeing(port, context, now),
  ...filingOpening(port, context, now),
  ...taskReminders(port, context, now),
];

/** How long before a letter grows too old its owner hears of it, in days. */
const AGEING_DAYS = [5, 2];

/** A letter that is too old is asked for anew until somebody signs; one that aged on hold is told of at once. */
export const loaAgeing: Reminders = (port, { playbook, carrier }, now) => {
  const tooOld = letterTooOldFrom(port, playbook);
  if (tooOld === null) return [];
  const warnings = AGEING_DAYS.map((days) => due('loa-ageing', minusDays(tooOld, days)));
  const agedOut = keyed('loa-aged-out', laterOf(tooOld, port.phaseSince), port);
  return [
    ...warnings.filter(({ at }) => isAfter(at, port.phaseSince)),
    agedOut,
    ...everyFewDays(agedOut.at, reminderRhythm(playbook), carrier, now).map((at) => due('loa-aged-out', at)),
  ];
};

/** A port that was ready too early is told when it may be filed, unless its letter has grown too old by then. */
const filingOpening: Reminders = (port, context) => {
  const at = filingToldAt(context);
  if (at === null || !isAfter(at, port.phaseSince)) return [];
  const tooOld = letterTooOldFrom(port, context.playbook);
  return tooOld === null || isBefore(at, tooOld) ? [due('filing-opens', at)] : [];
};

const MORNING = '09:00';

/**
 * On the first day of the filing, at nine by the desk's clock or when the desk opens later; of a day on which it is closed at
 * nine as well, since it is AWS that takes the filing. Never before that day has begun in the zone of the playbook.
 */
function filingToldAt({ filingOpensOn, carrier: { desk }, playbook }: AgendaContext): Instant | null {
  if (filingOpensOn === null) return null;
  const nine = atLocalTime(filingOpensOn, MORNING, desk.timeZone);
  const opening = openHoursOn(filingOpensOn, desk)?.opensAt ?? nine;
  return laterOf(laterOf(nine, opening), startOfDay(filingOpensOn, playbook.zone));
}

/** Each deadline has instants of its own: what is done takes its own away and brings no other ones. */
const taskReminders: Reminders = (port, { openTasks, ...terms }, now): readonly AgendaEntry[] => {
  const instants = openTasks.flatMap(({ dueAt }) => remindersOfTask(dueAt, terms, now));
  // What fell due while nobody waited for it, on hold, is not told late.
  return [...new Set(instants)].filter((at) => isAfter(at, port.phaseSince)).map((at) => due('predecessor-due', at));
};

/**
 * When the owner of an open task hears of it: one business day of the losing carrier's desk before its deadline and, from
 * there on, every `reminderBusinessDays` of the playbook after it, up to the first instant after `now`.
 */
export const remindersOfTask = (
  dueAt: Instant,
  { playbook, carrier }: { readonly playbook: Playbook; readonly carrier: Carrier },
  now: Instant,
): readonly Instant[] => [
  addBusinessDaysToInstant(dueAt, -1, carrier.desk),
  ...everyFewDays(dueAt, reminderRhythm(playbook), carrier, now),
];
