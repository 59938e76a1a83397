import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bridgeWish } from '../../functions/shapes/bridge';
import { watchClaims } from '../../functions/usecases/watch-claims';
import { AT, bridgeScene, type BridgeScene } from './bridge-scene';
import { declined, done, FIRST, SECOND } from './stage';

const LATER = '2026-11-24T09:01:00Z';
const FORWARD = { kind: 'call-forward', claimedNumber: '+442079460650' } as const;
const CLAIM = { kind: 'call-forward', claim: { type: 'DID' } } as const;

let scene: BridgeScene;
beforeEach(async () => {
  scene = await bridgeScene();
  done(await scene.order());
});
afterEach(() => scene.loopback.close());

const pointers = (answer: ReturnType<typeof declined>) => answer.errors?.map(({ pointer }) => pointer);

describe('a bridge to a number that somebody claimed', () => {
  test('stands at once, and the phase of the port stays', async () => {
    done(await scene.put(FORWARD));
    expect((await scene.record()).port).toMatchObject({ phase: 'CSR_PENDING', bridge: { ...FORWARD, since: AT } });
    expect(scene.called).toEqual([]);
  });

  test('keeps the day since which it stands while it leads to the same number in the same way', async () => {
    done(await scene.put(FORWARD));
    done(await scene.put({ ...FORWARD, testedOn: '2026-11-24' }, { at: LATER }));
    expect(await scene.bridge()).toMatchObject({ since: AT, testedOn: '2026-11-24' });
    done(await scene.put({ ...FORWARD, claimedNumber: '+442079460651' }, { at: LATER }));
    expect(await scene.bridge()).toMatchObject({ since: LATER });
  });

  test('by the same command once more is the same bridge', async () => {
    for (const _ of [1, 2]) done(await scene.put(FORWARD, { id: 'same' }));
    expect((await scene.record()).port.version).toBe(2);
  });

  test.each([
    ['sip-trunk', 'sbc-to-claimed-number'],
    ['sbc', 'sbc-to-claimed-number'],
  ])('called %s is a %s', async (name, kind) => {
    const sbc = { host: 'sbc.acme.example', certificateExpiresOn: '2027-06-30' };
    done(await scene.put({ ...FORWARD, kind: name, sbc }));
    expect(await scene.bridge()).toMatchObject({ kind, sbc });
  });

  test.each<[string, object, readonly string[]]>([
    ['nothing to lead to', { kind: 'call-forward' }, ['/claimedNumber']],
    ['two numbers to lead to', { ...FORWARD, ...CLAIM }, ['/claim']],
    ['itself', { ...FORWARD, claimedNumber: FIRST }, ['/claimedNumber']],
    ['a trunk without its SBC', { ...FORWARD, kind: 'sbc-to-claimed-number' }, ['/sbc']],
    ['a test call of tomorrow', { ...FORWARD, testedOn: '2026-11-25' }, ['/testedOn']],
    [
      'a quota that is confirmed tomorrow',
      { ...FORWARD, limits: { concurrentCalls: 40, confirmedOn: '2026-11-25' } },
      ['/limits/confirmedOn'],
    ],
  ])('is refused with %s', async (_, body, at) => {
    expect(pointers(declined(await scene.put(body)))).toEqual(at);
    expect(await scene.bridge()).toBeNull();
  });

  test('is refused where the number has a port of its own, or carries another bridge', async () => {
    expect(declined(await scene.put({ ...FORWARD, claimedNumber: SECOND }))).toMatchObject({
      rule: 'claimed-number-in-use',
      detail: expect.stringContaining('has a port of its own') as string,
    });
    done(await scene.put(FORWARD, { number: SECOND }));
    expect(declined(await scene.put(FORWARD))).toMatchObject({
      rule: 'claimed-number-in-use',
      detail: expect.stringContaining(`carries the bridge of ${SECOND}`) as string,
    });
  });

  test('keeps its claimed number from being ordered', async () => {
    done(await scene.put(FORWARD));
    const clash = declined(await scene.order(LATER, { reference: 'ACME-LON-2', numbers: [FORWARD.claimedNumber] }));
    expect(clash).toMatchObject({
      rule: 'number-already-in-flight',
      detail: expect.stringContaining(`carries the bridge of ${FIRST}`) as string,
      more: { bridgeOf: FIRST },
    });
  });

  test('is taken down once, and only where there is one', async () => {
    done(await scene.put(FORWARD));
    done(await scene.remove({ at: LATER }));
    expect(await scene.bridge()).toBeNull();
    expect(declined(await scene.remove()).rule).toBe('not-found');
  });

  test('is kept with the quotas that were raised for it, and its claim is told of beside them', async () => {
    const limits = { callsPerSecond: 5, concurrentCalls: 40, confirmedOn: '2026-11-20' };
    done(await scene.put({ ...FORWARD, limits }));
    expect(await scene.bridge()).toMatchObject({ limits });
    expect(() => bridgeWish.parse({ ...FORWARD, limits: { confirmedOn: '2026-11-20' } })).toThrow('must name');
  });

  test('is taken down after its port is over too, and the claimed number leads nowhere then', async () => {
    done(await scene.put(FORWARD));
    await scene.cancel(LATER);
    const before = (await scene.record()).port;
    expect(before.phase).toBe('CANCELLED');
    done(await scene.remove({ at: '2026-11-24T09:02:00Z' }));
    const { port, lifecycle } = await scene.record();
    expect(port).toMatchObject({ phase: 'CANCELLED', bridge: null, version: before.version + 1 });
    expect(port.lastFact).toEqual(before.lastFact);
    expect(lifecycle).toEqual({ token: null, state: null, toldUpTo: null });
    expect(await scene.world.orders.holderOf(FORWARD.claimedNumber)).toBeNull();
    expect(declined(await scene.remove({ at: '2026-11-24T09:03:00Z' })).rule).toBe('not-found');
    expect((await scene.record()).port.version).toBe(before.version + 1);
  });

  test('of a port that is over is taken down without touching the bridge that has its claimed number by now', async () => {
    done(await scene.put(FORWARD));
    await scene.cancel(LATER);
    done(await scene.put(FORWARD, { number: SECOND, at: LATER }));
    done(await scene.remove({ at: '2026-11-24T09:02:00Z' }));
    expect(await scene.bridge()).toBeNull();
    expect(await scene.world.orders.holderOf(FORWARD.claimedNumber)).toMatchObject({ number: SECOND });
    // And where the other one is taken down first, there is no row left at all.
    done(await scene.remove({ number: SECOND, at: '2026-11-24T09:03:00Z' }));
    expect(await scene.world.orders.holderOf(FORWARD.claimedNumber)).toBeNull();
  });
});

