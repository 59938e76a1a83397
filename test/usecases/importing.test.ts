import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../functions/adapters/csv/read-csv';
import { DynamoImportBook } from '../../functions/adapters/dynamodb/import-book';
import type { ImportMode } from '../../functions/contracts/imports';
import { carryOutImport, giveUpImport, UnknownImportError } from '../../functions/usecases/carry-out-import';
import { findImport, type ImportStanding } from '../../functions/usecases/find-import';
import { importOrders } from '../../functions/usecases/import-orders';
import { takeUpImports } from '../../functions/usecases/take-up-imports';
import { uuidOf } from '../../functions/wiring/uuid';
import { fictionalNumbers, fileOf, rowOf, type Row } from '../support/import-file';
import { declined, done, stage, type Stage } from './stage';

const NOW = '2026-11-23T09:00:00Z';
const LATER = '2026-11-23T09:10:00Z';
const NUMBERS = fictionalNumbers(3000);
const [FIRST = '', SECOND = '', THIRD = ''] = NUMBERS;

let scene: Stage;
let imports: DynamoImportBook;
let runs: string[];
let machine: { fault?: Error; ended?: boolean };
let harbour: Parameters<typeof importOrders>[0] & Parameters<typeof carryOutImport>[0];

beforeEach(async () => {
  scene = await stage();
  imports = new DynamoImportBook(scene.loopback.table);
  runs = [];
  machine = {};
  const start = async (importId: string, at: string) => {
    if (machine.fault !== undefined) throw machine.fault;
    runs.push(`${importId} ${at}`);
    return machine.ended === true && at === NOW ? ('ended' as const) : ('under-way' as const);
  };
  harbour = { ...scene.world, imports, importMachine: { start }, readCsv };
});
afterEach(() => scene.loopback.close());

const handIn = (rows: readonly Row[], mode: ImportMode = 'all-or-nothing', id = 'command-x') =>
  importOrders(harbour, { file: fileOf(rows), mode }, scene.by(NOW, id), uuidOf);

const IMPORT = uuidOf('command-x');

const chunk = (now = NOW) => carryOutImport(harbour, IMPORT, now, uuidOf);

async function carriedOut(): Promise<ImportStanding> {
  while ((await chunk()) === 'more');
  return standing();
}

async function standing(): Promise<ImportStanding> {
  const found = await findImport({ imports }, IMPORT);
  if (found === null) throw new Error('no such import');
  return found;
}

const faultsIn = ({ errors }: Pick<ImportStanding, 'errors'>) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

const orderOf = async (number: string) => (await scene.world.ports.findNewest(number))?.port.orderId ?? null;

