import type { FixOwner, RejectionClass, RejectionClock } from './classes';

/**
 * One code of one scheme. Who fixes it, the clock and the next step come from the first class; a row says otherwise only
 * where the code does.
 */
export interface CodeRow {
  /** As the scheme writes it; a lower-case slug where the reason comes as text and has no code of its own. */
  readonly code: string;
  /** The short name that the scheme also uses; it finds the row as the code does. */
  readonly name?: string;
  /** Other spellings of the name. */
  readonly aliases?: readonly string[];
  /** The first is the class; the others are what the same code can mean as well. */
  readonly classes: readonly [RejectionClass, ...RejectionClass[]];
  readonly meaning: string;
  /** Codes of the carrier behind a wholesaler, where the wholesaler translates them. */
  readonly underlying?: readonly string[];
  readonly fixBy?: FixOwner;
  readonly clock?: RejectionClock;
  readonly nextStep?: string;
  /**
   * Whether the carrier refuses what was asked of it. With clock INFO only a change was refused: the port stands as it
   * was.
   */
  readonly blocks: boolean;
  /** An acceptance whose corrections have to go into our record. */
  readonly acceptedWithCorrections?: true;
  /** Withdrawn by its owner; kept so that an imported history can still be read. */
  readonly historyOnly?: true;
  readonly source: string;
}
