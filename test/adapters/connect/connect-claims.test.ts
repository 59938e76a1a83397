import { describe, expect, test } from 'vitest';
import { AmazonConnectClaims } from '../../../functions/adapters/connect/connect-claims';
import { phoneNumberId } from '../../../local/connect/number-inventory';
import { bench, FLOW, INSTANCE, NUMBER } from '../../local/connect/bench';

const AMERICAN = 'arn:aws:connect:us-east-1:123456789012:instance/99999999-2222-3333-4444-555555555555';
const LONDON = { type: 'DID', country: 'GB', prefix: '+4420' } as const;
const TOKEN = '77777777-0000-0000-0000-000000000000';
const asked = (number: string, token = TOKEN) => ({ number, token, description: 'a bridge' });

async function harbour(options?: Parameters<typeof bench>[0]) {
  const own = await bench(options);
  await own.order();
  return { own, claims: new AmazonConnectClaims(own.client) };
}

describe('claims at Connect', () => {
  test('find a number, claim it, and tell what has become of it', async () => {
    const { own, claims } = await harbour();
    const found = await claims.search(INSTANCE, LONDON);
    const [number = ''] = 'numbers' in found ? found.numbers : [];
    expect(number).toBe('+442079460600');
    expect(await claims.claim(INSTANCE, asked(number))).toEqual({ phoneNumberId: phoneNumberId(number) });
    expect(await claims.describe(INSTANCE, phoneNumberId(number))).toEqual({ state: 'IN_PROGRESS' });
    expect(await claims.held(INSTANCE, null)).toEqual({ numbers: [number], nextCursor: null });
    await own.to('2026-12-01T09:00:30Z');
    expect(await claims.describe(INSTANCE, phoneNumberId(number))).toEqual({ state: 'CLAIMED' });
  });

  test('with the same token are the same claim', async () => {
    const { own, claims } = await harbour();
    const first = await claims.claim(INSTANCE, asked('+442079460600'));
    expect(await claims.claim(INSTANCE, asked('+442079460600'))).toEqual(first);
    expect(own.connect.view().items).toHaveLength(1);
  });

  test('are made in the region of the instance', async () => {
    const { own, claims } = await harbour();
    await own.order({ orderId: 'order-2', connect: { instanceArn: AMERICAN, contactFlowId: FLOW } });
    const found = await claims.search(AMERICAN, { type: 'TOLL_FREE', country: 'US' });
    expect(found).toMatchObject({ numbers: expect.arrayContaining(['+18005550199']) as string[] });
    await claims.claim(AMERICAN, asked('+18005550199'));
    expect(own.connect.view().items).toMatchObject([{ number: '+18005550199', instanceArn: AMERICAN }]);
    expect(own.refused).toEqual([]);
  });

  test('say so where the number is taken, and where it is gone', async () => {
    const { own, claims } = await harbour();
    await own.port('2027-01-10T10:00:00Z');
    expect(await claims.claim(INSTANCE, asked(NUMBER))).toBe('taken');
    expect(await claims.describe(INSTANCE, phoneNumberId('+442079460600'))).toBe('gone');
  });

  test('tell a failure with the words of Connect', async () => {
    const { own, claims } = await harbour();
    own.connect.failClaims(1);
    await claims.claim(INSTANCE, asked('+442079460600'));
    await own.to('2026-12-01T09:00:30Z');
    expect(await claims.describe(INSTANCE, phoneNumberId('+442079460600'))).toEqual({
      state: 'FAILED',
      message: 'The number could not be claimed.',
    });
  });

  test('are refused for what waiting does not mend: an instance or a country that there is not', async () => {
    const { claims } = await harbour();
    expect(await claims.search(`${INSTANCE}0`, LONDON)).toMatchObject({ trouble: 'refused' });
    expect(await claims.search(INSTANCE, { ...LONDON, country: 'QQ' })).toEqual({
      trouble: 'refused',
      reason: 'Connect knows no country QQ',
    });
  });

  test('in an instance that there is not are refused: the number is not taken', async () => {
    const { claims } = await harbour();
    expect(await claims.claim(`${INSTANCE}0`, asked('+442079460600'))).toMatchObject({ trouble: 'refused' });
  });

  test('that are through get their contact flow; a flow that there is not is refused in the words of Connect', async () => {
    const { own, claims } = await harbour();
    await claims.claim(INSTANCE, asked('+442079460600'));
    await own.to('2026-12-01T09:00:30Z');
    const id = phoneNumberId('+442079460600');
    expect(await claims.associate(INSTANCE, FLOW, id)).toBe('associated');
    expect(own.connect.view().items).toMatchObject([{ number: '+442079460600', contactFlowId: FLOW }]);
    expect(await claims.associate(INSTANCE, FLOW, phoneNumberId('+442079460601'))).toMatchObject({
      trouble: 'refused',
      reason: expect.stringMatching(/.{8,}/) as string,
    });
  });

  test('are looked after without the right to only as far as Connect refuses it', async () => {
    const { claims } = await harbour({ statements: [] });
    const id = phoneNumberId('+442079460600');
    expect(await claims.describe(INSTANCE, id)).toMatchObject({ trouble: 'refused' });
    expect(await claims.associate(INSTANCE, FLOW, id)).toMatchObject({ trouble: 'refused' });
  });

  test('are told to come again where Connect takes no more calls, or does not answer', async () => {
    const { own, claims } = await harbour();
    own.faults.failNext('connect', { action: 'SearchAvailablePhoneNumbers', times: 100 });
    expect(await claims.search(INSTANCE, LONDON)).toEqual({ trouble: 'busy' });
    await own.kill();
    expect(await claims.search(INSTANCE, LONDON)).toEqual({ trouble: 'busy' });
  });

  test('without the right to claim fail as the fault of the deployment that it is', async () => {
    const { claims } = await harbour({ statements: [] });
    await expect(claims.claim(INSTANCE, asked('+442079460600'))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });
});
