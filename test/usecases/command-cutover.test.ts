import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callOrderRollback, reportOrderCutover } from '../../functions/usecases/command-cutover';
import { callRollback, reportRollback } from '../../functions/usecases/command-port';
import { declined, done, FIRST, SECOND, stage, type Stage } from './stage';

const MOVED = '2026-12-08T10:20:00Z';
const accepted = { by: 'decide@acme.example', reason: 'a rehearsal' };

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
  await scene.upToFoc([FIRST, SECOND]);
});
afterEach(() => scene.loopback.close());

const report = async (more: Partial<Parameters<typeof reportOrderCutover>[2]> = {}, now = MOVED) =>
  reportOrderCutover(
    scene.world,
    await scene.dossier(),
    { outcome: 'completed', at: MOVED, by: 'ops@acme.example', acceptOpenGates: accepted, ...more },
    scene.by(now),
  );

const call = async (now: string, numbers?: readonly string[]) =>
  callOrderRollback(
    scene.world,
    await scene.dossier(),
    { reason: 'silence', criterion: 'two calls', numbers },
    { ...scene.by(now), actor: 'decide@acme.example' },
  );

const phases = async () => [(await scene.record(FIRST)).port.phase, (await scene.record(SECOND)).port.phase];

describe('a cutover of several numbers', () => {
  test('is reported once for all that are at their cutover', async () => {
    const { version } = (await scene.dossier()).order;
    done(await report());
    expect(await phases()).toEqual(['ROLLBACK_WINDOW', 'ROLLBACK_WINDOW']);
    const [first, second] = [await scene.record(FIRST), await scene.record(SECOND)];
    expect(first.port.lastFact).toEqual(second.port.lastFact);
    expect((await scene.dossier()).order.version).toBe(version + 1);
  });

  test('names the open gates once, however many numbers they hold up', async () => {
    const answer = declined(await report({ acceptOpenGates: undefined }));
    expect(answer.rule).toBe('gates-open');
    const keys = (answer.errors ?? []).map(({ code }) => code);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    expect(await phases()).toEqual(['FOC_CONFIRMED', 'FOC_CONFIRMED']);
  });

  test('is reported of one number alone where it is named, and of what is left without a name', async () => {
    done(await report({ outcome: 'half-ported', numbers: [SECOND] }));
    done(await report());
    expect(await phases()).toEqual(['ROLLBACK_WINDOW', 'HALF_PORTED']);
  });

  test('is refused for a number that is not of the order', async () => {
    expect(declined(await report({ numbers: ['+442079460199'] }))).toMatchObject({
      errors: [{ pointer: '/numbers/0', code: 'number-not-in-order' }],
    });
  });

  test('is not told from the future', async () => {
    expect(declined(await report({}, '2026-12-08T10:19:59Z'))).toMatchObject({
      errors: [{ pointer: '/at', code: 'in-the-future' }],
    });
  });
});

describe('a rollback of several numbers', () => {
  test('is one call: every number that can be called back bears the same command', async () => {
    done(await report());
    const { calledBack } = done(await call('2026-12-09T10:00:00Z'));
    expect(calledBack.map(({ number }) => number)).toEqual([FIRST, SECOND]);
    expect(new Set(calledBack.map(({ lastFact }) => `${lastFact.type} ${lastFact.at} ${lastFact.id}`)).size).toBe(1);
    expect(await phases()).toEqual(['ROLLING_BACK', 'ROLLING_BACK']);
  });

  test('leaves out, without a name, what is on its way back already', async () => {
    done(await report());
    done(await call('2026-12-09T10:00:00Z', [FIRST]));
    const { calledBack } = done(await call('2026-12-09T11:00:00Z'));
    expect(calledBack.map(({ number }) => number)).toEqual([SECOND]);
  });

  test('calls a half-ported number back with the others', async () => {
    done(await report({ numbers: [FIRST] }));
    done(await report({ outcome: 'half-ported', numbers: [SECOND] }));
    done(await call('2026-12-09T10:00:00Z'));
    expect(await phases()).toEqual(['ROLLING_BACK', 'ROLLING_BACK']);
  });

  test('is refused whole, with a line for each number that cannot', async () => {
    done(await report({ numbers: [FIRST] }));
    const answer = declined(await call('2026-12-09T10:00:00Z', [FIRST, SECOND]));
    expect(answer).toMatchObject({ declined: 'conflict', rule: 'illegal-in-phase' });
    expect(answer.errors?.map(({ message }) => message.split(':')[0])).toEqual([SECOND]);
    expect((await scene.record(FIRST)).port.phase).toBe('ROLLBACK_WINDOW');
  });

  test('after the window is answered with a fresh port for each number', async () => {
    done(await report());
    const answer = declined(await call('2026-12-11T10:20:00Z'));
    expect(answer).toMatchObject({
      rule: 'rollback-window-closed',
      more: {
        freshPorts: [{ numbers: [FIRST] }, { numbers: [SECOND] }],
        portAwayCase: { numbers: [FIRST, SECOND] },
      },
    });
    expect(answer.errors).toHaveLength(2);
  });

  test('can be called again of a half-ported number that the carrier refused, and is remembered as half-ported', async () => {
    done(await report({ outcome: 'half-ported' }));
    done(
      await callRollback(
        scene.world,
        await scene.dossier(),
        await scene.record(),
        { reason: 'silence', criterion: 'two calls' },
        { ...scene.by('2026-12-09T10:00:00Z'), actor: 'decide@acme.example' },
      ),
    );
    done(
      await reportRollback(
        scene.world,
        await scene.dossier(),
        await scene.record(),
        { outcome: 'refused', at: '2026-12-09T11:00:00Z', by: 'Night desk' },
        scene.by('2026-12-09T11:00:00Z'),
      ),
    );
    // Read back from the table, so that the record keeps it too.
    expect((await scene.record()).port).toMatchObject({ phase: 'ROLLBACK_WINDOW', halfPorted: true });
    done(await report({ outcome: 'half-ported', numbers: [FIRST] }, '2026-12-09T12:00:00Z'));
    expect((await scene.record()).port).toMatchObject({
      phase: 'HALF_PORTED',
      rollback: { opensAt: MOVED, closesAt: '2026-12-11T10:20:00Z' },
    });
  });
});
