import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nextTuesday } from '../support/next-tuesday';
import { later, type PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { embark, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterEach(() => {
  voyage.stack.faults.clear();
});
afterAll(async () => {
  await voyage.end();
});

/** Mails of a clean port that rolls through its whole window, each of them once. */
const OCCASIONS = [
  'csr-request',
  'loa-request',
  'ready-to-file',
  'foc-confirmed',
  'change-cutoff',
  't-minus-7d',
  'gates-open',
  't-minus-24h',
  'gates-open',
  'cutover-window',
  'rollback-opened',
  'test-calls-missed',
  ...Array.from({ length: 5 }, () => 'rollback-countdown'),
  'port-completed',
];

/** Refused for a while. The SDK itself repeats a throttled call after longer pauses, in real time. */
const unavailable = { status: 503, code: 'ServiceUnavailable' } as const;

const occasions = async (order: PortOrder) => (await order.mails()).map(({ occasion }) => occasion);

async function sailed(order: PortOrder, foc: string): Promise<void> {
  await voyage.clockOn('PT1H');
  for (const step of [() => order.csrReceived(), () => order.loaSigned(), () => order.filedWithAws()]) {
    await step();
    await voyage.clockOn('PT1H');
  }
  await order.focGiven(foc);
  await voyage.clockTo(later(foc, 20));
  await order.cutoverReported('completed');
  await voyage.clockOn('P4D');
}

describe('a function of the machine that dies', () => {
  const deaths = [undefined, 'die-before', undefined, 'die-after'] as const;

  test.each(['attend', 'awaitSignal'])(
    '%s, before or after its work: nothing is lost, each mail is sent once',
    async (name) => {
      let calls = 0;
      voyage.stack.faults.onInvoke = (key) => (key === name ? deaths[(calls += 1) % 4] : undefined);
      const order = await voyage.orderPlaced();
      await sailed(order, nextTuesday(voyage.now(), 2));
      expect(calls).toBeGreaterThan(12);
      expect(await occasions(order)).toEqual(OCCASIONS);
      expect(await order.phase()).toBe('COMPLETED');
      expect(order.execution()).toMatchObject({ status: 'SUCCEEDED' });
      // Late by the seconds of a retry at most.
      const { rollback } = await order.port();
      const alarms = (await order.mails('rollback-countdown')).map(({ sentAt }) => Date.parse(sentAt));
      const due = [20, 48, 66, 70, 71].map((hours) => Date.parse(rollback?.opensAt ?? '') + hours * 3_600_000);
      for (const [index, at] of alarms.entries()) {
        expect(at - (due[index] ?? 0)).toBeGreaterThanOrEqual(0);
        expect(at - (due[index] ?? 0)).toBeLessThanOrEqual(10_000);
      }
    },
  );
});

describe('a write whose machine could not be told', () => {
  const silence = (action: 'SendTaskSuccess' | 'StartExecution') => {
    voyage.stack.faults.failNext('states', { action, times: 100, ...unavailable });
  };
  const headers = { 'idempotency-key': 'told-late' };

  test('is found by the sweep: a confirmed FOC wakes the machine minutes later, and its mail is sent once', async () => {
    const order = await voyage.orderPlaced();
    await order.filed();
    const foc = nextTuesday(voyage.now(), 2);
    silence('SendTaskSuccess');
    const body = { at: foc };
    // What is written is done: the answer is good although nobody could be told yet.
    await voyage.api.expect(200, 'PUT', order.path('/foc'), { body, headers });
    voyage.stack.faults.clear();
    expect(await order.port()).toMatchObject({ phase: 'FOC_CONFIRMED', focAt: foc });
    await voyage.clockOn('PT0S');
    expect(order.execution().state).toBe('WaitForFocDate');
    expect(await order.mails('foc-confirmed')).toEqual([]);
    await voyage.clockOn('PT10M');
    expect(order.execution().state).toBe('WaitForFoc');
    expect(await order.mails('foc-confirmed')).toHaveLength(1);

    // The client asks again with its key: the same command, once in the history.
    await voyage.api.expect(200, 'PUT', order.path('/foc'), { body, headers });
    await voyage.clockTo(later(foc, 20));
    await order.cutoverReported('completed');
    await voyage.clockOn('P3D');
    expect(await occasions(order)).toEqual(OCCASIONS);
    expect((await order.course()).filter((what) => what.startsWith('foc-'))).toEqual(['foc-confirmed', 'foc-reached']);
  });

  test('is found by the sweep: an order whose executions were never started gets them, once', async () => {
    silence('StartExecution');
    const body = voyage.orderBody({ numbers: 2 });
    const request = { body, headers: { 'idempotency-key': 'started-late' } };
    await voyage.api.expect(201, 'POST', '/v1/orders', request);
    voyage.stack.faults.clear();
    await voyage.clockOn('PT10M');
    for (const number of body.numbers) {
      expect(voyage.stack.executions(number)).toMatchObject([{ status: 'RUNNING', state: 'WaitForCsr' }]);
    }
    const { orderId } = (await voyage.api.expect(201, 'POST', '/v1/orders', request)) as { orderId: string };
    await voyage.clockOn('PT10M');
    expect((await voyage.mailsOf(orderId)).map(({ occasion }) => occasion)).toEqual(['csr-request']);
    for (const number of body.numbers) expect(voyage.stack.executions(number)).toHaveLength(1);
  });

  test('is found by the sweep although the command died after its last write', async () => {
    const order = await voyage.orderPlaced();
    await order.filed();
    voyage.stack.faults.onInvoke = (key) => (key === 'putFoc' ? 'die-after' : undefined);
    const answer = await voyage.api.call('PUT', order.path('/foc'), { body: { at: nextTuesday(voyage.now(), 2) } });
    expect(answer.status).toBe(500);
    voyage.stack.faults.clear();
    await voyage.clockOn('PT10M');
    expect(await order.phase()).toBe('FOC_CONFIRMED');
    expect(await order.mails('foc-confirmed')).toHaveLength(1);
    await order.cancelled();
  });
});

describe('AWS that refuses for a while', () => {
  test('SES: the mail goes out late, and once', async () => {
    const order = await voyage.orderPlaced();
    await order.csrReceived();
    await voyage.clockOn('PT0S');
    voyage.stack.faults.failNext('ses', { times: 20, ...unavailable });
    await order.loaSigned();
    await voyage.clockOn('PT0S');
    const filedLate = await order.mails('ready-to-file');
    expect(filedLate).toEqual([]);
    await voyage.clockOn('PT2H');
    expect(await order.mails('ready-to-file')).toHaveLength(1);
    await order.filedWithAws();
    expect(order.execution().status).toBe('RUNNING');
    await voyage.clockOn('PT1H');
    expect(await occasions(order)).toEqual(['csr-request', 'loa-request', 'ready-to-file']);
    await order.cancelled();
  });

  test('SES for good, for one mail: the lifecycle goes on', async () => {
    const order = await voyage.orderPlaced();
    await order.csrReceived();
    await voyage.clockOn('PT0S');
    voyage.stack.faults.failNext('ses', { times: 1, code: 'MessageRejected' });
    await order.loaSigned();
    await voyage.clockOn('PT1H');
    expect(await order.mails('ready-to-file')).toEqual([]);
    expect(order.execution()).toMatchObject({ status: 'RUNNING', state: 'WaitForFiling' });
    await order.filedWithAws();
    await voyage.clockOn('PT0S');
    expect(order.execution()).toMatchObject({ status: 'RUNNING', state: 'WaitForFocDate' });
    await order.cancelled();
  });

  test('DynamoDB, while a deadline falls due: the reminder goes out late, and once', async () => {
    const order = await voyage.orderPlaced();
    const foc = nextTuesday(voyage.now(), 3);
    await order.confirmedFor(foc);
    await voyage.clockTo(later(foc, -24 * 60 - 1));
    voyage.stack.faults.failNext('dynamodb', { times: 25, ...unavailable });
    await voyage.clockTo(later(foc, -23 * 60));
    voyage.stack.faults.clear();
    expect(await order.mails('t-minus-24h')).toHaveLength(1);
    await voyage.clockTo(foc);
    expect(await order.phase()).toBe('CUTOVER');
    await order.cutoverReported('failed');
    await order.cancelled();
  });

  test('DynamoDB, throttling a command for a moment: the client never notices', async () => {
    const order = await voyage.orderPlaced();
    voyage.stack.faults.failNext('dynamodb', { times: 2 });
    await order.csrReceived();
    expect(await order.course()).toEqual(['order-created', 'csr-recorded']);
    await order.cancelled();
  });

  test('DynamoDB, while a command is written: it is refused whole, and given again it is done', async () => {
    const order = await voyage.orderPlaced({ numbers: 2 });
    await order.madeReady();
    const before = await order.everything();
    voyage.stack.faults.failNext('dynamodb', { action: 'TransactWriteItems', times: 100, ...unavailable });
    const failed = await voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    expect(failed.headers.get('content-type')).toContain('application/problem+json');
    voyage.stack.faults.clear();
    expect(await order.everything()).toEqual(before);
    await order.filedWithAws();
    expect(await order.phase()).toBe('FILED');
    await order.cancelled();
  });
});

describe('signals that come late, twice, or out of nowhere', () => {
  const wait = z.object({ number: z.string(), token: z.string() });

  test('make the machine read the record again, and nothing else', async () => {
    const order = await voyage.orderPlaced();
    const tokens: string[] = [];
    voyage.stack.faults.onInvoke = (key, payload) => {
      const parsed = wait.safeParse(payload);
      if (key === 'awaitSignal' && parsed.success && parsed.data.number === order.number)
        tokens.push(parsed.data.token);
      return undefined;
    };
    await order.csrReceived();
    await order.loaSigned();
    await order.filedWithAws();
    await voyage.clockOn('PT0S');
    const before = await order.everything();
    const signal = (taskToken: string, output: object) =>
      voyage.stack.engines.stepfunctions.handle('AWSStepFunctions.SendTaskSuccess', {
        taskToken,
        output: JSON.stringify(output),
      });

    const closing = { outcome: 'close', until: '2030-01-01T00:00:00Z' };
    const live = tokens.at(-1) ?? '';
    for (const late of tokens.slice(0, -1)) expect(signal(late, closing).status).toBe(400);
    const stray = { outcome: 'rollback-window', until: '2030-01-01T00:00:00Z' };
    expect(signal(live, stray).status).toBe(200);
    expect(signal(live, stray).status).toBe(400);
    await voyage.clockOn('PT0S');
    expect(order.execution()).toMatchObject({ status: 'RUNNING', state: 'WaitForFocDate' });
    expect(await order.everything()).toEqual(before);
    voyage.stack.faults.clear();
    await order.cancelled();
  });

  test('a FOC that the carrier sends after the port has completed is refused', async () => {
    const order = await voyage.orderPlaced();
    await order.moved(nextTuesday(voyage.now(), 2));
    await voyage.clockOn('P3D');
    const before = await order.everything();
    const answer = await voyage.api.call('PUT', order.path('/foc'), { body: { at: nextTuesday(voyage.now(), 4) } });
    expectProblem(answer, 'illegal-in-phase');
    expect(await order.everything()).toEqual(before);
  });
});
