import { z } from 'zod';
import { localDate, text } from './scalars';

/** Without dates, all that the table speaks for. */
export const calendarQuery = z.strictObject({
  region: text(20).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
});

export type CalendarQuery = z.output<typeof calendarQuery>;

const CLOSED =
  'all-day: nobody works. half-day: works till midday. provisional: may be closed, ask; announced late, or kept only in parts.';

export const calendarAnswer = z.object({
  country: z.string(),
  region: z.string().optional(),
  regions: z.array(z.string()).meta({ description: 'The parts of the country that the table tells apart.' }),
  coveredFrom: z.string(),
  coveredTo: z.string(),
  days: z.array(
    z.object({
      date: z.string().meta({ format: 'date' }),
      name: z.string(),
      closed: z.enum(['all-day', 'half-day', 'provisional']).meta({ description: CLOSED }),
      source: z.string(),
    }),
  ),
  blockPeriods: z
    .array(
      z.object({
        name: z.string(),
        from: z.string().meta({ format: 'date' }),
        to: z.string().meta({ format: 'date' }),
        origin: z.string(),
        source: z.string(),
        advice: z.string(),
      }),
    )
    .meta({
      description: 'Customary closures of desks. They count only once a carrier’s calendarOverrides hold them.',
    }),
});
