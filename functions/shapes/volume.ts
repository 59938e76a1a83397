import { z } from 'zod';
import { HOURS_A_DAY } from '../domain/volume/baseline';
import { VERDICTS } from '../domain/volume/judge-hour';
import { instant, timeZone, utcInstant } from './scalars';

const MOST_CALLS_AN_HOUR = 1_000_000;

const calls = z.number().min(0).max(MOST_CALLS_AN_HOUR);

const day = z
  .array(calls.nullable())
  .length(HOURS_A_DAY, `must have ${HOURS_A_DAY} figures, for the hours 00 to 23; null where nobody knows`)
  .meta({
    description: 'Calls that usually arrive in each hour of the local day, from 00 to 23; null where nobody knows.',
  });

const hours = z
  .strictObject({
    mon: day.optional(),
    tue: day.optional(),
    wed: day.optional(),
    thu: day.optional(),
    fri: day.optional(),
    sat: day.optional(),
    sun: day.optional(),
  })
  .meta({ description: 'By day of the week. Of an hour or a day that is left out nothing is said.' });

/** A baseline, as clients put it. */
export const baselineRequest = z.strictObject({
  timeZone: timeZone.optional().meta({
    description:
      "The callers' zone. Needed where the country has several, as in the US; else the country's unless said.",
  }),
  hours,
  dropPercent: z
    .number()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'An hour with so many percent fewer calls than its baseline, or more, is a drop.' }),
  atLeast: z
    .number()
    .min(1)
    .max(MOST_CALLS_AN_HOUR)
    .optional()
    .meta({ description: 'Of an hour with a baseline of fewer calls nothing is said.' }),
});

export type BaselineRequest = z.output<typeof baselineRequest>;

/** A baseline as it is stored. */
export const baselineRow = z.object({
  number: z.string(),
  version: z.number(),
  timeZone: z.string(),
  hours,
  dropPercent: z.number().optional(),
  atLeast: z.number().optional(),
  givenAt: utcInstant,
  givenBy: z.string(),
});

/** A baseline as it is answered. */
export const baselineAnswer = baselineRow.extend({
  version: z.int(),
  dropPercent: z.number(),
  atLeast: z.number(),
  basis: z
    .array(z.object({ figure: z.string(), origin: z.string(), source: z.string() }))
    .meta({ description: 'The figures that nobody gave, and where Portolan takes them from.' }),
});

/** Which hours are wanted; at most seven days of them. */
export const volumeQuery = z.strictObject({ from: instant.optional(), to: instant.optional() });

export type VolumeQuery = z.output<typeof volumeQuery>;

export const volumeAnswer = z.object({
  number: z.string(),
  from: utcInstant,
  to: utcInstant,
  baseline: baselineAnswer.nullable(),
  items: z.array(
    z.object({
      hour: utcInstant.meta({ description: 'Its first instant.' }),
      calls: z.int(),
      baseline: z.number().nullable(),
      share: z.number().nullable().meta({ description: 'Calls in percent of the baseline.' }),
      verdict: z.enum(VERDICTS),
    }),
  ),
});

/** What Portolan reads of a contact event of Amazon Connect [AG contact-events]; fields that it does not know may come. */
export const contactEvent = z.object({
  time: z.string().optional(),
  detail: z.object({
    contactId: z.string().min(1).max(256),
    channel: z.literal('VOICE'),
    initiationMethod: z.literal('INBOUND'),
    eventType: z.literal('INITIATED'),
    instanceArn: z.string().min(1),
    initiationTimestamp: z.string().optional(),
    tags: z.record(z.string(), z.unknown()).nullish(),
  }),
});