describe('a file', () => {
  test('that is in order is taken on, and carried out by the machine', async () => {
    const taken = done(await handIn([rowOf(FIRST, { reference: 'ACME' }), rowOf(SECOND, { accountNumber: 'AC-2' })]));
    expect(taken).toEqual({ importId: IMPORT, status: 'running', imported: 0, orders: [], errors: [] });
    expect(runs).toEqual([`${IMPORT} ${NOW}`]);
    expect(await orderOf(FIRST)).toBeNull();

    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'done', imported: 2, errors: [] });
    expect(carried.orders).toEqual([
      {
        orderId: expect.any(String),
        reference: 'ACME',
        playbook: 'GB_GEO',
        losingCarrier: 'example-telecom',
        numbers: 1,
      },
      {
        orderId: expect.any(String),
        reference: `import-${IMPORT.slice(0, 13)}-1`,
        playbook: 'GB_GEO',
        losingCarrier: 'example-telecom',
        numbers: 1,
      },
    ]);
    expect(scene.started).toEqual(carried.orders.map(({ orderId }, at) => `${orderId} ${at === 0 ? FIRST : SECOND}`));
  });

  test('gives its orders every value as it stands there', async () => {
    const hostile = {
      legalName: '=cmd|\'/C calc\'!A0 "Acme"',
      label: '\u202Esdrawkcab',
      wave: '@SUM(A1)',
      vanity: '-1',
    };
    done(await handIn([rowOf(FIRST, { ...hostile, btn: '' })]));
    const { orders } = await carriedOut();
    expect(await scene.world.orders.find(orders[0]?.orderId ?? '')).toMatchObject({
      numbers: [{ number: FIRST, label: hostile.label, vanity: hostile.vanity }],
      entity: { legalName: hostile.legalName },
      wave: hostile.wave,
      account: { accountNumber: 'AC-00417' },
      parties: { decisionMaker: { name: 'Dana Decide', email: 'decide@acme.example' } },
      createdAt: NOW,
    });
    const history = await scene.world.ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items).toMatchObject([{ actor: 'agent@acme.example', what: 'order-created', at: NOW }]);
  });

  test('with one faulty row is refused with every fault, and leaves nothing behind', async () => {
    done(await scene.order(undefined, { numbers: [THIRD] }));
    scene.loopback.asked.length = 0;
    const answer = declined(
      await handIn([
        rowOf(FIRST),
        rowOf(SECOND, { ownerEmail: 'nobody' }),
        rowOf(THIRD),
        rowOf(NUMBERS[3] ?? '', { losingCarrier: 'tallgrass' }),
        rowOf(NUMBERS[4] ?? '', { reference: 'ACME-LON-1' }),
        rowOf(NUMBERS[5] ?? '', { legalName: 'Acme UK Ltd' }),
        rowOf(FIRST),
      ]),
    );
    expect(answer).toMatchObject({ declined: 'invalid', rule: 'import-refused' });
    expect(answer.errors).toMatchObject([
      { line: 3, column: 'ownerEmail', pointer: '/3/ownerEmail' },
      { line: 4, column: 'number', code: 'number-already-in-flight' },
      { line: 5, column: 'losingCarrier', code: 'unknown-carrier' },
      { line: 6, column: 'reference', code: 'reference-in-use' },
      { line: 7, column: 'legalName', code: 'another-holder' },
      { line: 8, column: 'number', code: 'number-twice' },
    ]);
    expect(answer.detail).toContain('6 of 7 rows');
    expect(await imports.find(IMPORT)).toBeNull();
    expect(scene.loopback.asked.filter((asked) => /Put|Write|Update|Delete/.test(asked))).toEqual([]);
    expect(runs).toEqual([]);
  });

  test('of which the valid rows are wanted is taken on without the others', async () => {
    const rows = [rowOf(FIRST), rowOf(SECOND, { ownerEmail: 'nobody' }), rowOf(THIRD)];
    const taken = done(await handIn(rows, 'valid-rows'));
    expect(taken).toMatchObject({ status: 'running', imported: 0, orders: [] });
    expect(faultsIn(taken)).toEqual(['3 ownerEmail invalid-format']);
    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'done', imported: 2 });
    expect(faultsIn(carried)).toEqual(faultsIn(taken));
    expect(await orderOf(SECOND)).toBeNull();
  });

  test('with a fault of the file itself is refused even so', async () => {
    const answer = declined(
      await importOrders(harbour, { file: 'number,colour\n1,2\n', mode: 'valid-rows' }, scene.by(NOW), uuidOf),
    );
    expect(answer.errors).toContainEqual(
      expect.objectContaining({ line: 1, column: 'colour', code: 'unknown-column' }),
    );
  });

  test('without a valid row is done at once and has made nothing', async () => {
    done(await handIn([rowOf('hello')], 'valid-rows'));
    expect(await carriedOut()).toMatchObject({ status: 'done', imported: 0, orders: [] });
  });

  test('of thousands is checked with a read for a hundred numbers, and each carrier once', async () => {
    const rows = NUMBERS.map((number, at) =>
      rowOf(number, { accountNumber: `AC-${at % 7}`, ownerEmail: at === 9 ? '' : 'o@acme.example' }),
    );
    scene.loopback.asked.length = 0;
    expect(declined(await handIn(rows)).errors).toHaveLength(1);
    const times = (operation: string) => scene.loopback.asked.filter((asked) => asked === operation).length;
    expect(times('BatchGetItem')).toBeLessThanOrEqual(31 + 5);
    expect(times('GetItem')).toBe(2);
    expect(scene.loopback.asked.filter((asked) => /Put|Write|Update/.test(asked))).toEqual([]);
  });

  test('handed in again under the same key is the same import, and its machine is reminded', async () => {
    done(await handIn([rowOf(FIRST)]));
    await carriedOut();
    expect(done(await handIn([rowOf(FIRST)]))).toMatchObject({ importId: IMPORT, status: 'done', imported: 1 });
    expect(runs).toEqual([`${IMPORT} ${NOW}`]);
    declined(await handIn([rowOf(FIRST)], 'all-or-nothing', 'another'));
  });
});

