import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csr } from '../../functions/shapes/paperwork';
import { exampleCsr } from '../../functions/rest/operations/examples';
import { attendTheUnattended } from '../../functions/usecases/attend-the-unattended';
import { awaitSignal } from '../../functions/usecases/await-signal';
import { callRollback, reportCutover } from '../../functions/usecases/command-port';
import { lookUp } from '../../functions/usecases/look-up';
import { recordCsr } from '../../functions/usecases/record-csr';
import { tell } from '../../functions/usecases/tell';
import { CARRIER } from '../domain/port/cast';
import { ACCEPTED, done, FIRST, SECOND, stage, type Stage } from './stage';

let scene: Stage;
beforeEach(async () => {
  scene = await stage();
});
afterEach(() => scene.loopback.close());

const csrIn = async (at: string) =>
  done(await recordCsr(scene.world, await scene.dossier(), csr.parse(exampleCsr), scene.by(at)));

describe('a machine that wakes', () => {
  test('tells what is due, once for the order, naming every number', async () => {
    done(await scene.order());
    await scene.attend('2026-11-23T09:00:00Z', FIRST);
    await scene.attend('2026-11-23T09:00:00Z', SECOND);
    expect(scene.occasions()).toEqual(['csr-request']);
    const said = JSON.stringify(scene.sent[0]?.content);
    expect(said).toContain('0101');
    expect(said).toContain('0102');
  });

  test('does nothing the second time', async () => {
    done(await scene.order());
    const once = await scene.attend('2026-11-23T09:00:00Z');
    expect(await scene.attend('2026-11-23T09:00:00Z')).toEqual(once);
    expect(scene.sent).toHaveLength(1);
  });

  test('halts until the next reminder, and tells it when it has come', async () => {
    done(await scene.order());
    expect((await scene.attend('2026-11-23T09:00:00Z')).stop).toEqual({
      outcome: 'wait-for-csr',
      until: '2026-11-30T09:00:00Z',
    });
    expect((await scene.attend('2026-11-30T09:00:00Z')).stop.until).toBe('2026-12-02T09:00:00Z');
    expect(scene.occasions()).toEqual(['csr-request', 'csr-overdue']);
  });

  test('writes down what time has done, at the instant at which it did', async () => {
    await scene.upToFoc();
    await scene.attend('2026-12-08T10:07:00Z');
    expect((await scene.record()).port).toMatchObject({ phase: 'CUTOVER', phaseSince: '2026-12-08T10:00:00Z' });
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.at(-1)).toMatchObject({ what: 'foc-reached', at: '2026-12-08T10:00:00Z', actor: 'portolan' });
  });

  test('is not held up by two executions that write down the same passing of time', async () => {
    await scene.upToFoc();
    await Promise.all([1, 2, 3].map(() => scene.attend('2026-12-08T10:00:00Z')));
    expect((await scene.record()).port.version).toBe(6);
    const history = await scene.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(history.items.filter(({ what }) => what === 'foc-reached')).toHaveLength(1);
  });

  test('a mail that could not be sent is sent when its task is tried again', async () => {
    done(await scene.order());
    scene.faults.mail = new Error('SES away');
    await expect(scene.attend('2026-11-23T09:00:00Z')).rejects.toThrow('SES away');
    delete scene.faults.mail;
    await scene.attend('2026-11-23T09:00:20Z');
    expect(scene.occasions()).toEqual(['csr-request']);
  });

  test('a mail that is refused for good does not stop the port', async () => {
    done(await scene.order());
    scene.faults.refuse = 'MessageRejected';
    expect((await scene.attend('2026-11-23T09:00:00Z')).stop.outcome).toBe('wait-for-csr');
    delete scene.faults.refuse;
    await scene.attend('2026-11-23T09:00:20Z');
    expect(scene.sent).toEqual([]);
  });

  test('leaves nothing unattended once its port is final', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    expect((await scene.attend('2026-12-11T10:20:00Z')).stop.outcome).toBe('close');
    const open = await scene.world.ports.unattended('2027-01-01T00:00:00Z', 10);
    expect(open.map(({ port }) => port.number)).toEqual([SECOND]);
  });

  test('for a port that nobody knows fails by name', async () => {
    await expect(scene.attend('2026-11-23T09:00:00Z')).rejects.toMatchObject({ name: 'UnknownPortError' });
  });
});