describe('a bridge whose number is claimed', () => {
  const id = 'id-+442079460600';

  test('asks Connect for it, and waits', async () => {
    done(await scene.put(CLAIM));
    expect(scene.called).toEqual(['held', 'search', 'claim +442079460600']);
    expect(await scene.bridge()).toMatchObject({
      claimedNumber: '+442079460600',
      claim: { state: 'IN_PROGRESS', phoneNumberId: id, askedAt: AT },
    });
    await scene.watch(LATER);
    expect(await scene.bridge()).toMatchObject({ claim: { state: 'IN_PROGRESS' } });
    expect(scene.associated).toEqual([]);
  });

  test('carries calls once the number is claimed and has its contact flow, and is then left alone', async () => {
    done(await scene.put(CLAIM));
    scene.status.set(id, { state: 'CLAIMED' });
    expect(await scene.watch(LATER)).toEqual({ calls: 2 });
    expect(scene.associated).toEqual([`${id} 6666`]);
    expect(await scene.bridge()).toMatchObject({ claim: { state: 'CLAIMED' } });
    expect(await scene.watch(LATER)).toEqual({ calls: 0 });
    const history = await scene.world.ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items.map(({ what, actor }) => [what, actor])).toEqual([
      ['order-created', 'agent@acme.example'],
      ['bridged', 'agent@acme.example'],
      ['bridged', 'portolan'],
    ]);
  });

  test('is told to the owner where Connect could not, once; another number is claimed when it is put again', async () => {
    done(await scene.put(CLAIM));
    scene.status.set(id, { state: 'FAILED', message: 'No.' });
    for (const _ of [1, 2]) await scene.watch(LATER);
    expect(await scene.bridge()).toMatchObject({ claim: { state: 'FAILED', message: 'No.' } });
    expect(scene.occasions()).toEqual(['claim-failed']);
    expect(scene.sent[0]?.content.to.map(({ email }) => email)).toEqual(['owner@acme.example', 'ops@acme.example']);
    done(await scene.put(CLAIM, { at: LATER }));
    expect(await scene.bridge()).toMatchObject({ claimedNumber: '+442079460601', claim: { state: 'IN_PROGRESS' } });
  });

  test('has failed too where Connect does not know the number any more', async () => {
    done(await scene.put(CLAIM));
    scene.status.set(id, 'gone');
    await scene.watch(LATER);
    expect(await scene.bridge()).toMatchObject({ claim: { state: 'FAILED' } });
  });

  test('keeps the number that is on its way when it is put again with a peak', async () => {
    done(await scene.put(CLAIM));
    done(await scene.put({ ...CLAIM, peak: { concurrentCalls: 8 } }, { at: LATER }));
    done(await scene.put({ ...FORWARD, claimedNumber: '+442079460600', testedOn: '2026-11-24' }, { at: LATER }));
    expect(await scene.bridge()).toMatchObject({ since: AT, testedOn: '2026-11-24', claim: { phoneNumberId: id } });
    expect(scene.called.filter((call) => call.startsWith('claim'))).toHaveLength(1);
  });

  test('asks for one number, though its answer is lost and the command comes again', async () => {
    scene.next.claim = 'lost';
    expect(declined(await scene.put(CLAIM, { id: 'command-a' }))).toMatchObject({
      rule: 'connect-busy',
      more: { retryAfter: 5 },
    });
    done(await scene.put(CLAIM, { id: 'command-a', at: LATER }));
    expect(scene.held).toEqual(['+442079460600']);
    expect(await scene.bridge()).toMatchObject({ claimedNumber: '+442079460600' });
  });

  test('goes on with that number also where another command comes in its place', async () => {
    scene.next.claim = 'lost';
    declined(await scene.put(CLAIM, { id: 'command-a' }));
    done(await scene.put(CLAIM, { id: 'command-b', at: LATER }));
    expect(scene.held).toEqual(['+442079460600']);
  });

  test('is not asked for at all where the shared allowance is used up', async () => {
    scene.next.allowance = 2;
    expect(declined(await scene.put(CLAIM)).rule).toBe('connect-busy');
    expect(scene.called).toEqual(['held', 'search']);
    expect(await scene.entries()).toEqual([]);
  });

  test('says that Connect has none, or says no, or gave it to somebody else', async () => {
    const nowhere = { kind: 'call-forward', claim: { type: 'DID', prefix: '+44121' } };
    expect(declined(await scene.put(nowhere)).rule).toBe('no-number-available');
    scene.next.claim = { trouble: 'refused', reason: 'Not in this instance.' };
    expect(declined(await scene.put(CLAIM))).toMatchObject({
      rule: 'connect-refused',
      detail: expect.stringContaining('Not in this instance.') as string,
    });
    scene.next.claim = 'taken';
    expect(declined(await scene.put(CLAIM)).rule).toBe('no-number-available');
    expect((await scene.entries()).map(({ state }) => state)).toEqual(['REFUSED', 'REFUSED']);
  });
});

