import { commanding } from './commanding';
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
}));
