import { z } from 'zod';
import { BRIDGE_KINDS, type BridgeKind } from '../domain/bridges/bridge';
import { CLAIMABLE_TYPES } from '../domain/bridges/claim';
import { country, e164, localDate } from './scalars';
import { bridgeOnFile } from './port';

/** What people call a bridge over a SIP trunk: there is one kind of it that is known to work. */
const OTHER_NAMES = { 'sip-trunk': 'sbc-to-claimed-number', sbc: 'sbc-to-claimed-number' } as const satisfies Record<
  string,
  BridgeKind
>;

const kind = z
  .enum([...BRIDGE_KINDS, 'sip-trunk', 'sbc'])
  .transform((name): BridgeKind => (name === 'sip-trunk' || name === 'sbc' ? OTHER_NAMES[name] : name))
  .meta({ description: 'sip-trunk and sbc are other names of sbc-to-claimed-number.' });

const host = z
  .string()
  .regex(
    /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/,
    'must be a host name such as sbc.acme.example',
  )
  .meta({ examples: ['sbc.acme.example'] });

export const bridgeWish = z.strictObject({
  kind,
  claimedNumber: e164
    .optional()
    .meta({ description: 'A number that the Connect instance holds. This or `claim`, never both.' }),
  claim: z
    .strictObject({
      type: z.enum(CLAIMABLE_TYPES),
      country: country.optional(),
      prefix: z
        .string()
        .regex(/^\+?[0-9]{1,11}$/, 'must be the first digits of a number with its country code, such as +4420')
        .optional(),
    })
    .optional()
    .meta({
      description:
        'Instead of claimedNumber: a number of this kind is looked for and claimed in the instance of the order. `country` is that of the number where it is left out.',
    }),
  sbc: z
    .strictObject({ host, certificateExpiresOn: localDate })
    .optional()
    .meta({ description: 'Needed for sbc-to-claimed-number.' }),
  testedOn: localDate.optional().meta({
    description:
      'The last good test call over the bridge. One of before the bridge got this kind and number counts for nothing.',
  }),
  peak: z
    .strictObject({
      callsPerSecond: z.number().positive().max(10_000).optional(),
      concurrentCalls: z.int().positive().max(1_000_000).optional(),
    })
    .optional()
    .meta({ description: 'What the bridge has to carry at its busiest.' }),
  limits: z
    .strictObject({
      callsPerSecond: z.number().positive().max(10_000).optional(),
      concurrentCalls: z.int().positive().max(1_000_000).optional(),
      confirmedOn: localDate.optional().meta({ description: 'The day on which AWS confirmed them.' }),
    })
    .refine((limits) => limits.callsPerSecond !== undefined || limits.concurrentCalls !== undefined, {
      message: 'must name callsPerSecond, concurrentCalls or both',
    })
    .optional()
    .meta({
      description:
        'Quotas of this Voice Connector and this instance that were raised: the peak is judged by them instead of the defaults of AWS.',
    }),
});

export type BridgeWish = z.output<typeof bridgeWish>;

const severity = z.enum(['info', 'warning', 'blocking']);

export const bridgeAnswer = bridgeOnFile.extend({
  checks: z
    .array(z.object({ code: z.string(), severity, message: z.string() }))
    .meta({ description: 'What was looked at, the worst first.' }),
});

const statement = z.object({ text: z.string(), origin: z.string(), source: z.string() });

export const bridgeAdviceAnswer = z.object({
  recommended: z.boolean(),
  reasons: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      recommends: z.boolean().meta({ description: 'On its own; the others only speak for a bridge.' }),
      origin: z.string(),
      source: z.string(),
    }),
  ),
  price: z.array(statement.extend({ code: z.string(), side: z.enum(['costs', 'gains']) })),
  kinds: z.array(
    z.object({
      kind: z.enum(BRIDGE_KINDS),
      title: z.string(),
      path: z.string(),
      documented: z.array(statement),
      notDocumented: z.array(statement),
      needs: z.array(statement),
      checks: z.array(z.string()),
    }),
  ),
  notAvailable: z.array(statement).meta({ description: 'What is asked for and must not be promised.' }),
});
