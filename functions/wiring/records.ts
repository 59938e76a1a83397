import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { DynamoCampaignBook } from '../adapters/dynamodb/campaign-book';
import { DynamoCarrierBook } from '../adapters/dynamodb/carrier-book';
import { DynamoIdempotencyLedger } from '../adapters/dynamodb/idempotency-ledger';
import { DynamoMailLedger } from '../adapters/dynamodb/mail-ledger';
import { DynamoOrderBook } from '../adapters/dynamodb/order-book';
import { DynamoPortBook } from '../adapters/dynamodb/port-book';
import type { Table } from '../adapters/dynamodb/table';
import { once } from './once';
import { environment } from './environment';

export const table = once((): Table => {
  const { TABLE_NAME } = environment({ TABLE_NAME: z.string().min(1) });
  // The SDK's own default is no time-out at all; a hanging connection would outlive the function.
  const client = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { requestTimeout: 3000, connectionTimeout: 1000 },
  });
  return {
    name: TABLE_NAME,
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
  };
});

/** The records in DynamoDB, for functions that only read or write them. */
export const records = once(() => ({
  campaigns: new DynamoCampaignBook(table()),
  carriers: new DynamoCarrierBook(table()),
  orders: new DynamoOrderBook(table()),
  ports: new DynamoPortBook(table()),
}));

export const idempotency = once(() => new DynamoIdempotencyLedger(table()));

export const mailLedger = once(() => new DynamoMailLedger(table()));
