import {
  AssociatePhoneNumberContactFlowCommand,
  BatchGetFlowAssociationCommand,
  ClaimPhoneNumberCommand,
  DescribePhoneNumberCommand,
  DisassociatePhoneNumberContactFlowCommand,
  ListPhoneNumbersV2Command,
  ReleasePhoneNumberCommand,
  SearchAvailablePhoneNumbersCommand,
} from '@aws-sdk/client-connect';
import { describe, expect, test } from 'vitest';
import { phoneNumberId } from '../../../local/connect/number-inventory';
import type { JsonObject } from '../../../local/template/template';
import { bench, FLOW, INSTANCE, INSTANCE_ID, NUMBER, verdictOf } from './bench';

const ID = phoneNumberId(NUMBER);
const ACCOUNT = 'arn:aws:connect:eu-west-2:123456789012';
const PHONE_NUMBERS = `${ACCOUNT}:phone-number/*`;
const FLOWS = `${INSTANCE}/contact-flow/*`;

const allow = (action: string, ...Resource: string[]): JsonObject => ({
  Effect: 'Allow',
  Action: `connect:${action}`,
  Resource,
});

const commands = {
  ListPhoneNumbersV2: () => new ListPhoneNumbersV2Command({ TargetArn: INSTANCE }),
  SearchAvailablePhoneNumbers: () =>
    new SearchAvailablePhoneNumbersCommand({
      TargetArn: INSTANCE,
      PhoneNumberCountryCode: 'GB',
      PhoneNumberType: 'DID',
    }),
  DescribePhoneNumber: () => new DescribePhoneNumberCommand({ PhoneNumberId: ID }),
  ClaimPhoneNumber: () => new ClaimPhoneNumberCommand({ TargetArn: INSTANCE, PhoneNumber: '+442079460177' }),
  AssociatePhoneNumberContactFlow: () =>
    new AssociatePhoneNumberContactFlowCommand({ PhoneNumberId: ID, InstanceId: INSTANCE_ID, ContactFlowId: FLOW }),
  DisassociatePhoneNumberContactFlow: () =>
    new DisassociatePhoneNumberContactFlowCommand({ PhoneNumberId: ID, InstanceId: INSTANCE_ID }),
  ReleasePhoneNumber: () => new ReleasePhoneNumberCommand({ PhoneNumberId: ID }),
  BatchGetFlowAssociation: () =>
    new BatchGetFlowAssociationCommand({ InstanceId: INSTANCE_ID, ResourceIds: [`${ACCOUNT}:phone-number/${ID}`] }),
} as const;

type Action = keyof typeof commands;
const actions = Object.keys(commands) as Action[];

async function attempt(action: Action, statements: readonly JsonObject[]) {
  const own = await bench({ statements });
  await own.order();
  await own.port('2026-12-02T09:00:00Z');
  const before = own.connect.view();
  // One signature for all: the client's overloads do not take a union of commands.
  const send = own.client.send.bind(own.client) as (command: unknown) => Promise<{ $metadata: object }>;
  const verdict = await verdictOf(send(commands[action]()));
  return { verdict, own, isUnchanged: JSON.stringify(own.connect.view()) === JSON.stringify(before) };
}

const needs: Readonly<Record<Action, readonly string[]>> = {
  ListPhoneNumbersV2: [PHONE_NUMBERS],
  SearchAvailablePhoneNumbers: [INSTANCE, PHONE_NUMBERS],
  DescribePhoneNumber: [`${ACCOUNT}:phone-number/${ID}`],
  ClaimPhoneNumber: [INSTANCE, PHONE_NUMBERS],
  AssociatePhoneNumberContactFlow: [PHONE_NUMBERS, INSTANCE, FLOWS],
  DisassociatePhoneNumberContactFlow: [PHONE_NUMBERS, INSTANCE],
  ReleasePhoneNumber: [PHONE_NUMBERS],
  BatchGetFlowAssociation: [INSTANCE],
};

describe('a role that names the resources of a call may make it', () => {
  test.each(actions)('%s', async (action) => {
    expect((await attempt(action, [allow(action, ...needs[action])])).verdict).toEqual({ status: 200 });
  });
});

describe('a role without the action is denied, with no effect', () => {
  test.each(actions)('%s', async (action) => {
    const { verdict, own, isUnchanged } = await attempt(action, [allow('SomethingElse', '*')]);
    expect(verdict).toMatchObject({ status: 403, name: 'AccessDeniedException' });
    expect(own.refused).toEqual([expect.stringContaining(`is not authorized to perform: connect:${action}`)]);
    expect(isUnchanged).toBe(true);
    expect(own.connect.calls).toEqual([]);
  });
});

describe('a role that leaves out one of the resources is denied', () => {
  const left = actions.flatMap((action) => needs[action].map((missing) => [action, missing] as const));
  test.each(left)('%s without %s', async (action, missing) => {
    const rest = needs[action].filter((resource) => resource !== missing);
    const { verdict } = await attempt(action, [allow(action, ...rest, 'arn:aws:connect:eu-west-2:123456789012:none')]);
    expect(verdict).toMatchObject({ status: 403, name: 'AccessDeniedException' });
  });
});

describe('an explicit deny wins over every allow: no number is released or taken off its flow', () => {
  const deny: JsonObject = {
    Effect: 'Deny',
    Action: ['connect:ReleasePhoneNumber', 'connect:DisassociatePhoneNumberContactFlow'],
    Resource: '*',
  };
  test.each(['ReleasePhoneNumber', 'DisassociatePhoneNumberContactFlow'] as const)('%s', async (action) => {
    const { verdict, isUnchanged } = await attempt(action, [allow('*', '*'), deny]);
    expect(verdict).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('explicit deny') as string,
    });
    expect(isUnchanged).toBe(true);
  });
});

test('a caller whose key nobody issued is turned away', async () => {
  const own = await bench();
  const client = own.clientOf({ accessKeyId: 'AKIDSTRANGER' });
  expect(await verdictOf(client.send(new ListPhoneNumbersV2Command({})))).toMatchObject({
    status: 403,
    name: 'UnrecognizedClientException',
  });
});
