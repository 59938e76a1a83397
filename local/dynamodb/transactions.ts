import { checkedRequest, itemSize, runAction, type WireObject } from './dynalite-internals';
import type { IdempotencyTokens } from './idempotency-tokens';
import type { ItemStore } from './item-store';
import { type CancellationReason, invalid, isRefusal, refusalIs, transactionCancelled } from './refusal';
import type { Change, Staging } from './staging';
import { clientRequestToken, readActions, type TransactionAction, writeActions } from './transaction-request';

const MOST_BYTES = 4 * 1024 * 1024;

/** An action carried out on a staging of its own: what it would write, or why it stands in the way. */
interface Outcome {
  readonly staging: Staging;
  readonly changes: readonly Change[];
  readonly response: WireObject;
  readonly reason: CancellationReason;
}

/**
 * TransactWriteItems. Every action is tried on its own staging against the same committed state; only when none stands in
 * the way are all changes committed together. The caller holds the engine's lock throughout.
 */
export async function transactWrite(
  store: ItemStore,
  tokens: IdempotencyTokens,
  body: WireObject,
): Promise<WireObject> {
  const actions = writeActions(body);
  const { ClientRequestToken: _, ...request } = body;
  const token = clientRequestToken(body);
  if (token !== undefined && tokens.isRepeat(token, request)) return {};
  const outcomes = await tryAll(store, actions);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  refuseTooLarge(changes.flatMap(({ after }) => (after === undefined ? [] : [itemSize(after)])));
  await store.commit(changes);
  if (token !== undefined) tokens.remember(token, request);
  return consumedCapacity(outcomes);
}

/** TransactGetItems: the items as they were at one instant, in the order asked for. */
export async function transactGet(store: ItemStore, body: WireObject): Promise<WireObject> {
  const outcomes = await tryAll(store, readActions(body));
  const responses = outcomes.map(({ response }) => (response['Item'] === undefined ? {} : { Item: response['Item'] }));
  return { Responses: responses, ...consumedCapacity(outcomes) };
}

/** Throws TransactionCanceledException when any action stands in the way, and a plain refusal when the request is amiss. */
async function tryAll(store: ItemStore, actions: readonly TransactionAction[]): Promise<readonly Outcome[]> {
  const checked = actions.map((action) => ({
    ...action,
    request: checkedRequest(action.operation, action.request, store.maxItemSize),
  }));
  const outcomes: Outcome[] = [];
  for (const action of checked) outcomes.push(await tryOne(store, action));
  refuseSharedItems(outcomes);
  const reasons = outcomes.map((outcome) => outcome.reason);
  if (reasons.some((reason) => reason.Code !== 'None')) throw transactionCancelled(reasons);
  return outcomes;
}

async function tryOne(store: ItemStore, action: TransactionAction): Promise<Outcome> {
  const staging = store.staging();
  try {
    const response = await runAction(action.operation, staging, action.request);
    return { staging, changes: action.onlyChecks ? [] : staging.changes(), response, reason: { Code: 'None' } };
  } catch (error) {
    return { staging, changes: [], response: {}, reason: reasonOf(error, action, staging) };
  }
}

/** What only the item or the table's keys can tell becomes a reason; all else, an unknown table say, fails the whole call. */
function reasonOf(error: unknown, action: TransactionAction, staging: Staging): CancellationReason {
  if (refusalIs(error, 'ConditionalCheckFailedException')) {
    const item = action.wantsOldItem ? staging.itemBefore() : undefined;
    const reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' } as const;
    return item === undefined ? reason : { ...reason, Item: item };
  }
  if (isRefusal(error) && refusalIs(error, 'ValidationException')) {
    return { Code: 'ValidationError', Message: error.message };
  }
  throw error;
}

function refuseSharedItems(outcomes: readonly Outcome[]): void {
  const items = outcomes.flatMap((outcome) => outcome.staging.itemsSeen());
  if (new Set(items).size === items.length) return;
  throw invalid('Transaction request cannot include multiple operations on one item');
}

function refuseTooLarge(sizes: readonly number[]): void {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > MOST_BYTES) throw invalid(`The items of a transaction are ${bytes} bytes, more than ${MOST_BYTES}`);
}

/** A transaction takes each unit twice, once to prepare and once to commit [DynamoDB guide, transaction capacity]. */
function consumedCapacity(outcomes: readonly Outcome[]): WireObject {
  const units = new Map<string, number>();
  for (const { response } of outcomes) {
    const used = response['ConsumedCapacity'];
    if (!isCapacity(used)) continue;
    units.set(used.TableName, (units.get(used.TableName) ?? 0) + 2 * used.CapacityUnits);
  }
  if (units.size === 0) return {};
  return { ConsumedCapacity: [...units].map(([TableName, CapacityUnits]) => ({ TableName, CapacityUnits })) };
}

function isCapacity(value: unknown): value is { TableName: string; CapacityUnits: number } {
  return typeof value === 'object' && value !== null && 'TableName' in value && 'CapacityUnits' in value;
}
