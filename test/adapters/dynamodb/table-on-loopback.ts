import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/adapters/dynamodb/table';
import { VirtualClock } from '../../../local/clock/virtual-clock';
import { DynamoDbEngine } from '../../../local/dynamodb/engine';
import { Journal } from '../../../local/journal/journal';
import { templateFile } from '../../../local/template/packaged-service';
import { readTemplate } from '../../../local/template/template';

/** The table as it is deployed (packaged by test/support/package-once.ts), but for its name. */
function deployedTable(): Record<string, unknown> {
  const packaged = join(import.meta.dirname, '../../../.serverless', templateFile);
  const table = Object.values(readTemplate(packaged).Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table');
  return { ...(table?.Properties as Record<string, unknown> | undefined), TableName: 'portolan' };
}

export interface Loopback {
  readonly url: string;
  readonly table: Table;
  readonly engine: DynamoDbEngine;
  /** The operations that were asked for, by name. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** The embedded engine behind a real socket, so that the real client writes the real requests. */
export async function tableOnLoopback(): Promise<Loopback> {
  const journal = new Journal();
  const clock = new VirtualClock(Date.parse('2026-11-23T09:00:00Z'), () => journal.commit());
  const engine = await DynamoDbEngine.open({ clock, journal });
  await engine.createTable(deployedTable());
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target']);
    asked.push(target.split('.').at(-1) ?? '');
    void text(request)
      .then((body) => engine.handle(target, JSON.parse(body)))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    endpoint: url,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    url,
    table: { name: 'portolan', client: documents },
    engine,
    asked,
    close: async () => {
      documents.destroy();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
      journal.close();
    },
  };
}
