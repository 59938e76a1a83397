import { z } from 'zod';
import { AWS_CASE_STATUSES } from '../domain/port/order';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { evidenceOnFile } from './evidence';
import { csr, loa, reconciliation } from './paperwork';
import { signOffOnFile } from './runbook';
import { e164, email, identifier, localDate, personName, text, timeZone, utcInstant } from './scalars';

export const filingOnFile = z.object({
  filedAt: utcInstant,
  awsCaseId: z.string().optional(),
  caseStatus: z
    .object({
      status: z.enum(AWS_CASE_STATUSES),
      notedAt: utcInstant,
      wroteAt: utcInstant.optional(),
      note: z.string().optional(),
    })
    .optional(),
});

const person = z.strictObject({
  name: personName,
  email,
  phone: text(40).optional(),
  title: personName.optional(),
  timeZone: timeZone.optional(),
});

const parties = z.strictObject({
  owner: person,
  legalContact: person,
  operationsLead: person,
  decisionMaker: person,
  countryLead: person.optional(),
});

const traits = z.strictObject({
  vanity: z.boolean().optional(),
  regulated: z.boolean().optional(),
  marketingDependency: z.boolean().optional(),
  bundled: z.boolean().optional(),
  partOfBlock: z.boolean().optional(),
});

const connect = z.strictObject({
  instanceArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:connect:[a-z0-9-]+:\d{12}:instance\/[0-9a-fA-F-]{36}$/,
      'must be the ARN of a Connect instance',
    ),
  contactFlowId: z.string().regex(/^[0-9a-fA-F-]{36}$/, 'must be the id (UUID) of a contact flow'),
});

const account = z.strictObject({
  accountNumber: z.string().min(1).max(100).optional(),
  btn: z.string().min(1).max(40).optional(),
});

const entity = z.strictObject({ legalName: personName, registrationNumber: text(60).optional() });

/** A number as a client may write it; whether it is one is the classification's to say, with its reasons. */
const writtenNumber = z.string().min(1).max(40);

export const numberRequest = z.union([
  writtenNumber,
  z.strictObject({ number: writtenNumber, vanity: text(40).optional(), label: text(100).optional() }),
]);

export const orderRequest = z.strictObject({
  reference: identifier,
  numbers: z.array(numberRequest).min(1).max(10_000),
  losingCarrier: identifier,
  account,
  entity,
  parties,
  connect,
  requestedCutover: localDate.optional(),
  wave: text(60).optional(),
  traits: traits.optional(),
  testPhones: z.array(e164).max(20).optional(),
  contractSignedOn: localDate.optional(),
  rollbackCriterion: text(500).optional(),
  legacyFallbackNumber: e164.optional(),
  acknowledge: z.array(text(60)).max(20).optional(),
});

export type OrderRequest = z.output<typeof orderRequest>;

/** An order as it is stored. */
export const orderRow = z.object({
  orderId: z.string(),
  reference: z.string(),
  version: z.number(),
  createdAt: utcInstant,
  playbook: z.enum(PLAYBOOK_KEYS),
  country: z.string(),
  losingCarrier: z.string(),
  numbers: z.array(z.object({ number: z.string(), vanity: z.string().optional(), label: z.string().optional() })),
  account,
  entity,
  parties,
  connect,
  requestedCutover: z.string().optional(),
  contractSignedOn: z.string().optional(),
  rollbackCriterion: z.string().optional(),
  legacyFallbackNumber: z.string().optional(),
  acknowledge: z.array(z.string()),
  wave: z.string().nullable(),
  traits,
  testPhones: z.array(z.string()),
  csr: csr.nullable(),
  loa: z.object({ loa, receivedAt: utcInstant, reconciliation }).nullable(),
  filing: filingOnFile.nullable(),
  evidence: z.record(z.string(), evidenceOnFile).optional(),
  signOffs: z.array(signOffOnFile).optional(),
});