describe('a claim that Connect refuses to go on with', () => {
  const id = 'id-+442079460600';
  const refusal = { trouble: 'refused', reason: 'The contact flow was not found.' } as const;

  beforeEach(async () => {
    done(await scene.put(CLAIM));
    scene.status.set(id, { state: 'CLAIMED' });
  });

  test('because of its contact flow says so on the bridge, is told once, and carries no call', async () => {
    scene.next.associate = refusal;
    await scene.watch(LATER);
    expect(await scene.bridge()).toMatchObject({
      claim: { state: 'IN_PROGRESS', refused: 'associate', message: refusal.reason },
    });
    for (const minute of ['02', '03', '04', '05']) await scene.watch(`2026-11-24T09:${minute}:00Z`);
    expect(scene.occasions()).toEqual(['claim-failed']);
    expect(scene.sent[0]?.content.subject).toContain('refuses to give a claimed number its contact flow');
    const history = await scene.world.ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items.map(({ what }) => what)).toEqual(['order-created', 'bridged', 'bridged']);
  });

  test('rests, for twice as long each time up to an hour, and is then tried again', async () => {
    scene.next.associate = refusal;
    const tries: string[] = [];
    for (let minute = 1; minute <= 40; minute += 1) {
      const now = `2026-11-24T09:${String(minute).padStart(2, '0')}:00Z`;
      if ((await scene.watch(now)).calls > 0) tries.push(now.slice(14, 16));
    }
    expect(tries).toEqual(['01', '02', '04', '08', '16', '32']);
    delete scene.next.associate;
    await scene.watch('2026-11-24T10:03:59Z');
    expect(await scene.bridge()).toMatchObject({ claim: { refused: 'associate' } });
    await scene.watch('2026-11-24T10:04:00Z');
    expect((await scene.bridge())?.claim).toEqual({ state: 'CLAIMED', phoneNumberId: id, askedAt: AT });
    expect((await scene.entries()).map(({ state, rest }) => [state, rest])).toEqual([['CLAIMED', undefined]]);
    expect(scene.occasions()).toEqual(['claim-failed']);
  });

  test('because it may not be described says that, and is not taken for a failed claim', async () => {
    scene.refusing.set(id, { trouble: 'refused', reason: 'Not allowed to describe it.' });
    for (const _ of [1, 2]) await scene.watch(LATER);
    expect(await scene.bridge()).toMatchObject({
      claim: { state: 'IN_PROGRESS', refused: 'describe', message: 'Not allowed to describe it.' },
    });
    expect(scene.sent.map(({ content }) => content.subject)).toEqual([
      expect.stringContaining('refuses to say what has become of a claim'),
    ]);
    expect(scene.called.filter((call) => call.startsWith('describe'))).toHaveLength(1);
  });

  test('but is only busy does not rest, and nobody is told', async () => {
    scene.next.associate = { trouble: 'busy' };
    for (const minute of ['01', '02', '03']) await scene.watch(`2026-11-24T09:${minute}:00Z`);
    expect(scene.called.filter((call) => call.startsWith('associate'))).toHaveLength(3);
    expect((await scene.bridge())?.claim).toEqual({ state: 'IN_PROGRESS', phoneNumberId: id, askedAt: AT });
    expect(scene.occasions()).toEqual([]);
  });

  test('is nothing that anybody waits for once its port is over', async () => {
    scene.next.associate = refusal;
    await scene.cancel(LATER);
    await scene.watch('2026-11-24T09:02:00Z');
    expect((await scene.entries()).map(({ state }) => state)).toEqual(['CLAIMED']);
    expect(scene.occasions()).not.toContain('claim-failed');
  });
});