describe('no mail is lost', () => {
  test('whose command read its clock just before the machine armed its wait', async () => {
    await scene.upToFoc();
    await scene.cutOver();
    await scene.attend('2026-12-08T10:20:00Z');
    const dossier = await scene.dossier();
    const record = await scene.record();
    await scene.world.ports.arm(record.port, {
      token: 't1',
      state: 'rollback-window',
      toldUpTo: '2026-12-09T09:00:01Z',
    });
    const call = { reason: 'silence', criterion: 'two calls' };
    done(await callRollback(scene.world, dossier, record, call, scene.by('2026-12-09T09:00:00Z')));
    await scene.attend('2026-12-09T09:00:02Z');
    expect(scene.occasions()).toContain('emergency-port-back');
  });

  test('where a cutover is reported when its window is over already', async () => {
    await scene.upToFoc();
    const late = '2026-12-14T09:00:00Z';
    const attended = await scene.attend('2026-12-13T12:00:00Z');
    await scene.world.ports.arm(attended.port, {
      token: 't1',
      state: 'wait-for-cutover',
      toldUpTo: attended.toldUpTo,
    });
    const at = '2026-12-08T10:20:00Z';
    const report = { outcome: 'completed', at, by: 'ops@acme.example', acceptOpenGates: ACCEPTED } as const;
    done(await reportCutover(scene.world, await scene.dossier(), await scene.record(), report, scene.by(late)));
    await scene.attend(late);
    expect(scene.occasions()).toContain('port-completed');
  });

  test('though its letter has no number left to speak of, none is written that says nothing', async () => {
    done(await scene.order());
    const over = { occasion: 'loa-reminder', at: '2026-11-26T10:00:00Z', key: '2026-11-26T10:00:00Z' } as const;
    await tell(scene.world, 'order-1', FIRST, over, '2026-11-26T10:00:00Z');
    expect(scene.sent).toEqual([]);
  });
});

describe('a wait', () => {
  const wait = async (now: string) => {
    const { stop } = await scene.attend(now);
    return { orderId: 'order-1', number: FIRST, stop, token: 'token-1' };
  };

  test('is armed with the token beside the record', async () => {
    done(await scene.order());
    expect(await awaitSignal(scene.world, await wait('2026-11-23T09:00:00Z'), '2026-11-23T09:00:01Z')).toBe('armed');
    expect((await scene.record()).lifecycle).toEqual({
      token: 'token-1',
      state: 'wait-for-csr',
      toldUpTo: '2026-11-23T09:00:01Z',
    });
    expect(scene.signals).toEqual([]);
  });

  test('of a port that moved on since it was chosen is woken at once', async () => {
    done(await scene.order());
    const chosen = await wait('2026-11-23T09:00:00Z');
    await csrIn('2026-11-23T09:00:01Z');
    expect(await awaitSignal(scene.world, chosen, '2026-11-23T09:00:02Z')).toBe('woken');
    expect(scene.signals).toMatchObject([{ token: 'token-1', stop: { outcome: 'wait-for-loa' } }]);
  });

  test('of a port that moves while it is being armed is woken at once', async () => {
    done(await scene.order());
    const chosen = await wait('2026-11-23T09:00:00Z');
    const arm = scene.world.ports.arm.bind(scene.world.ports);
    const ports = Object.assign(Object.create(scene.world.ports) as typeof scene.world.ports, {
      arm: async (...given: Parameters<typeof arm>) => {
        await csrIn('2026-11-23T09:00:02Z');
        return arm(...given);
      },
      find: scene.world.ports.find.bind(scene.world.ports),
    });
    expect(await awaitSignal({ ...scene.world, ports }, chosen, '2026-11-23T09:00:01Z')).toBe('woken');
    expect(scene.signals).toMatchObject([{ token: 'token-1', stop: { outcome: 'wait-for-loa' } }]);
  });

  test('whose deadline passed before it was armed is woken with the next', async () => {
    done(await scene.order());
    const chosen = await wait('2026-11-23T09:00:00Z');
    expect(await awaitSignal(scene.world, chosen, '2026-11-30T09:00:00Z')).toBe('woken');
    expect(scene.signals[0]?.stop.until).toBe('2026-12-02T09:00:00Z');
  });
});

