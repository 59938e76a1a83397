import { z } from 'zod';
import { isInstant, isLocalDate, toUtc } from '../domain/time/instant';
import { endsBeforeItBegins } from '../domain/timeline/campaign-span';
import { e164, email, personName, text } from './scalars';

/** Of the longest numbers 10,000 take 170 KB of the 400 KB that an item may have (a test writes them). */
const MOST_NUMBERS = 10_000;

/** An instant, or a local day of the number's country. */
export const instantOrDay = z
  .string()
  .refine((point) => isLocalDate(point) || isInstant(point), {
    error: 'must be a date, YYYY-MM-DD, or a date-time with a zone, such as 2026-12-10T10:00:00Z',
    // What is no point in time cannot be compared with another.
    abort: true,
  })
  .transform((point) => (isLocalDate(point) ? point : toUtc(point)))
  .meta({ examples: ['2026-12-01', '2026-12-01T08:00:00Z'] });

const contactOnFile = z.strictObject({
  name: personName,
  email: email.optional(),
  phone: text(40).optional(),
});

/** A text alone is a name or, where it can be one, an e-mail address. */
const contact = z.union([
  personName.transform((said) => (email.safeParse(said).success ? { name: said, email: said } : { name: said })),
  contactOnFile,
]);

const numbers = z
  .array(e164)
  .min(1)
  .max(MOST_NUMBERS)
  .superRefine((named, context) => {
    const first = new Map<string, number>();
    named.forEach((number, index) => {
      const before = first.get(number);
      if (before === undefined) first.set(number, index);
      else {
        const message = `stands at /numbers/${before} already; name each number once`;
        context.addIssue({ code: 'custom', path: [index], message });
      }
    });
  });

/** A campaign, as clients put it. */
export const campaignRequest = z
  .strictObject({
    name: personName,
    numbers,
    from: instantOrDay.meta({ description: 'A day is meant in the country of each number, and counts whole.' }),
    to: instantOrDay,
    contact: contact.meta({ description: 'Whom to ask: a name, an e-mail address, or both and a telephone number.' }),
  })
  .refine((campaign) => !endsBeforeItBegins(campaign), { path: ['to'], message: 'must not be before from' });

export type CampaignRequest = z.output<typeof campaignRequest>;

/** A campaign as it is stored. */
export const campaignRow = z.object({
  campaignId: z.string(),
  version: z.number(),
  name: z.string(),
  numbers: z.array(z.string()),
  from: z.string(),
  to: z.string(),
  contact: z.object({ name: z.string(), email: z.string().optional(), phone: z.string().optional() }),
});
