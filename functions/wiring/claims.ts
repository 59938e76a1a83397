import { ConnectClient } from '@aws-sdk/client-connect';
import { z } from 'zod';
import { AmazonConnectClaims } from '../adapters/connect/connect-claims';
import { DynamoClaimLedger } from '../adapters/dynamodb/claim-ledger';
import { DynamoConnectAllowance } from '../adapters/dynamodb/connect-allowance';
import { environment } from './environment';
import { once } from './once';
import { records, table } from './records';
import { uuidOf } from './uuid';

/** Claims in Connect, with what was claimed before. One try a call: a retry would be a second one within the second. */
export const claimsWorld = once(() => ({
  claims: new AmazonConnectClaims(
    new ConnectClient({ maxAttempts: 1, requestHandler: { requestTimeout: 5000, connectionTimeout: 1000 } }),
  ),
  ledger: new DynamoClaimLedger(table()),
  allowance: new DynamoConnectAllowance(table()),
}));

/** What putting a bridge needs: the records, and what claiming a number does. */
export const claiming = once(() => {
  const { PHONE_NUMBER_QUOTA } = environment({ PHONE_NUMBER_QUOTA: z.coerce.number().int().positive() });
  return {
    ...records(),
    ...claimsWorld(),
    numberQuota: PHONE_NUMBER_QUOTA,
    tokenOf: (commandId: string) => uuidOf(`claim ${commandId}`),
  };
});
