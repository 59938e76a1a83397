import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await fixtureStack();
});
afterAll(() => stack.stop());

describe('POST /_local/connect', () => {
  test('replaces the list of numbers that are withheld; GET shows it', async () => {
    const first = await stack.call('POST', '/_local/connect', {
      body: { withhold: ['+442079460101', '+442079460102'] },
    });
    expect([first.status, first.json()['withheld']]).toEqual([200, ['+442079460101', '+442079460102']]);
    await stack.call('POST', '/_local/connect', { body: { withhold: ['+442079460103'] } });
    expect((await stack.call('GET', '/_local/connect')).json()).toEqual({
      items: [],
      expected: [],
      withheld: ['+442079460103'],
      claimsToFail: 0,
    });
  });

  test('says how many claims are to fail, and leaves what is withheld as it is', async () => {
    await stack.call('POST', '/_local/connect', { body: { withhold: ['+442079460103'] } });
    const answer = await stack.call('POST', '/_local/connect', { body: { failClaims: 2 } });
    expect(answer.json()).toMatchObject({ withheld: ['+442079460103'], claimsToFail: 2 });
  });

  test.each<[string, unknown, number, string | undefined]>([
    ['no JSON', 'withhold', 400, undefined],
    ['a list alone', [], 422, undefined],
    ['no list', {}, 422, '/withhold'],
    ['half a claim', { failClaims: 0.5 }, 422, '/failClaims'],
    ['another field', { withhold: [], release: [] }, 422, '/release'],
    ['a number without its plus sign', { withhold: ['+442079460101', '442079460101'] }, 422, '/withhold/1'],
  ])('%s is refused', async (_, body, status, pointer) => {
    const answer = await stack.call('POST', '/_local/connect', { body });
    const errors = answer.json()['errors'] as { pointer: string }[] | undefined;
    expect([answer.status, errors?.[0]?.pointer]).toEqual([status, pointer]);
    expect(stack.engines.connect.view().withheld).not.toContain('+442079460101');
  });

  test('is in the list of endpoints', async () => {
    const { endpoints } = (await stack.call('GET', '/_local')).json() as {
      endpoints: { method: string; path: string }[];
    };
    const own = endpoints.filter(({ path }) => path === '/_local/connect').map(({ method }) => method);
    expect(own).toEqual(['GET', 'POST']);
  });
});

test('what a function writes to DynamoDB reaches Connect through the whole stack', async () => {
  const item = {
    pk: { S: 'ORDER#order-1' },
    sk: { S: 'ORDER' },
    order: {
      M: {
        orderId: { S: 'order-1' },
        connect: {
          M: {
            instanceArn: { S: 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555' },
            contactFlowId: { S: '66666666-7777-8888-9999-000000000000' },
          },
        },
      },
    },
  };
  const port = {
    pk: { S: 'ORDER#order-1' },
    sk: { S: 'PORT#+442079460107' },
    port: {
      M: {
        orderId: { S: 'order-1' },
        number: { S: '+442079460107' },
        phase: { S: 'FOC_CONFIRMED' },
        foc: { M: { at: { S: '2026-12-10T10:00:00Z' } } },
      },
    },
  };
  const TableName = await tableName();
  await stack.engines.dynamodb.handle('DynamoDB_20120810.TransactWriteItems', {
    TransactItems: [{ Put: { TableName, Item: port } }, { Put: { TableName, Item: item } }],
  });
  await stack.advanceTo('2026-12-06T09:59:59Z');
  expect(await items()).toEqual([]);
  await stack.advanceTo('2026-12-06T10:00:00Z');
  expect(await items()).toMatchObject([{ number: '+442079460107', status: 'CLAIMED', contactFlowId: null }]);
});

const items = async () => (await stack.call('GET', '/_local/connect')).json()['items'];

/** The name is made from the stack's name and a digest; a function knows it. */
async function tableName(): Promise<string> {
  const answer = await stack.invoke('mayRead', { action: 'put' });
  return /table\/(fixture-local-Table-\w+)/.exec(JSON.stringify(answer))?.[1] ?? '';
}
