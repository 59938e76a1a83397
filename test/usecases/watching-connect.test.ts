import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConnectDesk } from '../../functions/contracts/connect-desk';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { withdrawFoc } from '../../functions/usecases/withdraw-foc';
import { connectScene, FLOW, type ConnectScene } from './connect-scene';
import { done, FIRST, SECOND, type Stage } from './stage';

// The FOC of the stage is 2026-12-08T10:00:00Z.
const FOURTH_DAY = '2026-12-04T10:00:00Z';
const THIRD_DAY = '2026-12-05T10:00:00Z';
const LAST_DAY = '2026-12-07T10:00:00Z';

let own: ConnectScene;
let scene: Stage;
beforeEach(async () => {
  own = await connectScene();
  scene = own.scene;
});
afterEach(() => scene.loopback.close());

const bothLoaded = () => {
  own.loaded.set(FIRST, 'id-1');
  own.loaded.set(SECOND, 'id-2');
};
const watch = (now: string, connect?: ConnectDesk) => own.watch(now, connect);
const sightOf = (number: string) => own.sightOf(number);
const late = () => own.late();

describe('the watch over Connect', () => {
  test('asks nothing before the fourth day, and at its first instant gives what is loaded its flow', async () => {
    await scene.upToFoc();
    bothLoaded();
    expect(await watch('2026-12-04T09:59:59Z')).toEqual({ calls: 0 });
    expect(await watch(FOURTH_DAY)).toEqual({ calls: 3 });
    expect(own.calls[0]).toBe('list');
    expect(new Set(own.calls.slice(1))).toEqual(new Set([`associate id-1 ${FLOW}`, `associate id-2 ${FLOW}`]));
    expect(await sightOf(FIRST)).toEqual({ state: 'ASSOCIATED', phoneNumberId: 'id-1', lookedAt: FOURTH_DAY });
    expect(await watch('2026-12-04T10:01:00Z')).toEqual({ calls: 0 });
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.slice(-2).map(({ what, actor }) => `${what} ${actor}`)).toEqual([
      'number-loaded portolan',
      'number-associated portolan',
    ]);
  });

  test('wakes no machine and changes no phase', async () => {
    await scene.upToFoc();
    const before = (await scene.record()).port;
    own.loaded.set(FIRST, 'id-1');
    await watch(FOURTH_DAY);
    const { port } = await scene.record();
    expect(port).toMatchObject({ phase: before.phase, lastFact: before.lastFact });
    expect(scene.signals).toEqual([]);
  });

  test('looks again every hour, and writes the same sight into the history once', async () => {
    await scene.upToFoc();
    for (const now of [FOURTH_DAY, '2026-12-04T10:30:00Z', '2026-12-04T11:00:00Z', '2026-12-04T12:00:00Z'])
      await watch(now);
    expect(own.calls).toEqual(['list', 'list', 'list']);
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.filter(({ what }) => what === 'number-missing')).toHaveLength(1);
    expect(late()).toEqual([]);
  });

  test('tells of all numbers of an order that are missing in one mail, on the third day and on the last', async () => {
    await scene.upToFoc();
    for (const now of [FOURTH_DAY, THIRD_DAY, '2026-12-05T11:00:00Z', '2026-12-06T10:00:00Z']) await watch(now);
    expect(late().map(({ at }) => at)).toEqual([THIRD_DAY]);
    expect(late()[0]?.content.subject).toContain('Not in Amazon Connect 3 days before the FOC: 2 numbers');
    await watch(LAST_DAY);
    expect(late().map(({ at }) => at)).toEqual([THIRD_DAY, LAST_DAY]);
    expect(late()[1]?.content.subject).toContain('24 hours before the FOC');
  });

  test('tells of a number without its flow apart from one that is missing, and of none twice', async () => {
    await scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    own.refused.add('id-1');
    await expect(watch(FOURTH_DAY)).rejects.toThrow(AggregateError);
    await expect(watch(THIRD_DAY)).rejects.toThrow(AggregateError);
    await expect(watch('2026-12-05T10:01:00Z')).rejects.toThrow(AggregateError);
    const subjects = late().map(({ content }) => content.subject);
    expect(subjects).toHaveLength(2);
    expect(subjects).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Without its contact flow 3 days before the FOC: 1 number'),
        expect.stringContaining('Not in Amazon Connect 3 days before the FOC: 1 number'),
      ]),
    );
  });

  test('goes on past a number that Connect refuses, and past an instance that does not answer', async () => {
    await scene.upToFoc();
    bothLoaded();
    own.refused.add('list');
    await expect(watch(FOURTH_DAY)).rejects.toThrow(AggregateError);
    expect(await sightOf(FIRST)).toMatchObject({ state: 'NOT_LOOKED' });
    own.refused.clear();
    own.refused.add('id-1');
    await expect(watch('2026-12-04T10:01:00Z')).rejects.toThrow(AggregateError);
    expect(await sightOf(FIRST)).toMatchObject({ state: 'LOADED' });
    expect(await sightOf(SECOND)).toMatchObject({ state: 'ASSOCIATED' });
    own.refused.clear();
    await watch('2026-12-04T10:02:00Z');
    expect(await sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED' });
  });

  test('says that nobody could look where the instance never answered', async () => {
    await scene.upToFoc();
    own.refused.add('list');
    await expect(watch(THIRD_DAY)).rejects.toThrow(AggregateError);
    expect(late().map(({ content }) => content.subject)).toEqual([
      expect.stringContaining('Amazon Connect could not be read 3 days before the FOC'),
    ]);
  });

  test('makes five calls at once at most and leaves the others for the next run', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `+4420794601${String(index + 10)}`);
    await scene.upToFoc(numbers);
    for (const number of numbers) own.loaded.set(number, `id-${number}`);
    expect(await watch(FOURTH_DAY)).toEqual({ calls: 5 });
    expect(await watch('2026-12-04T10:01:00Z')).toEqual({ calls: 5 });
    expect(await watch('2026-12-04T10:02:00Z')).toEqual({ calls: 3 });
    expect(own.calls.filter((call) => call.startsWith('associate'))).toHaveLength(12);
    expect(new Set(own.calls).size).toBe(13);
  });

  test('is turned away from a date that was withdrawn, and looks anew for another one', async () => {
    await scene.upToFoc();
    bothLoaded();
    await watch(FOURTH_DAY);
    done(await withdrawFoc(scene.world, await scene.dossier(), {}, scene.by('2026-12-04T12:00:00Z')));
    expect(await watch('2026-12-05T12:00:00Z')).toEqual({ calls: 0 });
  });

  test('verifies after the cutover, and tells of a number that is not there any more', async () => {
    await scene.upToFoc();
    bothLoaded();
    await watch(FOURTH_DAY);
    await scene.attend('2026-12-08T10:00:00Z');
    await scene.attend('2026-12-08T10:00:00Z', SECOND);
    await scene.cutOver(FIRST);
    await scene.cutOver(SECOND);
    own.loaded.delete(SECOND);
    await watch('2026-12-08T10:21:00Z');
    expect(await sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: '2026-12-08T10:21:00Z' });
    expect(await sightOf(SECOND)).toMatchObject({ state: 'MISSING' });
    expect(late().map(({ content }) => content.subject)).toEqual([
      expect.stringContaining('Not in Amazon Connect though the FOC is reached: 1 number'),
    ]);
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.at(-1)?.what).toBe('number-verified');
  });

  test('gives a number that came back under another id its flow once more', async () => {
    await scene.upToFoc();
    bothLoaded();
    await watch(FOURTH_DAY);
    await scene.attend('2026-12-08T10:00:00Z');
    await scene.cutOver(FIRST);
    own.loaded.set(FIRST, 'id-9');
    await watch('2026-12-08T10:21:00Z');
    expect(own.calls.at(-1)).toBe(`associate id-9 ${FLOW}`);
    expect(await sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', phoneNumberId: 'id-9' });
  });

  test('notes nothing over somebody who wrote meanwhile, and looks again', async () => {
    await scene.upToFoc();
    bothLoaded();
    const interrupted: ConnectDesk = {
      ...own.desk,
      loadedNumbers: async (...asked) => {
        const later = { at: '2026-12-15T10:00:00Z', numbers: [FIRST] };
        done(await confirmFoc(scene.world, await scene.dossier(), later, scene.by(THIRD_DAY)));
        return own.desk.loadedNumbers(...asked);
      },
    };
    await watch(THIRD_DAY, interrupted);
    expect((await scene.record(FIRST)).port).toMatchObject({
      foc: { at: '2026-12-15T10:00:00Z' },
      connect: { state: 'NOT_LOOKED' },
    });
    expect(await sightOf(SECOND)).toMatchObject({ state: 'ASSOCIATED' });
    expect(late()).toEqual([]);
  });
});
