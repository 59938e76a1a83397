import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Request } from '../support/caller';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { answers, shaped } from '../support/shapes';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const FLOW = '66666666-7777-8888-9999-000000000000';
const FOC = '2026-12-10T10:00:00Z';
const FORWARD = { kind: 'call-forward', claimedNumber: '+442079460150' } as const;
const CLAIM = { kind: 'call-forward', claim: { type: 'DID', prefix: '+4420' } } as const;

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const ask = (order: PortOrder, body: object, { number, ...request }: Request & { number?: string } = {}) =>
  voyage.api.call('PUT', order.portPath('/bridge', number), { body, ...request });

async function bridged(order: PortOrder, body: object, number?: string) {
  const answer = await ask(order, body, number === undefined ? {} : { number });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return shaped(answers.port, answer.body);
}

const takenDown = (order: PortOrder, number?: string) =>
  voyage.api.expect(200, 'DELETE', order.portPath('/bridge', number));

/** What a contact flow hears of a call to this number. */
async function heard(dialled: string) {
  const contact = { SystemEndpoint: { Address: dialled, Type: 'TELEPHONE_NUMBER' }, CustomerEndpoint: null };
  const body = { Name: 'ContactFlowEvent', Details: { Parameters: {}, ContactData: contact } };
  return (await voyage.api.expect(200, 'POST', '/_local/lookup', { body })) as Record<string, string>;
}

const bridgedPorts = async () => {
  const list = (await voyage.api.expect(200, 'GET', '/v1/ports?route=BRIDGED')) as { items: { number: string }[] };
  return list.items.map(({ number }) => number);
};

const inConnect = (number: string) => voyage.stack.engines.connect.view().items.find((item) => item.number === number);