describe('a number that was claimed and leads nowhere', () => {
  test('is used again before another is claimed, and gets the flow of its new order', async () => {
    done(await scene.put(CLAIM));
    scene.status.set('id-+442079460600', { state: 'CLAIMED' });
    await scene.watch(LATER);
    done(await scene.remove({ at: LATER }));
    done(await scene.put(CLAIM, { number: SECOND, at: '2026-11-24T09:02:00Z' }));
    expect(await scene.bridge(SECOND)).toMatchObject({
      claimedNumber: '+442079460600',
      claim: { state: 'IN_PROGRESS', askedAt: AT },
    });
    await scene.watch('2026-11-24T09:03:00Z');
    expect(await scene.bridge(SECOND)).toMatchObject({ claim: { state: 'CLAIMED' } });
    expect(scene.held).toHaveLength(1);
    expect(await scene.entries()).toHaveLength(1);
  });

  test('is waited for ten minutes: its bridge may not be written yet', async () => {
    done(await scene.put(CLAIM));
    done(await scene.remove({ at: LATER }));
    scene.status.set('id-+442079460600', { state: 'CLAIMED' });
    await scene.watch('2026-11-24T09:09:59Z');
    expect((await scene.entries()).map(({ state }) => state)).toEqual(['IN_PROGRESS']);
    await scene.watch('2026-11-24T09:10:00Z');
    expect((await scene.entries()).map(({ state }) => state)).toEqual(['CLAIMED']);
    expect(scene.associated).toEqual([]);
  });

  test('is no choice for who wants one elsewhere', async () => {
    done(await scene.put(CLAIM));
    scene.status.set('id-+442079460600', { state: 'CLAIMED' });
    await scene.watch(LATER);
    done(await scene.remove({ at: LATER }));
    const other = { kind: 'call-forward', claim: { type: 'DID', prefix: '+44207946060' } };
    done(await scene.put(other, { number: SECOND, at: LATER }));
    expect(await scene.bridge(SECOND)).toMatchObject({ claimedNumber: '+442079460600' });
    const elsewhere = { kind: 'call-forward', claim: { type: 'TOLL_FREE' } };
    done(await scene.put(elsewhere, { at: LATER }));
    expect(await scene.bridge()).toMatchObject({ claimedNumber: '+442079460601' });
  });
});

