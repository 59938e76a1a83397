import { z } from 'zod';
import { AWS_CASE_STATUSES } from '../domain/port/order';
import { e164, email, instant, localDate, personName, text } from './scalars';

const numbers = z
  .array(e164)
  .min(1)
  .max(10_000)
  .superRefine((named, context) => {
    named.forEach((number, index) => {
      const first = named.indexOf(number);
      if (first === index) return;
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `stands at /numbers/${first} already; name each number once`,
      });
    });
  })
  .optional()
  .meta({ description: 'Left out: all numbers of the order that are not final.' });

/** Who did it in the world: a name or an e-mail address. */
const by = personName;

export const filingRequest = z.strictObject({
  filedAt: instant,
  awsCaseId: text(100).optional(),
  requestedCutover: localDate.optional().meta({
    description:
      'The day asked for with this filing, where it is another than the order’s; the order then asks for it.',
  }),
  numbers,
});

export const awsCaseNote = z.strictObject({
  status: z.enum(AWS_CASE_STATUSES),
  awsCaseId: text(100).optional(),
  wroteAt: instant.optional(),
  note: z.string().max(4000).optional(),
});

export const carrierResponse = z.strictObject({
  receivedAt: instant,
  outcome: z.enum(['accepted', 'accepted-with-corrections', 'rejected', 'query']),
  numbers,
  codes: z
    .array(z.strictObject({ scheme: text(40), code: text(80) }))
    .max(50)
    .default([]),
  text: z.string().max(4000).default(''),
  corrections: z
    .array(z.strictObject({ field: text(60), value: z.string().max(200) }))
    .max(40)
    .optional()
    .meta({
      description:
        'With outcome accepted-with-corrections: what the carrier’s record really holds. Fields are named as in a difference, such as serviceAddress.lines[1]; the playbook says which may be corrected.',
    }),
});

export const focRequest = z.strictObject({
  at: instant,
  numbers,
  confirmedBy: by.optional(),
  override: z.strictObject({ by: email, reason: text(500) }).optional(),
});

export const cutoverReport = z.strictObject({
  outcome: z.enum(['completed', 'half-ported', 'failed']),
  at: instant,
  by,
  acceptOpenGates: z.strictObject({ by, reason: text(500) }).optional(),
});

export const rollbackCall = z.strictObject({ reason: text(500), criterion: text(500) });

/** The same for numbers of one order at once; without `numbers` for all that it can be asked of. */
export const orderCutoverReport = cutoverReport.extend({ numbers });

export const orderRollbackCall = rollbackCall.extend({ numbers });

export const rollbackReport = z.strictObject({
  outcome: z.enum(['restored', 'refused']),
  at: instant,
  by,
  note: text(1000).optional(),
});

export const cancellation = z.strictObject({ reason: text(500), numbers });

export const portCancellation = z.strictObject({ reason: text(500) });

export const holdRequest = z.strictObject({
  reason: text(500),
  campaignId: text(64).optional().meta({ description: 'The campaign that it waits for, where one is known.' }),
});

export const releaseRequest = z.strictObject({ reason: text(500).optional() });

const askedNumber = z.union([
  z.string().min(1).max(40),
  z.strictObject({
    number: z.string().min(1).max(40),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 country code')
      .optional(),
  }),
]);

export const assessmentRequest = z.strictObject({
  numbers: z.array(askedNumber).min(1).max(1000),
  losingCarrier: text(64).optional(),
  goLive: localDate.optional(),
  traits: z
    .strictObject({
      vanity: z.boolean().optional(),
      regulated: z.boolean().optional(),
      marketingDependency: z.boolean().optional(),
      bundled: z.boolean().optional(),
      partOfBlock: z.boolean().optional(),
    })
    .optional(),
});

export type AssessmentRequest = z.output<typeof assessmentRequest>;