describe('bridge first, port later', () => {
  let order: PortOrder;

  test('a number that waits for its record is bridged, and is found under both numbers', async () => {
    order = await voyage.orderPlaced();
    expect(await bridged(order, { ...FORWARD, testedOn: '2026-11-23' })).toMatchObject({
      phase: 'CSR_PENDING',
      route: 'BRIDGED',
      bridge: { ...FORWARD, since: '2026-11-23T09:00:00Z' },
    });
    for (const dialled of [order.number, FORWARD.claimedNumber]) {
      expect(await heard(dialled)).toMatchObject({
        found: 'true',
        number: order.number,
        orderId: order.orderId,
        phase: 'CSR_PENDING',
        route: 'BRIDGED',
      });
    }
    expect(await bridgedPorts()).toEqual([order.number]);
  });

  test('it says what speaks against leaving it so: no end, and a forwarding that stops the port', async () => {
    const checks = (await order.port()).bridge?.checks.map(({ code }) => code);
    expect(checks).toEqual(expect.arrayContaining(['exit-unknown', 'forwarding-to-remove', 'flow-by-hand']));
    expect((await order.standing()).findings.map(({ code }) => code)).toContain('exit-unknown');
  });

  test('its paperwork goes on from where it stands, on hold and released again, and the bridge stays', async () => {
    await order.csrReceived();
    await voyage.api.expect(200, 'POST', order.portPath('/hold'), { body: { reason: 'The fair' } });
    expect(await order.port()).toMatchObject({ phase: 'ON_HOLD', route: 'BRIDGED' });
    await voyage.api.expect(200, 'POST', order.portPath('/release'));
    expect(await order.port()).toMatchObject({ phase: 'LOA_PENDING', route: 'BRIDGED' });
    await order.loaSigned();
    await order.filedWithAws();
    await order.focGiven(FOC);
    expect(await heard(FORWARD.claimedNumber)).toMatchObject({ phase: 'FOC_CONFIRMED', route: 'BRIDGED', focAt: FOC });
    const exit = (await order.port()).bridge?.checks.find(({ code }) => code === 'exit-at-the-foc');
    expect(exit?.message).toContain('Thursday 10 December 2026, 10:00 (Europe/London)');
  });

  test('the bridge ends at the FOC to the second, under both numbers', async () => {
    const routes = async () =>
      Promise.all([order.number, FORWARD.claimedNumber].map(async (dialled) => (await heard(dialled))['route']));
    await voyage.clockTo('2026-12-10T09:59:59Z');
    expect(await routes()).toEqual(['BRIDGED', 'BRIDGED']);
    await voyage.clockTo(FOC);
    expect(await routes()).toEqual(['IN_TRANSITION', 'IN_TRANSITION']);
    expect(await bridgedPorts()).toEqual([]);
    expectProblem(await ask(order, FORWARD), 'illegal-in-phase');
  });

  test('the port is completed; what is left of the bridge is to be taken down by hand, and 180 days are warned of', async () => {
    await voyage.clockTo('2026-12-10T10:20:00Z');
    await order.cutoverReported('completed');
    expect((await order.port()).bridge?.checks.map(({ code }) => code)).toEqual([
      'flow-by-hand',
      'bridge-kept-as-way-back',
    ]);
    await voyage.clockTo('2026-12-13T10:20:00Z');
    const port = await order.port();
    expect(port).toMatchObject({
      phase: 'COMPLETED',
      route: 'CONNECT',
      bridge: { claimedNumber: FORWARD.claimedNumber },
    });
    const left = (await order.standing()).findings.find(({ code }) => code === 'bridge-left-on');
    expect(left?.message).toMatch(/take down the call forwarding.*by hand.*180 days/);
    expect(await heard(FORWARD.claimedNumber)).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT' });
    const told = (await order.course()).filter((what) => !/^(number|flow)-/.test(what));
    expect(told).toEqual([
      'order-created',
      'bridged',
      'csr-recorded',
      'held',
      'released',
      'loa-matched',
      'filed',
      'foc-confirmed',
      'foc-reached',
      'cutover-completed',
      'rollback-window-closed',
    ]);
  });

  test('once it is down that is told of the port that is over: nothing warns any more, and the claimed number is free', async () => {
    expect(await takenDown(order)).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT', bridge: null });
    expect((await order.standing()).findings.map(({ code }) => code)).not.toContain('bridge-left-on');
    expect(await heard(FORWARD.claimedNumber)).toMatchObject({ found: 'false' });
    expect(await heard(order.number)).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT' });
    expectProblem(await voyage.api.call('DELETE', order.portPath('/bridge')), 'not-found');
    expect((await order.course()).at(-1)).toBe('bridge-removed');
    const problem = expectProblem(await ask(order, FORWARD), 'illegal-in-phase');
    expect(problem).toMatchObject({ phase: 'COMPLETED', allowed: [] });
  });
});

describe('a claimed number', () => {
  let first: PortOrder;
  let second: PortOrder;
  const claimedNumber = '+442079460160';

  beforeAll(async () => {
    first = await voyage.orderPlaced();
    second = await voyage.orderPlaced();
    await bridged(first, { ...FORWARD, claimedNumber });
  });

  test('leads to one number only', async () => {
    const problem = expectProblem(
      await ask(second, { ...FORWARD, claimedNumber }),
      'claimed-number-in-use',
      '/claimedNumber',
    );
    expect(problem.detail).toContain(first.number);
    expect((await second.port()).bridge).toBeNull();
  });

  test('has no port of its own, then or later', async () => {
    expectProblem(await ask(second, { ...FORWARD, claimedNumber: first.number }), 'claimed-number-in-use');
    const body = voyage.orderBody({ numbers: [claimedNumber] });
    const problem = expectProblem(
      await voyage.api.call('POST', '/v1/orders', { body }),
      'number-already-in-flight',
      '/numbers/0',
    );
    expect(problem).toMatchObject({ bridgeOf: first.number, orderId: first.orderId });
  });

  test('leads nowhere once its bridge is down, and is free for another', async () => {
    expect(await takenDown(first)).toMatchObject({ route: 'LEGACY', bridge: null });
    expect(await heard(claimedNumber)).toMatchObject({ found: 'false', phase: 'UNKNOWN' });
    expectProblem(await voyage.api.call('DELETE', first.portPath('/bridge')), 'not-found');
    await bridged(second, { ...FORWARD, claimedNumber });
    expect(await heard(claimedNumber)).toMatchObject({ number: second.number, route: 'BRIDGED' });
  });

  test('of a trunk wants its SBC, by whatever name it is called', async () => {
    expectProblem(await ask(first, { kind: 'sip-trunk', claimedNumber: '+442079460161' }), 'invalid-request', '/sbc');
    const sbc = { host: 'sbc.acme.example', certificateExpiresOn: '2026-12-14' };
    const port = await bridged(first, { kind: 'sip-trunk', claimedNumber: '+442079460161', sbc });
    expect(port.bridge).toMatchObject({ kind: 'sbc-to-claimed-number', sbc });
    const codes = (await first.standing()).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['certificate-expires-too-soon', 'bridge-not-tested']));
  });
});

