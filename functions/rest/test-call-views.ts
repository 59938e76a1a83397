import type { Carrier } from '../domain/port/carrier';
import type { Port } from '../domain/port/port';
import type { ArrivalOnFile } from '../domain/testcalls/arrival';
import { testCallPlan, testCallTally, type Slot } from '../domain/testcalls/cadence';
import { counts } from '../domain/testcalls/networks';
import { asPlaced, hasPassed, missingTones, type NotedCall } from '../domain/testcalls/test-call';
import { isBefore, type Instant } from '../domain/time/instant';

/** What lists show of a port's test calls; null as long as none is due and none was placed. */
export function testCallCounts(port: Port, losing: Carrier, now: Instant) {
  if (!isBegun(port)) return null;
  const { next, ...tally } = testCallTally(port, losing, now);
  return { ...tally, next: next === null ? null : { dueAt: next.dueAt, until: next.until } };
}

/** All of a port's test calls. `arrivals` only where the history was read for them. */
export function testCallsView(port: Port, losing: Carrier, now: Instant, arrivals?: readonly ArrivalOnFile[]) {
  if (!isBegun(port) && (arrivals ?? []).length === 0) return null;
  const { slots, ...tally } = testCallPlan(port, losing, now);
  const next = slots.find(({ state }) => state === 'due' || state === 'coming');
  return {
    ...tally,
    next: next === undefined ? null : { dueAt: next.dueAt, until: next.until },
    slots: slots.map((slot) => slotView(slot, arrivals ?? [])),
    calls: asPlaced(port.testCalls).map((call) => callView(call, losing)),
    ...(arrivals === undefined ? {} : { arrivals: arrivals.map(arrivalView) }),
  };
}

/** Before the FOC there is nothing to count, unless somebody has called already. */
const isBegun = ({ phase, rollback, testCalls }: Port): boolean =>
  phase === 'CUTOVER' || rollback !== null || testCalls.length > 0;

function slotView({ dueAt, until, state, call }: Slot, arrivals: readonly ArrivalOnFile[]) {
  const arrival = arrivals.find(({ at }) => !isBefore(at, dueAt) && isBefore(at, until));
  return {
    dueAt,
    until,
    state,
    ...(call === undefined ? {} : { call: { at: call.at, passed: hasPassed(call) } }),
    ...(call !== undefined || arrival === undefined ? {} : { arrivedAt: arrival.at }),
  };
}

function callView({ alarm, ...call }: NotedCall, losing: Carrier) {
  return {
    ...call,
    passed: hasPassed(call),
    missingTones: missingTones(call),
    counts: counts(call, losing),
    ...(alarm === undefined ? {} : { alarmedAt: alarm.at }),
  };
}

const arrivalView = ({ at, contactId }: ArrivalOnFile) => ({ at, ...(contactId === null ? {} : { contactId }) });
