import { z } from 'zod';
import { PHASES, ROUTES } from '../../domain/port/phase';
import { LETTER_KINDS } from '../../domain/letters/letter/letter';
import { instantOrDay } from '../../shapes/campaign';
import { country, e164, instant, text } from '../../shapes/scalars';

const wholeNumber = z
  .string()
  .regex(/^\d+$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.number().min(1, 'must be 1 to 200').max(200, 'must be 1 to 200'));

/** Every list takes these two. */
const page = { limit: wholeNumber.default(50), cursor: z.string().min(1).max(4000).optional() };

export const pageQuery = z.strictObject(page);

export const portsQuery = z.strictObject({
  ...page,
  phase: z.enum(PHASES).optional(),
  route: z.enum(ROUTES).optional(),
  wave: text(60).optional(),
  country: country.optional(),
  carrier: text(64).optional(),
  dueBefore: instant.optional(),
});

export const ordersQuery = z.strictObject({
  ...page,
  reference: text(64).optional(),
  wave: text(60).optional(),
  carrier: text(64).optional(),
  country: country.optional(),
});

/** Numbers separated by commas; a plus that was not encoded has become a space on the way. */
export const numbersQuery = z.strictObject({
  numbers: z
    .string()
    .transform((text) => text.split(',').map((number) => number.trim().replace(/^(?=[1-9])/, '+')))
    .pipe(z.array(e164).min(1))
    .optional(),
});

/** A number by itself; a plus that was not encoded has become a space on the way. */
const numberQuery = z
  .string()
  .transform((text) => text.trim().replace(/^(?=[1-9])/, '+'))
  .pipe(e164);

export const campaignsQuery = z.strictObject({
  ...page,
  number: numberQuery.optional(),
  from: instantOrDay
    .optional()
    .meta({ description: 'Leaves out those that are over by then, wherever their numbers are.' }),
});

export const letterQuery = z.strictObject({ kind: z.enum(LETTER_KINDS).default('port') });

export const rejectCodesQuery = z.strictObject({ scheme: text(40).optional(), code: text(80).optional() });
