import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageRequest } from '../../contracts/records';
import { decodeCursor, encodeCursor, UnknownCursorError, type Position } from './cursor';
import type { Table } from './table';

export interface PagedQuery {
  /** What the cursor is bound to: the list and its filter. */
  readonly list: unknown;
  readonly index?: string;
  readonly partitionKey: string;
  /** Read one after the other; a page may span several. */
  readonly partitions: readonly string[];
  readonly sortKey?: {
    readonly name: string;
    readonly from?: string;
    readonly before?: string;
    readonly prefix?: string;
  };
  /** Attributes that have to be equal. */
  readonly where: Readonly<Record<string, string | undefined>>;
  readonly newestFirst?: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Reads one page of a list by queries alone, over as many partitions as it takes. */
export async function pagedQuery(table: Table, query: PagedQuery, page: PageRequest): Promise<Page<Row>> {
  let position: Position | null = decodeCursor(query.list, page.cursor, keyNames(query));
  if (position.key !== null && position.key[query.partitionKey] !== query.partitions[position.partition]) {
    throw new UnknownCursorError('The cursor belongs to no page of this list');
  }
  const items: Row[] = [];
  while (position !== null && items.length < page.limit) {
    const partition: string | undefined = query.partitions[position.partition];
    if (partition === undefined) {
      position = null;
      break;
    }
    const wanted = page.limit - items.length;
    const answer = await table.client.send(new QueryCommand(queryInput(table, query, partition, position, wanted)));
    const found = answer.Items ?? [];
    const kept = found.slice(0, wanted);
    items.push(...kept);
    const lastKey = found.length > wanted ? keyOf(query, kept.at(-1)) : answer.LastEvaluatedKey;
    position = nextPosition(query, position, lastKey);
  }
  return { items, nextCursor: position === null ? null : encodeCursor(query.list, position) };
}

const keyNames = (query: PagedQuery): readonly string[] => [
  ...new Set(['pk', 'sk', query.partitionKey, ...(query.sortKey === undefined ? [] : [query.sortKey.name])]),
];

/** The key after which the next page begins, where a filtered read brought more than the page takes. */
function keyOf(query: PagedQuery, row: Row | undefined): Record<string, unknown> {
  return Object.fromEntries(keyNames(query).map((name) => [name, row?.[name]]));
}

function nextPosition(
  query: PagedQuery,
  position: Position,
  lastKey: Record<string, unknown> | undefined,
): Position | null {
  if (lastKey !== undefined) {
    const key = Object.fromEntries(Object.entries(lastKey).map(([name, value]) => [name, String(value)]));
    return { partition: position.partition, key };
  }
  const next = position.partition + 1;
  return next < query.partitions.length ? { partition: next, key: null } : null;
}

function queryInput(table: Table, query: PagedQuery, partition: string, position: Position, limit: number) {
  const names: Record<string, string> = { '#pk': query.partitionKey };
  const values: Record<string, string> = { ':pk': partition };
  const keyParts = ['#pk = :pk'];
  if (query.sortKey?.from !== undefined) {
    names['#sk'] = query.sortKey.name;
    values[':from'] = query.sortKey.from;
    keyParts.push('#sk >= :from');
  }
  if (query.sortKey?.before !== undefined) {
    names['#sk'] = query.sortKey.name;
    values[':before'] = query.sortKey.before;
    keyParts.push('#sk < :before');
  }
  if (query.sortKey?.prefix !== undefined) {
    names['#sk'] = query.sortKey.name;
    values[':prefix'] = query.sortKey.prefix;
    keyParts.push('begins_with(#sk, :prefix)');
  }
  const conditions: string[] = [];
  for (const [name, value] of Object.entries(query.where)) {
    if (value === undefined) continue;
    names[`#${name}`] = name;
    values[`:${name}`] = value;
    conditions.push(`#${name} = :${name}`);
  }
  return {
    TableName: table.name,
    ...(query.index === undefined ? {} : { IndexName: query.index }),
    KeyConditionExpression: keyParts.join(' AND '),
    ...(conditions.length === 0 ? {} : { FilterExpression: conditions.join(' AND ') }),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    // A filter throws rows away after they are read: a full page of 200 keeps the number of round trips low.
    Limit: conditions.length === 0 ? limit : Math.max(limit, FILTERED_READ),
    ...(position.key === null ? {} : { ExclusiveStartKey: { ...position.key } }),
    ScanIndexForward: query.newestFirst !== true,
  };
}

const FILTERED_READ = 200;
