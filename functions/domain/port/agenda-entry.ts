import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Occasion } from '../letters/mail-content';
import { isAfter, type Instant } from '../time/instant';
import type { AgendaContext } from './agenda-context';
import type { Carrier } from './carrier';
import type { Port } from './port';

/** Something that falls due for a port. Entries of several ports with the same occasion and key are one mail. */
export interface AgendaEntry {
  readonly occasion: Occasion;
  readonly at: Instant;
  readonly key: string;
}

/** What time makes due in a phase, up to the first one after `now`. */
export type Reminders = (port: Port, context: AgendaContext, now: Instant) => readonly AgendaEntry[];

export const due = (occasion: Occasion, at: Instant): AgendaEntry => ({ occasion, at, key: at });

/** An entry that is due at once belongs to the command that made it so; a scheduled one to its instant. */
export const keyed = (occasion: Occasion, at: Instant, port: Port): AgendaEntry => ({
  occasion,
  at,
  key: at === port.lastFact.at ? `${at}#${port.lastFact.id}` : at,
});

/** How many business days of a desk after an instant reminders begin, and how many lie between two. */
export interface Rhythm {
  readonly first: number;
  readonly step: number;
}

/** The instants of a rhythm since `since`, in business days of the desk, up to the first one after `now`. */
export function everyFewDays(
  since: Instant,
  { first, step }: Rhythm,
  { desk }: Pick<Carrier, 'desk'>,
  now: Instant,
): readonly Instant[] {
  const instants: Instant[] = [];
  for (let at = addBusinessDaysToInstant(since, first, desk); ; at = addBusinessDaysToInstant(at, step, desk)) {
    instants.push(at);
    if (isAfter(at, now)) return instants;
  }
}
