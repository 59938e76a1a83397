import { z } from 'zod';
import { DynamoDigestLedger } from '../adapters/dynamodb/digest-ledger';
import { ownerKeyWith } from '../adapters/ses/owner-key';
import { environment } from './environment';
import { once } from './once';
import { digestOffice } from './post';
import { records, table } from './records';

/** What the daily digest needs: the records, the post, and who has had his digest. */
export const digestWorld = once(() => {
  const { MAIL_REPLY_KEY } = environment({ MAIL_REPLY_KEY: z.string().min(16) });
  return {
    ...records(),
    digests: new DynamoDigestLedger(table()),
    post: digestOffice(),
    ownerKeyOf: ownerKeyWith(MAIL_REPLY_KEY),
  };
});