test('a full instance refuses, and nothing is claimed', async () => {
  const full = await bridgeScene({ quota: 1 });
  done(await full.order());
  full.held.push('+442079460199');
  expect(declined(await full.put(CLAIM))).toMatchObject({ rule: 'number-quota-reached' });
  expect(full.called).toEqual(['held']);
  await full.loopback.close();
});

test('claims and releases beyond 200 % of the quota are refused, with the instant at which there is room again', async () => {
  const small = await bridgeScene({ quota: 1 });
  done(await small.order());
  done(await small.put(CLAIM));
  small.status.set('id-+442079460600', { state: 'CLAIMED' });
  await small.watch(LATER);
  done(await small.remove({ at: LATER }));
  // Somebody releases it by hand: one claim and one release are 200 % of a quota of one.
  small.held.pop();
  expect(declined(await small.put(CLAIM, { at: LATER }))).toMatchObject({
    rule: 'claiming-would-block',
    more: { until: '2027-05-23T09:00:00Z' },
  });
  done(await small.put(CLAIM, { at: '2027-05-23T09:00:00Z' }));
  await small.loopback.close();
});

test('one claim that cannot be looked at keeps no other waiting, and the watch says so', async () => {
  done(await scene.put(CLAIM));
  done(await scene.put(CLAIM, { number: SECOND }));
  const failing = {
    ...scene.world,
    claims: {
      ...scene.world.claims,
      describe: async (_: string, phoneNumberId: string) => {
        if (phoneNumberId === 'id-+442079460600') throw new Error('Connect described a number without its status');
        return { state: 'CLAIMED' } as const;
      },
    },
  };
  await expect(watchClaims(failing, LATER)).rejects.toBeInstanceOf(AggregateError);
  expect(await scene.bridge(SECOND)).toMatchObject({ claim: { state: 'CLAIMED' } });
});
