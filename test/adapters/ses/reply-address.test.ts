import { describe, expect, it } from 'vitest';
import { letterFileName } from '../../../functions/domain/letters/letter/letter-file-name';
import { ownerKeyWith } from '../../../functions/adapters/ses/owner-key';
import {
  digestOfReplyAddress,
  digestReplyAddress,
  orderOfReplyAddress,
  replyAddress,
  ReplyAddressError,
} from '../../../functions/adapters/ses/reply-address';

const ORDER_ID = '0b6f8a1e-4c1d-4f55-9a35-2f1c1d1e0a77';
const address = replyAddress(ORDER_ID, 'in.portolan.example', 'key');

describe('the reply address of an order', () => {
  it('leads back to its order, also when the way has changed its case', () => {
    expect(orderOfReplyAddress(address, 'key')).toBe(ORDER_ID);
    expect(orderOfReplyAddress(address.toUpperCase(), 'key')?.toLowerCase()).toBe(ORDER_ID);
  });

  it('is worth nothing with another order, another key or no mac', () => {
    const [local = '', domain = ''] = address.split('@');
    const mac = local.split('.')[1] ?? '';
    expect(orderOfReplyAddress(`port+another-order.${mac}@${domain}`, 'key')).toBeNull();
    expect(orderOfReplyAddress(address, 'other key')).toBeNull();
    expect(orderOfReplyAddress(`port+${ORDER_ID}@${domain}`, 'key')).toBeNull();
    expect(orderOfReplyAddress(`port+${ORDER_ID}.@${domain}`, 'key')).toBeNull();
    expect(orderOfReplyAddress('owner@acme.example', 'key')).toBeNull();
  });

  it('keeps to the 64 characters of a local part', () => {
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(() => replyAddress('x'.repeat(60), 'in.portolan.example', 'key')).toThrow(ReplyAddressError);
  });

  it('is not made of an id that could end the address', () => {
    expect(() => replyAddress('a>\r\nBcc: b', 'in.portolan.example', 'key')).toThrow(ReplyAddressError);
  });
});

describe('the reply address of a digest', () => {
  const digest = { ownerKey: ownerKeyWith('key')('Owner@Acme.example'), day: '2026-12-02' };
  const ofDigest = digestReplyAddress(digest, 'in.portolan.example', 'key');

  it('leads back to owner and day, also when the way has changed its case, and to no order', () => {
    expect(digestOfReplyAddress(ofDigest, 'key')).toEqual(digest);
    expect(digestOfReplyAddress(ofDigest.toUpperCase(), 'key')).toEqual(digest);
    expect(orderOfReplyAddress(ofDigest, 'key')).toBeNull();
    expect(digestOfReplyAddress(address, 'key')).toBeNull();
  });

  it('is worth nothing on another day, with another key, or under the mac of an order', () => {
    expect(digestOfReplyAddress(ofDigest.replace('20261202', '20261203'), 'key')).toBeNull();
    expect(digestOfReplyAddress(ofDigest, 'other key')).toBeNull();
    const asOrder = replyAddress(`${digest.ownerKey}-20261202`, 'in.portolan.example', 'key').split('.')[1] ?? '';
    expect(digestOfReplyAddress(ofDigest.replace(/\.[0-9a-f]+@.*/, `.${asOrder}`), 'key')).toBeNull();
  });

  it('keeps to the 64 characters of a local part, and names nobody', () => {
    expect(ofDigest.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(ofDigest.toLowerCase()).not.toContain('acme');
    expect(ownerKeyWith('key')('owner@acme.example')).toBe(digest.ownerKey);
    expect(ownerKeyWith('other key')('owner@acme.example')).not.toBe(digest.ownerKey);
  });
});

describe('the file name of a letter', () => {
  it.each([
    ['ACME-LON-1', 'ACME-LON-1-letter-of-authority.pdf'],
    ['../../etc/passwd', 'etc-passwd-letter-of-authority.pdf'],
    ['Zürich "1"\r\nx', 'Zurich-1-x-letter-of-authority.pdf'],
    ['注文', 'order-id-1-letter-of-authority.pdf'],
  ])('is plain whatever the reference is: %j', (reference, expected) => {
    expect(letterFileName({ reference, orderId: 'order-id-1' }, 'port')).toBe(expected);
  });

  it('tells the letters apart', () => {
    const order = { reference: 'A', orderId: 'b' };
    const names = (['port', 'rollback', 'field-sheet'] as const).map((kind) => letterFileName(order, kind));
    expect(new Set(names).size).toBe(3);
  });
});
