import { createServer as createDeafServer, type AddressInfo } from 'node:net';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import type { ArrivalBook, LookupTable } from '../../../functions/contracts/lookup-table';
import type { Port } from '../../../functions/domain/port/port';
import { answerCall } from '../../../functions/usecases/note-arrival';
import { answerBy, reportArrivalLost } from '../../../functions/wiring/lookup';
import { londonNumbers, newPorts, orderOf } from '../dynamodb/records';
import { tableOnLoopback, type Loopback } from '../dynamodb/table-on-loopback';
import { lookupAt } from './voyage-of-faults';

const [NUMBER = ''] = londonNumbers(1, 101);
const TEST_PHONE = '+442079460777';
const CONTACT = '0b6c8a1e-5a0f-4d0e-9f5e-2f0f4f3f9a11';
const AT = '2026-12-10T10:36:05Z';

let loopback: Loopback;
let ports: DynamoPortBook;
let port: Port;
let book: LookupTable & ArrivalBook;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  ports = new DynamoPortBook(loopback.table);
  const order = { ...orderOf('one', [NUMBER]), testPhones: [TEST_PHONE] };
  const changes = newPorts(order);
  await new DynamoOrderBook(loopback.table).create(order, changes, 'create');
  port = changes[0]?.after ?? expect.unreachable();
  book = lookupAt(loopback.url, { TABLE_NAME: loopback.table.name });
  // The first call takes over what init began; from then on only the calls themselves are seen.
  await book.find(NUMBER);
  await vi.waitFor(() => {
    expect(loopback.asked.at(-1)).toBe('GetItem');
  });
  loopback.asked.length = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await loopback.close();
});

const eventOf = (caller: string | null, contactId?: unknown, dialled = NUMBER) => ({
  Details: {
    ContactData: {
      ...(contactId === undefined ? {} : { ContactId: contactId }),
      SystemEndpoint: { Address: dialled },
      CustomerEndpoint: caller === null ? null : { Address: caller },
    },
  },
});

const unforeseen = { unavailable: () => expect.unreachable(), arrivalLost: () => expect.unreachable() };

const ask = (event: unknown, now = AT, reports = unforeseen) =>
  answerCall(book, event as ReturnType<typeof eventOf>, { now, until: answerBy() }, reports);

const history = async () => (await ports.history(NUMBER, { limit: 50, cursor: null })).items;

describe('the call of a registered test phone', () => {
  test('is answered as ever, and its arrival is a line of the history', async () => {
    const answer = await ask(eventOf(TEST_PHONE, CONTACT));
    expect(answer).toMatchObject({ found: 'true', testCaller: 'true', number: NUMBER });
    expect(await history()).toEqual([
      expect.objectContaining({ what: 'order-created' }),
      {
        at: AT,
        actor: 'portolan',
        what: 'test-call-arrived',
        from: port.phase,
        to: port.phase,
        why: `test phone …0777 reached the contact flow, contact ${CONTACT}`,
      },
    ]);
    expect(await ports.arrivals(port)).toEqual([{ at: AT, contactId: CONTACT }]);
    expect(loopback.asked.slice(0, 2)).toEqual(['GetItem', 'TransactWriteItems']);
  });

  test('is written down once, however often and however late Connect asks for the same contact', async () => {
    for (const now of [AT, AT, '2026-12-10T10:36:07Z', '2026-12-10T11:40:00Z']) {
      expect(await ask(eventOf(TEST_PHONE, CONTACT), now)).toMatchObject({ testCaller: 'true' });
    }
    expect(await ports.arrivals(port)).toEqual([{ at: AT, contactId: CONTACT }]);
  });

  test('is written down once where two tries come at the same moment', async () => {
    await Promise.all([ask(eventOf(TEST_PHONE, CONTACT)), ask(eventOf(TEST_PHONE, CONTACT), '2026-12-10T10:36:06Z')]);
    expect(await ports.arrivals(port)).toHaveLength(1);
  });

  test('is another arrival for another contact, also in the same second', async () => {
    await ask(eventOf(TEST_PHONE, CONTACT));
    await ask(eventOf(TEST_PHONE, CONTACT.replace('0b', '1c')));
    expect(await ports.arrivals(port)).toHaveLength(2);
  });

  test.each([
    ['no id', undefined],
    ['an id that is no text', { S: CONTACT }],
    ['an endless id', 'c'.repeat(5000)],
  ])('of a contact with %s is written down once a second', async (_what, contactId) => {
    for (const now of [AT, AT, '2026-12-10T10:36:06Z']) await ask(eventOf(TEST_PHONE, contactId), now);
    expect(await ports.arrivals(port)).toEqual([
      { at: AT, contactId: null },
      { at: '2026-12-10T10:36:06Z', contactId: null },
    ]);
  });

  test('leaves a mark that goes by itself once the call is long over', async () => {
    await ask(eventOf(TEST_PHONE, CONTACT));
    const Key = keys.notedArrival(CONTACT, NUMBER);
    const mark = await loopback.table.client.send(new GetCommand({ TableName: 'portolan', Key }));
    expect(mark.Item?.['ttl']).toBe(Date.parse('2026-12-12T10:36:05Z') / 1000);
  });

  test('comes after the facts of its second in the history, and stands in order with the others', async () => {
    await ask(eventOf(TEST_PHONE, 'later'), '2026-12-10T10:40:00Z');
    await ask(eventOf(TEST_PHONE, 'sooner'), port.createdAt);
    expect((await history()).map(({ at, what }) => `${at} ${what}`)).toEqual([
      `${port.createdAt} order-created`,
      `${port.createdAt} test-call-arrived`,
      '2026-12-10T10:40:00Z test-call-arrived',
    ]);
  });
});

