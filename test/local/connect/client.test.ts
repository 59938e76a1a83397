import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  DescribePhoneNumberCommand,
  DisassociatePhoneNumberContactFlowCommand,
  ListPhoneNumbersV2Command,
  ListUsersCommand,
  paginateListPhoneNumbersV2,
  ReleasePhoneNumberCommand,
  TooManyRequestsException,
  UpdatePhoneNumberMetadataCommand,
  type ListPhoneNumbersV2CommandInput,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { phoneNumberId } from '../../../local/connect/number-inventory';
import { bench, emptyDirectory, FLOW, INSTANCE, INSTANCE_ID, NUMBER, verdictOf, type Bench } from './bench';

const SOON = '2026-12-02T09:00:00Z';
const OTHER_NUMBER = '+442079460102';
const OTHER_INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/99999999-2222-3333-4444-555555555555';
const ID = phoneNumberId(NUMBER);
const ARN = `arn:aws:connect:eu-west-2:123456789012:phone-number/${ID}`;
const flowOf = { PhoneNumberId: ID, InstanceId: INSTANCE_ID, ContactFlowId: FLOW };

/** An instance with these numbers loaded. */
async function loaded(
  numbers: readonly string[] = [NUMBER],
  options: Parameters<typeof bench>[0] = {},
): Promise<Bench> {
  const own = await bench(options);
  await own.order();
  for (const number of numbers) await own.port(SOON, { number });
  return own;
}

const listed = async ({ client }: Bench, input: ListPhoneNumbersV2CommandInput) =>
  (await client.send(new ListPhoneNumbersV2Command(input))).ListPhoneNumbersSummaryList?.map((row) => row.PhoneNumber);

describe('the SDK reads', () => {
  test('the numbers of an instance, by its ARN or its id', async () => {
    const own = await loaded();
    const { ListPhoneNumbersSummaryList: rows, NextToken } = await own.client.send(
      new ListPhoneNumbersV2Command({ TargetArn: INSTANCE }),
    );
    expect(rows).toEqual([
      {
        PhoneNumberId: ID,
        PhoneNumberArn: ARN,
        PhoneNumber: NUMBER,
        PhoneNumberCountryCode: 'GB',
        PhoneNumberType: 'DID',
        TargetArn: INSTANCE,
        InstanceId: INSTANCE_ID,
      },
    ]);
    expect(NextToken).toBeUndefined();
    expect(await listed(own, { InstanceId: INSTANCE_ID })).toEqual([NUMBER]);
    expect(await listed(own, {})).toEqual([NUMBER]);
  });

  test('by country, type and prefix', async () => {
    const own = await loaded([NUMBER, '+12125550100', '+18005550100']);
    expect(await listed(own, { PhoneNumberCountryCodes: ['US'] })).toEqual(['+12125550100', '+18005550100']);
    expect(await listed(own, { PhoneNumberTypes: ['TOLL_FREE'] })).toEqual(['+18005550100']);
    expect(await listed(own, { PhoneNumberPrefix: '+1212' })).toEqual(['+12125550100']);
    expect(await listed(own, { PhoneNumberCountryCodes: ['DE'] })).toEqual([]);
  });

  test('another instance by its own numbers only', async () => {
    const own = await loaded();
    await own.order({ orderId: 'order-2', connect: { instanceArn: OTHER_INSTANCE, contactFlowId: FLOW } });
    await own.port(SOON, { orderId: 'order-2', number: OTHER_NUMBER });
    expect(await listed(own, { TargetArn: INSTANCE })).toEqual([NUMBER]);
    expect(await listed(own, { TargetArn: OTHER_INSTANCE })).toEqual([OTHER_NUMBER]);
  });

  test('page by page, each number once and in the order of its digits', async () => {
    const numbers = ['+442079460103', NUMBER, OTHER_NUMBER];
    const own = await loaded(numbers);
    const pages: unknown[] = [];
    for await (const page of paginateListPhoneNumbersV2({ client: own.client, pageSize: 2 }, { TargetArn: INSTANCE }))
      pages.push(page.ListPhoneNumbersSummaryList?.map((row) => row.PhoneNumber));
    expect(pages).toEqual([[NUMBER, OTHER_NUMBER], ['+442079460103']]);
  });

  test('a number by its id and by its ARN, with its status', async () => {
    const own = await loaded();
    for (const PhoneNumberId of [ID, ARN]) {
      const { ClaimedPhoneNumberSummary: row } = await own.client.send(
        new DescribePhoneNumberCommand({ PhoneNumberId }),
      );
      expect(row).toMatchObject({ PhoneNumberId: ID, PhoneNumber: NUMBER, PhoneNumberStatus: { Status: 'CLAIMED' } });
    }
  });
});

