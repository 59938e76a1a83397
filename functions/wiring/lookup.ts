import { DynamoLookupTable } from '../adapters/dynamodb/lookup-table';
import { once } from './once';
import { table } from './records';

export const lookupTable = once(() => new DynamoLookupTable(table()));
