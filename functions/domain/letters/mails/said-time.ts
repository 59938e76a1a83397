import type { Carrier } from '../../port/carrier';
import type { Instant, LocalDate } from '../../time/instant';
import { plusCalendarDays } from '../../time/local-date';
import { DATE_WORDS } from '../letter/date-words';
import type { CarrierOfMail, MailContent } from '../mail-content';

export type Language = MailContent['language'];

/** A date in words: 'Thursday 10 December 2026', 'Donnerstag, 10. Dezember 2026', 'jeudi 10 décembre 2026'. */
export function sayDate(date: LocalDate, language: Language = 'en'): string {
  return DATE_WORDS[language].date(date);
}

/**
 * An instant as the desk's clock shows it, with the zone's name, then as the readers' do where they live by another, and in
 * UTC: 'Thursday 10 December 2026, 10:00 (Europe/London), UTC 2026-12-10T10:00:00Z'.
 */
export function sayInstant(at: Instant, carrier: CarrierOfMail, language: Language = 'en'): string {
  return `${zonesOf(carrier)
    .map((zone) => DATE_WORDS[language].local(at, zone))
    .join('; ')}, UTC ${at}`;
}

/** The zones by whose clocks a mail is read: the desk's first, then those of the readers, each once. */
export const zonesOf = ({ desk, readerZones = [] }: CarrierOfMail): readonly string[] => [
  ...new Set([desk.timeZone, ...readerZones]),
];

/** The same without UTC, for subjects and half sentences. */
export function sayLocal(at: Instant, carrier: Carrier, language: Language = 'en'): string {
  return DATE_WORDS[language].local(at, carrier.desk.timeZone);
}

const UNITS = {
  en: { hours: ['hour', 'hours'], minutes: ['minute', 'minutes'] },
  de: { hours: ['Stunde', 'Stunden'], minutes: ['Minute', 'Minuten'] },
  fr: { hours: ['heure', 'heures'], minutes: ['minute', 'minutes'] },
  es: { hours: ['hora', 'horas'], minutes: ['minuto', 'minutos'] },
  it: { hours: ['ora', 'ore'], minutes: ['minuto', 'minuti'] },
  nl: { hours: ['uur', 'uur'], minutes: ['minuut', 'minuten'] },
} as const satisfies Record<Language, { hours: readonly [string, string]; minutes: readonly [string, string] }>;

const amount = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

/** A span in hours and minutes, parts that are zero left out: 340 is '5 hours 40 minutes', 60 is '1 hour'. */
export function sayMinutes(minutes: number, language: Language = 'en'): string {
  const units = UNITS[language];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return amount(rest, units.minutes);
  return rest === 0 ? amount(hours, units.hours) : `${amount(hours, units.hours)} ${amount(rest, units.minutes)}`;
}

/**
 * What is left of a window: always hours and minutes, nothing left out, so that no reader has to guess the part that is
 * missing. 300 is '5 hours 0 minutes', 59 is '0 hours 59 minutes'.
 */
export function sayHoursAndMinutes(minutes: number, language: Language = 'en'): string {
  const units = UNITS[language];
  return `${amount(Math.floor(minutes / 60), units.hours)} ${amount(minutes % 60, units.minutes)}`;
}

/** A span in words for the distance between two dates, from two days on in days: '3 days', '5 hours 40 minutes'. */
export function sayDistance(minutes: number): string {
  const days = Math.floor(minutes / (24 * 60));
  if (days < 2) return sayMinutes(minutes);
  const hours = Math.round((minutes - days * 24 * 60) / 60);
  return hours === 0 ? `${days} days` : `${days} days ${amount(hours, UNITS.en.hours)}`;
}

/** The last local day on which a signature of this day is not older than `maxAgeDays`. */
export const lastDayOfSignature = (signedOn: LocalDate, maxAgeDays: number): LocalDate =>
  plusCalendarDays(signedOn, maxAgeDays);
