import type { Carrier } from '../port/carrier';
import type { LocalDate } from '../time/instant';
import { formatDate } from '../time/local-text';
import type { RollbackBasis, RollbackWindow } from './rollback-window';

type Hours = Pick<RollbackWindow, 'hours' | 'basis'>;
type Asked = Pick<Carrier, 'name' | 'rollback'>;

/**
 * The local day on which the carrier confirmed these very hours; undefined where no day is on file, or where what is on file
 * by now are other hours than those of the window.
 */
export function confirmedOn({ hours, basis }: Hours, { rollback }: Asked): LocalDate | undefined {
  return rollback?.hours === hours && rollback.basis === basis ? rollback.confirmedOn : undefined;
}

type Words = (carrier: string, on: string | undefined) => string;

const alsoConfirmed: Words = (carrier, on) => (on === undefined ? '' : `, confirmed by ${carrier} on ${on}`);

const WORDS = {
  practice: (carrier) => `a practice, not a right: no text of ${carrier} or of a regulator on record grants it`,
  carrier: (carrier, on) =>
    on === undefined
      ? `stated by ${carrier}, date not on file; not a right`
      : `confirmed by ${carrier} on ${on}; its word, and not a right`,
  regulator: (carrier, on) =>
    `entered as stated by the regulator${alsoConfirmed(carrier, on)}; no such rule is on record, and it is not a right`,
  aws: (carrier, on) => `entered as stated by AWS${alsoConfirmed(carrier, on)}; not a right towards ${carrier}`,
} as const satisfies Record<RollbackBasis, Words>;

/**
 * On what the hours of a window rest, in English, for mails and answers alike; always says that they are no right. What
 * somebody entered as a regulator's or AWS's is shown as entered: no text of either is on record (porting-facts §5).
 * Example: 'confirmed by Example Telecom on Friday 20 November 2026; its word, and not a right'.
 */
export function basisWords(window: Hours, carrier: Asked): string {
  const on = confirmedOn(window, carrier);
  return WORDS[window.basis](carrier.name, on === undefined ? undefined : formatDate(on));
}
