import type { LookupTable } from '../contracts/lookup-table';
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
      readonly SystemEndpoint?: Endpoint | null;
      readonly CustomerEndpoint?: Endpoint | null;
    } | null;
  } | null;
}

/** No number is longer (E.164 has 16 characters); the answer repeats it, and Connect takes 32 KB at most. */
const LONGEST_NUMBER = 64;

/** Says where the dialled number stands. Whatever goes wrong, the flow gets an answer it can go on with. */
export async function lookUp(
  table: LookupTable,
  call: ContactFlowCall | null | undefined,
  now: Instant,
  reportUnavailable: (number: string, fault: unknown) => void,
): Promise<LookupAnswer> {
  const contact = call?.Details?.ContactData;
  const asked = numberIn(call?.Details?.Parameters?.['number']);
  const number = asked === '' ? numberIn(contact?.SystemEndpoint?.Address) : asked;
  if (number === '') return unknownNumber('', 'The event names no number.');
  try {
    const record = await table.find(number);
    if (record === null) return unknownNumber(number, 'This number is not being ported.');
    return lookupAnswer(record, numberIn(contact?.CustomerEndpoint?.Address), now);
  } catch (fault) {
    reportUnavailable(number, fault);
    return unknownNumber(number, 'The lookup is not available; stay on the normal path.');
  }
}

const numberIn = (value: unknown): string => (typeof value === 'string' && value.length <= LONGEST_NUMBER ? value : '');
