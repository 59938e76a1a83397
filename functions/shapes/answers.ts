import { z } from 'zod';
import { CLASS_NAMES } from '../domain/playbooks/number-class';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { PHASES, ROUTES } from '../domain/port/phase';
import { bridgeAdviceAnswer, bridgeAnswer } from './bridge';
import { evidenceOnFile, taskAnswer } from './evidence';
import { orderRow } from './order';
import { csr, loa, reconciliation } from './paperwork';
import { historyRow, portRow, rollbackWindow } from './port';
import { utcInstant } from './scalars';
import { testCallsAnswer } from './test-call';

const localDateAnswer = z.string().meta({ format: 'date' }).nullable();

export const waitingForAnswer = z.object({
  what: z.enum(['csr', 'loa', 'predecessors', 'filing', 'foc', 'gate', 'cutover', 'rollback', 'carrier-fix']),
  since: utcInstant,
  until: utcInstant.nullable(),
});

const noteAnswer = z.object({ code: z.string(), message: z.string(), source: z.string() });

/** What a person pastes into a case at AWS when a number goes back. */
export const portAwayCaseAnswer = z.object({
  channel: z.object({
    caseType: z.string(),
    issueType: z.string(),
    service: z.string(),
    serviceCode: z.string(),
    category: z.string(),
    categoryCode: z.string(),
    language: z.string(),
    consoleUrl: z.string(),
    source: z.string(),
  }),
  numbers: z.array(z.string()),
  subject: z.string(),
  opening: z.string(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  closing: z.string(),
  text: z.string(),
  notes: z.array(noteAnswer),
});

const basisAnswer = z.object({ figure: z.string(), origin: z.string(), source: z.string() });

const figure = z.number().nullable();

export const paceAnswer = z
  .object({
    phase: z.enum(PHASES),
    since: utcInstant,
    days: z.number().meta({ description: 'Calendar days, to one decimal.' }),
    businessDays: z.int().meta({ description: 'Of the losing carrier’s desk.' }),
    expected: z
      .object({
        min: figure,
        typical: figure,
        max: figure,
        unit: z.enum(['business days', 'hours', 'minutes']),
        origin: z.string(),
        source: z.string(),
        basis: z.array(basisAnswer),
      })
      .nullable()
      .meta({
        description: 'Null where nobody is known to say. Only a regulator’s or the law’s figure binds anybody.',
      }),
    verdict: z.enum(['quiet-is-normal', 'on-time', 'slow', 'stalled', 'no-figure']),
    normalUntil: utcInstant.nullable(),
    words: z.string(),
  })
  .meta({ description: 'The time in the phase against the playbook’s figures. Null once the port is over.' });

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
  rollback: rollbackWindow
    .extend({
      confirmedOn: z.string().optional().meta({ description: 'The day on which the carrier confirmed these hours.' }),
      open: z.boolean(),
      minutesLeft: z.int(),
      notice: z.string().meta({ description: 'On what the hours rest, and that they are no right.' }),
    })
    .nullable(),
  connect: portRow.shape.connect,
  bridge: bridgeAnswer.nullable(),
  rollbackCall: portRow.shape.rollbackCall,
  heldFrom: portRow.shape.heldFrom,
  hold: z
    .object({ reason: z.string(), campaignId: z.string().optional() })
    .nullable()
    .meta({ description: 'Why it is on hold; null in every other phase.' }),
  campaigns: z
    .array(z.object({ campaignId: z.string(), name: z.string(), from: z.string(), to: z.string() }))
    .optional()
    .meta({
      description: 'The campaigns that name it and are not over, where a port or a list of ports is asked for.',
    }),
  testCalls: testCallsAnswer.nullable(),
  gatesOpen: z.array(z.string()),
  waitingFor: waitingForAnswer.nullable(),
  pace: paceAnswer.nullable(),
});

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
    // Shown by the runbook, each with its item.
    signOffs: true,
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
    bridgeAdvice: bridgeAdviceAnswer,
    findings: z.array(findingAnswer),
  });

export const rollbackCallAnswer = portAnswer.extend({ portAwayCase: portAwayCaseAnswer });

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
