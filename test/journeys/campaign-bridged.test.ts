import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { answers, shaped } from '../support/shapes';
import { embark, type Voyage } from '../support/voyage';

const FOC = '2026-12-10T10:00:00Z';
const CLAIMED = '+442079460150';

let voyage: Voyage;
let order: PortOrder;
beforeAll(async () => {
  voyage = await embark();
  order = await voyage.orderPlaced({ with: { traits: {} } });
  await order.confirmedFor(FOC);
});
afterAll(async () => {
  await voyage.end();
});

/** The print run that nobody had told the migration team of. */
const campaign = () => ({
  name: 'Winter sale',
  numbers: [order.number],
  from: '2026-12-07',
  to: '2026-12-18',
  contact: { name: 'Mia Marketing', email: 'marketing@acme.example' },
});

async function heard(dialled: string) {
  const contact = { SystemEndpoint: { Address: dialled }, CustomerEndpoint: null };
  const body = { Details: { Parameters: {}, ContactData: contact } };
  return (await voyage.api.expect(200, 'POST', '/_local/lookup', { body })) as Record<string, string>;
}

const findingCodes = async () => (await order.standing()).findings.map(({ code }) => code);

describe('a campaign found on a number that is filed and dated', () => {
  let newDate: string;

  test('is a conflict with the FOC, and a reason to bridge', async () => {
    await voyage.api.expect(201, 'PUT', '/v1/campaigns/winter-sale', { body: campaign() });
    expect(await findingCodes()).toContain('campaign-conflict');
    const { bridgeAdvice } = await order.standing();
    expect(bridgeAdvice.recommended).toBe(true);
    expect(bridgeAdvice.reasons[0]).toMatchObject({
      code: 'campaign-in-flight',
      message: expect.stringContaining('Winter sale until Friday 18 December 2026') as string,
    });
  });

  test('cannot be held against the carrier: the refusal names the cost of postponing and the last moment', async () => {
    const body = { reason: 'The winter sale', campaignId: 'winter-sale' };
    const refused = await voyage.api.call('POST', order.portPath('/hold'), { body });
    const problem = expectProblem(refused, 'hold-after-filing');
    expect(problem).toMatchObject({ postponing: { days: 11, isTooLate: false }, until: '2026-12-03T10:00:00Z' });
    newDate = (problem['nextGoodSlots'] as string[])[0] ?? '';
    expect(newDate).toBe('2026-12-21T10:00:00Z');
  });

  test('is bridged meanwhile: its calls reach Connect over the sale, and the losing carrier keeps the number', async () => {
    const body = { kind: 'call-forward', claimedNumber: CLAIMED, testedOn: '2026-11-23', peak: { concurrentCalls: 6 } };
    const bridge = await voyage.api.expect(200, 'PUT', order.portPath('/bridge'), { body });
    expect(shaped(answers.port, bridge)).toMatchObject({ phase: 'FOC_CONFIRMED', route: 'BRIDGED', focAt: FOC });
    await order.focGiven(newDate);
    expect(await findingCodes()).not.toContain('campaign-conflict');
    await voyage.clockTo('2026-12-14T12:00:00Z');
    for (const dialled of [order.number, CLAIMED]) {
      expect(await heard(dialled)).toMatchObject({ number: order.number, route: 'BRIDGED', focAt: newDate });
    }
  });

  test('has its forwarding taken off before the port, and is completed after the sale', async () => {
    const forwarding = (await order.port()).bridge?.checks.find(({ code }) => code === 'forwarding-to-remove');
    expect(forwarding).toMatchObject({ severity: 'warning' });
    expect(forwarding?.message).toContain('Monday 21 December 2026, 10:00 (Europe/London)');
    await voyage.clockTo('2026-12-21T09:00:00Z');
    await voyage.api.expect(200, 'DELETE', order.portPath('/bridge'));
    expect(await heard(CLAIMED)).toMatchObject({ found: 'false' });
    expect(await order.port()).toMatchObject({ route: 'LEGACY', bridge: null });
    await voyage.clockTo('2026-12-21T10:15:00Z');
    await order.cutoverReported('completed');
    await voyage.clockTo('2026-12-24T10:15:00Z');
    expect(await order.port()).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT' });
    const told = (await order.course()).filter((what) => !/^(number|flow)-/.test(what));
    expect(told).toEqual([
      'order-created',
      'csr-recorded',
      'loa-matched',
      'filed',
      'foc-confirmed',
      'bridged',
      'foc-moved',
      'bridge-removed',
      'foc-reached',
      'cutover-completed',
      'rollback-window-closed',
    ]);
  });
});
