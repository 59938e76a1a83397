import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { VirtualClock } from '../../../local/clock/virtual-clock';
import { type Answer, DynamoDbEngine } from '../../../local/dynamodb/engine';
import { Journal } from '../../../local/journal/journal';

export const NOON = Date.parse('2026-12-10T12:00:00Z');

/** A ports table as the template would have it: items of a port under one partition, a queue by status. */
export const PORTS_TABLE = {
  TableName: 'ports',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'queue', 'dueAt'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    index('byQueue', { ProjectionType: 'ALL' }),
    index('keysByQueue', { ProjectionType: 'KEYS_ONLY' }),
  ],
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

/** A second table, so that a transaction can span two. */
export const LOOKUPS_TABLE = {
  TableName: 'lookups',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'number', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'number', KeyType: 'HASH' }],
};

function index(name: string, projection: object): object {
  return {
    IndexName: name,
    KeySchema: [
      { AttributeName: 'queue', KeyType: 'HASH' },
      { AttributeName: 'dueAt', KeyType: 'RANGE' },
    ],
    Projection: projection,
  };
}

export interface Bench {
  readonly engine: DynamoDbEngine;
  readonly clock: VirtualClock;
  readonly journal: Journal;
  /** One call; the answer as a client would read it off the wire. */
  call(operation: string, body: unknown): Promise<Answer>;
  /** One call that must go well; the body of its answer. */
  done(operation: string, body: unknown): Promise<Record<string, unknown>>;
}

const opened: { engine: DynamoDbEngine; journal: Journal }[] = [];
const directories: string[] = [];
afterEach(async () => {
  for (const { engine, journal } of opened.splice(0)) {
    await engine.close();
    journal.close();
  }
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

/** An engine with both tables at noon; on a directory it starts from that directory's journal. */
export async function bench(directory?: string): Promise<Bench> {
  const journal = new Journal(directory);
  const clock = new VirtualClock(NOON, () => journal.commit());
  const engine = await DynamoDbEngine.open({ clock, journal });
  opened.push({ engine, journal });
  await engine.createTable(PORTS_TABLE);
  await engine.createTable(LOOKUPS_TABLE);
  const call = async (operation: string, body: unknown): Promise<Answer> => {
    const answer = await engine.handle(`DynamoDB_20120810.${operation}`, body);
    return { status: answer.status, body: JSON.parse(JSON.stringify(answer.body)) };
  };
  const done = async (operation: string, body: unknown) => {
    const answer = await call(operation, body);
    if (answer.status !== 200) throw new Error(`${operation}: ${JSON.stringify(answer.body)}`);
    return answer.body as Record<string, unknown>;
  };
  return { engine, clock, journal, call, done };
}

export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'dynamodb-journal-'));
  directories.push(directory);
  return directory;
}

/** The item of a port: `{ pk: port, sk: part }` and the attributes given. */
export function portItem(port: string, part: string, attributes: Record<string, unknown> = {}) {
  return { ...portKey(port, part), ...attributes };
}

export function portKey(port: string, part: string) {
  return { pk: { S: `PORT#${port}` }, sk: { S: part } };
}

export function put(item: unknown, more: object = {}) {
  return { Put: { TableName: 'ports', Item: item, ...more } };
}

export const IF_NEW = { ConditionExpression: 'attribute_not_exists(pk)' };
