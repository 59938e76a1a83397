import type { ConnectContactFlowEvent } from 'aws-lambda';
import { answerCall } from '../usecases/note-arrival';
import { answerBy, openLookup, readClockQuickly, reportArrivalLost, reportUnavailable } from '../wiring/lookup';

const book = openLookup(process.env);

/**
 * Asked on every inbound call: one GetItem, a flat map of strings, never an exception. Success logs nothing. The call of a
 * registered test phone is also written down, before the answer goes out and within its deadline.
 */
export const handler = (event: ConnectContactFlowEvent | null) =>
  answerCall(
    book,
    event,
    { now: readClockQuickly(), until: answerBy() },
    { unavailable: reportUnavailable, arrivalLost: reportArrivalLost },
  );
