import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoCampaignBook } from '../../../functions/adapters/dynamodb/campaign-book';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import { MalformedRowError } from '../../../functions/adapters/dynamodb/table';
import { campaign } from '../../domain/campaigns/campaigns';
import { londonNumbers, newPorts, orderOf } from './records';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
let book: DynamoCampaignBook;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  book = new DynamoCampaignBook(loopback.table);
});
afterEach(() => loopback.close());

describe('the book of campaigns', () => {
  test('keeps a campaign as it was put', async () => {
    const put = campaign({ contact: { name: 'Mia Marketing', phone: '+442079460160' } });
    expect(await book.put(put)).toBe('stored');
    expect(await book.find('winter-sale')).toEqual(put);
    expect(await book.find('summer-sale')).toBeNull();
  });

  test('refuses who was slower: a version is put once', async () => {
    await book.put(campaign());
    expect(await book.put(campaign({ name: 'Another' }))).toBe('stale');
    expect(await book.put(campaign({ version: 2, name: 'Spring sale' }))).toBe('stored');
    expect(await book.put(campaign({ version: 2 }))).toBe('stale');
    expect((await book.find('winter-sale'))?.name).toBe('Spring sale');
  });

  test('forgets the version that was read, and no newer one', async () => {
    await book.put(campaign());
    await book.put(campaign({ version: 2 }));
    expect(await book.remove(campaign())).toBe('stale');
    expect(await book.remove(campaign({ version: 2 }))).toBe('removed');
    expect(await book.find('winter-sale')).toBeNull();
    expect(await book.remove(campaign({ version: 2 }))).toBe('stale');
  });

  test('lists campaigns by their end, page by page', async () => {
    const ends = ['2026-12-24', '2026-12-18', '2026-12-24T13:00:00Z', '2027-01-09', '2026-12-01'];
    for (const [index, to] of ends.entries()) {
      await book.put(campaign({ campaignId: `c-${index}`, from: '2026-11-01', to }));
    }
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await book.list({}, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(({ campaignId }) => campaignId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    // A day is over last at UTC-12: the 24th at noon of the 25th.
    expect(found).toEqual(['c-4', 'c-1', 'c-2', 'c-0', 'c-3']);
  });

  test('knows those that are not over yet, wherever their numbers are', async () => {
    await book.put(campaign({ campaignId: 'days', to: '2026-12-18' }));
    await book.put(campaign({ campaignId: 'hours', from: '2026-12-18T08:00:00Z', to: '2026-12-18T20:00:00Z' }));
    const coming = async (now: string) => (await book.coming(now)).map(({ campaignId }) => campaignId);
    expect(await coming('2026-12-18T20:00:00Z')).toEqual(['hours', 'days']);
    expect(await coming('2026-12-18T20:00:01Z')).toEqual(['days']);
    expect(await coming('2026-12-19T11:59:59Z')).toEqual(['days']);
    expect(await coming('2026-12-19T12:00:00Z')).toEqual([]);
  });

  test('moves a campaign in the list when its end moves', async () => {
    await book.put(campaign());
    await book.put(campaign({ version: 2, to: '2026-12-01', from: '2026-12-01' }));
    expect(await book.coming('2026-12-10T00:00:00Z')).toEqual([]);
  });

  test('holds ten thousand of the longest numbers in one item', async () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `+49302312500${String(index).padStart(4, '0')}`);
    expect(numbers[0]).toHaveLength(16);
    expect(await book.put(campaign({ numbers }))).toBe('stored');
    expect((await book.coming('2026-12-01T00:00:00Z'))[0]?.numbers).toHaveLength(10_000);
  });

  test('says so when a stored row is malformed', async () => {
    const row = { ...keys.campaign('winter-sale'), version: 1, campaign: { campaignId: 'winter-sale' } };
    await loopback.table.client.send(new PutCommand({ TableName: loopback.table.name, Item: row }));
    await expect(book.find('winter-sale')).rejects.toThrow(MalformedRowError);
  });
});

test('the newest ports of many numbers are read in batches, and those that nobody ordered are left out', async () => {
  const numbers = londonNumbers(130);
  const order = orderOf('order-1', numbers, {});
  await new DynamoOrderBook(loopback.table).create(order, newPorts(order), 'create-1');
  loopback.asked.length = 0;
  const found = await new DynamoPortBook(loopback.table).findNewestOf([...numbers, '+442079460999']);
  expect(found.map(({ port }) => port.number)).toEqual(numbers);
  expect(loopback.asked).toEqual(['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'BatchGetItem']);
});
