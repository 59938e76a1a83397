import type { LookupTable } from '../../contracts/lookup-table';
import type { LookupRecord } from '../../domain/port/lookup-answer';
import { keys } from '../dynamodb/keys';
import type { Begun, Line } from './exchange';
import { LookupUnavailableError } from './lookup-unavailable-error';
import { fieldsOf, readRow } from './read-row';
import type { Sign } from './sign';

/** Connect waits at most eight seconds in all, and the caller hears silence meanwhile. */
const DEADLINE_MS = 1500;

/** As long as a connection is opened by reading nobody's row, the first call waits for that no longer than this. */
const OPENING_MS = 600;

/** A connection that init began and that does not stand by then was frozen with its instance: the other side has forgotten it. */
const FROZEN_MS = 1000;

/** Each costs an instance one read of nothing before its first call, and that call the time that it would learn in. */
const WARM_READS = 3;

/** No number: the row that the first read asks for does not exist. */
const NOBODY = 'nobody';

export interface Database {
  readonly tableName: string;
  readonly host: string;
  readonly sign: Sign;
  readonly line: Line;
}

/**
 * The lookup without the SDK: one signed GetItem on a kept connection, a third of the SDK's start and a third of its time
 * a call (reference: performance.md, Contact-flow lookup).
 */
export class SignedLookupTable implements LookupTable {
  readonly #database: Database;
  #early: { readonly begun: Begun; readonly at: number } | undefined;
  #opening: Promise<unknown> | undefined;
  #isAsked = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Opens the connection, and never fails: the next read finds out for itself. A CommonJS module cannot await while it
   * loads, so Lambda's init only begins this. An instance made ahead of its calls goes on to read nobody's row, and has
   * name, TLS and signer warm when the first call comes; if that call comes meanwhile it awaits the rest. An instance
   * made for a call takes the connection over while it is still being made, and signs during that time.
   */
  open(): void {
    const begun = this.#database.line.begin(true);
    this.#early = { begun, at: Date.now() };
    begun.whenConnected(() => {
      if (this.#early?.begun !== begun) return;
      this.#early = undefined;
      this.#opening = this.#warm(begun).catch(() => undefined);
    });
  }

  /** Reads nobody's row over the new connection, then again while nobody calls: code that has run once is still slow. */
  async #warm(begun: Begun): Promise<void> {
    const until = performance.now() + OPENING_MS;
    await this.#read(NOBODY, until, begun);
    for (let again = 0; again < WARM_READS && !this.#isAsked; again += 1) await this.#read(NOBODY, until, undefined);
  }

  async find(number: string): Promise<LookupRecord | null> {
    const until = performance.now() + DEADLINE_MS;
    this.#isAsked = true;
    const begun = this.#claimed();
    if (this.#opening !== undefined) {
      await this.#opening;
      this.#opening = undefined;
    }
    return this.#read(number, until, begun);
  }

  #claimed(): Begun | undefined {
    const early = this.#early;
    this.#early = undefined;
    if (early === undefined || Date.now() - early.at < FROZEN_MS) return early?.begun;
    early.begun.abandon();
    return undefined;
  }

  async #read(number: string, until: number, begun: Begun | undefined): Promise<LookupRecord | null> {
    const { tableName, host, sign, line } = this.#database;
    const { pk, sk } = keys.lookup(number);
    // The phase has changed before a write is answered (design §11): a read that may lag behind would break that.
    const body = JSON.stringify({ TableName: tableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true });
    const headers = { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.GetItem' };
    const reply = await line.post(await sign(headers, body, new Date()), body, until, begun);
    if (reply.status !== 200)
      throw new LookupUnavailableError(`status ${reply.status} ${faultNamed(reply.body)}`.trim());
    const answer = fieldsOf(parsed(reply.body), 'body');
    if ('Item' in answer) return readRow(answer.Item);
    if (Object.keys(answer).length > 0) throw new LookupUnavailableError('malformed body');
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
