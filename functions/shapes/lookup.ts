import { z } from 'zod';
import { PHASES } from '../domain/port/phase';

/** What is kept for contact flows, as it is stored. */
export const lookupRow = z.object({
  number: z.string(),
  orderId: z.string(),
  phase: z.enum(PHASES),
  country: z.string(),
  numberClass: z.string(),
  wave: z.string().nullable(),
  focAt: z.string().nullable(),
  rollback: z.object({ opensAt: z.string(), closesAt: z.string() }).nullable(),
  testPhones: z.array(z.string()),
  legacyNumber: z.string().nullable(),
});
