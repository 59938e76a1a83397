import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoConnectAllowance } from '../../../functions/adapters/dynamodb/connect-allowance';
import { epochMsOf, instantOfEpochMs } from '../../../functions/domain/time/instant';
import { Dice } from '../lookup/dice';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await tableOnLoopback();
});
afterEach(() => loopback.close());

const START = epochMsOf('2026-12-06T10:00:00Z');
const at = (second: number): string => instantOfEpochMs(START + second * 1000);

/** Each taker is a process of its own: nothing but the table is shared. */
const take = (second: number) => new DynamoConnectAllowance(loopback.table).take(at(second));
const granted = (answers: readonly boolean[]): number => answers.filter((answer) => answer).length;

/** So many ask one after another at the same second. */
async function takeInTurn(second: number, takers: number): Promise<number> {
  const answers: boolean[] = [];
  for (let taker = 0; taker < takers; taker += 1) answers.push(await take(second));
  return granted(answers);
}

describe('the allowance of calls to Connect', () => {
  test('is five at once and two in every second after them', async () => {
    expect(await takeInTurn(0, 8)).toBe(5);
    expect(await takeInTurn(1, 8)).toBe(2);
    expect(await takeInTurn(2, 8)).toBe(2);
  });

  test('is not given to who would not leave as much as he has to', async () => {
    const takeLeaving = (leaving: number) => new DynamoConnectAllowance(loopback.table).take(at(0), leaving);
    const answers: boolean[] = [];
    for (let taker = 0; taker < 6; taker += 1) answers.push(await takeLeaving(2));
    expect(granted(answers)).toBe(3);
    expect(await takeInTurn(0, 8)).toBe(2);
  });

  test('never holds more than five, however long nobody has asked', async () => {
    expect(await takeInTurn(0, 5)).toBe(5);
    expect(await takeInTurn(86_400, 8)).toBe(5);
  });

  test('gives no more than five to twenty who ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => take(0)));
    expect(granted(answers)).toBeGreaterThan(0);
    expect(granted(answers)).toBeLessThanOrEqual(5);
    expect(granted(answers) + (await takeInTurn(0, 8))).toBe(5);
  });

  test.each([1, 2, 3])('over random takers grants no span more than five and two a second (seed %i)', async (seed) => {
    const dice = new Dice(seed);
    const taken: number[] = [];
    let second = 0;
    for (let turn = 0; turn < 60; turn += 1) {
      second += dice.below(4) === 0 ? dice.below(9) : dice.below(2);
      const answers = await Promise.all(Array.from({ length: 1 + dice.below(6) }, () => take(second)));
      taken.push(...Array.from({ length: granted(answers) }, () => second));
    }
    for (const [from, first] of taken.entries()) {
      for (const [to, last] of taken.entries()) {
        if (to >= from) expect(to - from + 1).toBeLessThanOrEqual(5 + 2 * (last - first));
      }
    }
    // Nobody is kept waiting without need either: what time has given back is there.
    expect(taken.length).toBeGreaterThan(30);
  });
});
