import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectScene, FLOW, type ConnectScene } from './connect-scene';
import { FIRST, SECOND } from './stage';

// The FOC of the stage is 2026-12-08T10:00:00Z.
const FOURTH_DAY = '2026-12-04T10:00:00Z';
const SECOND_DAY = '2026-12-06T10:00:00Z';
const MOVED = '2026-12-08T10:20:00Z';
const OTHER_FLOW = '00000000-7777-8888-9999-000000000000';

let own: ConnectScene;
beforeEach(async () => {
  own = await connectScene();
});
afterEach(() => own.scene.loopback.close());

/** Both numbers have their flow since the fourth day, and nobody has called Connect since. */
async function associated() {
  await own.scene.upToFoc();
  own.loaded.set(FIRST, 'id-1').set(SECOND, 'id-2');
  await own.watch(FOURTH_DAY);
  own.calls.length = 0;
}

async function cutOver() {
  for (const number of [FIRST, SECOND]) {
    await own.scene.attend('2026-12-08T10:00:00Z', number);
    await own.scene.cutOver(number, MOVED);
  }
}

describe('a contact flow that was given', () => {
  test('is read once two days before the FOC, for all numbers in one call, and leaves no line in the history', async () => {
    await associated();
    expect(await own.watch('2026-12-06T09:59:59Z')).toEqual({ calls: 0 });
    expect(await own.watch(SECOND_DAY)).toEqual({ calls: 1 });
    expect(own.calls).toEqual(['flows of 2']);
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: SECOND_DAY });
    expect((await own.factsOf(FIRST)).at(-1)).toBe('number-associated');
    expect(await own.watch('2026-12-08T09:59:00Z')).toEqual({ calls: 0 });
  });

  test('is read once more after the cutover, which the history tells', async () => {
    await associated();
    await own.watch(SECOND_DAY);
    await cutOver();
    own.calls.length = 0;
    await own.watch('2026-12-08T10:21:00Z');
    await own.watch('2026-12-08T10:22:00Z');
    expect(own.calls).toEqual(['flows of 2']);
    expect((await own.factsOf(FIRST)).at(-1)).toBe('number-verified');
  });

  test('and taken away is given again at once, and the history tells both', async () => {
    await associated();
    own.flows.delete('id-1');
    await own.watch(SECOND_DAY);
    expect(own.calls).toEqual(['flows of 2', 'list', `associate id-1 ${FLOW}`]);
    expect(own.flows.get('id-1')).toBe(FLOW);
    expect((await own.factsOf(FIRST)).slice(-2)).toEqual(['flow-missing', 'number-associated']);
    expect(await own.whyOf(FIRST, 'flow-missing')).toBe('Connect names no contact flow for it');
    expect((await own.factsOf(SECOND)).at(-1)).toBe('number-associated');
    expect(own.late()).toEqual([]);
  });

  test('and exchanged for another one after the cutover is put right, without reading the list', async () => {
    await associated();
    await own.watch(SECOND_DAY);
    await cutOver();
    own.flows.set('id-2', OTHER_FLOW);
    own.calls.length = 0;
    await own.watch('2026-12-08T10:21:00Z');
    expect(own.calls).toEqual(['flows of 2', `associate id-2 ${FLOW}`]);
    expect((await own.factsOf(SECOND)).slice(-2)).toEqual(['flow-missing', 'number-associated']);
    expect(await own.whyOf(SECOND, 'flow-missing')).toBe(`contact flow ${OTHER_FLOW} in place of ${FLOW}`);
    expect((await own.factsOf(FIRST)).at(-1)).toBe('number-verified');
  });

  test('and that Connect does not take back is told two hours later, once', async () => {
    await associated();
    own.flows.delete('id-1');
    own.refused.add('id-1');
    await own.watchThrough(SECOND_DAY);
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'LOADED', phoneNumberId: 'id-1' });
    await own.watchThrough('2026-12-06T11:59:00Z');
    expect(own.late()).toEqual([]);
    await own.watchThrough('2026-12-06T12:00:00Z');
    await own.watchThrough('2026-12-06T12:01:00Z');
    expect(own.late().map(({ content }) => content.subject)).toEqual([
      expect.stringContaining('Without its contact flow 46 hours before the FOC: 1 number'),
    ]);
  });

  test('waits for the list where that fails, and is not given to a number that may be gone', async () => {
    await associated();
    own.flows.delete('id-1');
    own.refused.add('list');
    await own.watchThrough(SECOND_DAY);
    expect(own.calls).toEqual(['flows of 2', 'list']);
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'LOADED', phoneNumberId: null });
    own.refused.clear();
    await own.watch('2026-12-06T10:01:00Z');
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', phoneNumberId: 'id-1' });
  });

  test('stays as it was seen while Connect does not tell it, and does not keep the list from being read', async () => {
    await own.scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    await own.watch(FOURTH_DAY);
    own.loaded.set(SECOND, 'id-2');
    own.refused.add('flows');
    await own.watchThrough(SECOND_DAY);
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: FOURTH_DAY });
    expect(await own.sightOf(SECOND)).toMatchObject({ state: 'ASSOCIATED', lookedAt: SECOND_DAY });
    own.refused.clear();
    await own.watch('2026-12-06T10:01:00Z');
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: '2026-12-06T10:01:00Z' });
  });
});
