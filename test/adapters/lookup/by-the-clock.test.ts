import { expect, test } from 'vitest';
import { lookupAnswer, lookupRecord } from '../../../functions/domain/port/lookup-answer';
import { asOf } from '../../../functions/domain/port/elapse';
import { PHASES, routeOf } from '../../../functions/domain/port/phase';
import { isRollbackOpen, rollbackMinutesLeft } from '../../../functions/domain/rollback/rollback-window';
import { epochMsOf, instantOfEpochMs } from '../../../functions/domain/time/instant';
import { readClockQuickly } from '../../../functions/wiring/lookup';
import { ORDER, portIn, WHEN } from '../../domain/port/cast';

const around = (instant: string): readonly string[] =>
  [-86_400, -61, -60, -59, -1, 0, 1, 59, 60, 61, 86_400].map((s) => instantOfEpochMs(epochMsOf(instant) + s * 1000));

test.each(PHASES)('a number stored in %s is answered by the rules that the rest of Portolan reckons with', (phase) => {
  const port = portIn(phase);
  for (const now of [WHEN.foc, WHEN.moved, WHEN.windowCloses].flatMap(around)) {
    const then = asOf(port, now);
    const runs = ['ROLLBACK_WINDOW', 'HALF_PORTED', 'ROLLING_BACK'].includes(then.phase);
    const window = runs ? then.rollback : null;
    expect(lookupAnswer(lookupRecord(port, ORDER), null, now), now).toMatchObject({
      phase: then.phase,
      route: routeOf(then.phase),
      rollbackOpen: String(isRollbackOpen(window, now)),
      rollbackMinutesLeft: String(rollbackMinutesLeft(window, now)),
    });
  }
});

test('the quick clock prints the same second as the calendar library', () => {
  const before = instantOfEpochMs(Date.now());
  const now = readClockQuickly();
  expect([before, instantOfEpochMs(Date.now())]).toContain(now);
});
