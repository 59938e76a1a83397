import type { Order } from '../port/order';
import { isFinal } from '../port/phase';
import type { Port } from '../port/port';
import { isBefore } from '../time/instant';
import type { SignOff } from './sign-off';

type Papers = Pick<Order, 'csr' | 'loa'>;

/** What is missing before record and letter can be signed off as compared; null where nothing is (design §11, Reconciliation). */
export function letterGap({ csr, loa }: Papers): string | null {
  if (loa === null)
    return `No letter of authority is on file${csr === null ? ', nor a record to compare it with' : ''}.`;
  const { verdict, differences } = loa.reconciliation;
  if (verdict === 'match') return null;
  const fields = [...new Set(differences.filter(({ accepted }) => accepted !== true).map(({ field }) => field))];
  return `The letter of ${loa.receivedAt} does not match the record: ${fields.join(', ')}.`;
}

/**
 * Whether a word is about the letter that is on file now: given since that one came in, and while it matches. A new record or
 * letter asks again; not of a number that is past its port, which went with a letter of its own.
 */
export function isOfLetterOnFile({ at }: SignOff, papers: Papers, { phase }: Pick<Port, 'phase'>): boolean {
  if (isFinal(phase)) return true;
  return papers.loa !== null && letterGap(papers) === null && !isBefore(at, papers.loa.receivedAt);
}
