import { describe, expect, test } from 'vitest';
import { decide } from '../../../functions/domain/port/decide';
import { elapse } from '../../../functions/domain/port/elapse';
import type { PortEvent } from '../../../functions/domain/port/event';
import { evolve } from '../../../functions/domain/port/evolve';
import type { Phase } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { portIn, WHEN } from './cast';
import { COMMANDS, type CommandName } from './commands';

/** mulberry32: the same seed, the same voyage. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES = Object.keys(COMMANDS) as CommandName[];
const FINAL: readonly Phase[] = ['COMPLETED', 'ROLLED_BACK', 'CANCELLED'];
const WITH_FOC: readonly Phase[] = [
  'FOC_CONFIRMED',
  'CUTOVER',
  'ROLLBACK_WINDOW',
  'HALF_PORTED',
  'ROLLING_BACK',
  'ROLLED_BACK',
  'COMPLETED',
];
const WITHOUT_FOC: readonly Phase[] = ['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE', 'FILED', 'REJECTED', 'ON_HOLD'];
const WITH_WINDOW: readonly Phase[] = ['ROLLBACK_WINDOW', 'HALF_PORTED', 'ROLLING_BACK', 'ROLLED_BACK', 'COMPLETED'];
const BEFORE_WINDOW: readonly Phase[] = [...WITHOUT_FOC, 'FOC_CONFIRMED', 'CUTOVER', 'CANCELLED'];

/** What is wrong with a port by itself; nothing, it is hoped. */
function faultsOf(port: Port): string[] {
  const { phase } = port;
  const rules: [boolean, string][] = [
    [WITH_FOC.includes(phase) && port.foc === null, 'no FOC'],
    [WITHOUT_FOC.includes(phase) && port.foc !== null, 'a FOC'],
    [WITH_WINDOW.includes(phase) && port.rollback === null, 'no rollback window'],
    [BEFORE_WINDOW.includes(phase) && port.rollback !== null, 'a rollback window'],
    [(phase === 'ROLLING_BACK' || phase === 'ROLLED_BACK') && port.rollbackCall === null, 'no rollback call'],
    [phase === 'REJECTED' && port.rejection === null, 'no rejection'],
    [phase === 'ON_HOLD' && port.heldFrom === null, 'held from nowhere'],
    [phase !== 'ON_HOLD' && phase !== 'CANCELLED' && port.heldFrom !== null, 'held still'],
    [[...WITH_FOC, 'FILED', 'REJECTED'].includes(phase) && port.filedAt === null, 'never filed'],
    [port.rollback !== null && port.rollback.closesAt <= port.rollback.opensAt, 'a window that closes before it opens'],
  ];
  return rules.filter(([wrong]) => wrong).map(([, what]) => `${phase} with ${what}`);
}

const later = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString().replace('.000Z', 'Z');

/** One voyage of random commands, half of them legal moves forward, at random times. Answers its faults and its phases. */
function voyage(seed: number) {
  const roll = dice(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  let port = portIn('CSR_PENDING');
  let now: string = WHEN.ordered;
  const faults: string[] = [];
  const seen = new Set<Phase>([port.phase]);
  const take = (events: readonly PortEvent[]) => {
    for (const event of events) {
      const next = evolve(port, event);
      if (next.version !== port.version + 1) faults.push(`version ${port.version} then ${next.version}`);
      // That what led calls round a port has been taken down can be told when the port is over, and changes nothing else.
      if (FINAL.includes(port.phase) && (next.phase !== port.phase || event.type !== 'bridge-removed'))
        faults.push(`${port.phase} was left by ${event.type}`);
      if (next.phaseSince < port.phaseSince) faults.push(`${event.type} turned time back`);
      port = next;
      seen.add(port.phase);
      faults.push(...faultsOf(port));
    }
  };
  for (let step = 0; step < 150; step += 1) {
    now = later(now, below(4) === 0 ? 1000 * below(6 * 86_400) : 1000 * below(3600));
    if (below(3) === 0) take(elapse(port, now));
    let name = NAMES[below(NAMES.length)] ?? 'file';
    // Few voyages are given up; else nearly all of them would be before their cutover.
    if (name === 'cancel' && below(20) > 0) name = 'complete-cutover';
    const given = COMMANDS[name](now);
    const command =
      given.type === 'confirm-foc'
        ? { ...given, foc: { at: later(now, 1000 * (60 + below(10 * 86_400))), confirmedAt: now } }
        : given;
    const decision = decide(command, port, { at: now, id: `${seed}-${step}` });
    if (isRefusal(decision)) {
      if (decision.allowed.length === 0 && !FINAL.includes(decision.phase)) faults.push(`${decision.phase} is a trap`);
    } else take(decision);
  }
  return { faults, seen };
}

describe('ninety thousand commands in no order at all', () => {
  const voyages = Array.from({ length: 600 }, (_, seed) => voyage(seed + 1));

  test('never bring a port into a state that cannot be', () => {
    expect([...new Set(voyages.flatMap(({ faults }) => faults))]).toEqual([]);
  });

  test('pass through every phase there is, so that the claim is about all of them', () => {
    const seen = new Set(voyages.flatMap((one) => [...one.seen]));
    expect([...WITH_FOC, ...WITHOUT_FOC, 'CANCELLED'].filter((phase) => !seen.has(phase as Phase))).toEqual([]);
  });

  test('would be caught in an impossible state: the check sees one that is planted', () => {
    expect(faultsOf(portIn('FOC_CONFIRMED', { foc: null }))).toEqual(['FOC_CONFIRMED with no FOC']);
    expect(faultsOf(portIn('ROLLBACK_WINDOW', { rollback: null }))).toEqual([
      'ROLLBACK_WINDOW with no rollback window',
    ]);
  });
});
