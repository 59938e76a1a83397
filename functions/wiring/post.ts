import { SESClient } from '@aws-sdk/client-ses';
import { z } from 'zod';
import { DigestOffice } from '../adapters/ses/digest-office';
import { PostOffice } from '../adapters/ses/post-office';
import { SesMailer } from '../adapters/ses/send-mail';
import { environment } from './environment';
import { once } from './once';

const post = once(() => {
  const { MAIL_FROM, MAIL_REPLY_DOMAIN, MAIL_REPLY_KEY, CONFIGURATION_SET } = environment({
    MAIL_FROM: z.string().min(3),
    MAIL_REPLY_DOMAIN: z.string().min(3),
    MAIL_REPLY_KEY: z.string().min(16),
    CONFIGURATION_SET: z.string().min(1),
  });
  const client = new SESClient({ maxAttempts: 4, requestHandler: { requestTimeout: 10_000, connectionTimeout: 1000 } });
  return {
    ses: new SesMailer(client, { configurationSet: CONFIGURATION_SET }),
    options: { from: MAIL_FROM, replyDomain: MAIL_REPLY_DOMAIN, replyKey: MAIL_REPLY_KEY },
  };
});

/** Mails about an order. */
export const mailer = once(() => new PostOffice(post().ses, post().options));

/** The daily digest, which is about no order. */
export const digestOffice = once(() => new DigestOffice(post().ses, post().options));
