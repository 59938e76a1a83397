import type { WindowRule } from './window-rule';
import type { DeskLanguage } from '../port/carrier';
import type { Traits } from '../port/order';
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

/** In which case something is asked for, where the order itself shows it: all that a row names has to hold. */
export interface AskedInCase {
  /** There are numbers of these classes in the order. */
  readonly whenClass?: readonly NumberClass[];
  /** The order has this trait. */
  readonly whenTrait?: keyof Traits;
  /** The value on file under another kind of evidence has this form, a regular expression. */
  readonly whenEvidence?: Sourced<{ readonly kind: string; readonly pattern: string }>;
  /** There are more numbers than this: of those classes where the row names some, else of all. */
  readonly beyondNumbers?: Sourced<number>;
}

/** By when evidence has to be there, counted from the order or from the receipt of evidence of another kind. */
export interface EvidenceDeadline {
  readonly days: number;
  /** Business days are those of the losing carrier's desk. */
  readonly count: 'business' | 'calendar';
  readonly sinceEvidence?: string;
}

/** An artefact that this jurisdiction asks for beyond CSR and LOA. Its validator is the one named by `kind`. */
export interface RequiredEvidence extends AskedInCase {
  readonly kind: string;
  readonly name: string;
  /** One value for the order, or one for each number. */
  readonly per: 'order' | 'number';
  /**
   * Left out: required, in the case that the row names or always. False: asked for only in the case that `when` tells, which
   * nobody but a person can see unless the row names it in a column as well.
   */
  readonly required?: boolean;
  readonly when?: string;
  readonly deadline: Sourced<EvidenceDeadline>;
  /** How old the paper may be, in calendar days. */
  readonly maxAgeDays?: Sourced<number>;
  /** Kinds of which each does as well as this one: one of them is enough. */
  readonly orElse?: readonly string[];
  readonly origin: Origin;
  readonly source: string;
}

/** Something that somebody has to have done before the port can be filed; the evidence of the same kind says that it is. */
export interface Predecessor extends AskedInCase {
  readonly kind: string;
  readonly name: string;
  readonly businessDays: Sourced<number>;
  /** The party of the order whose task it is. */
  readonly owner: 'owner' | 'legalContact' | 'operationsLead' | 'countryLead';
  readonly origin: Origin;
  readonly source: string;
}

export type SignatureKind = 'wet' | 'validated-e-signature';

/** How old a signature may be, and of which kind, for one who receives the LOA. */
export interface SignatureRule {
  readonly recipient: string;
  /** Null: this recipient states no age. */
  readonly maxAgeDays: Sourced<number | null>;
  /** Null: what was read of this recipient says nothing of kinds. */
  readonly kinds: Sourced<readonly SignatureKind[] | null>;
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
  /** The fields of those papers. */
  readonly fields: readonly FormField[];
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
    /** Up to so many business days of the desk the FOC asked for is taken, and warned of. */
    readonly warnedUpToBusinessDaysAhead?: Sourced<number>;
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

/**
 * The kinds of signature that all who receive the letter take: one who refuses it is enough; `source` names who narrows it.
 * Who says nothing of kinds narrows nothing.
 */
export function signatureKinds(playbook: Playbook): {
  readonly kinds: readonly SignatureKind[];
  readonly source: string;
} {
  const said = playbook.signatures.flatMap(({ recipient, kinds: { value, source } }) =>
    value === null ? [] : [{ kinds: value, source: `${recipient}: ${source}` }],
  );
  const narrowest = said.toSorted((a, b) => a.kinds.length - b.kinds.length)[0];
  return {
    kinds: (narrowest?.kinds ?? []).filter((kind) => said.every(({ kinds }) => kinds.includes(kind))),
    source: narrowest?.source ?? playbook.title,
  };
}

/** A rule of one who states an age. */
export interface SignatureLimit extends SignatureRule {
  readonly maxAgeDays: Sourced<number>;
}

/**
 * The strictest signature age over all who receive the letter (porting-facts §2.1): the first to refuse it decides. Who
 * states no age limits nothing; undefined where nobody states one.
 */
export function strictestSignatureRule(playbook: Playbook): SignatureLimit | undefined {
  return playbook.signatures
    .flatMap((rule): readonly SignatureLimit[] => {
      const { value } = rule.maxAgeDays;
      return value === null ? [] : [{ ...rule, maxAgeDays: { ...rule.maxAgeDays, value } }];
    })
    .toSorted((a, b) => a.maxAgeDays.value - b.maxAgeDays.value)[0];
}