describe('a call that is no arrival', () => {
  test.each([
    ['of any other phone', eventOf('+442079460778', CONTACT)],
    ['of a withheld number', eventOf(null, CONTACT)],
    ['to a number that nobody ports', eventOf(TEST_PHONE, CONTACT, '+442079460199')],
  ])('%s is one read and nothing else', async (_what, event) => {
    expect(await ask(event)).toMatchObject({ testCaller: 'false' });
    expect(loopback.asked).toEqual(['GetItem']);
    expect(await ports.arrivals(port)).toEqual([]);
  });
});

describe('an arrival that cannot be written down', () => {
  const fault = new Error('away');

  test('leaves the answer as it is, and is reported', async () => {
    const lost: unknown[] = [];
    const broken = { find: (number: string) => book.find(number), note: () => Promise.reject(fault) };
    const answer = await answerCall(
      broken,
      eventOf(TEST_PHONE, CONTACT),
      { now: AT, until: answerBy() },
      { unavailable: () => expect.unreachable(), arrivalLost: (number, why) => lost.push([number, why]) },
    );
    expect(answer).toMatchObject({ found: 'true', testCaller: 'true' });
    expect(lost).toEqual([[NUMBER, fault]]);
  });

  test('is one line of log, with four digits of the number and none of the caller', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    reportArrivalLost(NUMBER, fault);
    expect(said.mock.calls).toEqual([
      [
        `{"level":"error","message":"The arrival of a test call was not written down","number":"…${NUMBER.slice(-4)}","reason":"unforeseen"}`,
      ],
    ]);
  });

  test('for want of time is not waited for beyond the deadline of the call', async () => {
    const deaf = createDeafServer(() => undefined);
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const silent = lookupAt(`http://127.0.0.1:${(deaf.address() as AddressInfo).port}`);
    const half = {
      find: (number: string) => book.find(number),
      note: (...told: Parameters<ArrivalBook['note']>) => silent.note(...told),
    };
    const start = performance.now();
    const lost: unknown[] = [];
    await answerCall(
      half,
      eventOf(TEST_PHONE, CONTACT),
      { now: AT, until: start + 150 },
      { unavailable: () => expect.unreachable(), arrivalLost: (_number, why) => lost.push(why) },
    );
    expect(performance.now() - start).toBeGreaterThanOrEqual(149);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(lost).toEqual([expect.objectContaining({ message: 'deadline' })]);
    deaf.close();
  });
});
