import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Bench, bench, portKey } from './fixture';

const WRITERS = 6;
const ROUNDS = 150;
const NUMBER = { number: { S: '+442079460101' } };

/** Both items of the port and the lookup in the other table carry the same round; whoever sees two rounds saw half. */
const stamp = (round: string) => ({
  TransactItems: [
    ['ports', portKey('p1', 'META')],
    ['ports', portKey('p1', 'NUM')],
    ['lookups', NUMBER],
  ].map(([TableName, Key]) => ({
    Update: {
      TableName,
      Key,
      UpdateExpression: 'SET round = :round, queue = :queue, dueAt = :round',
      ExpressionAttributeValues: { ':round': { S: round }, ':queue': { S: 'OPEN' } },
    },
  })),
});

const VIEWS: Readonly<Record<string, (opened: Bench) => Promise<unknown>>> = {
  TransactGetItems: ({ done }) =>
    done('TransactGetItems', {
      TransactItems: [
        { Get: { TableName: 'lookups', Key: NUMBER } },
        { Get: { TableName: 'ports', Key: portKey('p1', 'META') } },
        { Get: { TableName: 'ports', Key: portKey('p1', 'NUM') } },
      ],
    }),
  'a Query of the port': ({ done }) =>
    done('Query', {
      TableName: 'ports',
      KeyConditionExpression: 'pk = :port',
      ExpressionAttributeValues: { ':port': { S: 'PORT#p1' } },
    }),
  'a Query of the queue': ({ done }) =>
    done('Query', {
      TableName: 'ports',
      IndexName: 'byQueue',
      KeyConditionExpression: 'queue = :queue',
      ExpressionAttributeValues: { ':queue': { S: 'OPEN' } },
    }),
  BatchGetItem: ({ done }) =>
    done('BatchGetItem', {
      RequestItems: { ports: { Keys: [portKey('p1', 'META'), portKey('p1', 'NUM')] }, lookups: { Keys: [NUMBER] } },
    }),
};

/** Every round that an answer carries, whatever its shape. */
function rounds(answer: unknown): string[] {
  return [...JSON.stringify(answer).matchAll(/"round":\{"S":"([^"]+)"\}/g)].map((match) => match[1] ?? '');
}

test('no reader ever sees a transition half done', { timeout: 60_000 }, async () => {
  const opened = await bench();
  await opened.done('TransactWriteItems', stamp('start'));
  let writing = WRITERS;
  const write = async (writer: number) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await opened.done('TransactWriteItems', stamp(`${writer}.${round}`));
      if ((round + writer) % 3 === 0) await nextTurn();
    }
    writing -= 1;
  };
  const seen = new Map<string, Set<string>>();
  const halves: string[] = [];
  let reads = 0;
  const read = async (name: string, view: (opened: Bench) => Promise<unknown>) => {
    const distinct = new Set<string>();
    seen.set(name, distinct);
    while (writing > 0) {
      const found = rounds(await view(opened));
      reads += 1;
      if (found.length < 2 || new Set(found).size !== 1) halves.push(`${name}: ${found.join(' and ')}`);
      for (const round of found) distinct.add(round);
      if (reads % 5 === 0) await nextTurn();
    }
  };
  const readers = Object.entries(VIEWS).flatMap(([name, view]) => [read(name, view), read(name, view)]);
  await Promise.all([...Array.from({ length: WRITERS }, (_, writer) => write(writer)), ...readers]);
  expect(halves).toEqual([]);
  expect(reads).toBeGreaterThan(1000);
  for (const [name, distinct] of seen) expect(distinct.size, `${name} saw the data move`).toBeGreaterThan(50);
});

test('a lone GetItem after a GetItem never goes back in time across a transition', async () => {
  const opened = await bench();
  await opened.done('TransactWriteItems', stamp('00000'));
  let finished = false;
  const write = async () => {
    for (let round = 1; round <= 500; round += 1) {
      await opened.done('TransactWriteItems', stamp(String(round).padStart(5, '0')));
    }
    finished = true;
  };
  const backwards: string[] = [];
  let reads = 0;
  const read = async () => {
    while (!finished) {
      const [first] = rounds(await opened.done('GetItem', { TableName: 'ports', Key: portKey('p1', 'NUM') }));
      const [second] = rounds(await opened.done('GetItem', { TableName: 'lookups', Key: NUMBER }));
      reads += 1;
      if (first === undefined || second === undefined || second < first) backwards.push(`${first} then ${second}`);
    }
  };
  await Promise.all([write(), read(), read()]);
  expect(backwards).toEqual([]);
  expect(reads).toBeGreaterThan(200);
});
