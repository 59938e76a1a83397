import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Addressee, CalendarEvent } from '../../domain/letters/mail-content';
import type { Instant } from '../../domain/time/instant';

const ALARM_SECONDS_BEFORE = [24 * 60 * 60, 60 * 60] as const;

export interface CalendarFrame {
  readonly organizer: Addressee;
  readonly attendees: readonly Addressee[];
  /** When this version of the entry was made. */
  readonly now: Instant;
}

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly ics: string;
}

// The library writes names between quotes and escapes a quote in a way that RFC 5545 does not know.
const nameOf = ({ name, email }: Addressee): string => name.replace(/"/g, "'").trim() || email;

/**
 * An iCalendar object with one entry. REQUEST and not PUBLISH: only of a request do calendars move the entry that they
 * have when the UID comes again with a higher SEQUENCE, and take it out on CANCEL (RFC 5546 §3.2.2 and §3.2.5).
 * Nobody is asked to answer. All times are UTC.
 */
export function calendarFile(event: CalendarEvent, { organizer, attendees, now }: CalendarFrame): CalendarFile {
  const method = event.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const calendar = ical({ prodId: '//Portolan//Portolan//EN', method });
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(now),
    start: new Date(event.start),
    end: new Date(event.end),
    summary: event.summary,
    description: event.description,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: nameOf(organizer), email: organizer.email },
    attendees: attendees.map((attendee) => ({ name: nameOf(attendee), email: attendee.email, rsvp: false })),
    alarms: event.cancelled
      ? []
      : ALARM_SECONDS_BEFORE.map((seconds) => ({
          type: ICalAlarmType.display,
          triggerBefore: seconds,
          description: event.summary,
        })),
  });
  return { method, ics: calendar.toString() };
}
