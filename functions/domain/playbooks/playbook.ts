import type { WindowRule } from './window-rule';
import type { DeskLanguage } from '../port/carrier';
import type { NumberClass } from './number-class';
import type { Origin, Sourced } from './sourced';

export const PLAYBOOK_KEYS = [
  'US_GEO',
  'US_TF',
  'GB_GEO',
  'GB_NONGEO',
  'GB_TF',
  'DE_GEO',
  'DE_TF',
  'DE_SHARED',
  'FR_GEO',
  'FR_NOMADIC',
  'FR_SVA',
  'NG_MOB',
  'NG_FIXED',
  'IE',
  'NL',
  'ES',
  'IT',
  'EU_OTHER',
] as const;

export type PlaybookKey = (typeof PLAYBOOK_KEYS)[number];

/** A paper that somebody has to produce before the port can be filed, or to have at hand. */
export interface RequiredDocument {
  readonly kind: string;
  readonly name: string;
  readonly required: boolean;
  readonly origin: Origin;
  readonly source: string;
}

/** One field of a paper: what the form calls it, and what its recipient checks. */
export interface FormField {
  /** The kind of the document or evidence that it belongs to. */
  readonly document: string;
  readonly name: string;
  readonly label: string;
  /** In words: the form it must have, or with what it must be equal. */
  readonly rule?: string;
  readonly origin: Origin;
  readonly source: string;
}

/** An identifier that the papers carry, linted by the row of the same country and item in paperwork/identifiers.ts. */
export interface PlaybookIdentifier {
  readonly item: string;
  readonly name: string;
  readonly origin: Origin;
  readonly source: string;
}

/** An artefact that this jurisdiction asks for beyond CSR and LOA. Its validator is the one named by `kind`. */
export interface RequiredEvidence {
  readonly kind: string;
  readonly name: string;
  /** One value for the order, or one for each number. */
  readonly per: 'order' | 'number';
  /** Left out: required. False: asked for only in the case that `when` tells, which nobody but a person can see. */
  readonly required?: boolean;
  readonly when?: string;
  /** Required only for orders of more numbers than this; up to it, not at all. */
  readonly beyondNumbers?: Sourced<number>;
  /** Kinds of which each does as well as this one: one of them is enough. */
  readonly orElse?: readonly string[];
  readonly origin: Origin;
  readonly source: string;
}

/** Something that somebody has to have done before the port can be filed; the evidence of the same kind says that it is. */
export interface Predecessor {
  readonly kind: string;
  readonly name: string;
  readonly businessDays: Sourced<number>;
  /** The party of the order whose task it is. */
  readonly owner: 'owner' | 'legalContact' | 'operationsLead' | 'countryLead';
  readonly origin: Origin;
  readonly source: string;
}

/** How old a signature may be, and of which kind, for one who receives the LOA. */
export interface SignatureRule {
  readonly recipient: string;
  readonly maxAgeDays: Sourced<number>;
  readonly kinds: Sourced<readonly ('wet' | 'validated-e-signature')[]>;
  /** What this recipient sends back, in words. */
  readonly refused?: Sourced<readonly string[]>;
}

/** One span that somebody states; where sources disagree, all of them stand side by side. */
export interface StatedSpan {
  readonly step: string;
  readonly figure: string;
  readonly origin: Origin;
  readonly source: string;
}

/** The rules of one jurisdiction and number class: rows, never branches. */
export interface Playbook {
  readonly key: PlaybookKey;
  readonly country: string;
  readonly title: string;
  readonly classes: readonly NumberClass[];
  /** The IANA zone in which cutover windows of this jurisdiction are judged. */
  readonly zone: string;
  readonly language: DeskLanguage;
  readonly documents: readonly RequiredDocument[];
  /** The fields of those papers, where a source lists them. */
  readonly fields?: readonly FormField[];
  readonly evidence: readonly RequiredEvidence[];
  readonly predecessors?: readonly Predecessor[];
  readonly identifiers?: readonly PlaybookIdentifier[];
  /** How many numbers one form holds, and what takes those beyond. */
  readonly formCapacity?: {
    readonly maxNumbers: Sourced<number>;
    readonly beyond: Sourced<'see-attached' | 'another-form'>;
  };
  /** Fields of the record in which a letter may deviate: the losing carrier goes on and states the right value. */
  readonly acceptedWithCorrections?: Sourced<readonly string[]>;
  /** LOA filed to FOC, in business days of the losing carrier's desk; null where no figure was found. */
  readonly timeline: {
    readonly min: Sourced<number | null>;
    readonly typical: Sourced<number | null>;
    readonly max: Sourced<number | null>;
    readonly confidence: 'high' | 'medium' | 'low' | 'very low';
    readonly stated: readonly StatedSpan[];
  };
  /** How long the losing carrier takes for the CSR, in business days; null where it must be asked. */
  readonly csrBusinessDays: Sourced<number | null>;
  readonly reminderBusinessDays: Sourced<number>;
  readonly signatures: readonly SignatureRule[];
  readonly filing: {
    /** A request may be filed at most this many calendar days before the FOC asked for. */
    readonly maxDaysAhead: Sourced<number> | null;
    /** The FOC asked for lies at least this many business days of the desk after the filing. */
    readonly minBusinessDaysAhead?: Sourced<number>;
    /** What else somebody asks of a filing, as it is told. */
    readonly stated?: readonly StatedSpan[];
  };
  readonly windows: {
    readonly aws: Sourced<readonly WindowRule[]>;
    readonly carrier: Sourced<readonly WindowRule[]> | null;
    /** Other windows that somebody states, and where they contradict; shown and never reckoned with. */
    readonly stated?: readonly StatedSpan[];
  };
  readonly cutoverMinutes: Sourced<{ readonly typical: number; readonly max: number }>;
  readonly rollbackHours: Sourced<number>;
  /** Other spans that somebody states for the way back, shown beside the hours and never reckoned with. */
  readonly rollbackStated: readonly StatedSpan[];
  readonly changeCutoffBusinessDays: Sourced<number>;
  /** Quiet after filing is normal until this many business days have passed. */
  readonly silenceBusinessDays: Sourced<number>;
  readonly lockOutDays: Sourced<number> | null;
  /** Whether the losing carrier may lawfully refuse a port for an unpaid bill. */
  readonly debtBlocksPort: Sourced<boolean>;
  readonly risks: readonly {
    readonly code: string;
    readonly message: string;
    readonly origin: Origin;
    readonly source: string;
  }[];
}

/** The kinds of signature that all who receive the letter take: one who refuses it is enough; `source` names who narrows it. */
export function signatureKinds(playbook: Playbook): {
  readonly kinds: readonly ('wet' | 'validated-e-signature')[];
  readonly source: string;
} {
  const narrowest = [...playbook.signatures].sort((a, b) => a.kinds.value.length - b.kinds.value.length)[0];
  const kinds = (narrowest?.kinds.value ?? []).filter((kind) =>
    playbook.signatures.every((rule) => rule.kinds.value.includes(kind)),
  );
  return {
    kinds,
    source: narrowest === undefined ? playbook.title : `${narrowest.recipient}: ${narrowest.kinds.source}`,
  };
}

/** The strictest signature age over all who receive the letter (porting-facts §2.1): the first to refuse it decides. */
export function strictestSignatureRule(playbook: Playbook): SignatureRule | undefined {
  return [...playbook.signatures].sort((a, b) => a.maxAgeDays.value - b.maxAgeDays.value)[0];
}
