import { z } from 'zod';
import { DESK_LANGUAGES } from '../domain/port/carrier';
import { ROLLBACK_BASES } from '../domain/rollback/rollback-window';
import { calendarDaysBetween } from '../domain/time/local-date';
import { country, email, localDate, localTime, personName, text, timeZone } from './scalars';

const phone = text(40);

const LONGEST_PERIOD_DAYS = 366;

/** A period in which the desk takes no work. One that ends before it begins would close nothing, and say nothing. */
const blockPeriod = z
  .strictObject({ from: localDate, to: localDate, kind: z.literal('closed'), name: text(200).optional() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before from' })
  .refine(({ from, to }) => calendarDaysBetween(from, to) < LONGEST_PERIOD_DAYS, {
    path: ['to'],
    message: `must be within ${LONGEST_PERIOD_DAYS} days of from`,
  });

/** One day, closed, half worked or worked after all; or a block period. */
export const calendarOverride = z.union([
  z.strictObject({ date: localDate, kind: z.enum(['closed', 'half-day', 'open']), name: text(200).optional() }),
  blockPeriod,
]);

const calendar = z.strictObject({ country, region: text(20).optional() });

const hours = z
  .strictObject({ from: localTime, to: localTime })
  .refine((span) => span.from < span.to, { path: ['to'], message: 'must be later than from' });

export const emergencyContact = z.strictObject({
  name: personName,
  phone: phone.optional(),
  email,
  verifiedOn: localDate.optional(),
  verifiedBy: personName.optional(),
  process: text(1000).optional(),
});

export const rollbackTerms = z
  .strictObject({
    hours: z
      .number()
      .positive()
      .max(24 * 60),
    basis: z.enum(ROLLBACK_BASES),
    confirmedOn: localDate.optional(),
  })
  .meta({ description: 'Without a confirmation by the carrier these hours are a practice, not a right.' });

/** A losing carrier, as clients put it. */
export const carrierRequest = z.strictObject({
  name: personName,
  country,
  desk: z.strictObject({
    email,
    phone: phone.optional(),
    calendar,
    timeZone,
    hours,
    language: z.enum(DESK_LANGUAGES),
  }),
  emergencyContact: emergencyContact.optional(),
  rollback: rollbackTerms.optional(),
  changeCutoffBusinessDays: z.int().min(0).max(60).optional(),
  calendarOverrides: z.array(calendarOverride).max(200).optional(),
  maxParallelOrders: z.int().min(1).max(10_000).optional(),
  underlyingCarrier: personName.optional(),
});

export type CarrierRequest = z.output<typeof carrierRequest>;

/** A carrier as it is stored. */
export const carrierRow = z.object({
  carrierId: z.string(),
  version: z.number(),
  name: z.string(),
  country: z.string(),
  desk: z.object({
    email: z.string(),
    phone: z.string().optional(),
    language: z.enum(DESK_LANGUAGES),
    calendar,
    timeZone: z.string(),
    hours,
    overrides: z.array(calendarOverride),
  }),
  emergencyContact: emergencyContact.nullable(),
  rollback: rollbackTerms.nullable(),
  changeCutoffBusinessDays: z.number().nullable(),
  maxParallelOrders: z.number().nullable(),
  underlyingCarrier: z.string().nullable(),
});

/** A carrier as it is answered. */
export const carrierAnswer = carrierRequest.extend({ carrierId: z.string(), version: z.int() });
