import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DigestId } from '../../contracts/digests';

const MAC_BYTES = 10;
const LONGEST_LOCAL_PART = 64;
const ORDER_ID = /^[A-Za-z0-9-]+$/;
const REPLY_LOCAL_PART = /^port\+([A-Za-z0-9-]+)\.([0-9a-f]+)$/i;

/** The order's id cannot stand in a mail address; answers to it would go nowhere. */
export class ReplyAddressError extends Error {
  override readonly name = 'ReplyAddressError';
  constructor(orderId: string) {
    super(`No reply address can be made for order ${JSON.stringify(orderId)}`);
  }
}

// Over lower case: some mail systems change the case of a local part on the way.
const macOf = (orderId: string, key: string, about = 'reply'): string =>
  createHmac('sha256', key)
    .update(`${about}:${orderId.toLowerCase()}`)
    .digest('hex')
    .slice(0, MAC_BYTES * 2);

/** Where answers about an order go: 'port+<orderId>.<mac>@domain'. The mac lets nobody else make up an address. */
export function replyAddress(orderId: string, domain: string, key: string): string {
  const localPart = `port+${orderId}.${macOf(orderId, key)}`;
  if (!ORDER_ID.test(orderId) || localPart.length > LONGEST_LOCAL_PART) throw new ReplyAddressError(orderId);
  return `${localPart}@${domain}`;
}

/** The order that a reply address is for, as it is spelt there; null when the address is none of ours. */
export function orderOfReplyAddress(address: string, key: string): string | null {
  const [, orderId, mac] = REPLY_LOCAL_PART.exec(address.slice(0, address.lastIndexOf('@'))) ?? [];
  if (orderId === undefined || mac === undefined) return null;
  return isMac(mac, macOf(orderId, key)) ? orderId : null;
}

function isMac(text: string, mac: string): boolean {
  const expected = Buffer.from(mac);
  const given = Buffer.from(text.toLowerCase());
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const DIGEST_LOCAL_PART = /^digest\+([0-9a-f]+)-(\d{4})(\d{2})(\d{2})\.([0-9a-f]+)$/i;
const DIGEST_MAC = 'reply-digest';

/** Where answers to a digest go: 'digest+<ownerKey>-<yyyymmdd>.<mac>@domain'. It is about no order, and named by no address. */
export function digestReplyAddress({ ownerKey, day }: DigestId, domain: string, key: string): string {
  const id = `${ownerKey}-${day.replaceAll('-', '')}`;
  const localPart = `digest+${id}.${macOf(id, key, DIGEST_MAC)}`;
  if (!ORDER_ID.test(id) || localPart.length > LONGEST_LOCAL_PART) throw new ReplyAddressError(id);
  return `${localPart}@${domain}`;
}

/** The digest that a reply address is for; null when the address is none of ours. */
export function digestOfReplyAddress(address: string, key: string): DigestId | null {
  const local = address.slice(0, address.lastIndexOf('@'));
  const [, ownerKey = '', year = '', month = '', day = '', mac = ''] = DIGEST_LOCAL_PART.exec(local) ?? [];
  if (mac === '' || !isMac(mac, macOf(`${ownerKey}-${year}${month}${day}`, key, DIGEST_MAC))) return null;
  return { ownerKey: ownerKey.toLowerCase(), day: `${year}-${month}-${day}` };
}