describe('a number that Connect is asked for', () => {
  let order: PortOrder;
  let claimed: string;

  test('is on its way first, and no call goes over the bridge meanwhile', async () => {
    order = await voyage.orderPlaced({ numbers: 2 });
    const headers = { 'idempotency-key': 'claim-once' };
    const port = shaped(answers.port, (await ask(order, CLAIM, { headers })).body);
    claimed = port.bridge?.claimedNumber ?? '';
    expect(claimed).toMatch(/^\+4420/);
    expect(port).toMatchObject({ route: 'LEGACY', bridge: { claim: { state: 'IN_PROGRESS' } } });
    expect(inConnect(claimed)).toMatchObject({ status: 'IN_PROGRESS' });
    expect(await heard(claimed)).toMatchObject({ found: 'true', number: order.number, route: 'LEGACY' });
    // The same request again claims no second number.
    expect((await ask(order, CLAIM, { headers })).body).toMatchObject({ bridge: { claimedNumber: claimed } });
  });

  test('is one call too many for the moment: who asks next is told when to come again', async () => {
    const busy = await ask(order, CLAIM, { number: order.numbers[1] ?? '' });
    expectProblem(busy, 'connect-busy');
    expect(busy.headers.get('retry-after')).toBe('5');
  });

  test('carries the bridge once Connect has claimed it, with the contact flow of the order', async () => {
    await voyage.clockOn('PT2M');
    expect(await order.port()).toMatchObject({ route: 'BRIDGED', bridge: { claim: { state: 'CLAIMED' } } });
    expect(inConnect(claimed)).toMatchObject({ status: 'CLAIMED', contactFlowId: FLOW });
    expect(await heard(claimed)).toMatchObject({ number: order.number, route: 'BRIDGED' });
    expect(await order.course()).toEqual(['order-created', 'bridged', 'bridged']);
  });

  test('that cannot be claimed is told to owner and operations, and the port stays where it was', async () => {
    await voyage.api.expect(200, 'POST', '/_local/connect', { body: { failClaims: 1 } });
    const number = order.numbers[1] ?? '';
    const before = await bridged(order, CLAIM, number);
    await voyage.clockOn('PT2M');
    const port = await order.port(number);
    expect(port).toMatchObject({ phase: 'CSR_PENDING', route: 'LEGACY', bridge: { claim: { state: 'FAILED' } } });
    expect(await order.mails('claim-failed')).toMatchObject([
      {
        to: [PEOPLE.owner, PEOPLE.operations],
        text: expect.stringContaining(before.bridge?.claimedNumber ?? '?') as string,
      },
    ]);
    await voyage.clockOn('PT5M');
    expect(await order.mails('claim-failed')).toHaveLength(1);
    const again = await bridged(order, CLAIM, number);
    expect(again.bridge?.claimedNumber).not.toBe(before.bridge?.claimedNumber);
    await voyage.clockOn('PT2M');
    expect(await order.port(number)).toMatchObject({ route: 'BRIDGED' });
  });

  test('is one that was claimed before and leads nowhere any more, rather than a new one', async () => {
    await takenDown(order);
    const other = await voyage.orderPlaced();
    expect((await bridged(other, CLAIM)).bridge).toMatchObject({ claimedNumber: claimed });
    await voyage.clockOn('PT2M');
    expect(await heard(claimed)).toMatchObject({ number: other.number, route: 'BRIDGED' });
    await takenDown(other);
  });
});

