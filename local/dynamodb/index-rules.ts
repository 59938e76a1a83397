import type { GlobalIndex, Item, Table, WireObject } from './dynalite-internals';
import { invalid, type Refusal } from './refusal';

/** Rules of global secondary indexes that DynamoDB has and dynalite lets pass. */

/** Why an item cannot be indexed: DynamoDB takes empty strings and binaries, but not as the key of an index. */
export function emptyIndexKey(item: Item, table: Table): Refusal | undefined {
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    for (const { AttributeName: name } of index.KeySchema) {
      const value = item[name];
      if (value?.['S'] !== '' && value?.['B'] !== '') continue;
      return invalid(
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
          'The AttributeValue for a key attribute cannot contain an empty string value. ' +
          `IndexName: ${index.IndexName}, IndexKey: ${name}`,
      );
    }
  }
  return undefined;
}

/** Refuses a query that asks an index for attributes it does not project: DynamoDB does not fetch them from the table. */
export function unprojectedAttribute(data: WireObject, table: Table): Refusal | undefined {
  const index = table.GlobalSecondaryIndexes?.find((candidate) => candidate.IndexName === data['IndexName']);
  if (index === undefined || index.Projection.ProjectionType === 'ALL') return undefined;
  const projected = projectedAttributes(index, table);
  const missing = askedAttributes(data).filter((name) => !projected.has(name));
  if (missing.length === 0) return undefined;
  return invalid(
    `One or more parameter values were invalid: Global secondary index ${index.IndexName} does not project ` +
      `[${missing.join(', ')}]`,
  );
}

function projectedAttributes(index: GlobalIndex, table: Table): Set<string> {
  const keys = [...table.KeySchema, ...index.KeySchema].map((key) => key.AttributeName);
  return new Set([...keys, ...(index.Projection.NonKeyAttributes ?? [])]);
}

function askedAttributes(data: WireObject): string[] {
  const parsed = data['_projection'];
  const paths = isParsedProjection(parsed) ? parsed.paths : data['AttributesToGet'];
  if (!Array.isArray(paths)) return [];
  return paths.map((path: unknown) => String(Array.isArray(path) ? path[0] : path));
}

function isParsedProjection(value: unknown): value is { paths: unknown } {
  return typeof value === 'object' && value !== null && 'paths' in value;
}
