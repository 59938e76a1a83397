import { ConnectClient } from '@aws-sdk/client-connect';
import { AmazonConnectDesk } from '../adapters/connect/connect-desk';
import { DynamoConnectAllowance } from '../adapters/dynamodb/connect-allowance';
import { DynamoConnectNotes } from '../adapters/dynamodb/connect-notes';
import { once } from './once';
import { table } from './records';

/** Connect with the allowance that all who call it share. One try a call: a retry would be a second one within the second. */
export const connectWorld = once(() => ({
  connect: new AmazonConnectDesk(
    new ConnectClient({ maxAttempts: 1, requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 } }),
  ),
  allowance: new DynamoConnectAllowance(table()),
  notes: new DynamoConnectNotes(table()),
}));
