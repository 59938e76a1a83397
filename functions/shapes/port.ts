import { z } from 'zod';
import { CLASS_NAMES } from '../domain/playbooks/number-class';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { PHASES } from '../domain/port/phase';
import { ROLLBACK_BASES } from '../domain/rollback/rollback-window';
import { BRIDGE_KINDS } from '../domain/bridges/bridge';
import { FACT_NAMES } from '../domain/port/event';
import { REJECTION_CLASS_NAMES } from '../domain/rejections/classes';
import { STOP_NAMES } from '../domain/port/stop';
import { utcInstant } from './scalars';

const phase = z.enum(PHASES);

const foc = z.object({
  at: utcInstant,
  confirmedAt: utcInstant,
  confirmedBy: z.string().optional(),
  override: z.object({ by: z.string(), reason: z.string() }).optional(),
});

export const rollbackWindow = z.object({
  opensAt: utcInstant,
  closesAt: utcInstant,
  hours: z.number(),
  basis: z.enum(ROLLBACK_BASES),
});

const rejectionClass = z.enum(REJECTION_CLASS_NAMES);

export const bridgeOnFile = z.object({
  kind: z.enum(BRIDGE_KINDS),
  claimedNumber: z.string(),
  sbc: z.object({ host: z.string(), certificateExpiresOn: z.string() }).optional(),
  testedOn: z.string().optional(),
  peak: z.object({ callsPerSecond: z.number().optional(), concurrentCalls: z.number().optional() }).optional(),
  limits: z
    .object({
      callsPerSecond: z.number().optional(),
      concurrentCalls: z.number().optional(),
      confirmedOn: z.string().optional(),
    })
    .optional(),
  claim: z
    .object({
      state: z.enum(['IN_PROGRESS', 'CLAIMED', 'FAILED']),
      phoneNumberId: z.string(),
      askedAt: utcInstant,
      refused: z.enum(['describe', 'associate']).optional(),
      message: z.string().optional(),
    })
    .optional(),
  since: utcInstant,
});

export const testCallOnFile = z.object({
  at: utcInstant,
  network: z.string(),
  caller: z.string(),
  ringback: z.boolean(),
  ivrAudio: z.boolean(),
  agentAnswer: z.boolean(),
  hangupTone: z.boolean(),
  by: z.string(),
  note: z.string().optional(),
  alarm: z.object({ at: utcInstant, id: z.string() }).optional(),
});

const passage = z.object({
  filings: z.number(),
  firstFiledAt: utcInstant.nullable(),
  firstAnswer: z.enum(['accepted', 'rejected']).nullable(),
  rejections: z.array(z.object({ at: utcInstant, classes: z.array(rejectionClass) })),
  secondsIn: z.partialRecord(phase, z.number()),
});

/** A port as it is stored. */
export const portRow = z.object({
  number: z.string(),
  orderId: z.string(),
  version: z.number(),
  createdAt: utcInstant,
  country: z.string(),
  numberClass: z.enum(CLASS_NAMES),
  playbook: z.enum(PLAYBOOK_KEYS),
  carrier: z.string(),
  wave: z.string().nullable(),
  phase,
  lastFact: z.object({ type: z.enum(FACT_NAMES), at: utcInstant, id: z.string() }),
  lastCommand: z.string(),
  phaseSince: utcInstant,
  loaSignedOn: z.string().nullable(),
  filedAt: utcInstant.nullable(),
  lastHeardAt: utcInstant.nullable(),
  caseWrittenAt: utcInstant.nullable(),
  foc: foc.nullable(),
  pastFocs: z.array(foc),
  rejection: z
    .object({
      receivedAt: utcInstant,
      codes: z.array(z.object({ scheme: z.string(), code: z.string() })),
      classes: z.array(rejectionClass),
      refilableAsIs: z.boolean(),
      text: z.string().optional(),
    })
    .nullable(),
  connect: z.object({
    state: z.enum(['NOT_LOOKED', 'MISSING', 'LOADED', 'ASSOCIATED']),
    phoneNumberId: z.string().nullable(),
    lookedAt: utcInstant.nullable(),
  }),
  rollback: rollbackWindow.nullable(),
  rollbackCall: z
    .object({
      at: utcInstant,
      by: z.string(),
      reason: z.string(),
      criterion: z.string(),
      endedAt: utcInstant.optional(),
    })
    .nullable(),
  halfPorted: z.boolean().optional(),
  heldFrom: phase.nullable(),
  hold: z.object({ reason: z.string(), campaignId: z.string().optional() }).optional(),
  bridge: bridgeOnFile.nullable(),
  testCalls: z.array(testCallOnFile),
  passage,
});

/** Of the row that contact flows are answered from: which port it speaks of. */
export const numberHolder = z.object({ number: z.string(), orderId: z.string(), phase });

/** Where the execution of a port waits, as it is stored beside the port. */
export const lifecycleRow = z.object({
  token: z.string().nullable(),
  state: z.enum(STOP_NAMES).nullable(),
  toldUpTo: utcInstant.nullable(),
});

export const historyRow = z.object({
  at: utcInstant,
  actor: z.string(),
  by: z.string().optional(),
  what: z.enum([...FACT_NAMES, 'test-call-arrived']),
  from: phase.nullable(),
  to: phase,
  why: z.string().optional(),
});
