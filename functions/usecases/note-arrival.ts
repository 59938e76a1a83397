import type { AnswerBy, ArrivalBook, LookupTable } from '../contracts/lookup-table';
import type { LookupAnswer } from '../domain/port/lookup-answer';
import type { Arrival } from '../domain/testcalls/arrival';
import type { Instant } from '../domain/time/instant';
import { lookUp, textIn, type ContactFlowCall } from './look-up';

/** To whom a lookup says that something failed: the number it was about, and what was thrown. */
export interface LookupReports {
  readonly unavailable: (number: string, fault: unknown) => void;
  readonly arrivalLost: (number: string, fault: unknown) => void;
}

/**
 * Answers a contact flow and, where the caller is a registered test phone, writes down that its call has arrived: after the
 * answer is ready and by the same deadline. Lambda freezes what has answered, so the write is awaited; whatever becomes of
 * it, the answer stays as it is.
 */
export async function answerCall(
  book: LookupTable & ArrivalBook,
  call: ContactFlowCall | null | undefined,
  { now, until }: { readonly now: Instant; readonly until: AnswerBy },
  reports: LookupReports,
): Promise<LookupAnswer> {
  const answer = await lookUp(book, call, now, reports.unavailable, until);
  const arrival = arrivalOf(call, answer, now);
  if (arrival === null) return answer;
  try {
    await book.note(arrival, until);
  } catch (fault) {
    reports.arrivalLost(arrival.number, fault);
  }
  return answer;
}

const DIGITS_SHOWN = 4;

/** The arrival that an answer speaks of; null for every caller who is no registered test phone. */
function arrivalOf(call: ContactFlowCall | null | undefined, answer: LookupAnswer, at: Instant): Arrival | null {
  const { number, orderId, phase, testCaller } = answer;
  if (testCaller !== 'true' || phase === 'UNKNOWN') return null;
  const contact = call?.Details?.ContactData;
  const contactId = textIn(contact?.ContactId);
  return {
    number,
    orderId,
    phase,
    at,
    callerEnd: textIn(contact?.CustomerEndpoint?.Address).slice(-DIGITS_SHOWN),
    contactId: contactId === '' ? null : contactId,
  };
}
