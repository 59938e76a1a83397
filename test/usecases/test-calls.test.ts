import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestCall } from '../../functions/domain/testcalls/test-call';
import { plusMinutes } from '../../functions/domain/time/instant';
import { testCallCounts, testCallsView } from '../../functions/rest/test-call-views';
import { recordTestCall } from '../../functions/usecases/record-test-call';
import { watchTestCalls } from '../../functions/usecases/watch-test-calls';
import { CARRIER } from '../domain/port/cast';
import { FAILED, PASSED, SILENT } from '../domain/testcalls/calls';
import { declined, done, FIRST, SECOND, stage, type Stage } from './stage';

/** When the numbers of the stage move. */
const MOVED = '2026-12-08T10:20:00Z';

const minute = (count: number): string => plusMinutes(MOVED, count);

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
});
afterEach(() => scene.loopback.close());

const note = async (call: TestCall, at = call.at, number = FIRST, id?: string) =>
  recordTestCall(scene.world, await scene.dossier(), await scene.record(number), call, scene.by(at, id));

const watch = (minutes: number) => watchTestCalls(scene.world, minute(minutes));

const portOf = async (number = FIRST) => (await scene.record(number)).port;

const missedMails = () => scene.sent.filter(({ content }) => content.occasion === 'test-calls-missed');

const saysOf = (index: number): string => JSON.stringify(missedMails()[index]?.content.blocks);

describe('a test call that is noted', () => {
  beforeEach(async () => {
    await scene.upToFoc();
    await scene.cutOver();
  });

  test('stands with the port and in its history, with who noted it and what was heard', async () => {
    expect(done(await note({ ...PASSED, at: MOVED }, minute(1))).findings).toEqual([]);
    expect((await portOf()).testCalls).toEqual([{ ...PASSED, at: MOVED }]);
    const { items } = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(items.at(-1)).toEqual({
      at: minute(1),
      actor: 'agent@acme.example',
      by: 'ops@acme.example',
      what: 'test-call-noted',
      from: 'ROLLBACK_WINDOW',
      to: 'ROLLBACK_WINDOW',
      why: `at ${MOVED} from Third Mobile: passed`,
    });
  });

  test('in the future is refused by its field, and nothing is written', async () => {
    const answer = declined(await note({ ...PASSED, at: minute(2) }, minute(1)));
    expect(answer.errors).toEqual([expect.objectContaining({ pointer: '/at', code: 'in-the-future' })]);
    expect((await portOf()).testCalls).toEqual([]);
  });

  test('twice under one command is one call, and is answered alike', async () => {
    const first = done(await note({ ...SILENT, at: MOVED }, minute(1), FIRST, 'same'));
    const again = done(await note({ ...SILENT, at: MOVED }, minute(1), FIRST, 'same'));
    expect(again.findings).toEqual(first.findings);
    expect((await portOf()).testCalls).toHaveLength(1);
  });

  test('and alarms is told at the next wake of the machine, once, beside the window that opened meanwhile', async () => {
    done(await note({ ...SILENT, at: MOVED }, MOVED));
    await scene.attend(MOVED);
    await scene.attend(minute(1));
    expect(scene.occasions()).toContain('rollback-opened');
    const failing = scene.sent.filter(({ content }) => content.occasion === 'test-calls-failing');
    expect(failing).toHaveLength(1);
    expect(failing[0]?.content.to[0]?.email).toBe('decide@acme.example');
  });

  test('and alarms is listed for the sweep until its machine has been told; one that passes never is', async () => {
    const listed = async () => (await scene.world.ports.unattended(minute(60), 50)).map(({ port }) => port.number);
    const attended = async () => {
      const { port } = await scene.record();
      await scene.world.ports.arm(port, { token: 'token', state: 'rollback-window', toldUpTo: minute(1) });
    };
    await attended();
    done(await note({ ...PASSED, at: MOVED }, minute(2)));
    expect(await listed()).not.toContain(FIRST);
    done(await note({ ...SILENT, at: minute(3) }, minute(3)));
    expect(await listed()).toContain(FIRST);
    expect(scene.signals.map(({ token }) => token)).toEqual(['token']);
  });

  test('that its writer dated before the last wait was armed is told all the same', async () => {
    done(await note({ ...SILENT, at: MOVED }, minute(2)));
    const { port } = await scene.record();
    await scene.world.ports.arm(port, { token: 'token', state: 'rollback-window', toldUpTo: minute(5) });
    await scene.attend(minute(6));
    expect(scene.occasions()).toContain('test-calls-failing');
  });

  test('as the second failure alarms also past a pass within the losing network, and once however often it is noted', async () => {
    done(await note({ ...FAILED, at: MOVED }, minute(1)));
    done(await note({ ...PASSED, at: minute(5), network: 'Example Telecom Ltd' }, minute(6)));
    done(await note({ ...FAILED, at: minute(15) }, minute(16)));
    done(await note({ ...FAILED, at: minute(15), note: 'nobody answers' }, minute(17)));
    expect((await portOf()).testCalls.map(({ note: said, alarm }) => [said, alarm?.at])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['nobody answers', minute(16)],
    ]);
    await scene.attend(minute(18));
    expect(scene.occasions().filter((occasion) => occasion === 'test-calls-failing')).toHaveLength(1);
  });

  test('from the losing network is kept, does not count and is answered with what to do', async () => {
    const answer = done(await note({ ...PASSED, at: minute(1), network: 'example TELECOM' }));
    expect(answer.findings).toMatchObject([{ code: 'same-network', severity: 'warning' }]);
    const view = testCallsView(await portOf(), CARRIER, minute(20));
    expect(view).toMatchObject({ done: 0, missed: 1, calls: [{ counts: false, passed: true }] });
  });
});

