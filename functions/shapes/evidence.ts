import { z } from 'zod';
import { text, utcInstant, verbatim } from './scalars';

const note = text(1000).optional().meta({ description: 'Where it comes from: the look-up, the letter, the call.' });

/** One value for the order, or one a number, as the playbook asks for the kind. Values are judged by the kind's validator. */
export const evidenceRequest = z.union([
  z.strictObject({ value: verbatim(500), note }),
  z.strictObject({
    values: z
      .record(z.string().max(40), verbatim(500))
      .refine((values) => Object.keys(values).length > 0, 'must name at least one number')
      .refine((values) => Object.keys(values).length <= 10_000, 'must name at most 10,000 numbers')
      .meta({ description: 'By number, E.164. Numbers left out keep what was put for them.' }),
    note,
  }),
]);

export type EvidenceRequest = z.output<typeof evidenceRequest>;

const received = { receivedAt: utcInstant, recordedBy: z.string(), note: z.string().optional() };

/** A piece of evidence as it is stored and, secrets masked, as it is answered. */
export const evidenceOnFile = z.discriminatedUnion('per', [
  z.object({ per: z.literal('order'), value: z.string(), ...received }),
  z.object({ per: z.literal('number'), values: z.record(z.string(), z.string()), ...received }),
]);

export const taskAnswer = z.object({
  kind: z.string(),
  name: z.string(),
  state: z.enum(['open', 'overdue', 'done']),
  owner: z.object({ name: z.string(), email: z.string() }),
  since: utcInstant,
  dueAt: utcInstant,
  doneAt: utcInstant.nullable(),
  figure: z.string(),
  origin: z.string(),
  source: z.string(),
});
