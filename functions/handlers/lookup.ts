import type { ConnectContactFlowEvent } from 'aws-lambda';
import { lookUp } from '../usecases/look-up';
import { lookupTable } from '../wiring/lookup';
import { readClock } from '../wiring/now';

/** Asked on every inbound call: one GetItem, a flat map of strings, never an exception. Success logs nothing. */
export const handler = (event: ConnectContactFlowEvent) => lookUp(lookupTable(), event, readClock());
