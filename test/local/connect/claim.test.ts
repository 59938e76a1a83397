import {
  AssociatePhoneNumberContactFlowCommand,
  ClaimPhoneNumberCommand,
  DescribePhoneNumberCommand,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { bench, FLOW, INSTANCE, INSTANCE_ID, NUMBER, verdictOf } from './bench';

describe('a claim', () => {
  const wanted = {
    TargetArn: INSTANCE,
    PhoneNumber: '+442079460177',
    ClientToken: '77777777-0000-0000-0000-000000000000',
  };

  test('is in progress first, and claimed when virtual time has passed', async () => {
    const own = await bench();
    await own.order();
    const { PhoneNumberId } = await own.client.send(new ClaimPhoneNumberCommand(wanted));
    const status = async () => {
      const answer = await own.client.send(new DescribePhoneNumberCommand({ PhoneNumberId }));
      return answer.ClaimedPhoneNumberSummary?.PhoneNumberStatus?.Status;
    };
    expect(await status()).toBe('IN_PROGRESS');
    const early = new AssociatePhoneNumberContactFlowCommand({
      PhoneNumberId,
      InstanceId: INSTANCE_ID,
      ContactFlowId: FLOW,
    });
    expect(await verdictOf(own.client.send(early))).toMatchObject({ name: 'InvalidParameterException' });
    await own.to('2026-12-01T09:00:30Z');
    expect(await status()).toBe('CLAIMED');
  });

  test('with the same ClientToken is the same claim', async () => {
    const own = await bench();
    await own.order();
    const first = await own.client.send(new ClaimPhoneNumberCommand(wanted));
    const second = await own.client.send(new ClaimPhoneNumberCommand(wanted));
    expect(second.PhoneNumberId).toBe(first.PhoneNumberId);
    expect(own.connect.view().items).toHaveLength(1);
  });

  test('of a number that a port brings, or that is taken, is refused', async () => {
    const own = await bench();
    await own.order();
    await own.port('2027-01-10T10:00:00Z');
    for (const PhoneNumber of [NUMBER, wanted.PhoneNumber]) {
      const command = new ClaimPhoneNumberCommand({ TargetArn: INSTANCE, PhoneNumber });
      if (PhoneNumber === wanted.PhoneNumber) await own.client.send(new ClaimPhoneNumberCommand(wanted));
      expect(await verdictOf(own.client.send(command))).toMatchObject({
        name: 'ResourceNotFoundException',
        status: 404,
      });
    }
  });
});