describe('an import that is carried out', () => {
  const manyOrders = (count: number) =>
    NUMBERS.slice(0, count).map((number, at) => rowOf(number, { accountNumber: `AC-${at}` }));

  test('makes a bounded number of orders at a time, and marks them', async () => {
    done(await handIn(manyOrders(60)));
    expect(await chunk()).toBe('more');
    expect(await standing()).toMatchObject({ status: 'running', imported: 25 });
    expect(await chunk()).toBe('more');
    expect(await chunk()).toBe('ended');
    expect(await standing()).toMatchObject({ status: 'done', imported: 60 });
    expect(await chunk()).toBe('ended');
  });

  test('and dies at any write is made whole by the next run, nothing twice', async () => {
    done(await handIn([...manyOrders(3), ...NUMBERS.slice(100, 160).map((number) => rowOf(number))]));
    const { client } = scene.loopback.table;
    const send = client.send.bind(client) as (command: object) => Promise<unknown>;
    let deaths = 0;
    for (let writes = 0; ; writes += 1) {
      let left = writes;
      client.send = (command: object) => {
        const isWrite = /Put|Write|Update/.test(command.constructor.name);
        return isWrite && (left -= 1) < 0 ? Promise.reject(new Error('killed')) : send(command);
      };
      const died = await chunk().catch(() => 'died');
      client.send = send;
      if (died !== 'died') break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(5);
    const { status, imported, orders } = await standing();
    expect([status, imported, orders.length]).toEqual(['done', 63, 4]);
    expect((await scene.world.orders.list({}, { limit: 200, cursor: null })).items).toHaveLength(4);
    for (const { orderId, numbers } of orders) {
      const ports = await scene.world.orders.portsOf(orderId);
      expect(ports).toHaveLength(numbers);
      for (const { port } of ports) {
        const { items } = await scene.world.ports.history(port.number, { limit: 10, cursor: null });
        expect(items.map(({ what }) => what)).toEqual(['order-created']);
      }
    }
    expect(new Set(scene.started).size).toBe(63);
  });

  test('by two runs at once makes nothing twice', async () => {
    done(await handIn(manyOrders(30)));
    await Promise.all([chunk(), chunk(), chunk()]);
    expect(await carriedOut()).toMatchObject({ status: 'done', imported: 30, errors: [] });
    expect((await scene.world.orders.list({}, { limit: 200, cursor: null })).items).toHaveLength(30);
  });

  test('leaves out numbers that somebody has ordered meanwhile, where valid rows are wanted', async () => {
    done(
      await handIn(
        [rowOf(FIRST), rowOf(SECOND), rowOf(THIRD), rowOf(NUMBERS[3] ?? '', { accountNumber: 'AC-2' })],
        'valid-rows',
      ),
    );
    done(await scene.order(undefined, { numbers: [SECOND, NUMBERS[3]] }));
    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'done', imported: 2 });
    expect(faultsIn(carried)).toEqual(['3 number number-already-in-flight', '5 number number-already-in-flight']);
    expect(await orderOf(SECOND)).toBe('order-1');
  });

  test('ends as failed where all was wanted and somebody has ordered a number meanwhile', async () => {
    done(
      await handIn([rowOf(FIRST), rowOf(SECOND, { accountNumber: 'AC-2' }), rowOf(THIRD, { accountNumber: 'AC-3' })]),
    );
    done(await scene.order(undefined, { numbers: [SECOND] }));
    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'failed', imported: 1 });
    expect(faultsIn(carried)).toEqual(['3 number number-already-in-flight']);
    expect(await orderOf(THIRD)).toBeNull();
  });

  test('names every row of an order whose reference somebody has taken meanwhile', async () => {
    done(
      await handIn(
        [rowOf(FIRST, { reference: 'ACME-LON-1' }), rowOf(SECOND, { reference: 'ACME-LON-1' })],
        'valid-rows',
      ),
    );
    done(await scene.order(undefined, { numbers: [THIRD] }));
    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'done', imported: 0 });
    expect(faultsIn(carried)).toEqual(['2 reference reference-in-use', '3 reference reference-in-use']);
  });

  test('that cannot be got on with is ended as failed, and keeps what it has made', async () => {
    done(await handIn(manyOrders(30)));
    await chunk();
    await giveUpImport(harbour, IMPORT, LATER);
    const given = await standing();
    expect(given).toMatchObject({ status: 'failed', imported: 25 });
    expect(faultsIn(given)).toContain('27  internal-error');
    expect(await chunk()).toBe('ended');
    expect(await imports.stalled('2027-01-01T00:00:00Z', 10)).toEqual([]);
  });

  test('that nobody knows is an error of the machine', async () => {
    await expect(chunk()).rejects.toThrow(UnknownImportError);
  });
});

describe('an import that nobody carries on with', () => {
  test('is taken up by the sweep once it has stood still for minutes', async () => {
    machine.fault = new Error('the machine cannot be reached');
    done(await handIn([rowOf(FIRST)]));
    delete machine.fault;
    expect(await takeUpImports(harbour, '2026-11-23T09:03:00Z')).toBe(0);
    expect(await takeUpImports(harbour, LATER)).toBe(1);
    expect(runs).toEqual([`${IMPORT} ${NOW}`]);
  });

  test('gets a run of another name where the first has ended without an end', async () => {
    done(await handIn([rowOf(FIRST)]));
    machine.ended = true;
    expect(await takeUpImports(harbour, LATER)).toBe(1);
    expect(runs.at(-1)).toBe(`${IMPORT} ${LATER}`);
    expect(await takeUpImports(harbour, '2026-11-23T09:12:00Z')).toBe(0);
    expect(await carriedOut()).toMatchObject({ status: 'done', imported: 1 });
  });

  test('is left alone when it is done', async () => {
    done(await handIn([rowOf(FIRST)]));
    await carriedOut();
    expect(await takeUpImports(harbour, LATER)).toBe(0);
  });
});