describe('the sweep', () => {
  test('starts what was never started and wakes what was never woken', async () => {
    done(await scene.order());
    scene.started.length = 0;
    const { port } = await scene.record(SECOND);
    await scene.world.ports.arm(port, { token: 't2', state: 'wait-for-csr', toldUpTo: '2026-11-23T09:00:00Z' });
    await csrIn('2026-11-23T10:00:00Z');
    scene.signals.length = 0;
    expect(await attendTheUnattended(scene.world, '2026-11-23T10:01:01Z')).toBe(2);
    expect(scene.started).toEqual([`order-1 ${FIRST}`]);
    expect(scene.signals).toMatchObject([{ token: 't2', stop: { outcome: 'wait-for-loa' } }]);
  });

  test('leaves writers a minute', async () => {
    done(await scene.order());
    expect(await attendTheUnattended(scene.world, '2026-11-23T09:01:00Z')).toBe(0);
    expect(await attendTheUnattended(scene.world, '2026-11-23T09:01:01Z')).toBe(2);
  });

  test('is not stopped by one order that is broken: the others behind it are woken', async () => {
    done(await scene.order());
    for (const [number, token] of [
      [FIRST, 't1'],
      [SECOND, 't2'],
    ] as const) {
      await scene.world.ports.arm((await scene.record(number)).port, {
        token,
        state: 'wait-for-csr',
        toldUpTo: '2026-11-23T09:00:00Z',
      });
    }
    await csrIn('2026-11-23T10:00:00Z');
    scene.signals.length = 0;
    const broken = { ...(await scene.record(FIRST)).port, orderId: 'order-0', number: '+442079460100' };
    await scene.loopback.table.client.send(
      new PutCommand({
        TableName: 'portolan',
        Item: {
          pk: 'ORDER#order-0',
          sk: 'PORT#+442079460100',
          unattendedPk: 'UNATTENDED',
          unattendedSk: '2026-11-20T09:00:00Z',
          version: 1,
          port: broken,
          lifecycle: { token: 't0', state: 'wait-for-csr', toldUpTo: null },
        },
      }),
    );
    const { order } = await scene.dossier();
    await scene.loopback.table.client.send(
      new PutCommand({
        TableName: 'portolan',
        Item: {
          pk: 'ORDER#order-0',
          sk: 'ORDER',
          version: 1,
          order: { ...order, orderId: 'order-0', losingCarrier: 'gone' },
        },
      }),
    );
    await attendTheUnattended(scene.world, '2026-11-23T10:05:00Z').catch(() => 0);
    expect(scene.signals.map(({ token }) => token)).toEqual(expect.arrayContaining(['t1', 't2']));
  });
});

describe('a contact flow that asks', () => {
  const NOW = '2026-11-23T09:00:00Z';
  const away = { find: () => Promise.reject(new Error('table away')) };
  const empty = { find: async () => null };
  const reported: string[] = [];
  const report = (number: string): void => void reported.push(number);

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an event of no details', {}],
    [
      'details of nothing',
      { Details: { ContactData: { SystemEndpoint: null, CustomerEndpoint: null }, Parameters: null } },
    ],
  ])('with %s gets an answer', async (_, event) => {
    expect(await lookUp(away, event, NOW, report)).toMatchObject({ found: 'false', number: '', route: 'CONNECT' });
  });

  test('while the table is away gets an answer', async () => {
    const event = { Details: { ContactData: { SystemEndpoint: { Address: FIRST } } } };
    expect(await lookUp(away, event, NOW, report)).toMatchObject({ found: 'false', phase: 'UNKNOWN', number: FIRST });
    expect(reported).toEqual([FIRST]);
  });

  test('of a number that its own parameter names is answered about that one', async () => {
    const event = { Details: { Parameters: { number: SECOND }, ContactData: { SystemEndpoint: { Address: FIRST } } } };
    expect((await lookUp(empty, event, NOW, report)).number).toBe(SECOND);
    const blank = { Details: { Parameters: { number: '' }, ContactData: { SystemEndpoint: { Address: FIRST } } } };
    expect((await lookUp(empty, blank, NOW, report)).number).toBe(FIRST);
  });
});

test('a carrier that was put is the one that the dossier is opened with', async () => {
  done(await scene.order());
  expect((await scene.dossier()).carrier).toEqual(CARRIER);
});
