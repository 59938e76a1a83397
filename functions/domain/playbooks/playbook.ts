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

/** An artefact that this jurisdiction asks for beyond CSR and LOA, with the fields it must carry. */
export interface RequiredEvidence {
  readonly kind: string;
  readonly name: string;
  /** One value for the order, or one for each number. */
  readonly per: 'order' | 'number';
  readonly origin: Origin;
  readonly source: string;
}

/** How old a signature may be, and of which kind, for one who receives the LOA. */
export interface SignatureRule {
  readonly recipient: string;
  readonly maxAgeDays: Sourced<number>;
  readonly kinds: Sourced<readonly ('wet' | 'validated-e-signature')[]>;
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
  readonly evidence: readonly RequiredEvidence[];
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
  };
  readonly windows: {
    readonly aws: Sourced<readonly WindowRule[]>;
    readonly carrier: Sourced<readonly WindowRule[]> | null;
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

/** The strictest signature age over all who receive the letter (porting-facts §2.1): the first to refuse it decides. */
export function strictestSignatureRule(playbook: Playbook): SignatureRule | undefined {
  return [...playbook.signatures].sort((a, b) => a.maxAgeDays.value - b.maxAgeDays.value)[0];
}
