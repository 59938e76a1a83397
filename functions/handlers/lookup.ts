import type { ConnectContactFlowEvent } from 'aws-lambda';
import { lookUp } from '../usecases/look-up';
import { openLookup, readClockQuickly, reportUnavailable } from '../wiring/lookup';

const table = openLookup(process.env);

/** Asked on every inbound call: one GetItem, a flat map of strings, never an exception. Success logs nothing. */
export const handler = (event: ConnectContactFlowEvent | null) =>
  lookUp(table, event, readClockQuickly(), reportUnavailable);
