import { describe, expect, test } from 'vitest';
import { AmazonConnectDesk } from '../../../functions/adapters/connect/connect-desk';
import { phoneNumberId } from '../../../local/connect/number-inventory';
import { bench, FLOW, INSTANCE, NUMBER } from '../../local/connect/bench';

const SOON = '2026-12-02T09:00:00Z';
const AMERICAN = 'arn:aws:connect:us-east-1:123456789012:instance/99999999-2222-3333-4444-555555555555';
const AMERICAN_NUMBER = '+12125550100';

/** One instance in London and one in Virginia, a number loaded in each. */
async function twoRegions() {
  const own = await bench();
  await own.order();
  await own.port(SOON);
  await own.order({
    orderId: 'order-2',
    reference: 'ACME-NYC-1',
    connect: { instanceArn: AMERICAN, contactFlowId: FLOW },
    numbers: [{ number: AMERICAN_NUMBER }],
  });
  await own.port(SOON, { orderId: 'order-2', number: AMERICAN_NUMBER });
  return { own, desk: new AmazonConnectDesk(own.client) };
}

describe('a desk at Connect', () => {
  test('finds the numbers of an instance in the region of its ARN, whatever its own', async () => {
    const { own, desk } = await twoRegions();
    expect((await desk.loadedNumbers(INSTANCE, null)).numbers.map(({ number }) => number)).toEqual([NUMBER]);
    const abroad = await desk.loadedNumbers(AMERICAN, null);
    expect(abroad).toEqual({
      numbers: [{ number: AMERICAN_NUMBER, phoneNumberId: phoneNumberId(AMERICAN_NUMBER) }],
      nextCursor: null,
    });
    expect(own.refused).toEqual([]);
  });

  test('gives a number its contact flow in the region of its instance', async () => {
    const { own, desk } = await twoRegions();
    await desk.associate(AMERICAN, FLOW, phoneNumberId(AMERICAN_NUMBER));
    await desk.associate(INSTANCE, FLOW, phoneNumberId(NUMBER));
    const flows = own.connect.view().items.map(({ number, contactFlowId }) => [number, contactFlowId]);
    expect(new Map(flows.map(([number, flow]) => [number, flow]))).toEqual(
      new Map([
        [NUMBER, FLOW],
        [AMERICAN_NUMBER, FLOW],
      ]),
    );
  });

  test('tells the flow of each number that has one, by its id, in the region of its instance', async () => {
    const { own, desk } = await twoRegions();
    const id = phoneNumberId(NUMBER);
    const american = phoneNumberId(AMERICAN_NUMBER);
    expect(await desk.flowsOf(INSTANCE, [id])).toEqual(new Map());
    own.connect.flowByHand(NUMBER, FLOW);
    own.connect.flowByHand(AMERICAN_NUMBER, 'another-flow');
    expect(await desk.flowsOf(INSTANCE, [id, american])).toEqual(new Map([[id, FLOW]]));
    expect(await desk.flowsOf(AMERICAN, [american])).toEqual(new Map([[american, 'another-flow']]));
    expect(own.refused).toEqual([]);
  });

  test('makes one try a call, abroad too: the allowance counts calls', async () => {
    const { own, desk } = await twoRegions();
    own.faults.failNext('connect', { action: 'ListPhoneNumbersV2', times: 1 });
    await expect(desk.loadedNumbers(AMERICAN, null)).rejects.toThrow();
    expect((await desk.loadedNumbers(AMERICAN, null)).numbers).toHaveLength(1);
  });
});
