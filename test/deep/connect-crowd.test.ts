import { describe, expect, test } from 'vitest';
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
      const times = calls.map(({ at }) => Date.parse(at));
      times.forEach((time, index) => {
        // Bursts of five, refilled by two a second: of any six calls in a row the last is half a second after the first.
        const sixthBefore = times[index - 5];
        if (sixthBefore !== undefined) expect(time - sixthBefore).toBeGreaterThanOrEqual(500);
      });
    } finally {
      await crowd.end();
    }
  }, 240_000);
});
