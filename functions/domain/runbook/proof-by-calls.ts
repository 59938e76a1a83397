import { namedNumbers } from '../paperwork/named-numbers';
import type { Port } from '../port/port';
import { testCallTally } from '../testcalls/cadence';
import { asPlaced, hasPassed, type TestCall } from '../testcalls/test-call';
import { isBefore } from '../time/instant';
import type { Prove } from './proof';

const named = (ports: readonly Port[]): string =>
  namedNumbers(
    ports.map(({ number }) => number),
    3,
  );

/** The last call that went through by the old route: before the FOC that stands, and since it does. */
const legacyCallOf = ({ foc, testCalls: calls }: Port): TestCall | undefined =>
  foc === null
    ? undefined
    : asPlaced(calls).findLast(
        (call) => hasPassed(call) && isBefore(call.at, foc.at) && !isBefore(call.at, foc.confirmedAt),
      );

export const legacyCall: Prove = (ports) => {
  const without = ports.filter((port) => legacyCallOf(port) === undefined);
  if (without.length > 0)
    return { lacks: `No test call that passed before the FOC is noted for ${named(without)}, since that date stands.` };
  const calls = asPlaced(ports.flatMap((port) => legacyCallOf(port) ?? []));
  const [first] = calls;
  return { proved: `${named(ports)}: passed at ${first?.at ?? ''}, noted by ${first?.by ?? ''}` };
};

/** Every call of the cadence, of every number. Whether a call was made hangs on no clock, so any instant may be asked for. */
export const testCalls: Prove = (ports, { carrier }) => {
  const tallies = ports.map((port) => ({ port, ...testCallTally(port, carrier, port.lastFact.at) }));
  const behind = tallies.filter(({ done, due, missed, coming }) => done === 0 || due + missed + coming > 0);
  const done = tallies.reduce((sum, tally) => sum + tally.done, 0);
  const owed = tallies.reduce((sum, { due, missed, coming }) => sum + due + missed + coming, done);
  return behind.length > 0
    ? {
        lacks: `${done} of ${owed} calls of the cadence are noted; still to come or missed for ${named(behind.map(({ port }) => port))}.`,
      }
    : { proved: `${done} calls of the cadence noted, over ${named(ports)}` };
};
