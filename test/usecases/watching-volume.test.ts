import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoVolumeBook } from '../../functions/adapters/dynamodb/volume-book';
import type { Baseline } from '../../functions/domain/volume/baseline';
import { watchVolume } from '../../functions/usecases/watch-volume';
import { FIRST, SECOND, stage, type Stage } from './stage';

let scene: Stage;
let volume: DynamoVolumeBook;
beforeEach(async () => {
  scene = await stage();
  volume = new DynamoVolumeBook(scene.loopback.table);
  await scene.upToFoc();
});
afterEach(() => scene.loopback.close());

/** Forty calls in every hour of the week but those that are left out. */
const known = (number: string, more: Partial<Baseline> = {}) =>
  volume.putBaseline({
    number,
    version: 1,
    timeZone: 'Europe/London',
    hours: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, Array.from({ length: 24 }, () => 40)]),
    ),
    givenAt: '2026-12-01T09:00:00Z',
    givenBy: 'agent@acme.example',
    ...more,
  });

let contacts = 0;
const arrive = async (count: number, hour: string, number = FIRST) => {
  for (let index = 0; index < count; index += 1) {
    contacts += 1;
    const at = `2026-12-08T${hour}:30:00Z`;
    await volume.count({ contactId: `contact-${contacts}`, number, instanceArn: '', at });
  }
};

/** Phases that time brings are written by the machine. */
const movedOver = async () => {
  for (const number of [FIRST, SECOND]) {
    await scene.attend('2026-12-08T10:00:00Z', number);
    await scene.cutOver(number, '2026-12-08T10:20:00Z');
  }
};

const watch = (time: string) => watchVolume({ ...scene.world, volume }, `2026-12-08T${time}:00Z`);
const drops = () =>
  scene.sent.filter(({ content }) => content.occasion === 'volume-drop').map(({ content }) => content);

describe('the watch over volumes', () => {
  test('tells the owner once an order and hour, naming every number that dropped and no other', async () => {
    await movedOver();
    await known(FIRST);
    await known(SECOND);
    await arrive(20, '11', FIRST);
    await arrive(12, '11', SECOND);
    await arrive(30, '12', FIRST);
    await watch('12:05');
    await watch('12:06');
    await watch('13:05');
    expect(drops().map(({ to }) => to.map(({ email }) => email))).toEqual([
      ['owner@acme.example'],
      ['owner@acme.example'],
    ]);
    expect(drops().map(({ subject }) => subject)).toEqual([
      expect.stringContaining('32 of 80 expected, 2 numbers'),
      expect.stringContaining('0 of 40 expected, 1 number'),
    ]);
    expect(JSON.stringify(drops()[1]?.blocks)).toContain(SECOND);
    expect(JSON.stringify(drops()[1]?.blocks)).not.toContain(FIRST);
  });

  test('says nothing of the hour in which the number moved, of a normal one and of one without a baseline', async () => {
    await movedOver();
    await watch('12:05');
    await known(FIRST, { hours: { tue: Array.from({ length: 24 }, (_, hour) => (hour === 12 ? null : 40)) } });
    await watch('11:05');
    await arrive(21, '11');
    await watch('12:05');
    await watch('13:05');
    expect(drops()).toEqual([]);
  });

  test('judges the hours of a run that failed again, and tells nobody twice', async () => {
    await movedOver();
    await known(FIRST);
    scene.faults.mail = new Error('SES is away');
    await expect(watch('12:05')).rejects.toThrow('met 1 faults');
    await expect(watch('13:05')).rejects.toThrow('met 2 faults');
    delete scene.faults.mail;
    expect(await watch('13:06')).toMatchObject({ told: 2 });
    expect(await watch('13:07')).toMatchObject({ told: 0 });
    expect(drops()).toHaveLength(2);
  });

  test('tells of the others where one baseline cannot be read', async () => {
    await movedOver();
    await known(FIRST, { hours: { tue: [1, 2, 3] } });
    await known(SECOND);
    await expect(watch('12:05')).rejects.toThrow(AggregateError);
    expect(drops().map(({ subject }) => subject)).toEqual([expect.stringContaining('0 of 40 expected, 1 number')]);
    expect(JSON.stringify(drops()[0]?.blocks)).toContain(SECOND);
  });

  test('says nothing of hours that were over when the baseline was given', async () => {
    await movedOver();
    await known(FIRST, { givenAt: '2026-12-08T13:00:00Z' });
    await watch('13:05');
    expect(drops()).toEqual([]);
    await watch('14:05');
    expect(drops()).toHaveLength(1);
  });

  test('watches a cutover that nobody has reported from its FOC on, and no number that is on its way still', async () => {
    await known(FIRST);
    expect(await watch('09:05')).toEqual({ told: 0, nextAt: null });
    await scene.attend('2026-12-08T10:00:00Z', FIRST);
    expect(await watch('10:05')).toEqual({ told: 0, nextAt: '2026-12-08T11:00:00Z' });
    expect(await watch('11:05')).toEqual({ told: 1, nextAt: '2026-12-08T12:00:00Z' });
    expect(drops().map(({ subject }) => subject)).toEqual([expect.stringContaining('no rollback window')]);
  });

  test('writes nothing while there is nothing to compare', async () => {
    await movedOver();
    await watch('12:05');
    expect(await volume.judgedUpTo()).toBeNull();
    await known(FIRST, { hours: {} });
    expect(await watch('12:05')).toEqual({ told: 0, nextAt: null });
    await known(FIRST, { version: 2, hours: { wed: Array.from({ length: 24 }, () => 40) } });
    expect(await watch('12:05')).toEqual({ told: 0, nextAt: '2026-12-08T13:00:00Z' });
    expect(await volume.judgedUpTo()).toBeNull();
    await known(FIRST, { version: 3 });
    await watch('12:06');
    expect(await volume.judgedUpTo()).toBe('2026-12-08T12:00:00Z');
  });

  test('leaves a number alone once its rollback window has closed', async () => {
    await movedOver();
    await known(FIRST);
    const at = (instant: string) => watchVolume({ ...scene.world, volume }, instant);
    expect(await at('2026-12-11T10:05:00Z')).toEqual({ told: 6, nextAt: '2026-12-11T11:00:00Z' });
    // The hour in which it closes; after that nobody could go back any more.
    expect(await at('2026-12-11T11:05:00Z')).toEqual({ told: 0, nextAt: null });
  });
});
