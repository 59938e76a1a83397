import { z } from 'zod';
import { METRIC_GROUPS } from '../domain/metrics/rejection-metrics';
import { PHASES } from '../domain/port/phase';
import { REJECTION_CLASS_NAMES } from '../domain/rejections/classes';
import { localDate } from './scalars';

/** `from` and `to`, both included, are days on which ports were first filed or, unfiled, ordered. */
export const rejectionMetricsQuery = z
  .strictObject({
    by: z.enum(METRIC_GROUPS).default('carrier'),
    from: localDate.optional(),
    to: localDate.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'must not be before from',
  });

export type RejectionMetricsQuery = z.output<typeof rejectionMetricsQuery>;

const spread = z.object({ median: z.number(), p90: z.number(), count: z.int() });

const figures = {
  ports: z.int(),
  filed: z.int(),
  answered: z.int().meta({ description: 'Ports whose first filing was answered, with a date or with a rejection.' }),
  firstPass: z.int().meta({ description: 'Ports whose first filing led to a date before any rejection.' }),
  firstPassYield: z.number().min(0).max(1).nullable().meta({
    description:
      'firstPass of answered. Null while nothing is answered, and of a class, whose ports were chosen because they were rejected; read it with its counts.',
  }),
  rejections: z.int().meta({ description: 'Each counted once, however many codes it had.' }),
  rejectedPorts: z.int(),
  rejectedAfterDate: z.int().meta({ description: 'Ports of firstPass whose date a rejection took away again.' }),
  classes: z
    .array(z.object({ class: z.enum(REJECTION_CLASS_NAMES), count: z.int() }))
    .meta({ description: 'How many of the rejections named each class; one may name several.' }),
  daysInPhase: z.partialRecord(z.enum(PHASES), spread).meta({
    description: 'Days of 24 hours, all stays of a port together, the running one up to now. Final phases have none.',
  }),
};

const item = z.object({
  key: z.string(),
  meaning: z.string().optional().meta({ description: 'Of a class, in plain words.' }),
  fixBy: z.string().optional(),
  ...figures,
});

export const rejectionMetricsAnswer = z.object({
  by: z.enum(METRIC_GROUPS),
  items: z.array(item).meta({ description: 'Most rejections first. Of a class: over the ports that it befell.' }),
  totals: z.object(figures),
});
