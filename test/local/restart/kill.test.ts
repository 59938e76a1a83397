import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startStack } from '../../../local/stack';
import { request } from '../fixtures/fixture-stack';
import { packageFixture } from '../fixtures/packaged-fixture';

interface Answered {
  readonly order: string;
  readonly now: string;
}

const writer = fileURLToPath(new URL('writer.ts', import.meta.url));

/** Runs the writer and kills it without warning soon after that many answers. */
async function killedAfter(answers: number, packaged: string, data: string, first: number): Promise<Answered[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, packaged, data, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered: Answered[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    answered.push(JSON.parse(line) as Answered);
    if (answered.length === answers) setTimeout(() => child.kill('SIGKILL'), answers % 7);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return answered;
}

test(
  'a stack that is killed twice has every answered write, its time, and each mail once',
  { timeout: 30_000 },
  async () => {
    const packaged = await packageFixture();
    const data = mkdtempSync(join(tmpdir(), 'portolan-kill-'));
    const answered = await killedAfter(13, packaged, data, 0);
    answered.push(...(await killedAfter(9, packaged, data, 100)));

    const stack = await startStack({ packaged, data, logs: 'quiet' });
    expect(stack.localNow() >= (answered.at(-1)?.now ?? '')).toBe(true);
    await stack.advance('P2D');
    for (const { order } of answered) {
      expect((await request(stack.url, 'GET', `/v1/orders/${order}`)).status).toBe(200);
      expect(stack.executions(order)).toMatchObject([{ status: 'SUCCEEDED', transitions: 3 }]);
      expect(await stack.mails({ order })).toHaveLength(2);
    }
    // An order that was never answered may be there or not, but never by half.
    const orders = new Map<string | null, number>();
    for (const mail of await stack.mails()) orders.set(mail.order, (orders.get(mail.order) ?? 0) + 1);
    expect([...new Set(orders.values())]).toEqual([2]);
    await stack.stop();
    for (const directory of [packaged, data]) rmSync(directory, { recursive: true });
  },
);
