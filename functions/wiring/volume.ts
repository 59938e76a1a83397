import { DynamoVolumeBook } from '../adapters/dynamodb/volume-book';
import { once } from './once';
import { table } from './records';

/** What arrives on numbers, and what used to. */
export const volumes = once(() => ({ volume: new DynamoVolumeBook(table()) }));
