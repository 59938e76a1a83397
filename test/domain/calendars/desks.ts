import type { CalendarOverride, Desk } from '../../../functions/domain/calendars/desk';

/** A British desk, open 09:00 to 17:00 London time. */
export function britishDesk(region: string | undefined, overrides: readonly CalendarOverride[] = []): Desk {
  return {
    calendar: { country: 'GB', region },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
    overrides,
  };
}

export const englishDesk = britishDesk('ENG');

/** A desk in a country for which there is no table of holidays. */
export const deskWithoutCalendar: Desk = { ...englishDesk, calendar: { country: 'ZZ' } };
