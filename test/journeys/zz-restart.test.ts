import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  exampleCarrier,
  exampleCsr,
  exampleCutover,
  exampleFoc,
  exampleLoa,
  exampleOrder,
} from '../../functions/rest/operations/examples';
import type { MailView } from '../../local/control/mail-view';
import { MortalStack } from '../support/mortal-stack';

interface Step {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const clock = (to: string): Step => ({ method: 'POST', path: '/_local/clock', body: { to } });
const numbers = exampleOrder.numbers;
const filing = { filedAt: '2026-11-26T09:00:00Z' };

/** A whole port of two numbers, call by call; `:order` stands for the id that the order gets. */
const VOYAGE: readonly Step[] = [
  { method: 'PUT', path: '/v1/carriers/example-telecom', body: exampleCarrier },
  { method: 'POST', path: '/v1/orders', body: exampleOrder },
  clock('2026-11-24T10:00:00Z'),
  { method: 'PUT', path: '/v1/orders/:order/csr', body: exampleCsr },
  clock('2026-11-26T09:00:00Z'),
  { method: 'PUT', path: '/v1/orders/:order/loa', body: exampleLoa },
  { method: 'POST', path: '/v1/orders/:order/filing', body: filing },
  { method: 'PUT', path: '/v1/orders/:order/foc', body: { at: '2026-12-17T10:00:00Z' } },
  clock('2026-11-27T10:00:00Z'),
  { method: 'PUT', path: '/v1/orders/:order/foc', body: exampleFoc },
  clock('2026-12-10T10:20:00Z'),
  ...numbers.map((number) => ({
    method: 'POST',
    path: `/v1/ports/${encodeURIComponent(number)}/cutover`,
    body: exampleCutover,
  })),
  clock('2026-12-12T00:00:00Z'),
  clock('2026-12-20T00:00:00Z'),
];

const isClock = ({ path }: Step): boolean => path === '/_local/clock';

/** Sails the whole voyage; at the steps that `deaths` names the stack is killed so many milliseconds after the call went out. */
async function sail(stack: MortalStack, deaths: ReadonlyMap<number, number>): Promise<void> {
  let orderId = '';
  for (const [index, { method, path, body }] of VOYAGE.entries()) {
    const headers = isClock({ method, path, body }) ? {} : { 'idempotency-key': randomUUID() };
    const answer = await stack.call(method, path.replace(':order', orderId), { body, headers }, deaths.get(index));
    if (path === '/v1/orders') ({ orderId } = answer as { orderId: string });
  }
}

/** What is compared: the order's own id is another on every voyage. */
async function outcomeOf(stack: MortalStack) {
  const { items: mails } = (await stack.call('GET', '/_local/mail')) as { items: MailView[] };
  const ports = await Promise.all(
    numbers.map(async (number) => {
      const path = encodeURIComponent(number);
      const port = (await stack.call('GET', `/v1/ports/${path}`)) as { phase: string; version: number };
      const history = (await stack.call('GET', `/v1/ports/${path}/history`)) as {
        items: { at: string; what: string }[];
      };
      const { items } = (await stack.call('GET', `/_local/executions/${path}`)) as { items: { status: string }[] };
      return {
        phase: port.phase,
        history: history.items.map(({ at, what }) => `${at} ${what}`),
        executions: items.map(({ status }) => status),
      };
    }),
  );
  const log = mails.map(({ sentAt, occasion, to, subject, attachments }) => ({
    sentAt,
    occasion,
    to,
    subject,
    attachments: attachments.length,
  }));
  return { ports, mails: log.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) };
}

async function outcomeOfAVoyage(deaths: ReadonlyMap<number, number>) {
  const stack = new MortalStack();
  await stack.start();
  try {
    await sail(stack, deaths);
    return { outcome: await outcomeOf(stack), deaths: stack.deaths };
  } finally {
    await stack.end();
  }
}

describe('a stack that is killed without warning in mid-lifecycle', { timeout: 450_000 }, () => {
  let undisturbed: Awaited<ReturnType<typeof outcomeOf>>;

  beforeAll(async () => {
    undisturbed = (await outcomeOfAVoyage(new Map())).outcome;
  });

  test('(undisturbed, the port completes)', () => {
    expect(undisturbed.ports.map(({ phase }) => phase)).toEqual(['COMPLETED', 'COMPLETED']);
    expect(undisturbed.mails.length).toBeGreaterThan(10);
  });

  const step = (path: string, nth = 0): number =>
    VOYAGE.flatMap((each, index) => (each.path === path ? [index] : []))[nth] ?? Number.NaN;

  test('goes on where it was, five deaths later: no mail twice, none lost', async () => {
    const deaths = new Map([
      [step('/_local/clock', 0), 3],
      [step('/v1/orders/:order/loa'), 12],
      [step('/v1/orders/:order/foc', 1), 25],
      // In the weeks with both reminders and the FOC, and right after the second cutover was answered.
      [step('/_local/clock', 3), 150],
      [VOYAGE.length - 3, 700],
    ]);
    const { outcome, deaths: died } = await outcomeOfAVoyage(deaths);
    expect(died).toBe(deaths.size);
    expect(outcome).toEqual(undisturbed);
  });
});
