import type { Phase } from '../port/phase';
import type { Instant } from '../time/instant';

/** That the call of a registered test phone has reached the contact flow. It proves the route, not the four tones. */
export interface Arrival {
  /** The number that is ported, also where another was dialled and led to it. */
  readonly number: string;
  readonly orderId: string;
  readonly phase: Phase;
  readonly at: Instant;
  /** The last four digits of the phone: enough for whoever placed the call, too little for anybody else. */
  readonly callerEnd: string;
  /** Connect's id of the call, by which it is noted once however often it is told; null where the event names none. */
  readonly contactId: string | null;
}

/** An arrival as it is read back. */
export interface ArrivalOnFile {
  readonly at: Instant;
  readonly contactId: string | null;
}

/** What the history says of an arrival. */
export const arrivalWords = ({ callerEnd, contactId }: Arrival): string =>
  `test phone …${callerEnd} reached the contact flow${contactId === null ? '' : `, contact ${contactId}`}`;
