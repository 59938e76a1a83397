import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectClient, ConnectServiceException } from '@aws-sdk/client-connect';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach } from 'vitest';
import { NOT_STARTED, orderItem, portItem } from '../../../functions/adapters/dynamodb/rows';
import type { Order } from '../../../functions/domain/port/order';
import type { Port } from '../../../functions/domain/port/port';
import { AwsEndpoint } from '../../../local/aws/endpoint';
import { VirtualClock } from '../../../local/clock/virtual-clock';
import { ConnectEngine } from '../../../local/connect/engine';
import { connectService } from '../../../local/connect/rest-service';
import { DynamoDbEngine } from '../../../local/dynamodb/engine';
import { Faults } from '../../../local/faults';
import { readPolicy } from '../../../local/iam/policy';
import { Journal } from '../../../local/journal/journal';
import type { DeployedFunction } from '../../../local/template/deployed-function';
import type { JsonObject } from '../../../local/template/template';
import { ORDER, portIn } from '../../domain/port/cast';

export const INSTANCE = ORDER.connect.instanceArn;
export const INSTANCE_ID = '11111111-2222-3333-4444-555555555555';
export const FLOW = ORDER.connect.contactFlowId;
export const NUMBER = '+442079460101';
export const START = '2026-12-01T09:00:00Z';

const everything: readonly JsonObject[] = [{ Effect: 'Allow', Action: 'connect:*', Resource: '*' }];

export interface Bench {
  readonly client: ConnectClient;
  readonly clock: VirtualClock;
  readonly connect: ConnectEngine;
  readonly faults: Faults;
  /** What whoever runs the stack was told. */
  readonly refused: readonly string[];
  /** How often the embedded Connect said that something had changed. */
  changes(): number;
  /** A client of another region, or of nobody known. */
  clientOf(options: { region?: string; accessKeyId?: string }): ConnectClient;
  order(order?: Partial<Order>): Promise<void>;
  /** Writes the item of a port that has a FOC. */
  port(at: string, port?: Partial<Port>): Promise<void>;
  /** Writes the item of a port as it is. */
  write(port: Port): Promise<void>;
  erase(number?: string): Promise<void>;
  to(instant: string): Promise<void>;
  kill(): Promise<void>;
}

const running = new Set<Bench>();
const directories: string[] = [];
afterEach(async () => {
  for (const bench of [...running]) await bench.kill();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'connect-journal-'));
  directories.push(directory);
  return directory;
}

/** DynamoDB and Connect beside each other as the stack has them, and one function with the role given. */
export async function bench(options: { directory?: string; statements?: readonly JsonObject[] } = {}): Promise<Bench> {
  const journal = new Journal(options.directory);
  const saved = journal.saved('clock').get('now');
  const clock: VirtualClock = new VirtualClock(typeof saved === 'number' ? saved : Date.parse(START), () => {
    journal.record('clock', 'now', clock.now());
    journal.commit();
  });
  let changes = 0;
  const connect = new ConnectEngine({ clock, journal, onChange: () => (changes += 1) });
  const dynamodb = await DynamoDbEngine.open({ clock, journal, onApplied: (items) => connect.noteItems(items) });
  await dynamodb.createTable(table);
  await clock.quiet();
  const faults = new Faults();
  const refused: string[] = [];
  const statements = readPolicy({ Statement: options.statements ?? everything }, 'the test');
  const endpoint = await AwsEndpoint.open({
    clock,
    services: [connectService(connect)],
    faults,
    roles: new Map([[caller.roleArn, { name: 'watcher', arn: caller.roleArn, statements }]]),
    callerOf: (key) => (key === 'AKIDWATCHER' ? caller : undefined),
    onRefused: (_, message) => refused.push(message),
  });
  const done = async (operation: string, request: object): Promise<void> => {
    const answer = await dynamodb.handle(`DynamoDB_20120810.${operation}`, { TableName: 'ports', ...request });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    await clock.quiet();
  };
  const put = (item: Record<string, unknown>) =>
    done('PutItem', { Item: marshall(item, { removeUndefinedValues: true }) });
  const clientOf: Bench['clientOf'] = ({ region = 'eu-west-2', accessKeyId = 'AKIDWATCHER' }) =>
    new ConnectClient({
      region,
      endpoint: endpoint.url,
      credentials: { accessKeyId, secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  const own: Bench = {
    client: clientOf({}),
    clock,
    connect,
    faults,
    refused,
    changes: () => changes,
    clientOf,
    order: (order = {}) => put(orderItem({ ...ORDER, ...order }, 'command-1')),
    write: (port) => put(portItem(port, null, START, NOT_STARTED)),
    port: (at, port = {}) => own.write({ ...portIn('FOC_CONFIRMED'), foc: { at, confirmedAt: START }, ...port }),
    erase: (number = NUMBER) => {
      const { pk, sk } = portItem({ ...portIn('FILED'), number }, null, START, NOT_STARTED);
      return done('DeleteItem', { Key: { pk: { S: pk }, sk: { S: sk } } });
    },
    to: (instant) => clock.advanceTo(Date.parse(instant)),
    kill: async () => {
      running.delete(own);
      own.client.destroy();
      await endpoint.close();
      await dynamodb.close();
      journal.close();
    },
  };
  running.add(own);
  return own;
}

const caller: DeployedFunction = {
  key: 'connectWatch',
  name: 'portolan-local-connectWatch',
  arn: 'arn:aws:lambda:eu-west-2:123456789012:function:portolan-local-connectWatch',
  roleArn: 'arn:aws:iam::123456789012:role/watcher',
  handler: 'watch-connect.handler',
  timeoutSeconds: 3,
  memoryMegabytes: 256,
  environment: {},
  artefact: 'watch-connect.zip',
};

const table = {
  TableName: 'ports',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
};

/** What AWS said: the error's name and status, or the answer's status. */
export async function verdictOf(call: Promise<{ $metadata: { httpStatusCode?: number | undefined } }>) {
  try {
    return { status: (await call).$metadata.httpStatusCode };
  } catch (error) {
    if (!(error instanceof ConnectServiceException)) throw error;
    return { status: error.$metadata.httpStatusCode, name: error.name, message: error.message };
  }
}
