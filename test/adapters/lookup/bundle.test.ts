import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MAX_BYTES = 20 * 1024;

/** As test/support/package-once.ts has packaged it. */
const ZIP = join(import.meta.dirname, '../../../.serverless/lookup.zip');

let source: Uint8Array;
let folder: string;
beforeAll(() => {
  const files = unzipSync(readFileSync(ZIP));
  source = files['functions/handlers/lookup.js'] ?? new Uint8Array();
  folder = mkdtempSync(join(tmpdir(), 'portolan-lookup-'));
  writeFileSync(join(folder, 'lookup.js'), source);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function callOnce(environment: Readonly<Record<string, string>>) {
  const program = `
    const event = { Details: { Parameters: { number: '+442079460101' } } };
    require('./lookup.js').handler(event).then((answer) => console.log(JSON.stringify(answer)));`;
  const options = { cwd: folder, env: { PATH: process.env['PATH'], ...environment } };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', program], options);
  return { answer: JSON.parse(stdout) as unknown, log: stderr.trim().split('\n') };
}

describe('the lookup as Lambda runs it', () => {
  test('is at most 20 KiB of CommonJS', () => {
    expect(source.byteLength).toBeGreaterThan(5000);
    expect(source.byteLength).toBeLessThanOrEqual(MAX_BYTES);
    expect(new TextDecoder().decode(source)).toMatch(/module\.exports\s*=/);
  });

  test('loads Node\u2019s own modules and brings no client, schema, calendar or middleware library', () => {
    const text = new TextDecoder().decode(source);
    const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['node:crypto', 'node:http', 'node:https']));
    expect(text).not.toMatch(/ZodError|DynamoDBClient|PlainDateTime|middy/);
  });

  test('answers when nothing is configured and nobody is at home, with one line of log', async () => {
    const bare = await callOnce({});
    expect(bare.answer).toMatchObject({ found: 'false', phase: 'UNKNOWN', route: 'CONNECT', number: '+442079460101' });
    expect(bare.log).toHaveLength(1);
    const alone = await callOnce({
      TABLE_NAME: 'portolan-test',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_DYNAMODB: 'https://127.0.0.1:1',
    });
    expect(alone.answer).toMatchObject({ found: 'false', phase: 'UNKNOWN', route: 'CONNECT' });
    expect(alone.log).toEqual([expect.stringContaining('"reason":"connection ECONNREFUSED"')]);
  });
});
