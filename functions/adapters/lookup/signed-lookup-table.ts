import type { AnswerBy, ArrivalBook, LookupTable } from '../../contracts/lookup-table';
import type { LookupRecord } from '../../domain/port/lookup-answer';
import type { Arrival } from '../../domain/testcalls/arrival';
import { lookupKeys } from '../dynamodb/lookup-keys';
import { arrivalWrites } from './arrival-item';
import type { Begun, Line, Reply } from './exchange';
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
export class SignedLookupTable implements LookupTable, ArrivalBook {
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

  async find(number: string, until = answerBy()): Promise<LookupRecord | null> {
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

  /**
   * One transaction of two items: the line of the history, and a mark by which the same contact is known when Connect tries
   * again or the flow asks twice. Instants differ from try to try, so no key of the line alone could say that it is there.
   */
  async note(arrival: Arrival, until: AnswerBy): Promise<void> {
    const TransactItems = arrivalWrites(this.#database.tableName, arrival);
    const reply = await this.#post('TransactWriteItems', { TransactItems }, until, undefined);
    if (reply.status === 200) fieldsOf(parsed(reply.body), 'body');
    else if (!isNotedAlready(reply.body)) throw refusedWith(reply);
  }

  async #read(number: string, until: AnswerBy, begun: Begun | undefined): Promise<LookupRecord | null> {
    const { pk, sk } = lookupKeys.lookup(number);
    const Key = { pk: { S: pk }, sk: { S: sk } };
    // The phase has changed before a write is answered (design §11): a read that may lag behind would break that.
    const question = { TableName: this.#database.tableName, Key, ConsistentRead: true };
    const reply = await this.#post('GetItem', question, until, begun);
    if (reply.status !== 200) throw refusedWith(reply);
    const answer = fieldsOf(parsed(reply.body), 'body');
    if ('Item' in answer) return readRow(answer.Item);
    if (Object.keys(answer).length > 0) throw new LookupUnavailableError('malformed body');
    return null;
  }

  async #post(action: string, question: object, until: AnswerBy, begun: Begun | undefined): Promise<Reply> {
    const { host, sign, line } = this.#database;
    const body = JSON.stringify(question);
    const target = `DynamoDB_20120810.${action}`;
    const headers = { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': target };
    return line.post(await sign(headers, body, new Date()), body, until, begun);
  }
}

/** By when a call is answered that begins now. */
export const answerBy = (): AnswerBy => performance.now() + DEADLINE_MS;

const refusedWith = ({ status, body }: Reply): LookupUnavailableError =>
  new LookupUnavailableError(`status ${status} ${faultNamed(body)}`.trim());

/** One of the two items is there: an earlier try came through, or another call of the same phone in the same second. */
const isNotedAlready = (body: string): boolean =>
  faultNamed(body) === 'TransactionCanceledException' && body.includes('ConditionalCheckFailed');

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new LookupUnavailableError('malformed body');
  }
}

/** AWS's name of the error, 'ThrottlingException' of 'com.amazon.coral.availability#ThrottlingException'; else nothing. */
const faultNamed = (body: string): string => /"__type"\s*:\s*"[\w.]*#?(\w{1,60})"/.exec(body)?.[1] ?? '';
