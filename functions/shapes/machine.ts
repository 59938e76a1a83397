import { z } from 'zod';
import { STOP_NAMES } from '../domain/port/stop';

/** What the machine carries: ids only. */
export const machineInput = z.object({ orderId: z.string().min(1), number: z.string().min(1) });

export const waitInput = machineInput.extend({
  stop: z.object({ outcome: z.enum(STOP_NAMES), until: z.string() }),
  token: z.string().min(1),
});
