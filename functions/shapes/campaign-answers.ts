import { z } from 'zod';
import { PHASES } from '../domain/port/phase';
import { findingAnswer, portAnswer } from './answers';
import { campaignRow } from './campaign';
import { utcInstant } from './scalars';

export const campaignAnswer = campaignRow.extend({ version: z.int() });

const postponingAnswer = z.object({
  reckonedFrom: z.enum(['foc', 'likely-day']),
  from: z.string().meta({ format: 'date' }),
  to: utcInstant.nullable(),
  days: z.int().nullable().meta({ description: 'Calendar days from that day to the first good slot.' }),
  until: utcInstant.meta({ description: 'The last moment at which the carrier moves or cancels the date.' }),
  isTooLate: z.boolean(),
  notice: z.object({ businessDays: z.number(), source: z.string() }),
  nextGoodSlots: z.array(utcInstant),
  before: utcInstant.nullable().meta({
    description:
      'The last good slot whose rollback window closes before the campaign and that still gives the carrier its notice.',
  }),
});

const conflictAnswer = z.object({
  number: z.string(),
  orderId: z.string(),
  phase: z.enum(PHASES),
  focAt: utcInstant.nullable(),
  severity: z.enum(['info', 'warning', 'blocking']).meta({
    description:
      'Blocking: the FOC lies in the campaign. Warning: its rollback window does, or a FOC is to be expected there. Info: neither, and the number is in flight.',
  }),
  message: z.string(),
  advice: z.string(),
  ways: z.array(z.string()).meta({ description: 'The requests by which the advice is followed.' }),
  postponing: postponingAnswer.nullable().meta({ description: 'Of a number that is filed and has not left.' }),
});

/** A campaign with what it means for numbers in flight. */
export const campaignMet = campaignAnswer.extend({
  conflicts: z.array(conflictAnswer).meta({ description: 'One entry a number, 1,000 at most.' }),
  conflictCount: z.int(),
});

/** A port that was held or released, with what is to be said of its campaigns now. */
export const heldAnswer = portAnswer.extend({ findings: z.array(findingAnswer) });
