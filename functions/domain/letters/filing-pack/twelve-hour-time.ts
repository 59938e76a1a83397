import { Temporal } from 'temporal-polyfill';
import { localTimeOf, type Instant } from '../../time/instant';

/** The wall-clock time in `zone` on a clock of twelve hours: '10:00 AM', '12:30 PM'; midnight is '12:00 AM'. */
export function twelveHours(at: Instant, zone: string): string {
  const [hour = '', minute = ''] = localTimeOf(at, zone).split(':');
  const hours = Number(hour);
  return `${String(hours % 12 || 12).padStart(2, '0')}:${minute} ${hours < 12 ? 'AM' : 'PM'}`;
}

/**
 * The zone with its offset at that instant, so that nobody has to guess whether 'CST' means summer time as well:
 * 'America/Chicago (UTC-06:00)'.
 */
export const zoneWithOffset = (at: Instant, zone: string): string =>
  `${zone} (UTC${Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset})`;
