import type { ImportFault } from './import-fault';
import type { ImportRow } from './import-row';

/** What the records say about the carriers and numbers of a file. */
export interface RecordsSeen {
  readonly unknownCarriers: ReadonlySet<string>;
  /** Order by number, of numbers that are being ported already. */
  readonly inFlight: ReadonlyMap<string, string>;
}

/** What is wrong with a row in view of the records; null when nothing is. Its carrier is asked before its number. */
export function recordFault({ line, number, cells }: ImportRow, seen: RecordsSeen): ImportFault | null {
  const carrier = cells.losingCarrier ?? '';
  if (seen.unknownCarriers.has(carrier)) {
    const message = `No carrier ${carrier} is known. PUT /v1/carriers/${carrier} first.`;
    return { line, column: 'losingCarrier', code: 'unknown-carrier', message };
  }
  const orderId = seen.inFlight.get(number);
  return orderId === undefined ? null : inFlightFault(line, number, orderId);
}

export const inFlightFault = (line: number, number: string, orderId: string): ImportFault => ({
  line,
  column: 'number',
  code: 'number-already-in-flight',
  message: `${number} is being ported by order ${orderId}. Cancel it there, or leave it out here.`,
});
