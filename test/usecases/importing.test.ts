import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../functions/adapters/csv/read-csv';
import { DynamoImportBook } from '../../functions/adapters/dynamodb/import-book';
import type { ImportMode } from '../../functions/contracts/imports';
import { exampleCsr, exampleLoa, exampleOrder } from '../../functions/rest/operations/examples';
import { orderRequest } from '../../functions/shapes/order';
import { csr, loa } from '../../functions/shapes/paperwork';
import { carryOutImport, giveUpImport, UnknownImportError } from '../../functions/usecases/carry-out-import';
import { cancelPorts } from '../../functions/usecases/command-port';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { createOrder } from '../../functions/usecases/create-order';
import { openDossier } from '../../functions/usecases/dossier';
import { fileOrder } from '../../functions/usecases/file-order';
import { findImport, type ImportStanding } from '../../functions/usecases/find-import';
import { importOrders } from '../../functions/usecases/import-orders';
import { recordCsr } from '../../functions/usecases/record-csr';
import { recordLoa } from '../../functions/usecases/record-loa';
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

/** Carries the next chunk out again and again, each time with one write more before it dies, until it comes through. */
async function dyingAtEveryWrite(now = NOW): Promise<number> {
  const { client } = scene.loopback.table;
  const send = client.send.bind(client) as (command: object) => Promise<unknown>;
  for (let deaths = 0; ; deaths += 1) {
    let left = deaths;
    client.send = (command: object) => {
      const isWrite = /Put|Write|Update/.test(command.constructor.name);
      return isWrite && (left -= 1) < 0 ? Promise.reject(new Error('killed')) : send(command);
    };
    const died = await chunk(now).catch(() => 'died');
    client.send = send;
    if (died !== 'died') return deaths;
  }
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

  test('gives its orders the traits that it says, and no other', async () => {
    done(await handIn([rowOf(FIRST, { bundled: 'TRUE' }), rowOf(SECOND, { partOfBlock: 'true', bundled: 'false' })]));
    const { orders } = await carriedOut();
    const made = await Promise.all(orders.map(({ orderId }) => scene.world.orders.find(orderId)));
    expect(made.map((order) => order?.traits)).toEqual([{ bundled: true }, { partOfBlock: true }]);
  });

  test('that names two holders of one account becomes an order for each', async () => {
    done(await handIn([rowOf(FIRST), rowOf(SECOND, { legalName: 'Acme UK Ltd' })]));
    const carried = await carriedOut();
    expect(carried).toMatchObject({ status: 'done', imported: 2, errors: [] });
    const made = await Promise.all(carried.orders.map(({ orderId }) => scene.world.orders.find(orderId)));
    expect(made.map((order) => order?.entity.legalName)).toEqual(['Acme UK Limited', 'Acme UK Ltd']);
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
        rowOf(FIRST),
      ]),
    );
    expect(answer).toMatchObject({ declined: 'invalid', rule: 'import-refused' });
    expect(answer.errors).toMatchObject([
      { line: 3, column: 'ownerEmail', pointer: '/3/ownerEmail' },
      { line: 4, column: 'number', code: 'number-already-in-flight' },
      { line: 5, column: 'losingCarrier', code: 'unknown-carrier' },
      { line: 6, column: 'reference', code: 'reference-in-use' },
      { line: 7, column: 'number', code: 'number-twice' },
    ]);
    expect(answer.detail).toContain('5 of 6 rows');
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
    const deaths = await dyingAtEveryWrite();
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

  describe('where all was wanted and somebody has ordered a number meanwhile', () => {
    const OTHERS = NUMBERS.slice(200, 230);
    /** Two orders of two numbers, twenty-nine of one; the clash is in the second chunk. */
    const rows = [
      ...[FIRST, SECOND].map((number) => rowOf(number, { accountNumber: 'AC-X', reference: 'ACME-X' })),
      ...[THIRD, NUMBERS[3] ?? ''].map((number) => rowOf(number, { accountNumber: 'AC-Y' })),
      ...OTHERS.map((number, at) => rowOf(number, { accountNumber: `AC-${at}` })),
    ];
    const clash = OTHERS[26] ?? '';
    const clashLine = 2 + 4 + 26;

    const phasesOf = async (orders: ImportStanding['orders']) => {
      const records = await Promise.all(orders.map(({ orderId }) => scene.world.orders.portsOf(orderId)));
      return records.flat().map(({ port }) => port.phase);
    };

    test('cancels what it has made, and says of every row what became of it', async () => {
      done(await handIn(rows));
      done(await scene.order(undefined, { numbers: [clash] }));
      expect(await chunk()).toBe('more');
      expect(await standing()).toMatchObject({ status: 'running', imported: 27 });
      expect(await chunk()).toBe('more');
      expect(await standing()).toMatchObject({ status: 'running', imported: 30 });
      expect(await chunk(LATER)).toBe('more');
      expect(await standing()).toMatchObject({ status: 'running', imported: 3 });
      const carried = await carriedOut();
      expect(carried).toMatchObject({ status: 'failed', imported: 0 });
      expect(carried.orders).toHaveLength(28);
      expect(carried.orders.map(({ numbers }) => numbers)).toEqual(carried.orders.map(() => 0));
      expect(await phasesOf(carried.orders)).toEqual(Array.from({ length: 30 }, () => 'CANCELLED'));
      expect(faultsIn(carried)).toEqual(
        rows.map((_, at) => {
          const line = at + 2;
          if (line === clashLine) return `${line} number number-already-in-flight`;
          return line < clashLine ? `${line}  order-cancelled` : `${line}  not-imported`;
        }),
      );
      expect(carried.errors[0]?.message).toContain(carried.orders[0]?.orderId);
      expect(carried.errors[0]?.message).toContain('ACME-X stays taken');
      expect(await orderOf(clash)).toBe('order-1');
      expect(await chunk()).toBe('ended');
    });

    test('leaves its numbers free to be ordered again', async () => {
      done(await handIn(rows));
      done(await scene.order(undefined, { numbers: [clash] }));
      await carriedOut();
      const free = rows.filter(({ number }) => number !== clash).map((row) => ({ ...row, reference: '' }));
      expect(done(await handIn(free, 'all-or-nothing', 'once-more')).errors).toEqual([]);
    });

    test('and dies at any write of the way back is taken back whole, though the number is free again by then', async () => {
      done(await handIn(rows.slice(0, 8)));
      done(await scene.order(undefined, { numbers: [OTHERS[3]] }));
      expect(await chunk()).toBe('more');
      done(
        await cancelPorts(
          scene.world,
          await scene.dossier(),
          { reason: 'never mind' },
          scene.by('2026-11-23T09:01:00Z'),
        ),
      );
      const deaths = await dyingAtEveryWrite(LATER);
      expect(deaths).toBeGreaterThan(3);
      const carried = await standing();
      expect(carried).toMatchObject({ status: 'failed', imported: 0 });
      expect(carried.orders).toHaveLength(5);
      expect(await phasesOf(carried.orders)).toEqual(Array.from({ length: 7 }, () => 'CANCELLED'));
      expect(faultsIn(carried).map((fault) => fault.replace(/^\d+ /, ''))).toEqual([
        ...Array.from({ length: 7 }, () => ' order-cancelled'),
        'number number-already-in-flight',
      ]);
      for (const { number = '' } of rows.slice(0, 7)) {
        const { items } = await scene.world.ports.history(number, { limit: 10, cursor: null });
        expect(items.map(({ what }) => what).toSorted()).toEqual(['cancelled', 'order-created']);
      }
    });

    test('takes back an order of which only a part was made', async () => {
      const numbers = NUMBERS.slice(300, 345);
      done(await handIn(numbers.map((number) => rowOf(number))));
      const { orders } = scene.world;
      const create = orders.create.bind(orders);
      // Somebody orders the last number when the first transaction of several is through.
      orders.create = async (order, ports, commandId) => {
        orders.create = create;
        expect(await create(order, ports.slice(0, 19), commandId)).toEqual({ created: true });
        done(await scene.order(undefined, { numbers: numbers.slice(-1) }));
        return create(order, ports, commandId);
      };
      const carried = await carriedOut();
      expect(carried).toMatchObject({ status: 'failed', imported: 0, orders: [{ numbers: 0 }] });
      const [made, last] = [19, 44];
      expect(carried.errors.map(({ code }) => code)).toEqual(
        numbers.map((_, at) =>
          at < made ? 'order-cancelled' : at < last ? 'not-imported' : 'number-already-in-flight',
        ),
      );
      expect(new Set(await phasesOf(carried.orders))).toEqual(new Set(['CANCELLED']));
    });

    test('says which order stands because it could not be cancelled any more', async () => {
      done(await handIn([rowOf(FIRST), rowOf(SECOND, { accountNumber: 'AC-2' })]));
      done(await scene.order(undefined, { numbers: [SECOND] }));
      await chunk();
      const orderId = (await orderOf(FIRST)) ?? '';
      const dossier = async () => {
        const found = await openDossier(scene.world, orderId);
        if (found === null) throw new Error('no order');
        return found;
      };
      const { by, world } = scene;
      const papers = { numbers: [FIRST] };
      done(
        await recordCsr(world, await dossier(), csr.parse({ ...exampleCsr, ...papers }), by('2026-11-23T10:00:00Z')),
      );
      done(
        await recordLoa(world, await dossier(), loa.parse({ ...exampleLoa, ...papers }), by('2026-11-23T11:00:00Z')),
      );
      done(await fileOrder(world, await dossier(), { filedAt: '2026-11-23T12:00:00Z' }, by('2026-11-23T12:00:00Z')));
      done(await confirmFoc(world, await dossier(), { at: '2026-12-08T10:00:00Z' }, by('2026-11-30T09:00:00Z')));
      expect(await chunk('2026-12-08T09:00:00Z')).toBe('ended');
      const carried = await standing();
      expect(carried).toMatchObject({ status: 'failed', imported: 1, orders: [{ orderId, numbers: 1 }] });
      expect(faultsIn(carried)).toEqual(['2  order-not-cancelled', '3 number number-already-in-flight']);
      expect(carried.errors[0]?.message).toContain(orderId);
    });
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

  describe('that cannot be got on with', () => {
    /** Thirty orders of two numbers each: two chunks. */
    const rows = NUMBERS.slice(0, 60).map((number, at) => rowOf(number, { accountNumber: `AC-${Math.floor(at / 2)}` }));
    const giveUp = (now = LATER) => giveUpImport(harbour, IMPORT, now, uuidOf);
    const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

    test('keeps what it has made, and names every row of every order that it has not', async () => {
      done(
        await handIn(
          [...rows, ...NUMBERS.slice(100, 150).map((number, at) => rowOf(number, { btn: '', wave: `w${at}` }))],
          'valid-rows',
        ),
      );
      await chunk();
      await giveUp();
      const given = await standing();
      expect(given).toMatchObject({ status: 'failed', imported: 50 });
      expect(given.orders).toHaveLength(25);
      expect(faultsIn(given)).toEqual(lines(52, 111).map((line) => `${line}  internal-error`));
      expect(await chunk()).toBe('ended');
      expect(await imports.stalled('2027-01-01T00:00:00Z', 10)).toEqual([]);
    });

    test('names as made what a run has made that died before it could say so', async () => {
      done(await handIn(rows, 'valid-rows'));
      const create = scene.world.orders.create.bind(scene.world.orders);
      let left = 3;
      scene.world.orders.create = (...order) =>
        (left -= 1) < 0 ? Promise.reject(new Error('killed')) : create(...order);
      await expect(chunk()).rejects.toThrow('killed');
      await giveUp();
      const given = await standing();
      expect(given).toMatchObject({ status: 'failed', imported: 6 });
      expect(given.orders).toHaveLength(3);
      expect(faultsIn(given)).toEqual(lines(8, 61).map((line) => `${line}  internal-error`));
    });

    test('is taken back by the next run where all was wanted', async () => {
      done(await handIn(rows));
      await chunk();
      await giveUp();
      expect(await standing()).toMatchObject({ status: 'running', imported: 50 });
      expect(await takeUpImports(harbour, '2026-11-23T09:20:00Z')).toBe(1);
      const carried = await carriedOut();
      expect(carried).toMatchObject({ status: 'failed', imported: 0 });
      expect(faultsIn(carried)).toEqual([
        ...lines(2, 51).map((line) => `${line}  order-cancelled`),
        ...lines(52, 61).map((line) => `${line}  internal-error`),
      ]);
    });

    test('not even to be taken back says which orders stand', async () => {
      done(await handIn(rows));
      await chunk();
      await giveUp();
      await giveUp();
      const given = await standing();
      expect(given).toMatchObject({ status: 'failed', imported: 50 });
      expect(faultsIn(given)).toEqual([
        ...lines(2, 51).map((line) => `${line}  order-not-cancelled`),
        ...lines(52, 61).map((line) => `${line}  internal-error`),
      ]);
      expect(await chunk()).toBe('ended');
    });

    test('and has made nothing is failed at once, whatever was wanted', async () => {
      done(await handIn(rows));
      await giveUp();
      const given = await standing();
      expect(given).toMatchObject({ status: 'failed', imported: 0, orders: [] });
      expect(faultsIn(given)).toEqual(lines(2, 61).map((line) => `${line}  internal-error`));
    });
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

describe('an order that is posted', () => {
  const post = (count: number) =>
    createOrder(
      scene.world,
      orderRequest.parse({ ...exampleOrder, numbers: fictionalNumbers(count) }),
      scene.by(NOW),
      uuidOf,
    );

  test('with more numbers than its record can hold is refused, with the most that fits and the way out', async () => {
    scene.loopback.asked.length = 0;
    const answer = declined(await post(6001));
    expect(answer).toMatchObject({
      declined: 'invalid',
      rule: 'invalid-request',
      errors: [{ pointer: '/numbers', code: 'too-many-numbers' }],
      more: { mostNumbers: 6000 },
    });
    expect(answer.detail).toMatch(/holds 6000 of these 6001 numbers.*several orders.*POST \/v1\/imports, which splits/);
    expect(scene.loopback.asked).toEqual([]);
  });
});