describe('in another instance', () => {
  /** An order of its own instance, so that nobody else's numbers count. */
  const elsewhere = async (id: string, numbers = 1) => {
    const instanceArn = `arn:aws:connect:eu-west-2:123456789012:instance/${id}`;
    const order = await voyage.orderPlaced({ numbers, with: { connect: { instanceArn, contactFlowId: FLOW } } });
    return { order, instanceArn };
  };

  test('that is full no number is claimed', async () => {
    const { order, instanceArn } = await elsewhere('00000000-1111-0000-0000-000000000000');
    const { inventory } = voyage.stack.engines.connect;
    for (let ending = 0; ending < 10; ending += 1) inventory.add(`+44131496000${ending}`, instanceArn);
    const problem = expectProblem(await ask(order, CLAIM), 'number-quota-reached');
    expect(problem.detail).toContain('10 of 10');
    expect((await order.port()).bridge).toBeNull();
  });

  test('the twentieth claim or release of 180 days is the last, before AWS blocks all claiming', async () => {
    const { order } = await elsewhere('00000000-2222-0000-0000-000000000000');
    const { inventory } = voyage.stack.engines.connect;
    const begun = voyage.now();
    for (let round = 0; round < 10; round += 1) {
      const { bridge } = await bridged(order, { ...CLAIM, claim: { type: 'DID', prefix: '+44131' } });
      await voyage.clockOn('PT2M');
      await takenDown(order);
      const held = inventory.find(bridge?.claim?.phoneNumberId ?? '');
      // Somebody releases it in the console, behind Portolan's back.
      if (held !== undefined) inventory.release(held);
    }
    const problem = expectProblem(await ask(order, CLAIM), 'claiming-would-block');
    const until = new Date(Date.parse(begun) + 180 * 86_400_000).toISOString().replace('.000Z', 'Z');
    expect(problem['until']).toBe(until);
    expect(problem.detail).toContain(until);
    // A number that somebody has there already may still be used.
    await bridged(order, { ...FORWARD, claimedNumber: '+442079460170' });
  });

  test('Portolan released nothing itself', () => {
    const released = voyage.stack.engines.connect.calls.filter(({ action }) => action === 'ReleasePhoneNumber');
    expect(released).toEqual([]);
  });
});

describe('whether to bridge', () => {
  test('is advised on the order, with reasons, price and what is documented', async () => {
    const order = await voyage.orderPlaced({ with: { traits: { vanity: true, regulated: true } } });
    const { bridgeAdvice } = await order.standing();
    expect(bridgeAdvice.recommended).toBe(true);
    expect(bridgeAdvice.reasons.map(({ code }) => code)).toEqual(['vanity', 'regulated', 'hybrid-by-region']);
    expect(bridgeAdvice.price.map(({ code }) => code)).toContain('two-carriers');
    expect(bridgeAdvice.kinds).toHaveLength(3);
  });

  test('is a risk in an assessment', async () => {
    const body = { numbers: ['+442079460101'], traits: { bundled: true } };
    const { items } = (await voyage.api.expect(200, 'POST', '/v1/assessments', { body })) as {
      items: { risks: { code: string }[] }[];
    };
    const codes = items[0]?.risks.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['bridge-bundled', 'bridge-price']));
  });
});
