import type { Port } from './port';

/** Whether what was written down of a port has to be told to its machine: a fact that it waits for, or an alarm. */
export const wakesTheMachine = (before: Port, after: Port): boolean =>
  before.lastFact !== after.lastFact || lastAlarm(before) !== lastAlarm(after);

const lastAlarm = ({ testCalls }: Port) => testCalls.findLast(({ alarm }) => alarm !== undefined)?.alarm;
