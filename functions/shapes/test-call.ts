import { z } from 'zod';
import { TONES } from '../domain/testcalls/test-call';
import { e164, instant, text, utcInstant } from './scalars';

const oneLine = (max: number) => text(max).regex(/^[^\r\n]*$/, 'must be one line');

/** Bounds on what people type: a port keeps 120 calls in one row (domain/testcalls/noting.ts). */
export const testCallReport = z.strictObject({
  at: instant,
  network: oneLine(60).meta({
    description: 'The carrier of the phone that called; a third one, or it proves nothing.',
  }),
  caller: e164,
  ringback: z.boolean(),
  ivrAudio: z.boolean(),
  agentAnswer: z.boolean(),
  hangupTone: z.boolean(),
  by: oneLine(100),
  note: text(300).optional(),
});

const slotState = z.enum(['done', 'due', 'missed', 'coming']);

const tone = z.enum(TONES);

const call = z.object({
  at: utcInstant,
  network: z.string(),
  caller: z.string(),
  ringback: z.boolean(),
  ivrAudio: z.boolean(),
  agentAnswer: z.boolean(),
  hangupTone: z.boolean(),
  by: z.string(),
  note: z.string().optional(),
  passed: z.boolean(),
  missingTones: z.array(tone),
  counts: z.boolean().meta({ description: 'False for a call from the losing or the gaining network.' }),
  alarmedAt: utcInstant.optional().meta({ description: 'When the decision-maker was told of it.' }),
});

const slot = z.object({
  dueAt: utcInstant,
  until: utcInstant,
  state: slotState,
  call: z.object({ at: utcInstant, passed: z.boolean() }).optional(),
  arrivedAt: utcInstant.optional().meta({
    description: 'A registered phone reached the contact flow and nobody noted a call: no proof of the tones.',
  }),
});

const arrival = z.object({ at: utcInstant, contactId: z.string().optional() });

/** In lists only the counts and the next call; of one port all of it. */
export const testCallsAnswer = z.object({
  due: z.int(),
  done: z.int(),
  missed: z.int(),
  coming: z.int(),
  next: z.object({ dueAt: utcInstant, until: utcInstant }).nullable(),
  slots: z.array(slot).optional().meta({ description: 'Of one port: the whole cadence.' }),
  calls: z.array(call).optional().meta({ description: 'Of one port: every call, in the order of placing.' }),
  arrivals: z
    .array(arrival)
    .optional()
    .meta({ description: 'Of one port that is read: the latest calls of registered phones that reached the flow.' }),
});
