import type { CalendarOverride, Desk } from '../../../functions/domain/calendars/desk';

/** An American desk, open 09:00 to 17:00 by the clocks of its zone. */
export function americanDesk(timeZone: string, overrides: readonly CalendarOverride[] = []): Desk {
  return { calendar: { country: 'US' }, timeZone, hours: { from: '09:00', to: '17:00' }, overrides };
}

export const newYorkDesk = americanDesk('America/New_York');
