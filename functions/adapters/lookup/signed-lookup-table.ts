import type { LookupTable } from '../../contracts/lookup-table';
import type { LookupRecord } from '../../domain/port/lookup-answer';
import { keys } from '../dynamodb/keys';
import type { Exchange } from './exchange';
import { LookupUnavailableError } from './lookup-unavailable-error';
import { fieldsOf, readRow } from './read-row';
import type { Sign } from './sign';

/** Connect waits at most eight seconds in all, and the caller hears silence meanwhile. */
const DEADLINE_MS = 1500;

/** What of it the first call may spend on waiting for the connection that init began. */
const OPENING_MS = 600;

/** No number: the row that the first read asks for does not exist. */
const NOBODY = 'nobody';

export interface LookupLine {
  readonly tableName: string;
  readonly host: string;
  readonly sign: Sign;
  readonly exchange: Exchange;
}

/**
 * The lookup without the SDK: one signed GetItem on a kept connection, a sixth of the SDK's start and a third of its time
 * a call (reference: performance.md, Contact-flow lookup).
 */
export class SignedLookupTable implements LookupTable {
  readonly #line: LookupLine;
  #opening: Promise<void> | undefined;

  constructor(line: LookupLine) {
    this.#line = line;
  }

  /**
   * Opens the connection by one read of nobody's row, and never fails: the next read finds out for itself. A CommonJS
   * module cannot await while it loads, so Lambda's init begins this and the first call awaits what is left of it. An
   * instance that is made ahead of its first call has it behind itself by then; one that is made for a call overlaps it
   * with the runtime's own start.
   */
  open(): void {
    this.#opening = this.#read(NOBODY, OPENING_MS).then(
      () => undefined,
      () => undefined,
    );
  }

  async find(number: string): Promise<LookupRecord | null> {
    const until = performance.now() + DEADLINE_MS;
    if (this.#opening !== undefined) {
      await this.#opening;
      this.#opening = undefined;
    }
    return this.#read(number, until - performance.now());
  }

  async #read(number: string, millis: number): Promise<LookupRecord | null> {
    const { tableName, host, sign, exchange } = this.#line;
    const { pk, sk } = keys.lookup(number);
    // The phase has changed before a write is answered (design §11): a read that may lag behind would break that.
    const body = JSON.stringify({ TableName: tableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true });
    const headers = { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    const reply = await exchange(await sign(headers, body, new Date()), body, millis);
    if (reply.status !== 200)
      throw new LookupUnavailableError(`status ${reply.status} ${faultNamed(reply.body)}`.trim());
    const answer = fieldsOf(parsed(reply.body), 'body');
    if (answer.has('Item')) return readRow(answer.get('Item'));
    if (answer.size > 0) throw new LookupUnavailableError('malformed body');
    return null;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new LookupUnavailableError('malformed body');
  }
}

/** AWS's name of the error, 'ThrottlingException' of 'com.amazon.coral.availability#ThrottlingException'; else nothing. */
const faultNamed = (body: string): string => /"__type"\s*:\s*"[\w.]*#?(\w{1,60})"/.exec(body)?.[1] ?? '';
