import { arrivalWords, type Arrival } from '../../domain/testcalls/arrival';
import { lookupKeys } from '../dynamodb/lookup-keys';

/** A call does not last two days; after that the mark goes by itself. */
const MARK_KEPT_SECONDS = 2 * 86_400;

const NEW = 'attribute_not_exists(pk)';

/**
 * The two writes of an arrival in DynamoDB's own JSON: the history line as rows.ts stores every other, with the contact's id
 * beside it, and the mark. Without an id there is no mark, and an arrival is one a second.
 */
export function arrivalWrites(table: string, arrival: Arrival): readonly object[] {
  const { number, orderId, phase, at, contactId, callerEnd } = arrival;
  const { pk, sk } = lookupKeys.arrival(number, at, orderId, contactId ?? callerEnd);
  const entry = {
    at: { S: at },
    actor: { S: 'portolan' },
    what: { S: 'test-call-arrived' },
    from: { S: phase },
    to: { S: phase },
    why: { S: arrivalWords(arrival) },
  };
  const Item = {
    pk: { S: pk },
    sk: { S: sk },
    orderId: { S: orderId },
    contactId: contactId === null ? { NULL: true } : { S: contactId },
    entry: { M: entry },
  };
  const line = { Put: { TableName: table, Item, ConditionExpression: NEW } };
  return contactId === null ? [line] : [{ Put: { ...mark(arrival, contactId), TableName: table } }, line];
}

function mark({ number, at }: Arrival, contactId: string): object {
  const { pk, sk } = lookupKeys.notedArrival(contactId, number);
  const ttl = String(Math.ceil(Date.parse(at) / 1000) + MARK_KEPT_SECONDS);
  return { Item: { pk: { S: pk }, sk: { S: sk }, ttl: { N: ttl } }, ConditionExpression: NEW };
}
