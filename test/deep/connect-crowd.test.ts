import { describe, expect, test } from 'vitest';
import { instantOf } from '../../local/clock/instant';
import { embark } from '../support/voyage';

const FOC = '2026-12-10T10:00:00Z';

describe('three hundred numbers with one FOC day', () => {
  test('are all associated before T-24h, and Connect is never asked faster than it allows', async () => {
    const crowd = await embark();
    try {
      const range = (first: number) => Array.from({ length: 100 }, (_, at) => `+44${first + at}`);
      for (const first of [2_079_460_100, 1_144_960_100, 1_214_960_100]) {
        const order = await crowd.orderPlaced({ numbers: range(first) });
        await order.confirmedFor(FOC);
      }
      await crowd.clockTo('2026-12-09T09:59:59Z');
      const { calls } = crowd.stack.engines.connect;
      expect(calls.filter(({ throttled }) => throttled)).toEqual([]);
      const associated = calls.filter(({ action }) => action === 'AssociatePhoneNumberContactFlow');
      expect(associated).toHaveLength(300);
      // Their flows are read once more two days ahead, a hundred in a call.
      expect(calls.filter(({ action }) => action === 'BatchGetFlowAssociation')).toHaveLength(3);
      const times = calls.map(({ at }) => Date.parse(at));
      // Every span of calls, not only neighbours: five at once and two in each second after them, and no more.
      const tooMany = times.flatMap((first, from) =>
        times.slice(from).flatMap((last, more) => {
          const seconds = (last - first) / 1000;
          return more + 1 > 5 + 2 * seconds ? [`${more + 1} calls in ${seconds} seconds from ${instantOf(first)}`] : [];
        }),
      );
      expect(tooMany).toEqual([]);
    } finally {
      await crowd.end();
    }
  }, 240_000);
});
