import type { LocalDate, LocalTime } from '../time/instant';

/** Whose holidays count: a country (ISO 3166-1) and, where its parts differ, a part of it ('SCT', 'BY'). */
export interface CalendarKey {
  readonly country: string;
  readonly region?: string | undefined;
}

/** What a tenant knows better than the table: one day, or a period in which the desk takes no work. */
export type CalendarOverride =
  | { readonly date: LocalDate; readonly kind: 'closed' | 'half-day' | 'open'; readonly name?: string | undefined }
  | { readonly from: LocalDate; readonly to: LocalDate; readonly kind: 'closed'; readonly name?: string | undefined };

/** The losing carrier's porting desk. Its calendar counts, not the number's nor the customer's (porting-facts §11.1). */
export interface Desk {
  readonly calendar: CalendarKey;
  /** IANA zone in which the desk's days and hours are meant. */
  readonly timeZone: string;
  /** Wall-clock times of an open day; `from` is before `to`. */
  readonly hours: { readonly from: LocalTime; readonly to: LocalTime };
  readonly overrides: readonly CalendarOverride[];
}
