import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextTuesday } from '../support/next-tuesday';
import { expectProblem } from '../support/problems';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const ok = <T extends { status: number }>(answers: readonly T[]) => answers.filter(({ status }) => status === 200);

describe('two people who write at once', () => {
  test('each accepted date has its line in the history, and none is lost', async () => {
    const order = await voyage.orderPlaced({ numbers: 2 });
    await order.filed();
    const dates = [2, 3, 4, 5].map((weeks) => nextTuesday(voyage.now(), weeks));
    const answers = await Promise.all(dates.map((at) => voyage.api.call('PUT', order.path('/foc'), { body: { at } })));
    for (const answer of answers) expect([200, 503]).toContain(answer.status);
    const accepted = dates.filter((_at, index) => answers[index]?.status === 200);
    expect(accepted.length).toBeGreaterThan(0);
    for (const number of order.numbers) {
      const { focAt, pastFocs } = await order.port(number);
      expect([...pastFocs.map(({ at }) => at), focAt].sort()).toEqual([...accepted].sort());
      const told = (await order.course(number)).filter((what) => what.startsWith('foc-'));
      expect(told).toHaveLength(accepted.length);
    }
    expect((await order.standing()).version).toBe(4 + accepted.length);
    await order.cancelled();
  });

  test('with If-Match one wins, and the others are told that the record has changed', async () => {
    const order = await voyage.orderPlaced();
    const headers = { 'if-match': '"1"' };
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) =>
        voyage.api.call('PUT', order.path('/csr'), { body: order.csrBody({ legalName: `Acme ${name}` }), headers }),
      ),
    );
    const [winner, ...others] = ok(answers);
    expect(others).toEqual([]);
    for (const answer of answers) if (answer !== winner) expectProblem(answer, 'version-mismatch');
    const { csr, version } = await order.standing();
    expect(winner?.body).toMatchObject({ csr, version });
    expect(await order.course()).toEqual(['order-created', 'csr-recorded']);
    await voyage.clockOn('PT0S');
    expect(await order.mails('loa-request')).toHaveLength(1);
    await order.cancelled();
  });

  test('of two orders for one number one is made', async () => {
    const [number = ''] = voyage.freshNumbers(1);
    const bodies = Array.from({ length: 4 }, () => voyage.orderBody({ numbers: [number] }));
    const answers = await Promise.all(bodies.map((body) => voyage.api.call('POST', '/v1/orders', { body })));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 201) expectProblem(answer, 'number-already-in-flight');
    await voyage.clockOn('PT0S');
    expect(voyage.stack.executions(number)).toHaveLength(1);
  });

  test('a rollback called twice at once is one call and one emergency letter', async () => {
    const order = await voyage.orderPlaced();
    await order.moved(nextTuesday(voyage.now(), 2));
    const answers = await Promise.all([1, 2, 3].map(() => order.rollbackAskedBy(PEOPLE.decider)));
    expect(ok(answers)).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 200) expectProblem(answer, 'illegal-in-phase');
    await voyage.clockOn('PT1H');
    expect(await order.mails('emergency-port-back')).toHaveLength(1);
    expect((await order.course()).filter((what) => what === 'rollback-called')).toHaveLength(1);
  });
});
