import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csr, loa } from '../../functions/shapes/paperwork';
import { exampleCsr, exampleLoa } from '../../functions/rest/operations/examples';
import {
  callRollback,
  cancelPorts,
  notTheDecisionMaker,
  reportCutover,
  reportRollback,
} from '../../functions/usecases/command-port';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { fileOrder } from '../../functions/usecases/file-order';
import { recordCsr } from '../../functions/usecases/record-csr';
import { recordLoa } from '../../functions/usecases/record-loa';
import { recordResponse } from '../../functions/usecases/record-response';
import { withdrawFoc } from '../../functions/usecases/withdraw-foc';
import { declined, done, FIRST, SECOND, stage, type Stage } from './stage';

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
});
afterEach(() => scene.loopback.close());

describe('an order', () => {
  test('begins a lifecycle for each of its numbers', async () => {
    const made = done(await scene.order());
    expect(made.records.map(({ port }) => [port.number, port.phase])).toEqual([
      [FIRST, 'CSR_PENDING'],
      [SECOND, 'CSR_PENDING'],
    ]);
    expect(scene.started).toEqual([`order-1 ${FIRST}`, `order-1 ${SECOND}`]);
  });

  test.each([
    [{ numbers: ['+442079460101', '+12125550100'] }, 'order-needs-splitting', '/numbers'],
    [{ numbers: ['+442079460101', '020 7946 0102'] }, 'invalid-request', '/numbers/1'],
    [{ numbers: ['+442079460101', { number: '+449098790101' }] }, 'invalid-request', '/numbers/1/number'],
    [{ numbers: ['+442079460101', '+442079460101'] }, 'invalid-request', '/numbers/1'],
    [{ losingCarrier: 'nobody' }, 'invalid-request', '/losingCarrier'],
  ])('%j is declined with %s at %s, and nothing is written', async (more, rule, pointer) => {
    const answer = declined(await scene.order('2026-11-23T09:00:00Z', more));
    expect(answer).toMatchObject({ declined: 'invalid', rule });
    expect(answer.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(await scene.world.orders.find('order-1')).toBeNull();
    expect(scene.started).toEqual([]);
  });

  test('of several playbooks is given back with its splits', async () => {
    const answer = declined(await scene.order('2026-11-23T09:00:00Z', { numbers: [FIRST, '+448081570101', SECOND] }));
    expect(answer.more).toEqual({
      splits: [
        { playbook: 'GB_GEO', numbers: [FIRST, SECOND] },
        { playbook: 'GB_TF', numbers: ['+448081570101'] },
      ],
    });
  });

  test('a number in flight is named with the order that has it', async () => {
    done(await scene.order());
    const answer = declined(await scene.order('2026-11-23T10:00:00Z', { reference: 'OTHER', numbers: [SECOND] }));
    expect(answer).toMatchObject({
      declined: 'conflict',
      rule: 'number-already-in-flight',
      more: { number: SECOND, orderId: 'order-1' },
    });
  });

  test('that was written is answered, though the state machine cannot be reached: the sweep starts it', async () => {
    scene.faults.clock = new Error('Step Functions away');
    expect(done(await scene.order()).order.orderId).toBe('order-1');
  });
});

describe('a command', () => {
  test('on an order moves all its numbers, its version, and wakes each machine once', async () => {
    done(await scene.order());
    for (const [number, token] of [
      [FIRST, 't1'],
      [SECOND, 't2'],
    ] as const) {
      const { port } = await scene.record(number);
      await scene.world.ports.arm(port, { token, state: 'wait-for-csr', toldUpTo: '2026-11-23T09:00:00Z' });
    }
    const after = done(
      await recordCsr(scene.world, await scene.dossier(), csr.parse(exampleCsr), scene.by('2026-11-23T10:00:00Z')),
    );
    expect(after.order).toMatchObject({ version: 2, loa: null });
    expect(after.records.map(({ port }) => port.phase)).toEqual(['LOA_PENDING', 'LOA_PENDING']);
    expect(scene.signals.map(({ token, stop }) => [token, stop.outcome])).toEqual([
      ['t1', 'wait-for-loa'],
      ['t2', 'wait-for-loa'],
    ]);
  });

  test('that was written is done, though the state machine cannot be reached: the sweep wakes it', async () => {
    done(await scene.order());
    const { port } = await scene.record();
    await scene.world.ports.arm(port, { token: 't1', state: 'wait-for-csr', toldUpTo: '2026-11-23T09:00:00Z' });
    scene.faults.clock = new Error('Step Functions away');
    const answer = await recordCsr(
      scene.world,
      await scene.dossier(),
      csr.parse(exampleCsr),
      scene.by('2026-11-23T10:00:00Z'),
    );
    expect(done(answer).records[0]?.port.phase).toBe('LOA_PENDING');
  });

  test('that one number refuses is refused whole, with a line for each that cannot', async () => {
    await scene.upToFoc();
    await scene.cutOver(FIRST);
    const before = await scene.record(SECOND);
    const answer = declined(
      await withdrawFoc(scene.world, await scene.dossier(), {}, scene.by('2026-12-08T10:30:00Z')),
    );
    expect(answer).toMatchObject({ declined: 'conflict', rule: 'illegal-in-phase' });
    expect(answer.errors).toHaveLength(2);
    expect((await scene.record(SECOND)).port).toEqual(before.port);
  });

  test('on a number that the order does not hold names it', async () => {
    done(await scene.order());
    const cancel = { reason: 'r', numbers: [FIRST, '+442079460199'] };
    const answer = declined(
      await cancelPorts(scene.world, await scene.dossier(), cancel, scene.by('2026-11-23T10:00:00Z')),
    );
    expect(answer.errors?.map(({ pointer }) => pointer)).toEqual(['/numbers/1']);
  });

  test('decided on what another has changed meanwhile writes nothing and says so', async () => {
    done(await scene.order());
    const old = await scene.dossier();
    done(await recordCsr(scene.world, old, csr.parse(exampleCsr), scene.by('2026-11-23T10:00:00Z')));
    await expect(
      cancelPorts(scene.world, old, { reason: 'r' }, scene.by('2026-11-23T10:00:01Z')),
    ).rejects.toMatchObject({ name: 'StaleWriteError' });
    expect((await scene.record()).port.phase).toBe('LOA_PENDING');
  });
});

describe('papers', () => {
  test('no LOA is compared with a CSR that is not there', async () => {
    done(await scene.order());
    const answer = await recordLoa(
      scene.world,
      await scene.dossier(),
      loa.parse(exampleLoa),
      scene.by('2026-11-23T10:00:00Z'),
    );
    expect(declined(answer)).toMatchObject({ declined: 'conflict', rule: 'csr-missing' });
  });

  test('a blocked LOA is kept, shown with its differences, and cannot be filed', async () => {
    done(await scene.order());
    const at = '2026-11-23T10:00:00Z';
    done(await recordCsr(scene.world, await scene.dossier(), csr.parse(exampleCsr), scene.by(at)));
    const letter = loa.parse({ ...exampleLoa, legalName: 'Acme UK Ltd' });
    const compared = done(await recordLoa(scene.world, await scene.dossier(), letter, scene.by(at)));
    expect(compared.reconciliation).toMatchObject({ verdict: 'blocked', differences: [{ class: 'ENTITY_SUFFIX' }] });
    expect((await scene.dossier()).order.loa?.loa.legalName).toBe('Acme UK Ltd');
    const filing = await fileOrder(scene.world, await scene.dossier(), { filedAt: at }, scene.by(at));
    expect(declined(filing)).toMatchObject({ errors: [{ code: 'loa-blocked' }] });
    expect((await scene.record()).port.phase).toBe('LOA_PENDING');
  });

  test('a new CSR voids the LOA that was compared with the old one', async () => {
    done(await scene.order());
    const at = '2026-11-23T10:00:00Z';
    done(await recordCsr(scene.world, await scene.dossier(), csr.parse(exampleCsr), scene.by(at)));
    done(await recordLoa(scene.world, await scene.dossier(), loa.parse(exampleLoa), scene.by(at)));
    expect((await scene.record()).port.phase).toBe('READY_TO_FILE');
    done(await recordCsr(scene.world, await scene.dossier(), csr.parse(exampleCsr), scene.by(at)));
    expect((await scene.dossier()).order.loa).toBeNull();
    expect((await scene.record()).port.phase).toBe('LOA_PENDING');
  });
});

describe('a FOC', () => {
  const ask = async (at: string, more: object = {}, now = '2026-11-30T09:00:00Z') =>
    confirmFoc(scene.world, await scene.dossier(), { at, ...more }, scene.by(now));

  test('that cannot stand is refused with its findings and better dates', async () => {
    await scene.upToFoc();
    const answer = declined(await ask('2026-12-25T10:00:00Z'));
    expect(answer).toMatchObject({ declined: 'invalid', rule: 'foc-blocked' });
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(answer.more?.['nextGoodSlots']).not.toEqual([]);
    expect((await scene.record()).port.foc?.at).toBe('2026-12-08T10:00:00Z');
  });

  test('is overridden by one of the parties, in whatever case he writes himself, and by nobody else', async () => {
    await scene.upToFoc();
    const override = (by: string) => ({ override: { by, reason: 'the carrier staffs the night' } });
    expect(declined(await ask('2026-12-25T10:00:00Z', override('stranger@acme.example')))).toMatchObject({
      errors: [{ pointer: '/override/by' }],
    });
    done(await ask('2026-12-25T10:00:00Z', override('Owner@Acme.example')));
    expect((await scene.record()).port.foc).toMatchObject({ at: '2026-12-25T10:00:00Z' });
  });

  test('that slips keeps the date before it in every port', async () => {
    await scene.upToFoc();
    done(await ask('2026-12-15T10:00:00Z', {}, '2026-11-30T10:00:00Z'));
    const { port } = await scene.record(SECOND);
    expect(port.foc?.at).toBe('2026-12-15T10:00:00Z');
    expect(port.pastFocs.map(({ at }) => at)).toEqual(['2026-12-08T10:00:00Z']);
    const history = await scene.world.ports.history(SECOND, { limit: 50, cursor: null });
    expect(history.items.map(({ what }) => what)).toContain('foc-moved');
  });
});

describe('what the carrier answers', () => {
  const answer = async (codes: { scheme: string; code: string }[], outcome: 'rejected' | 'query') =>
    done(
      await recordResponse(
        scene.world,
        await scene.dossier(),
        { receivedAt: '2026-12-01T09:00:00Z', outcome, codes, text: '=cmd|x' },
        scene.by('2026-12-01T09:00:00Z'),
      ),
    );

  test('a rejection takes the date away, and an unknown code is kept and classed OTHER', async () => {
    await scene.upToFoc();
    const told = await answer([{ scheme: 'nobody', code: 'X-1' }], 'rejected');
    expect(told.diagnosis).toMatchObject([{ class: 'OTHER' }]);
    expect((await scene.record()).port).toMatchObject({
      phase: 'REJECTED',
      foc: null,
      rejection: { codes: [{ scheme: 'nobody', code: 'X-1' }] },
    });
  });

  test('a query changes nothing but the history, where its text stands verbatim', async () => {
    await scene.upToFoc();
    await answer([], 'query');
    expect((await scene.record()).port.phase).toBe('FOC_CONFIRMED');
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.at(-1)).toMatchObject({ what: 'carrier-responded', why: 'query: =cmd|x' });
  });
});