describe('a contact flow', () => {
  test('is associated with a number, shown, and kept over a restart', async () => {
    const directory = emptyDirectory();
    const own = await loaded([NUMBER], { directory });
    expect(await verdictOf(own.client.send(new AssociatePhoneNumberContactFlowCommand(flowOf)))).toEqual({
      status: 200,
    });
    expect(own.connect.view().items).toMatchObject([{ number: NUMBER, contactFlowId: FLOW }]);
    await own.clock.quiet();
    await own.kill();
    expect((await bench({ directory })).connect.view().items).toMatchObject([{ contactFlowId: FLOW }]);
  });

  test('is told by BatchGetFlowAssociation, for the numbers that have one', async () => {
    const own = await loaded([NUMBER, OTHER_NUMBER]);
    await own.client.send(new AssociatePhoneNumberContactFlowCommand(flowOf));
    const flowsOf = async (...ResourceIds: string[]) => {
      const command = { InstanceId: INSTANCE_ID, ResourceIds, ResourceType: 'VOICE_PHONE_NUMBER' } as const;
      return (await own.client.send(new BatchGetFlowAssociationCommand(command))).FlowAssociationSummaryList;
    };
    const other = ARN.replace(ID, phoneNumberId(OTHER_NUMBER));
    const flow = { FlowId: `${INSTANCE}/contact-flow/${FLOW}`, ResourceType: 'VOICE_PHONE_NUMBER' };
    expect(await flowsOf(ARN, other)).toEqual([{ ResourceId: ARN, ...flow }]);
    expect(await flowsOf(ID)).toEqual([]);
  });

  test('is changed by hand behind every role, and only of a number that is there', async () => {
    const own = await loaded();
    own.connect.flowByHand(NUMBER, 'another-flow');
    expect(own.connect.view().items).toMatchObject([{ contactFlowId: 'another-flow' }]);
    own.connect.flowByHand(NUMBER, null);
    expect(own.connect.view().items).toMatchObject([{ contactFlowId: null }]);
    expect(own.connect.calls).toEqual([]);
    expect(() => own.connect.flowByHand(OTHER_NUMBER, FLOW)).toThrow('is in no instance');
  });

  test('is taken away by a role that may', async () => {
    const own = await loaded();
    await own.client.send(new AssociatePhoneNumberContactFlowCommand(flowOf));
    await own.client.send(
      new DisassociatePhoneNumberContactFlowCommand({ PhoneNumberId: ID, InstanceId: INSTANCE_ID }),
    );
    expect(own.connect.view().items).toMatchObject([{ contactFlowId: null }]);
  });

  const refused: readonly [string, Partial<typeof flowOf>, string][] = [
    ['of a number that is not loaded', { PhoneNumberId: phoneNumberId(OTHER_NUMBER) }, 'ResourceNotFoundException'],
    ['that does not exist', { ContactFlowId: '00000000-0000-0000-0000-000000000000' }, 'ResourceNotFoundException'],
    ['in an instance that does not exist', { InstanceId: 'nowhere' }, 'ResourceNotFoundException'],
    ['in an instance that is named by its ARN', { InstanceId: INSTANCE + INSTANCE }, 'InvalidParameterException'],
  ];
  test.each(refused)('%s is refused', async (_, wrong, name) => {
    const own = await loaded();
    const call = own.client.send(new AssociatePhoneNumberContactFlowCommand({ ...flowOf, ...wrong }));
    expect(await verdictOf(call)).toMatchObject({ name });
    expect(own.connect.view().items).toMatchObject([{ contactFlowId: null }]);
  });
});