describe('what is shown of test calls', () => {
  test('is nothing before the FOC, the cadence from it on, and all of it once the number has moved', async () => {
    await scene.upToFoc();
    expect(testCallCounts(await portOf(), CARRIER, MOVED)).toBeNull();
    await scene.cutOver();
    done(await note({ ...SILENT, at: minute(16) }, minute(17)));
    const arrivals = [
      { at: minute(31), contactId: 'contact-1' },
      { at: minute(16), contactId: null },
    ];
    const view = testCallsView(await portOf(), CARRIER, minute(50), arrivals);
    expect(view).toMatchObject({
      due: 1,
      done: 1,
      missed: 2,
      coming: 11,
      next: { dueAt: minute(45), until: minute(60) },
      calls: [
        {
          at: minute(16),
          passed: false,
          counts: true,
          alarmedAt: minute(17),
          missingTones: expect.arrayContaining(['ringback']),
        },
      ],
      arrivals: [{ at: minute(31), contactId: 'contact-1' }, { at: minute(16) }],
    });
    expect(view?.slots.slice(0, 4)).toEqual([
      { dueAt: MOVED, until: minute(15), state: 'missed' },
      { dueAt: minute(15), until: minute(30), state: 'done', call: { at: minute(16), passed: false } },
      { dueAt: minute(30), until: minute(45), state: 'missed', arrivedAt: minute(31) },
      { dueAt: minute(45), until: minute(60), state: 'due' },
    ]);
  });

  test('is no history of arrivals where none was read', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    const port = await portOf();
    expect(testCallsView(port, CARRIER, MOVED)).not.toHaveProperty('arrivals');
    expect(Object.keys(testCallCounts(port, CARRIER, MOVED) ?? {})).toEqual([
      'due',
      'done',
      'missed',
      'coming',
      'next',
    ]);
  });
});

describe('the watch over test calls', () => {
  test('tells operations of a run once, at the end of its first call, and says when it will look again', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    expect(await watch(14)).toEqual({ told: 0, nextAt: minute(15) });
    expect(await watch(15)).toEqual({ told: 1, nextAt: minute(30) });
    for (const at of [16, 30, 31, 200]) expect(await watch(at)).toMatchObject({ told: 0 });
    expect(missedMails().map(({ content, at }) => [at, content.to.map(({ email }) => email)])).toEqual([
      [minute(15), ['ops@acme.example']],
    ]);
    expect(await watch(541)).toEqual({ told: 0, nextAt: null });
  });

  test('tells of the next run when calls stop again', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    done(await note({ ...PASSED, at: minute(3) }));
    expect(await watch(15)).toMatchObject({ told: 0, nextAt: minute(30) });
    expect(await watch(30)).toMatchObject({ told: 1 });
    done(await note({ ...PASSED, at: minute(33) }));
    expect(await watch(45)).toMatchObject({ told: 0 });
    expect(await watch(60)).toMatchObject({ told: 1 });
    expect(missedMails()).toHaveLength(2);
  });

  test('writes one mail for all numbers of an order that share a run, and leaves out the one that was called', async () => {
    const third = '+442079460103';
    await scene.upToFoc([FIRST, SECOND, third]);
    for (const number of [FIRST, SECOND, third]) await scene.cutOver(number, MOVED);
    done(await note({ ...PASSED, at: minute(3) }, minute(3), third));
    expect(await watch(15)).toMatchObject({ told: 1 });
    expect(saysOf(0)).toContain(FIRST);
    expect(saysOf(0)).toContain(SECOND);
    expect(saysOf(0)).not.toContain(third);
    expect(await watch(16)).toMatchObject({ told: 0 });
  });

  test('tells nothing of a number that has not moved, nor of one that is on its way back', async () => {
    await scene.upToFoc();
    expect(await watch(15)).toEqual({ told: 0, nextAt: null });
  });

  test('writes nothing while there is nothing to tell, so that nobody is woken for it', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    await watch(15);
    scene.loopback.asked.length = 0;
    await watch(16);
    expect(new Set(scene.loopback.asked)).toEqual(new Set(['Query', 'GetItem', 'BatchGetItem']));
  });

  test('takes up a mail that could not be sent, in its next run', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    scene.faults.mail = new Error('SES is away');
    await expect(watch(15)).rejects.toThrow('The watch over test calls met 1 faults');
    delete scene.faults.mail;
    expect(await watch(16)).toMatchObject({ told: 1 });
    expect(missedMails()).toHaveLength(1);
  });
});
