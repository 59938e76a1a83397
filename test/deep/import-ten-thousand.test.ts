import { describe, expect, test } from 'vitest';
import { exampleCarrier } from '../../functions/rest/operations/examples';
import { importAnswer } from '../../functions/shapes/import';
import { fictionalNumbers, fileOf, rowOf, type Row } from '../support/import-file';
import { MortalStack } from '../support/mortal-stack';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { CARRIER, embark } from '../support/voyage';

const ROWS = 10_000;

/** The longest that any answer may take (design §11). */
const LONGEST_MS = 25_000;

/** What is wrong with the faulty rows, in turn. */
const FAULTS: readonly Row[] = [
  { ownerEmail: 'nobody' },
  { number: 'hello' },
  { number: '+442079460000' },
  { losingCarrier: 'tallgrass' },
  { legalName: '' },
  { number: '+449098790101' },
  { contactFlowId: 'main' },
];

const numbers = fictionalNumbers(ROWS);

/** Thirty-seven rows through the whole file, the first and the last of it not among them. */
const faulty = new Map(
  Array.from(
    { length: 37 },
    (_, at) => [Math.floor(((at + 0.5) * ROWS) / 37), FAULTS[at % FAULTS.length] ?? {}] as const,
  ),
);

/** Seven thousand numbers of one account under one reference, more than one order holds, and forty accounts of 75. */
const file = fileOf(
  numbers.map((number, at) =>
    rowOf(number, {
      ...(at < 7000 ? { reference: 'ACME' } : { accountNumber: `AC-${at % 40}`, btn: '' }),
      ...faulty.get(at),
    }),
  ),
);

const csv = { raw: file, headers: { 'content-type': 'text/csv' } };
const faultyLines = [...faulty.keys()].map((at) => at + 2);

describe('ten thousand rows, thirty-seven of them faulty', () => {
  test('are refused with exactly these in under 25 seconds, and leave no order behind', async () => {
    const voyage = await embark();
    try {
      const before = performance.now();
      const answer = await voyage.api.call('POST', '/v1/imports', csv);
      const took = performance.now() - before;
      console.info(`refused in ${(took / 1000).toFixed(1)} s`);
      expect(took).toBeLessThan(LONGEST_MS);
      expectProblem(answer, 'import-refused');
      const { errors } = answer.body as { errors: { line: number }[] };
      expect(errors.map(({ line }) => line)).toEqual(faultyLines);
      expect(await voyage.api.expect(200, 'GET', '/v1/orders')).toMatchObject({ items: [] });
      expect(await voyage.api.expect(200, 'GET', '/v1/ports')).toMatchObject({ items: [] });
      expect(voyage.stack.engines.stepfunctions.executions()).toEqual([]);
    } finally {
      await voyage.end();
    }
  });

  test('are imported without these, and every answer on the way takes less than 25 seconds', async () => {
    // A process of its own, that is not waited for: ten thousand lifecycles begin behind the import.
    const stack = new MortalStack();
    await stack.start();
    const timed = async (method: string, path: string, request = {}): Promise<unknown> => {
      const before = performance.now();
      const body = await stack.call(method, path, request);
      expect(performance.now() - before, `${method} ${path}`).toBeLessThan(LONGEST_MS);
      return body;
    };
    try {
      await timed('PUT', `/v1/carriers/${CARRIER}`, { body: exampleCarrier });
      const begun = performance.now();
      const taken = shaped(importAnswer, await timed('POST', '/v1/imports?mode=valid-rows', csv));
      console.info(`taken on in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      expect(taken).toMatchObject({ status: 'running', imported: 0, orders: [] });
      expect(taken.errors.map(({ line }) => line)).toEqual(faultyLines);

      let now = taken;
      for (let seen = 0; now.status === 'running'; seen = now.imported) {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        now = shaped(importAnswer, await timed('GET', `/v1/imports/${taken.importId}`));
        expect(now.imported).toBeGreaterThanOrEqual(seen);
      }
      console.info(`carried out in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
      expect(now).toMatchObject({ status: 'done', imported: ROWS - 37, errors: taken.errors });
      const ofAcme = now.orders.filter(({ splitOf }) => splitOf === 'ACME');
      expect(ofAcme.map(({ reference }) => reference)).toEqual(['ACME-1', 'ACME-2']);
      expect(now.orders).toHaveLength(42);
      expect(now.orders.reduce((sum, order) => sum + order.numbers, 0)).toBe(now.imported);
      const last = encodeURIComponent(numbers.at(-1) ?? '');
      expect(await timed('GET', `/v1/ports/${last}`)).toMatchObject({ phase: 'CSR_PENDING', carrier: CARRIER });
    } finally {
      await stack.end();
    }
  });
});