test('a number that is released is gone, and its port does not bring it in again', async () => {
  const own = await loaded();
  await own.client.send(new ReleasePhoneNumberCommand({ PhoneNumberId: ID }));
  await own.port('2026-12-03T09:00:00Z');
  expect(await listed(own, {})).toEqual([]);
  expect(await verdictOf(own.client.send(new DescribePhoneNumberCommand({ PhoneNumberId: ID })))).toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

describe('what is wrong in a list is refused', () => {
  test.each<[string, ListPhoneNumbersV2CommandInput, string, number]>([
    ['an instance that no order names', { TargetArn: OTHER_INSTANCE }, 'ResourceNotFoundException', 404],
    [
      'both ways of naming an instance',
      { TargetArn: INSTANCE, InstanceId: INSTANCE_ID },
      'InvalidParameterException',
      400,
    ],
    ['a page of none', { MaxResults: 0 }, 'InvalidParameterException', 400],
    ['a page beyond 1000', { MaxResults: 1001 }, 'InvalidParameterException', 400],
    ['a token that no answer gave', { NextToken: 'made-up' }, 'InvalidParameterException', 400],
    ['a prefix of letters', { PhoneNumberPrefix: '+44x' }, 'InvalidParameterException', 400],
    ['more than six types', { PhoneNumberTypes: Array(7).fill('DID') as 'DID'[] }, 'InvalidParameterException', 400],
  ])('%s', async (_, input, name, status) => {
    const own = await loaded();
    expect(await verdictOf(own.client.send(new ListPhoneNumbersV2Command(input)))).toMatchObject({ name, status });
  });
});

test('an instance is not known in another region', async () => {
  const own = await loaded();
  const client = own.clientOf({ region: 'us-east-1' });
  const call = client.send(new ListPhoneNumbersV2Command({ TargetArn: INSTANCE }));
  expect(await verdictOf(call)).toMatchObject({ name: 'ResourceNotFoundException' });
  expect((await client.send(new ListPhoneNumbersV2Command({}))).ListPhoneNumbersSummaryList).toEqual([]);
});

describe('what the local stack does not play is refused by name', () => {
  test('another operation on numbers', async () => {
    const own = await loaded();
    const command = new UpdatePhoneNumberMetadataCommand({ PhoneNumberId: ID, PhoneNumberDescription: 'front desk' });
    expect(await verdictOf(own.client.send(command))).toMatchObject({
      message: expect.stringContaining(
        'connect:UpdatePhoneNumberMetadata, which the local stack does not offer',
      ) as string,
    });
    expect(own.refused).toHaveLength(1);
  });

  test('any other route, by its method and path', async () => {
    const own = await loaded();
    await verdictOf(own.client.send(new ListUsersCommand({ InstanceId: INSTANCE_ID })));
    expect(own.refused).toEqual([expect.stringContaining(`connect:GET /users-summary/${INSTANCE_ID}`)]);
  });
});

test('a failure on purpose is a throttled call to the SDK, and costs nothing of the limit', async () => {
  const own = await loaded();
  own.faults.failNext('connect', { action: 'ListPhoneNumbersV2' });
  const failing = own.client.send(new ListPhoneNumbersV2Command({}));
  await expect(failing).rejects.toBeInstanceOf(TooManyRequestsException);
  expect(await listed(own, {})).toEqual([NUMBER]);
  expect(own.connect.calls).toHaveLength(1);
});
