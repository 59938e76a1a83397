import type { AnswerBy, LookupTable } from '../contracts/lookup-table';
import { lookupAnswer, unknownNumber, type LookupAnswer } from '../domain/port/lookup-answer';
import type { Instant } from '../domain/time/instant';

interface Endpoint {
  readonly Address?: unknown;
}

/** What a contact flow sends, as far as it is used here; every part of it may be missing or of another kind. */
export interface ContactFlowCall {
  readonly Details?: {
    readonly Parameters?: Readonly<Record<string, unknown>> | null;
    readonly ContactData?: {
      readonly ContactId?: unknown;
      readonly SystemEndpoint?: Endpoint | null;
      readonly CustomerEndpoint?: Endpoint | null;
    } | null;
  } | null;
}

/** No number and no id of a contact is longer (16 and 36 characters); the answer repeats it, and Connect takes 32 KB at most. */
const LONGEST_TEXT = 64;

/** Says where the dialled number stands. Whatever goes wrong, the flow gets an answer it can go on with. */
export async function lookUp(
  table: LookupTable,
  call: ContactFlowCall | null | undefined,
  now: Instant,
  reportUnavailable: (number: string, fault: unknown) => void,
  until?: AnswerBy,
): Promise<LookupAnswer> {
  const contact = call?.Details?.ContactData;
  const asked = textIn(call?.Details?.Parameters?.['number']);
  const number = asked === '' ? textIn(contact?.SystemEndpoint?.Address) : asked;
  if (number === '') return unknownNumber('', 'The event names no number.');
  try {
    const record = await table.find(number, until);
    if (record === null) return unknownNumber(number, 'This number is not being ported.');
    return lookupAnswer(record, textIn(contact?.CustomerEndpoint?.Address), now);
  } catch (fault) {
    reportUnavailable(number, fault);
    return unknownNumber(number, 'The lookup is not available; stay on the normal path.');
  }
}

/** A text of the event; "" where it is missing, endless or no text at all. */
export const textIn = (value: unknown): string =>
  typeof value === 'string' && value.length <= LONGEST_TEXT ? value : '';
