import { createHmac } from 'node:crypto';
import type { OwnerKeyOf } from '../../contracts/digests';

const LENGTH = 24;

/** Keyed, because the addresses of a company can be guessed; 96 bits, because it stands in a mail address. */
export const ownerKeyWith =
  (key: string): OwnerKeyOf =>
  (email) =>
    createHmac('sha256', key).update(`owner:${email.toLowerCase()}`).digest('hex').slice(0, LENGTH);
