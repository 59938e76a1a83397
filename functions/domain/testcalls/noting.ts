import type { AgendaEntry } from '../port/agenda-entry';
import { destinationOf } from '../port/moves';
import type { Port } from '../port/port';
import type { Instant } from '../time/instant';
import { slotOf } from './cadence';
import { hasPassed, isSameCall, type NotedCall } from './test-call';

/** So many calls are kept with a port: eight times the cadence. Its row holds 400 KB (aws-facts §7), a call 2.1 KB at most. */
export const MOST_CALLS = 120;

/**
 * The calls of a port with one more, in the order of noting. A call that was noted before takes the place of that note, with
 * the alarm that it set off as long as it still failed; one that alarms anew is the last, as its alarm is. Beyond the most that are kept, the oldest one goes for which a
 * later one of the same network stands in the same slot, so that no slot that was done is undone; the history keeps a line of
 * every call for good.
 */
export function withCall(port: Port, call: NotedCall): readonly NotedCall[] {
  const calls = withNote(port.testCalls, call);
  if (calls.length <= MOST_CALLS) return calls;
  const placed = calls.map((one) => ({ network: one.network, slot: slotOf(port, one.at) }));
  const spare = placed.findIndex(({ network, slot }, index) =>
    placed.some((other, later) => later > index && other.slot === slot && other.network === network),
  );
  return calls.filter((_, index) => index !== Math.max(spare, 0));
}

function withNote(calls: readonly NotedCall[], call: NotedCall): readonly NotedCall[] {
  const before = calls.findIndex((other) => isSameCall(other, call));
  if (before < 0 || call.alarm !== undefined) return [...calls.filter((_, index) => index !== before), call];
  const alarm = hasPassed(call) ? undefined : calls[before]?.alarm;
  return calls.with(before, alarm === undefined ? call : { ...call, alarm });
}

/** What is told at once of the calls of a port, by when it was noted. */
export function testCallAlarms(port: Port): readonly AgendaEntry[] {
  if (destinationOf(port.phase, 'note-test-call') === undefined) return [];
  return port.testCalls.flatMap(({ alarm }) =>
    alarm === undefined
      ? []
      : [{ occasion: 'test-calls-failing' as const, at: alarm.at, key: `${alarm.at}#${alarm.id}` }],
  );
}

/** When the last alarm was noted: it wakes the machine, and stands beside the last fact without taking its place. */
export const lastAlarmAt = ({ testCalls }: Port): Instant | null =>
  testCalls.findLast(({ alarm }) => alarm !== undefined)?.alarm?.at ?? null;
