import type { Desk } from '../calendars/desk';
import type { RollbackBasis } from '../rollback/rollback-window';
import type { LocalDate } from '../time/instant';

/** The languages in which a porting desk can be written to. */
export const DESK_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;

export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

export interface EmergencyContact {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email: string;
  readonly verifiedOn?: LocalDate | undefined;
  readonly verifiedBy?: string | undefined;
  /** How an emergency port-back is asked for at this carrier. */
  readonly process?: string | undefined;
}

/** A losing carrier, as the migration team knows it. */
export interface Carrier {
  readonly carrierId: string;
  readonly version: number;
  readonly name: string;
  readonly country: string;
  readonly desk: Desk & {
    readonly email: string;
    readonly phone?: string | undefined;
    readonly language: DeskLanguage;
  };
  readonly emergencyContact: EmergencyContact | null;
  readonly rollback: {
    readonly hours: number;
    readonly basis: RollbackBasis;
    readonly confirmedOn?: LocalDate | undefined;
  } | null;
  readonly changeCutoffBusinessDays: number | null;
  readonly maxParallelOrders: number | null;
  readonly underlyingCarrier: string | null;
}
