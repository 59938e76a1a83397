import { z } from 'zod';
import { CLASS_NAMES } from '../domain/playbooks/number-class';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { PHASES, ROUTES } from '../domain/port/phase';
import { evidenceOnFile, taskAnswer } from './evidence';
import { orderRow } from './order';
import { csr, loa, reconciliation } from './paperwork';
import { historyRow, portRow, rollbackWindow } from './port';
import { utcInstant } from './scalars';

const localDateAnswer = z.string().meta({ format: 'date' }).nullable();

export const waitingForAnswer = z.object({
  what: z.enum(['csr', 'loa', 'predecessors', 'filing', 'foc', 'gate', 'cutover', 'rollback', 'carrier-fix']),
  since: utcInstant,
  until: utcInstant.nullable(),
});

export const portAnswer = z.object({
  number: z.string(),
  orderId: z.string(),
  phase: z.enum(PHASES),
  route: z.enum(ROUTES),
  country: z.string(),
  numberClass: z.enum(CLASS_NAMES),
  playbook: z.enum(PLAYBOOK_KEYS),
  carrier: z.string(),
  wave: z.string().nullable(),
  version: z.int(),
  createdAt: utcInstant,
  phaseSince: utcInstant,
  filedAt: utcInstant.nullable(),
  focAt: utcInstant.nullable(),
  foc: portRow.shape.foc,
  pastFocs: portRow.shape.pastFocs,
  rejection: portRow.shape.rejection,
  rollback: rollbackWindow.extend({ open: z.boolean(), minutesLeft: z.int(), notice: z.string() }).nullable(),
  connect: portRow.shape.connect,
  rollbackCall: portRow.shape.rollbackCall,
  heldFrom: portRow.shape.heldFrom,
  gatesOpen: z.array(z.string()),
  waitingFor: waitingForAnswer.nullable(),
});

const basisAnswer = z.object({ figure: z.string(), origin: z.string(), source: z.string() });

export const timelineAnswer = z.object({
  earliest: localDateAnswer,
  likely: localDateAnswer,
  latest: localDateAnswer,
  startBy: localDateAnswer,
  basis: z.array(basisAnswer),
});

export const findingAnswer = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'blocking']),
  message: z.string(),
  dates: z.array(z.string()).optional(),
  suggestions: z.array(z.string()).optional().meta({ description: 'Of a FOC: the next good slots, UTC instants.' }),
});

export const orderAnswer = orderRow
  .omit({
    loa: true,
    csr: true,
    requestedCutover: true,
    contractSignedOn: true,
    rollbackCriterion: true,
    legacyFallbackNumber: true,
  })
  .extend({
    requestedCutover: z.string().nullable(),
    contractSignedOn: z.string().nullable(),
    rollbackCriterion: z.string().nullable(),
    legacyFallbackNumber: z.string().nullable(),
    csr: csr.nullable().meta({ description: 'Verbatim, save that the PIN is masked.' }),
    loa: loa.extend({ receivedAt: utcInstant }).nullable(),
    reconciliation: reconciliation.nullable(),
    evidence: z
      .record(z.string(), evidenceOnFile)
      .meta({ description: 'By kind. Values with which a number could be moved (RIO, codice) show their end only.' }),
    tasks: z.array(taskAnswer).meta({ description: 'What has to be done before the filing, by whom and by when.' }),
    ports: z.array(portAnswer),
    plan: timelineAnswer,
    findings: z.array(findingAnswer),
  });

export const listOf = (item: z.ZodType) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const historyAnswer = listOf(historyRow);

export const diagnosisAnswer = z.object({
  scheme: z.string(),
  code: z.string(),
  name: z.string().optional(),
  class: z.string(),
  alsoPossible: z.array(z.string()).optional(),
  acceptedWithCorrections: z.boolean().optional(),
  recognised: z.array(z.string()).optional().meta({ description: 'Of free text: the words that gave the class.' }),
  meaning: z.string(),
  fixBy: z.string(),
  clock: z.enum(['RESET', 'HOLD', 'INFO']),
  needsNewLoa: z.boolean(),
  nextStep: z.string(),
  blocks: z.boolean(),
});

export const filingPackAnswer = z.object({
  channel: z.object({
    caseType: z.string(),
    issueType: z.string(),
    service: z.string(),
    serviceCode: z.string(),
    category: z.string(),
    language: z.string(),
    consoleUrl: z.url(),
    source: z.string(),
  }),
  numbers: z.array(z.string()),
  subject: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.string(),
      byHand: z.string().optional().meta({ description: 'AWS wants it and no record has it: what to fill in.' }),
    }),
  ),
  text: z.string().meta({ description: 'The description of the case, at most 8000 characters.' }),
  notes: z.array(z.object({ code: z.string(), message: z.string(), source: z.string() })),
});

export const assessmentAnswer = z.object({
  items: z.array(
    z.object({
      input: z.string(),
      number: z.string().nullable(),
      numberClass: z.enum(CLASS_NAMES),
      playbook: z.enum(PLAYBOOK_KEYS).nullable(),
      path: z.enum(['port', 'bridge', 'order-new', 'not-portable']),
      reasons: z.array(z.string()),
      suggestion: z.string().optional(),
      timeline: timelineAnswer.nullable(),
      documents: z.array(
        z.object({ kind: z.string(), name: z.string(), required: z.boolean(), origin: z.string(), source: z.string() }),
      ),
      risks: z.array(
        z.object({
          code: z.string(),
          message: z.string(),
          origin: z.string().optional(),
          source: z.string().optional(),
        }),
      ),
    }),
  ),
});
