import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Bench, bench, portItem, portKey, put } from './fixture';

const queued = (port: string, queue: string, dueAt: string, more: object = {}) =>
  portItem(port, 'META', { queue: { S: queue }, dueAt: { S: dueAt }, ...more });

const inQueue = (queue: string, more: object = {}) => ({
  TableName: 'ports',
  IndexName: 'byQueue',
  KeyConditionExpression: 'queue = :queue',
  ExpressionAttributeValues: { ':queue': { S: queue } },
  ...more,
});

/** All pages of a query, one item a page. */
async function pages({ done }: Bench, request: object): Promise<unknown[]> {
  const items: unknown[] = [];
  let start: unknown;
  do {
    const page = await done('Query', {
      ...request,
      Limit: 1,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    items.push(...(Array.isArray(page['Items']) ? page['Items'] : []));
    start = page['LastEvaluatedKey'];
  } while (start !== undefined && items.length < 1000);
  return items;
}

describe('the queue index', () => {
  test('shows ports by due date right after the transaction that queued them', async () => {
    const { done } = await bench();
    const late = queued('p1', 'AWAITING_FOC', '2026-12-20');
    const soon = queued('p2', 'AWAITING_FOC', '2026-12-11');
    await done('TransactWriteItems', {
      TransactItems: [put(late), put(soon), put(queued('p3', 'PORTED', '2026-12-01'))],
    });
    expect(await done('Query', inQueue('AWAITING_FOC'))).toMatchObject({ Count: 2, Items: [soon, late] });
  });

  test('a port that changes queue leaves the old one', async () => {
    const { done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: queued('p1', 'AWAITING_FOC', '2026-12-20') });
    await done('TransactWriteItems', { TransactItems: [put(queued('p1', 'PORTED', '2026-12-20'))] });
    expect(await done('Query', inQueue('AWAITING_FOC'))).toMatchObject({ Count: 0 });
    expect(await done('Query', inQueue('PORTED'))).toMatchObject({ Count: 1 });
    await done('DeleteItem', { TableName: 'ports', Key: portKey('p1', 'META') });
    expect(await done('Query', inQueue('PORTED'))).toMatchObject({ Count: 0 });
  });

  test('a cancelled transaction leaves the index as it was', async () => {
    const { call, done } = await bench();
    await call('TransactWriteItems', {
      TransactItems: [
        put(queued('p1', 'AWAITING_FOC', '2026-12-20')),
        put(portItem('p2', 'META'), { ConditionExpression: 'attribute_exists(pk)' }),
      ],
    });
    expect(await done('Query', inQueue('AWAITING_FOC'))).toMatchObject({ Count: 0 });
  });

  test('a keys-only index keeps the rest out', async () => {
    const { done } = await bench();
    await done('PutItem', {
      TableName: 'ports',
      Item: queued('p1', 'OPEN', '2026-12-20', { signatory: { S: 'Jordan Example' } }),
    });
    const answer = await done('Query', inQueue('OPEN', { IndexName: 'keysByQueue' }));
    expect(answer['Items']).toEqual([queued('p1', 'OPEN', '2026-12-20')]);
  });

  test('asking a keys-only index for more is refused, not answered with less', async () => {
    const { call } = await bench();
    const answer = await call(
      'Query',
      inQueue('OPEN', { IndexName: 'keysByQueue', ProjectionExpression: 'pk, signatory' }),
    );
    expect(answer.body).toMatchObject({ message: expect.stringContaining('keysByQueue does not project [signatory]') });
  });

  test.each(['PutItem', 'TransactWriteItems'])('an empty index key is refused by %s', async (operation) => {
    const { call, done } = await bench();
    const item = queued('p1', '', '2026-12-20');
    const request = operation === 'PutItem' ? { TableName: 'ports', Item: item } : { TransactItems: [put(item)] };
    expect((await call(operation, request)).status).toBe(400);
    expect(await done('GetItem', { TableName: 'ports', Key: portKey('p1', 'META') })).toEqual({});
  });

  test.each([true, false])(
    'pages hold each port once when all are due at one instant (forward: %s)',
    async (forward) => {
      const opened = await bench();
      const ports = Array.from({ length: 20 }, (_, n) => queued(`p${n}`, 'OPEN', '2026-12-20'));
      await opened.done('BatchWriteItem', { RequestItems: { ports: ports.map((Item) => ({ PutRequest: { Item } })) } });
      const read = await pages(opened, inQueue('OPEN', { ScanIndexForward: forward }));
      expect(read).toHaveLength(20);
      expect(read).toEqual(expect.arrayContaining(ports));
    },
  );

  test('two ports whose keys share a short hash are both in the index', async () => {
    const opened = await bench();
    const [one, other] = sharedHash();
    const items = [queued(one, 'OPEN', '2026-12-20'), queued(other, 'OPEN', '2026-12-20')];
    await opened.done('TransactWriteItems', { TransactItems: items.map((item) => put(item)) });
    expect(await opened.done('Query', inQueue('OPEN'))).toMatchObject({ Count: 2 });
    expect(await pages(opened, inQueue('OPEN'))).toHaveLength(2);
  });
});

/** Two port ids that dynalite's own index key cannot tell apart: it ends in the first 24 bits of this hash. */
function sharedHash(): readonly [string, string] {
  const seen = new Map<string, string>();
  for (let n = 0; n < 100_000; n += 1) {
    const port = `port-${n}`;
    const hash = createHash('md5').update(`OutliersPORT#${port}META`).digest('hex').slice(0, 6);
    const other = seen.get(hash);
    if (other !== undefined) return [other, port];
    seen.set(hash, port);
  }
  throw new Error('No two ports share a hash');
}
