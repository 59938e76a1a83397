import { z } from 'zod';
import { STAGES } from '../domain/runbook/stages';
import { instant, personName, text, utcInstant } from './scalars';

export const signOffRequest = z.strictObject({
  by: personName.meta({ description: 'Who vouches for it: a name or an e-mail address.' }),
  note: text(500)
    .optional()
    .meta({ description: 'Of rollback-criterion: the criterion itself, which becomes the one of the order.' }),
  evidence: text(1000).optional().meta({ description: 'Where it can be seen: a link, a ticket, what was heard.' }),
  focAt: instant.nullable().optional().meta({
    description:
      'One FOC of the order, or null for its numbers without one. Left out: for all whose numbers are on their way, or for all once none is.',
  }),
});

/** Somebody's word as it is stored on the order. */
export const signOffOnFile = z.object({
  id: z.string(),
  itemKey: z.string(),
  focAt: utcInstant.nullable(),
  at: utcInstant,
  by: z.string(),
  actor: z.string(),
  note: z.string().optional(),
  evidence: z.string().optional(),
});

const stages = Object.keys(STAGES);

export const runbookItemAnswer = z.object({
  itemKey: z.string(),
  title: z.string(),
  stage: z.enum(stages),
  gate: z.boolean().meta({ description: 'Open at the cutover, a gate has to be answered for; all else is advice.' }),
  focAt: utcInstant.nullable(),
  owner: z.object({ role: z.string(), name: z.string(), email: z.string() }),
  dueAt: utcInstant.nullable(),
  state: z.enum(['open', 'done']),
  late: z.boolean(),
  evidence: z.string().nullable().meta({ description: 'What was given with the word, or what the record proves.' }),
  lacks: z.string().nullable().meta({
    description: 'Why the record does not prove it, where it could; of a word that holds, what it leaves to be asked.',
  }),
  asks: z.string().meta({ description: 'What counts as evidence.' }),
  signedOff: signOffOnFile.omit({ id: true, itemKey: true }).nullable(),
  origin: z.string(),
  source: z.string(),
});

export const runbookAnswer = z.object({ orderId: z.string(), version: z.int(), items: z.array(runbookItemAnswer) });
