import { describe, expect, test } from 'vitest';
import { agenda } from '../../../functions/domain/port/agenda';
import { decide } from '../../../functions/domain/port/decide';
import { evolve } from '../../../functions/domain/port/evolve';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { wakesTheMachine } from '../../../functions/domain/port/waking';
import { MOST_CALLS, withCall } from '../../../functions/domain/testcalls/noting';
import { testCallPlan } from '../../../functions/domain/testcalls/cadence';
import type { TestCall } from '../../../functions/domain/testcalls/test-call';
import { CARRIER, CONTEXT, portIn, WHEN } from '../port/cast';
import { FAILED, minute, PASSED, placed, SILENT } from './calls';

const moved = portIn('ROLLBACK_WINDOW');

function noted(port: Port, call: TestCall, id: string, at = call.at): Port {
  const facts = decide({ type: 'note-test-call', call, losing: CARRIER }, port, { at, id });
  if (isRefusal(facts)) throw new Error(facts.detail);
  return facts.reduce(evolve, port);
}

const told = (port: Port, now: string) =>
  agenda(port, CONTEXT, now)
    .filter(({ at }) => at <= now)
    .map(({ occasion, key }) => `${occasion} ${key}`);

describe('a test call that is noted', () => {
  test('and passes is a note: nobody is woken and nothing is told', () => {
    const after = noted(moved, PASSED, 'c-1');
    expect(after.testCalls).toEqual([PASSED]);
    expect(wakesTheMachine(moved, after)).toBe(false);
    expect(told(after, minute(1))).toEqual(told(moved, minute(1)));
  });

  test('and alarms wakes the machine and is told under the command that noted it', () => {
    const after = noted(moved, SILENT, 'c-1', minute(2));
    expect(wakesTheMachine(moved, after)).toBe(true);
    expect(told(after, minute(2))).toContain(`test-calls-failing ${minute(2)}#c-1`);
  });

  test('takes no news from the fact before it: the window that opened in the same minute is told too', () => {
    const after = noted(moved, SILENT, 'c-1', WHEN.moved);
    expect(after.lastFact).toEqual(moved.lastFact);
    expect(told(after, WHEN.moved)).toEqual(
      [`rollback-opened ${WHEN.moved}#before-cut`, `test-calls-failing ${WHEN.moved}#c-1`].sort(),
    );
  });

  test('as the second failure in a row says in the history which tones were missing and how many failed', () => {
    const first = noted(moved, FAILED, 'c-1');
    const [fact] = [
      decide({ type: 'note-test-call', call: placed(FAILED, 15), losing: CARRIER }, first, {
        at: minute(16),
        id: 'c-2',
      }),
    ].flat();
    expect(fact).toMatchObject({
      type: 'test-call-alarming',
      why: `at ${minute(15)} from Third Mobile: failed: no agentAnswer, no hangupTone (2 failures in a row)`,
    });
    expect(wakesTheMachine(first, noted(first, placed(FAILED, 15), 'c-2'))).toBe(true);
  });

  test('that alarms twice is two alarms, each told under its own command', () => {
    const after = noted(noted(moved, SILENT, 'c-1'), placed(SILENT, 1), 'c-2');
    expect(told(after, minute(1)).filter((line) => line.startsWith('test-calls'))).toHaveLength(2);
  });

  test('as a failure after a pass within the losing network is still the second in a row', () => {
    const within = { ...placed(PASSED, 10), network: 'Example Telecom Ltd' };
    const before = noted(noted(moved, FAILED, 'c-1'), within, 'c-2');
    const after = noted(before, placed(FAILED, 15), 'c-3');
    expect(told(after, minute(15))).toContain(`test-calls-failing ${minute(15)}#c-3`);
  });

  test('a second time takes the place of the first note: one failure, one alarm', () => {
    const once = noted(noted(moved, FAILED, 'c-1'), placed(SILENT, 5), 'c-2');
    const again = noted(
      noted(once, { ...FAILED, note: 'again' }, 'c-3', minute(6)),
      placed(SILENT, 5),
      'c-4',
      minute(7),
    );
    expect(again.testCalls).toEqual([
      { ...FAILED, note: 'again' },
      { ...placed(SILENT, 5), alarm: { at: minute(5), id: 'c-2' } },
    ]);
    expect(wakesTheMachine(once, again)).toBe(false);
    expect(told(again, minute(60))).toEqual(told(once, minute(60)));
  });

  test('a second time says so in the history', () => {
    const once = noted(moved, FAILED, 'c-1');
    const [fact] = [
      decide({ type: 'note-test-call', call: PASSED, losing: CARRIER }, once, { at: minute(2), id: 'c-2' }),
    ].flat();
    expect(fact).toMatchObject({ why: `at ${minute(0)} from Third Mobile, noted again: passed` });
  });

  test('a second time as worse than before alarms, also behind a later alarm; as passed it takes its alarm back', () => {
    const once = noted(noted(moved, FAILED, 'c-1'), placed(SILENT, 5), 'c-2');
    const worse = noted(once, SILENT, 'c-3', minute(6));
    expect(wakesTheMachine(once, worse)).toBe(true);
    expect(told(worse, minute(6))).toContain(`test-calls-failing ${minute(6)}#c-3`);
    const better = noted(worse, PASSED, 'c-4', minute(7));
    expect(better.testCalls).toHaveLength(2);
    expect(told(better, minute(7)).filter((line) => line.startsWith('test-calls'))).toEqual([
      `test-calls-failing ${minute(5)}#c-2`,
    ]);
  });

  test('is refused before the FOC is confirmed and once the port is closed', () => {
    for (const phase of ['FILED', 'COMPLETED', 'ROLLED_BACK', 'CANCELLED'] as const) {
      const answer = decide({ type: 'note-test-call', call: PASSED, losing: CARRIER }, portIn(phase), {
        at: minute(5000),
        id: 'c-1',
      });
      expect(isRefusal(answer) && answer.rule, phase).toBe('illegal-in-phase');
    }
  });

  test('wakes nobody again when the port goes on', () => {
    const after = noted(moved, SILENT, 'c-1');
    const later = noted(after, placed(PASSED, 15), 'c-2');
    expect(wakesTheMachine(after, later)).toBe(false);
    expect(told(portIn('COMPLETED', { testCalls: later.testCalls }), minute(5000)).join()).not.toContain('test-calls');
  });
});

describe('the calls that a port keeps', () => {
  const full = Array.from({ length: MOST_CALLS + 200 }, (_, at) => placed(PASSED, at)).reduce(
    (port, call) => ({ ...port, testCalls: withCall(port, call) }),
    moved,
  );

  test('are bounded', () => {
    expect(full.testCalls).toHaveLength(MOST_CALLS);
    expect(full.testCalls.at(-1)?.at).toBe(minute(MOST_CALLS + 199));
  });

  test('never undo a call of the cadence that was done', () => {
    const { done, missed } = testCallPlan(full, CARRIER, minute(MOST_CALLS + 199));
    expect({ done, missed }).toEqual({ done: 12, missed: 0 });
  });

  test('give way from the oldest where each stands alone', () => {
    const caller = (at: number) => `+4420794${60200 + at}`;
    const calls = Array.from({ length: MOST_CALLS }, (_, at) => ({
      ...PASSED,
      network: `Network ${at}`,
      caller: caller(at),
    }));
    const kept = withCall(
      { ...moved, testCalls: calls },
      { ...PASSED, network: 'One more', caller: caller(MOST_CALLS) },
    );
    expect(kept[0]?.network).toBe('Network 1');
    expect(kept.at(-1)?.network).toBe('One more');
  });
});
