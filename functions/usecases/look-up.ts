import type { LookupTable } from '../contracts/lookup-table';
import { lookupAnswer, unknownNumber, type LookupAnswer } from '../domain/port/lookup-answer';
import type { Instant } from '../domain/time/instant';

/** What a contact flow sends, as far as it is used here; every part of it may be missing. */
export interface ContactFlowCall {
  readonly Details?: {
    readonly Parameters?: Readonly<Record<string, unknown>> | null;
    readonly ContactData?: {
      readonly SystemEndpoint?: { readonly Address?: string } | null;
      readonly CustomerEndpoint?: { readonly Address?: string } | null;
    };
  };
}

/** Says where the dialled number stands. Whatever goes wrong, the flow gets an answer it can go on with. */
export async function lookUp(
  table: LookupTable,
  call: ContactFlowCall | null | undefined,
  now: Instant,
): Promise<LookupAnswer> {
  const contact = call?.Details?.ContactData;
  const asked = call?.Details?.Parameters?.['number'];
  const number = typeof asked === 'string' && asked !== '' ? asked : (contact?.SystemEndpoint?.Address ?? '');
  if (number === '') return unknownNumber('', 'The event names no number.');
  try {
    const record = await table.find(number);
    if (record === null) return unknownNumber(number, 'This number is not being ported.');
    return lookupAnswer(record, contact?.CustomerEndpoint?.Address ?? null, now);
  } catch {
    return unknownNumber(number, 'The lookup is not available; stay on the normal path.');
  }
}
