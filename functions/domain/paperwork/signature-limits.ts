import { calendarDaysBetween } from '../time/local-date';
import { isLocalDate, type LocalDate } from '../time/instant';
import type { Difference } from './difference';
import type { Loa, SignatureKind } from './loa';
import { positionOf } from './position';

/** What the recipient of the letter asks of a signature. */
export interface SignatureLimits {
  /** Calendar days a signature stays good; the day of signing is day 0. */
  readonly maxSignatureAgeDays: number;
  /** Who says so, for people to read. */
  readonly signatureLimitSource: string;
  /** Left out: every kind of signature is taken. */
  readonly acceptedSignatureKinds?: readonly SignatureKind[] | undefined;
  /** Who narrows the kinds; left out: the same as limits the age. */
  readonly signatureKindSource?: string | undefined;
}

/**
 * Whether the letter was signed recently enough for its recipient, as of `today` in the zone of whoever files it.
 * A letter without a readable date is as bad as an old one; one that is dated ahead is judged when it is filed (filing-rules).
 * Source of the limits: porting-facts §2.1.
 */
export function judgeSignatureAge(signedOn: string, limits: SignatureLimits, today: LocalDate): Difference | undefined {
  const explanation = staleness(signedOn, limits, today);
  if (explanation === undefined) return undefined;
  const position = positionOf('', signedOn);
  return {
    field: 'signedOn',
    csr: '',
    loa: signedOn,
    class: 'DOC_STALE',
    positions: [position],
    explanation,
    fix: today,
  };
}

function staleness(signedOn: string, limits: SignatureLimits, today: LocalDate): string | undefined {
  const again = 'Have the letter signed again with the date of that day; never change a date on a signed letter.';
  if (!isLocalDate(signedOn)) return `The letter has no readable date of signature. ${again}`;
  const age = calendarDaysBetween(signedOn, today);
  if (age <= limits.maxSignatureAgeDays) return undefined;
  return `The letter was signed on ${signedOn}, ${age} days before ${today}; its recipient takes signatures of at most ${limits.maxSignatureAgeDays} days (${limits.signatureLimitSource}). ${again}`;
}

/** Whether the recipient takes this kind of signature at all. */
export function judgeSignatureKind(loa: Loa, limits: SignatureLimits): Difference | undefined {
  const accepted = limits.acceptedSignatureKinds;
  if (accepted === undefined || accepted.includes(loa.signatureKind)) return undefined;
  const csr = accepted.join(' or ');
  return {
    field: 'signatureKind',
    csr,
    loa: loa.signatureKind,
    class: 'CONTENT',
    positions: [positionOf(csr, loa.signatureKind)],
    explanation: `The recipient takes a signature that is ${csr} (${limits.signatureKindSource ?? limits.signatureLimitSource}); this one is ${loa.signatureKind}. Have the letter signed again that way.`,
    fix: accepted[0] ?? '',
  };
}
