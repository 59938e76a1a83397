import { holidayTableOf } from '../domain/calendars/holidays';
import { getCalendarOperation } from '../rest/operations/reference';
import { readCalendar } from '../usecases/read-calendar';
import { isDeclined } from '../usecases/declined';
import { serve } from '../wiring/serve';

export const handler = serve(getCalendarOperation, {
  load: async ({ params: { country = '' } }) => holidayTableOf(country) ?? null,
  run: async ({ subject: table, query }) => {
    const page = readCalendar(table, query);
    return isDeclined(page) ? page : { status: 200, body: page };
  },
});
