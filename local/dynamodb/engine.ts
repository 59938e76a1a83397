import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { checkedRequest, describeNewTable, knownMembers, runAction } from './dynalite-internals';
import type { Operation, Table, WireObject } from './dynalite-internals';
import { IdempotencyTokens } from './idempotency-tokens';
import { unprojectedAttribute } from './index-rules';
import { ItemStore, type WriteListener } from './item-store';
import { conditionFailed, isRefusal, Refusal, refusalIs, unknownOperation } from './refusal';
import type { Staging } from './staging';
import { tableDefinition } from './table-definition';
import { isWireObject, refuseForeign, takeOldItemWish } from './transaction-request';
import { transactGet, transactWrite } from './transactions';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Asked before every call; an answer takes the call's place, as a throttle or an outage would. */
export type FaultHook = (target: string, body: unknown) => Answer | undefined;

export interface DynamoDbOptions {
  readonly clock: VirtualClock;
  readonly journal: Journal;
  /** Where the tables are said to be in their ARNs. */
  readonly region?: string;
  readonly accountId?: string;
  /** For whoever has to see what the product writes, as the embedded Connect sees the dates of ports. */
  readonly onApplied?: WriteListener;
}

const API = 'DynamoDB_20120810';
const READS: readonly string[] = ['GetItem', 'BatchGetItem', 'Query', 'DescribeTable'] satisfies Operation[];
const WRITES: readonly string[] = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'] satisfies Operation[];

/**
 * DynamoDB inside the process: dynalite for items, expressions and indexes; transactions, expiry on the virtual clock and
 * the journal on top. One call runs at a time, reads included, so that no reader meets a half-applied transaction.
 */
export class DynamoDbEngine {
  failNext: FaultHook | undefined = undefined;
  readonly #clock: VirtualClock;
  readonly #store: ItemStore;
  readonly #tokens: IdempotencyTokens;
  readonly #arn: { readonly region: string; readonly accountId: string };
  #last: Promise<unknown> = Promise.resolve();

  private constructor(options: DynamoDbOptions) {
    this.#clock = options.clock;
    this.#store = new ItemStore(options.clock, options.journal, options.onApplied);
    this.#tokens = new IdempotencyTokens(options.clock, options.journal);
    this.#arn = { region: options.region ?? 'us-east-1', accountId: options.accountId ?? '000000000000' };
  }

  static async open(options: DynamoDbOptions): Promise<DynamoDbEngine> {
    const engine = new DynamoDbEngine(options);
    await engine.#store.open();
    return engine;
  }

  /**
   * Creates the table of an AWS::DynamoDB::Table's resolved `Properties` unless it is there, and loads its journalled items.
   * Rejects when the definition is invalid or asks for what the local DynamoDB does not have.
   */
  createTable(properties: WireObject): Promise<void> {
    return this.#alone(async () => {
      const { name, input, expiryAttribute } = tableDefinition(properties);
      if (this.#store.table(name) !== undefined) return;
      const table = await describeNewTable(input, { ...this.#arn, createdMs: this.#clock.now() });
      await this.#store.addTable(table, expiryAttribute);
    });
  }

  /** Answers one call of AWS JSON 1.0; refusals are answers, only faults of the engine itself reject. */
  async handle(target: string, body: unknown): Promise<Answer> {
    const fault = this.failNext?.(target, body);
    if (fault !== undefined) return fault;
    return this.#clock.track(this.#alone(() => this.#answer(target, body)));
  }

  close(): Promise<void> {
    return this.#alone(() => this.#store.close());
  }

  async #answer(target: string, body: unknown): Promise<Answer> {
    try {
      const operation = operationOf(target);
      if (!isWireObject(body)) throw notAnObject();
      await this.#store.sweep();
      return { status: 200, body: await this.#run(operation, body) };
    } catch (error) {
      if (isRefusal(error)) return { status: error.statusCode, body: error.body };
      throw error;
    }
  }

  #run(operation: string, body: WireObject): Promise<WireObject> {
    if (operation === 'TransactWriteItems') return transactWrite(this.#store, this.#tokens, body);
    if (operation === 'TransactGetItems') return transactGet(this.#store, body);
    if (isOneOf(operation, READS)) return this.#read(operation, body);
    if (isOneOf(operation, WRITES)) return this.#write(operation, body);
    throw unknownOperation(
      `The local DynamoDB does not run ${operation}: the product does without it (see local/dynamodb/README.md)`,
    );
  }

  async #read(operation: Operation, body: WireObject): Promise<WireObject> {
    refuseForeign(body, knownMembers(operation));
    const data = checkedRequest(operation, body, this.#store.maxItemSize);
    const table = this.#store.table(data['TableName']);
    if (operation === 'Query' && table !== undefined) refuseUnprojected(data, table);
    const startKey = data['ExclusiveStartKey'];
    const staging = this.#store.staging(isItem(startKey) ? startKey : undefined);
    return runAction(operation, staging, data);
  }

  async #write(operation: Operation, body: WireObject): Promise<WireObject> {
    const { request, wantsOldItem } = operation === 'BatchWriteItem' ? plain(body) : takeOldItemWish(body);
    refuseForeign(request, knownMembers(operation));
    const data = checkedRequest(operation, request, this.#store.maxItemSize);
    const staging = this.#store.staging();
    const response = await runAction(operation, staging, data).catch((error: unknown) => {
      throw wantsOldItem ? withOldItem(error, staging) : error;
    });
    await this.#store.commit(staging.changes());
    return response;
  }

  /** Runs work when all work before it is done, whether that went well or not. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function operationOf(target: string): string {
  const [api, operation, ...rest] = target.split('.');
  if (api === API && operation !== undefined && rest.length === 0) return operation;
  throw unknownOperation(`The local DynamoDB speaks ${API} only, not ${target}`);
}

function notAnObject(): Refusal {
  return new Refusal('com.amazon.coral.service#SerializationException', 'The request body is not a JSON object');
}

function isOneOf(operation: string, list: readonly string[]): operation is Operation {
  return list.includes(operation);
}

function isItem(value: unknown): value is Record<string, WireObject> {
  return isWireObject(value) && Object.values(value).every(isWireObject);
}

function plain(body: WireObject): { request: WireObject; wantsOldItem: boolean } {
  return { request: body, wantsOldItem: false };
}

function refuseUnprojected(data: WireObject, table: Table): void {
  const refusal = unprojectedAttribute(data, table);
  if (refusal !== undefined) throw refusal;
}

function withOldItem(error: unknown, staging: Staging): unknown {
  return refusalIs(error, 'ConditionalCheckFailedException') ? conditionFailed(staging.itemBefore()) : error;
}
