import { z } from 'zod';
import { commanding } from './commanding';
import { environment } from './environment';
import { letterPress } from './letters';
import { once } from './once';
import { mailer } from './post';
import { mailLedger } from './records';

/** What the machine's own tasks need: the records, the machine, and the post. */
export const lifecycleWorld = once(() => ({
  ...commanding(),
  mails: mailLedger(),
  mailer: mailer(),
  press: letterPress,
  apiUrl: environment({ API_URL: z.url() }).API_URL,
}));
