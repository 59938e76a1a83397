import { z } from 'zod';
import { e164, instant, localDate, verbatim } from './scalars';

const address = z.strictObject({ lines: z.array(z.string().max(200)).min(1).max(12) });

const authorisedContact = z.strictObject({ name: verbatim(200), title: verbatim(200).optional() });

/** The carrier's record, verbatim: nothing is trimmed or normalised on the way in. */
export const csr = z.strictObject({
  source: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: '`carrier`, or `latest-bill` where the carrier gave no record.' }),
  receivedAt: instant,
  legalName: verbatim(300),
  accountNumber: verbatim(100),
  btn: verbatim(40).optional(),
  pin: verbatim(60).optional(),
  billingAddress: address,
  serviceAddress: address,
  authorisedContacts: z.array(authorisedContact).max(50),
  numbers: z.array(e164).min(1).max(10_000),
  extra: z.record(z.string().max(100), z.unknown()).default({}),
});

/** The letter as it was really filled in. */
export const loa = z.strictObject({
  legalName: z.string().max(300),
  accountNumber: z.string().max(100),
  btn: z.string().max(40).optional(),
  billingAddress: address,
  serviceAddress: address,
  numbers: z.array(e164).min(1).max(10_000),
  signatory: z.strictObject({ name: z.string().max(200), title: z.string().max(200).optional() }),
  signedOn: localDate,
  signatureKind: z.enum(['wet', 'validated-e-signature']),
});

export const difference = z.object({
  field: z.string(),
  csr: z.string(),
  loa: z.string(),
  class: z.enum([
    'WHITESPACE',
    'CASE',
    'PUNCTUATION',
    'DIACRITIC',
    'ENTITY_SUFFIX',
    'ADDRESS_FORMAT',
    'WORD_VARIANT',
    'TRANSPOSED_DIGIT',
    'ACCOUNT_FORMAT',
    'AUTH_PERSON',
    'TN_NOT_ON_ACCOUNT',
    'PARTIAL_SCOPE',
    'DOC_STALE',
    'LOOK_ALIKE',
    'CONTENT',
  ]),
  positions: z.array(z.object({ index: z.int(), csr: z.string(), loa: z.string() })),
  explanation: z.string(),
  fix: z.string(),
  accepted: z.literal(true).optional().meta({ description: 'Accepted with corrections: it does not block.' }),
});

export const reconciliation = z.object({ verdict: z.enum(['match', 'blocked']), differences: z.array(difference) });
