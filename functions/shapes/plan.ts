import { z } from 'zod';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { PORT_PATHS } from '../domain/playbooks/port-path';
import { PATH_STEPS } from '../domain/planning/critical-path';
import { numberRequest } from './order';
import { identifier, localDate, text, utcInstant } from './scalars';

const MOST_ORDERS = 10_000;

const plannedOrder = z.strictObject({
  reference: identifier,
  losingCarrier: identifier,
  numbers: z.array(numberRequest).min(1).max(10_000).meta({ description: 'Written as in an order.' }),
  wave: text(60).optional().meta({
    description:
      'Orders of one wave are filed next to one another at their desk, the wave that is named first before the others; never beyond a limit of the desk, and never so that the plan gets longer.',
  }),
  traits: z
    .strictObject({
      vanity: z.boolean().optional(),
      regulated: z.boolean().optional(),
      marketingDependency: z.boolean().optional(),
      bundled: z.boolean().optional(),
      partOfBlock: z.boolean().optional(),
    })
    .optional()
    .meta({ description: 'As in an order: numbers in a bundle have to leave it first.' }),
  acknowledge: z.array(text(60)).max(20).optional(),
});

export const planRequest = z.strictObject({
  goLive: localDate.meta({ description: 'The last cutover is to be on this day or before. Not in the past.' }),
  orders: z.array(plannedOrder).min(1).max(MOST_ORDERS),
});

export type PlanRequest = z.output<typeof planRequest>;

const day = (description: string) => z.string().nullable().meta({ format: 'date', description });

const deskReport = z.object({
  losingCarrier: z.string(),
  maxParallelOrders: z.int().nullable().meta({ description: 'null: no limit is known, and none is reckoned with.' }),
  orders: z.int(),
  firstFileOn: day('The desk’s local day.'),
  lastFocOn: day('Local day of the country.'),
  lowerBound: day(
    'No plan with this desk as it is, orders that stand there already included, has its last cutover earlier.',
  ),
});

const planItem = z.object({
  reference: z.string(),
  losingCarrier: z.string(),
  wave: z.string().nullable(),
  path: z.enum(PORT_PATHS),
  country: z.string().nullable(),
  playbook: z.enum(PLAYBOOK_KEYS).nullable(),
  numbers: z.int().meta({ description: 'How many of its numbers are planned.' }),
  leftOut: z.array(z.string()).optional().meta({ description: 'Those that cannot be ported; a finding says why.' }),
  startBy: day(
    'The latest day on which its papers must be begun so that go-live is kept even if this order and those that wait for its place take longest. null: nobody knows the longest, it was more than a year ago, or an order that stands at the desk already keeps the place for too long.',
  ),
  readyBy: day(
    'The desk’s local day on which record and letter can lie ready, the letter young enough for the filing.',
  ),
  fileOn: day(
    'The desk’s local day of the filing. From it to focOn, both included, the order has a place at the desk.',
  ),
  focOn: day('Local day of the number’s country on which it is cut over.'),
  focAt: utcInstant.nullable(),
  rollbackClosesOn: day('Local day of the number’s country.'),
  late: z.boolean(),
});

const planFinding = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'blocking']),
  message: z.string(),
  losingCarrier: z.string().optional(),
  references: z.array(z.string()).optional().meta({ description: 'The first twenty of the orders concerned.' }),
  dates: z.array(z.string()).optional(),
  splits: z.array(z.object({ playbook: z.enum(PLAYBOOK_KEYS), numbers: z.array(z.string()) })).optional(),
});

export const planAnswer = z.object({
  goLive: z.string().meta({ format: 'date' }),
  goLiveMet: z
    .boolean()
    .meta({ description: 'Every number has a cutover, on go-live or before; one that is left out has none.' }),
  lateBy: z
    .string()
    .optional()
    .meta({ description: 'ISO 8601, calendar days from go-live to the last cutover: P12D.' }),
  endsOn: day('The last cutover.'),
  lowerBound: day('The earliest day on which the last cutover could be, set by the bottleneck desk.'),
  bottleneck: deskReport.nullable(),
  items: z.array(planItem).meta({ description: 'One an order, in the order asked.' }),
  waves: z.array(z.object({ wave: z.string(), orders: z.int(), firstFocOn: z.string(), lastFocOn: z.string() })),
  desks: z.array(deskReport),
  criticalPath: z
    .array(
      z.object({
        reference: z.string(),
        losingCarrier: z.string(),
        what: z.enum(PATH_STEPS),
        from: z.string().meta({ format: 'date' }),
        to: z.string().meta({ format: 'date' }),
      }),
    )
    .meta({ description: 'What the last cutover waits for, one step after the other.' }),
  basis: z.array(
    z.object({
      playbook: z.enum(PLAYBOOK_KEYS),
      orders: z.int(),
      min: z.int().nullable(),
      typical: z.int().nullable(),
      max: z.int().nullable(),
      basis: z.array(z.object({ figure: z.string(), origin: z.string(), source: z.string() })),
    }),
  ),
  findings: z.array(planFinding),
});
