import {
  AssociatePhoneNumberContactFlowCommand,
  ClaimPhoneNumberCommand,
  DescribePhoneNumberCommand,
  SearchAvailablePhoneNumbersCommand,
  type SearchAvailablePhoneNumbersCommandInput,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { bench, emptyDirectory, FLOW, INSTANCE, INSTANCE_ID, NUMBER, verdictOf, type Bench } from './bench';

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

const london = { TargetArn: INSTANCE, PhoneNumberCountryCode: 'GB', PhoneNumberType: 'DID' } as const;

const found = async ({ client }: Bench, input: Partial<SearchAvailablePhoneNumbersCommandInput> = {}) =>
  (await client.send(new SearchAvailablePhoneNumbersCommand({ ...london, ...input }))).AvailableNumbersList?.map(
    (row) => row.PhoneNumber ?? '',
  ) ?? [];

describe('a search', () => {
  test('offers ten numbers of the ranges kept for fiction, and goes on where it stopped', async () => {
    const own = await bench();
    await own.order();
    const first = await own.client.send(new SearchAvailablePhoneNumbersCommand(london));
    expect(first.AvailableNumbersList).toHaveLength(10);
    expect(first.AvailableNumbersList?.[0]).toEqual({
      PhoneNumber: '+442079460600',
      PhoneNumberCountryCode: 'GB',
      PhoneNumberType: 'DID',
    });
    const next = await found(own, { NextToken: first.NextToken, MaxResults: 2 });
    expect(next).toEqual(['+442079460610', '+442079460611']);
  });

  test('keeps to country, kind and prefix', async () => {
    const own = await bench();
    await own.order();
    expect(await found(own, { PhoneNumberPrefix: '+44121', MaxResults: 1 })).toEqual(['+441214960600']);
    expect(await found(own, { PhoneNumberType: 'TOLL_FREE', MaxResults: 1 })).toEqual(['+448081570600']);
    expect(await found(own, { PhoneNumberCountryCode: 'US', PhoneNumberType: 'TOLL_FREE' })).toHaveLength(7);
    expect(await found(own, { PhoneNumberCountryCode: 'DE', PhoneNumberPrefix: '49302', MaxResults: 1 })).toEqual([
      '+493023125600',
    ]);
    expect(await found(own, { PhoneNumberCountryCode: 'NG' })).toEqual([]);
  });

  test('leaves out what is taken and what an order ports in', async () => {
    const own = await bench();
    await own.order();
    await own.port('2027-01-10T10:00:00Z', { number: '+442079460600' });
    await own.client.send(new ClaimPhoneNumberCommand({ TargetArn: INSTANCE, PhoneNumber: '+442079460601' }));
    expect(await found(own, { MaxResults: 1 })).toEqual(['+442079460602']);
  });

  test.each<[string, Partial<SearchAvailablePhoneNumbersCommandInput>, string]>([
    ['of more than ten', { MaxResults: 11 }, 'InvalidParameterException'],
    ['without an instance', { TargetArn: undefined }, 'InvalidParameterException'],
    ['in a country of three letters', { PhoneNumberCountryCode: 'GBR' as 'GB' }, 'InvalidParameterException'],
    ['of a kind that there is not', { PhoneNumberType: 'LOCAL' as 'DID' }, 'InvalidParameterException'],
    ['by letters', { PhoneNumberPrefix: '+44x' }, 'InvalidParameterException'],
    ['in an instance that no order names', { TargetArn: `${INSTANCE}0` }, 'ResourceNotFoundException'],
  ])('%s is refused', async (_, wrong, name) => {
    const own = await bench();
    await own.order();
    const command = new SearchAvailablePhoneNumbersCommand({ ...london, ...wrong });
    expect(await verdictOf(own.client.send(command))).toMatchObject({ name });
  });
});

describe('a claim that is to fail', () => {
  const claim = new ClaimPhoneNumberCommand({ TargetArn: INSTANCE, PhoneNumber: '+442079460600' });
  const statusOf = async ({ client }: Bench, PhoneNumberId: string | undefined) =>
    (await client.send(new DescribePhoneNumberCommand({ PhoneNumberId }))).ClaimedPhoneNumberSummary?.PhoneNumberStatus;

  test('is in progress first, then FAILED with a word of Connect, and in the stock again after a day', async () => {
    const own = await bench();
    await own.order();
    own.connect.failClaims(1);
    const { PhoneNumberId } = await own.client.send(claim);
    expect(await statusOf(own, PhoneNumberId)).toEqual({ Status: 'IN_PROGRESS' });
    await own.to('2026-12-01T09:00:30Z');
    expect(await statusOf(own, PhoneNumberId)).toEqual({
      Status: 'FAILED',
      Message: 'The number could not be claimed.',
    });
    expect(await found(own, { MaxResults: 1 })).toEqual(['+442079460601']);
    await own.to('2026-12-02T09:00:30Z');
    expect(await verdictOf(own.client.send(new DescribePhoneNumberCommand({ PhoneNumberId })))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
    expect(await found(own, { MaxResults: 1 })).toEqual(['+442079460600']);
  });

  test('is one of so many, also over a restart; the next one is claimed', async () => {
    const directory = emptyDirectory();
    const own = await bench({ directory });
    await own.order();
    own.connect.failClaims(1);
    await own.clock.quiet();
    await own.kill();
    const again = await bench({ directory });
    expect(again.connect.view().claimsToFail).toBe(1);
    await again.client.send(claim);
    expect(again.connect.view().claimsToFail).toBe(0);
  });

  test('leaves numbers that nobody could have unclaimed', async () => {
    const own = await bench();
    await own.order();
    const other = new ClaimPhoneNumberCommand({ TargetArn: INSTANCE, PhoneNumber: '+447400123456' });
    expect(await verdictOf(own.client.send(other))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
