import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConnectDesk } from '../../functions/contracts/connect-desk';
import { epochMsOf, instantOfEpochMs } from '../../functions/domain/time/instant';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { connectScene, FLOW, INSTANCE, type ConnectScene } from './connect-scene';
import { done, FIRST, SECOND } from './stage';

/** Four days before the FOC of the stage, and some minutes more. */
const minute = (count: number): string => instantOfEpochMs(epochMsOf('2026-12-04T10:00:00Z') + count * 60_000);

let own: ConnectScene;
beforeEach(async () => {
  own = await connectScene();
});
afterEach(() => own.scene.loopback.close());

const wrongInstance = (last: number): string => INSTANCE.replace(/.$/, String(last));

/** Numbers of other orders that are in the instance too, before and behind our own. */
const crowd = (from: number, count: number) => {
  for (let line = from; line < from + count; line += 1) own.loaded.set(`+44207946${line}`, `id-${line}`);
};

describe('instances that do not answer', () => {
  test('leave the others their turn, however many they are, and are asked less and less often', async () => {
    await own.scene.upToFoc([FIRST]);
    for (let last = 0; last < 5; last += 1) {
      await own.orderAt(`order-${last + 2}`, wrongInstance(last), [`+44207946080${last}`]);
      own.refused.add(wrongInstance(last));
    }
    own.loaded.set(FIRST, 'id-1');
    for (let run = 0; run < 6; run += 1) await own.watchThrough(minute(run));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', phoneNumberId: 'id-1' });
    for (let run = 6; run < 18; run += 1) await own.watchThrough(minute(run));
    const lists = own.calls.filter((call) => call === 'list').length - 1;
    // After 0, 1, 3, 7 and 15 minutes: five each, and one less where turns were waited for.
    expect(lists).toBeGreaterThanOrEqual(5 * 4);
    expect(lists).toBeLessThanOrEqual(5 * 5);
  });

  test('are read again within an hour after they answer again, and then fail as if for the first time', async () => {
    await own.scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    own.refused.add('list');
    for (let run = 0; run < 70; run += 1) await own.watchThrough(minute(run));
    own.refused.clear();
    await own.watch(minute(122));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'NOT_LOOKED' });
    await own.watch(minute(123));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED' });
    own.calls.length = 0;
    own.refused.add('list');
    for (const run of [183, 184, 185, 186]) await own.watchThrough(minute(run));
    expect(own.calls).toEqual(['list', 'list', 'list']);
  });

  test('cost a number that Connect refuses and those behind it nothing', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => `+4420794601${String(index + 10)}`);
    await own.scene.upToFoc(numbers);
    numbers.forEach((number, index) => {
      own.loaded.set(number, `id-${index}`);
      if (index !== 11) own.refused.add(`id-${index}`);
    });
    for (let run = 0; run < 12; run += 1) await own.watchThrough(minute(run));
    expect(await own.sightOf(numbers[11] ?? '')).toMatchObject({ state: 'ASSOCIATED' });
  });
});

describe('an instance of more pages than a run may read', () => {
  beforeEach(() => {
    own.page.size = 10;
  });

  test('is read on in the next runs, until it has told of the numbers on its last page', async () => {
    await own.scene.upToFoc();
    crowd(1000, 85);
    own.loaded.set(FIRST, 'id-1');
    expect(await own.watch(minute(0))).toEqual({ calls: 4 });
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'NOT_LOOKED' });
    await own.watch(minute(1));
    expect(await own.sightOf(SECOND)).toMatchObject({ state: 'NOT_LOOKED' });
    await own.watch(minute(2));
    expect(own.calls).toEqual([...Array.from({ length: 9 }, () => 'list'), `associate id-1 ${FLOW}`]);
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: minute(2) });
    expect(await own.sightOf(SECOND)).toMatchObject({ state: 'MISSING', lookedAt: minute(2) });
  });

  test('gives the numbers of its first pages their flow while the last ones are still to be read', async () => {
    await own.scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    crowd(1000, 85);
    await own.watch(minute(0));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: minute(0) });
  });

  test('says nothing of a number that was dated after its page had gone by: it looks anew', async () => {
    await own.scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    crowd(1000, 85);
    done(
      await confirmFoc(
        own.scene.world,
        await own.scene.dossier(),
        { at: '2026-12-18T10:00:00Z', numbers: [FIRST] },
        own.scene.by('2026-12-04T09:00:00Z'),
      ),
    );
    await own.watch(minute(0));
    done(
      await confirmFoc(
        own.scene.world,
        await own.scene.dossier(),
        {
          at: '2026-12-08T09:00:00Z',
          numbers: [FIRST],
          override: { by: 'ops@acme.example', reason: 'the carrier can' },
        },
        own.scene.by('2026-12-04T10:00:30Z'),
      ),
    );
    await own.watch(minute(1));
    await own.watch(minute(2));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'NOT_LOOKED' });
    expect(await own.sightOf(SECOND)).toMatchObject({ state: 'MISSING' });
    await own.watch(minute(3));
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED', lookedAt: minute(3) });
  });

  test('begins its list anew where what it found could not be written', async () => {
    await own.scene.upToFoc();
    own.loaded.set(FIRST, 'id-1');
    crowd(1000, 85);
    const { commit } = own.scene.world.orders;
    const world = own.scene.world.orders;
    world.commit = async () => 'stale';
    await own.watch(minute(0));
    world.commit = commit.bind(world);
    for (const run of [1, 2, 3]) await own.watch(minute(run));
    expect(await own.factsOf(FIRST)).not.toContain('number-missing');
    expect(await own.sightOf(FIRST)).toMatchObject({ state: 'ASSOCIATED' });
    expect(await own.sightOf(SECOND)).toMatchObject({ state: 'MISSING' });
  });

  test('goes on behind the last page that was read when a later one fails, but not after an hour', async () => {
    await own.scene.upToFoc();
    crowd(1000, 85);
    const cursors: (string | null)[] = [];
    const noting: ConnectDesk = {
      ...own.desk,
      loadedNumbers: async (instanceArn, cursor) => {
        cursors.push(cursor);
        return own.desk.loadedNumbers(instanceArn, cursor);
      },
    };
    await own.watch(minute(0), noting);
    own.refused.add('list');
    await expect(own.watch(minute(1), noting)).rejects.toThrow(AggregateError);
    own.refused.clear();
    await own.watch(minute(2), noting);
    expect(cursors).toEqual([null, '10', '20', '30', '40', '40', '50', '60', '70']);
    await own.watch(minute(63), noting);
    expect(cursors.slice(9)).toEqual([null, '10', '20', '30']);
  });
});