describe('the rollback', () => {
  const call = async (now: string) =>
    callRollback(
      scene.world,
      await scene.dossier(),
      await scene.record(),
      { reason: 'silence', criterion: 'two calls' },
      { ...scene.by(now), actor: 'decide@acme.example' },
    );

  test('is the decision-maker’s alone, in whatever case his address is written', async () => {
    done(await scene.order());
    const { order } = await scene.dossier();
    expect(notTheDecisionMaker(order, 'Decide@ACME.example')).toBeUndefined();
    expect(notTheDecisionMaker(order, 'owner@acme.example')).toMatchObject({ rule: 'not-the-decision-maker' });
  });

  test('is called up to the last second, and afterwards comes a fresh port ready to be posted', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    const late = declined(await call('2026-12-11T10:20:00Z'));
    expect(late).toMatchObject({ declined: 'conflict', rule: 'rollback-window-closed' });
    expect(late.more?.['freshPort']).toMatchObject({ numbers: [FIRST], entity: { legalName: 'Acme UK Limited' } });
    done(await call('2026-12-11T10:19:59Z'));
    expect((await scene.record()).port).toMatchObject({
      phase: 'ROLLING_BACK',
      rollbackCall: { by: 'decide@acme.example' },
    });
  });

  test('the window has the hours and the basis that the carrier stated, else the practice of the playbook', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    expect((await scene.record()).port.rollback).toEqual({
      opensAt: '2026-12-08T10:20:00Z',
      closesAt: '2026-12-11T10:20:00Z',
      hours: 72,
      basis: 'practice',
    });
  });

  test('a cutover is not reported from the future', async () => {
    await scene.upToFoc();
    const report = { outcome: 'completed', at: '2026-12-08T10:21:00Z', by: 'ops@acme.example' } as const;
    const answer = await reportCutover(
      scene.world,
      await scene.dossier(),
      await scene.record(),
      report,
      scene.by('2026-12-08T10:20:59Z'),
    );
    expect(declined(answer)).toMatchObject({ errors: [{ pointer: '/at', code: 'in-the-future' }] });
  });

  test('its outcome is not reported from before the call, and nothing is written of one that is', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    done(await call('2026-12-09T12:00:00Z'));
    const told = async (at: string) =>
      reportRollback(
        scene.world,
        await scene.dossier(),
        await scene.record(),
        { outcome: 'restored', at, by: 'Night desk' },
        scene.by('2026-12-09T13:00:00Z'),
      );
    expect(declined(await told('2026-12-09T11:59:59Z'))).toMatchObject({
      declined: 'invalid',
      errors: [{ pointer: '/at', code: 'before-the-call' }],
    });
    expect((await scene.record()).port.phase).toBe('ROLLING_BACK');
    done(await told('2026-12-09T12:00:00Z'));
    expect((await scene.record()).port.phase).toBe('ROLLED_BACK');
  });
});
