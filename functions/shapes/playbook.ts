import { z } from 'zod';
import { CLASS_NAMES } from '../domain/playbooks/number-class';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { DESK_LANGUAGES } from '../domain/port/carrier';
import type { Traits } from '../domain/port/order';

type Trait = keyof Traits;

const TRAITS = [
  'vanity',
  'regulated',
  'marketingDependency',
  'bundled',
  'partOfBlock',
] as const satisfies readonly Trait[];

/** Who stands behind a figure, and where it was read: no figure of a playbook leaves the service without both. */
const proof = {
  origin: z
    .enum(['practice', 'regulator', 'law', 'aws', 'carrier', 'industry', 'default'])
    .meta({ description: 'Only regulator and law bind anybody; a practice is what people have seen.' }),
  source: z.string().min(1),
};

const sourced = <Value extends z.ZodType>(value: Value) => z.object({ value, ...proof, note: z.string().optional() });
const businessDays = sourced(z.int());
const maybeBusinessDays = sourced(z.int().nullable().meta({ description: 'null: no source gives a figure; ask.' }));
const statedSpan = z.object({ step: z.string(), figure: z.string(), ...proof });
const windowRules = sourced(
  z.array(z.object({ days: z.literal('mon-fri'), from: z.string(), to: z.string(), zone: z.string() })),
);

const documentRow = z.object({ kind: z.string(), name: z.string(), required: z.boolean(), ...proof });

const fieldRow = z.object({
  document: z.string(),
  name: z.string(),
  label: z.string(),
  rule: z.string().optional(),
  ...proof,
});

const askedInCase = {
  whenClass: z.array(z.enum(CLASS_NAMES)).optional().meta({ description: 'Asked for with numbers of these classes.' }),
  whenTrait: z.enum(TRAITS).optional(),
  whenEvidence: sourced(z.object({ kind: z.string(), pattern: z.string() })).optional(),
  beyondNumbers: sourced(z.int()).optional(),
};

const evidenceDeadline = z.object({
  days: z.int(),
  count: z.enum(['business', 'calendar']),
  sinceEvidence: z.string().optional().meta({ description: 'Left out: since the order.' }),
});

const evidenceRow = z.object({
  kind: z.string(),
  name: z.string(),
  per: z.enum(['order', 'number']),
  required: z.boolean().optional().meta({ description: 'Left out: required.' }),
  when: z.string().optional(),
  ...askedInCase,
  deadline: sourced(evidenceDeadline),
  maxAgeDays: sourced(z.int()).optional(),
  orElse: z.array(z.string()).optional(),
  ...proof,
});

const predecessorRow = z.object({
  kind: z.string(),
  name: z.string(),
  businessDays,
  owner: z.enum(['owner', 'legalContact', 'operationsLead', 'countryLead']),
  ...askedInCase,
  ...proof,
});

const signatureRow = z.object({
  recipient: z.string(),
  maxAgeDays: sourced(z.int().nullable().meta({ description: 'null: this recipient states no age.' })),
  kinds: sourced(
    z
      .array(z.enum(['wet', 'validated-e-signature']))
      .nullable()
      .meta({ description: 'null: what was read of this recipient says nothing of kinds.' }),
  ),
  refused: sourced(z.array(z.string())).optional(),
});

/** A playbook as it is answered: the whole row, every figure with its origin and source. */
export const playbookAnswer = z.object({
  key: z.enum(PLAYBOOK_KEYS),
  country: z.string(),
  title: z.string(),
  classes: z.array(z.enum(CLASS_NAMES)),
  zone: z.string(),
  language: z.enum(DESK_LANGUAGES),
  documents: z.array(documentRow),
  fields: z.array(fieldRow),
  evidence: z.array(evidenceRow),
  predecessors: z.array(predecessorRow).optional(),
  identifiers: z.array(z.object({ item: z.string(), name: z.string(), ...proof })).optional(),
  formCapacity: z
    .object({ maxNumbers: sourced(z.int()), beyond: sourced(z.enum(['see-attached', 'another-form'])) })
    .optional(),
  acceptedWithCorrections: sourced(z.array(z.string())).optional(),
  timeline: z.object({
    min: maybeBusinessDays,
    typical: maybeBusinessDays,
    max: maybeBusinessDays,
    confidence: z.enum(['high', 'medium', 'low', 'very low']),
    stated: z.array(statedSpan).meta({ description: 'What each source says, also where they disagree.' }),
  }),
  csrBusinessDays: maybeBusinessDays,
  reminderBusinessDays: businessDays,
  signatures: z.array(signatureRow),
  filing: z.object({
    maxDaysAhead: sourced(z.int()).nullable(),
    minBusinessDaysAhead: businessDays.optional(),
    warnedUpToBusinessDaysAhead: businessDays.optional(),
    stated: z.array(statedSpan).optional(),
  }),
  windows: z.object({
    aws: windowRules,
    carrier: windowRules.nullable(),
    stated: z.array(statedSpan).optional(),
  }),
  cutoverMinutes: sourced(z.object({ typical: z.int(), max: z.int() })),
  rollbackHours: sourced(z.int()).meta({
    description: 'A practice unless it says otherwise; nobody has a right to it.',
  }),
  rollbackStated: z.array(statedSpan),
  changeCutoffBusinessDays: businessDays,
  silenceBusinessDays: businessDays,
  lockOutDays: sourced(z.int()).nullable(),
  debtBlocksPort: sourced(z.boolean()),
  risks: z.array(z.object({ code: z.string(), message: z.string(), ...proof })),
});
