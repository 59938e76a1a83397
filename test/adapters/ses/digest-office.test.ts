import { SESClient } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { DigestOffice } from '../../../functions/adapters/ses/digest-office';
import { digestOfReplyAddress } from '../../../functions/adapters/ses/reply-address';
import {
  MailRefusedError,
  MailUnavailableError,
  SesMailer,
  type MailTags,
} from '../../../functions/adapters/ses/send-mail';
import type { MailContent } from '../../../functions/domain/letters/mail-content';

const OPTIONS = {
  from: 'Portolan <portolan@mail.portolan.example>',
  replyDomain: 'in.portolan.example',
  replyKey: 'key',
};
const DIGEST = { ownerKey: 'a1b2c3d4e5f6a7b8c9d0e1f2', day: '2026-12-02' };
const NOW = '2026-12-02T06:00:00Z';

const content: MailContent = {
  occasion: 'daily-digest',
  to: [{ name: 'Olu Owner', email: 'owner@acme.example' }],
  language: 'en',
  subject: '[Portolan] Daily digest',
  blocks: [{ kind: 'list', items: ['[ACME-1] +442079460101: moved'] }],
  attachments: [],
};

/** A post that writes down what it is handed, or fails as it is told to. */
class Post extends SesMailer {
  readonly sent: { raw: Uint8Array; tags: MailTags }[] = [];
  fault: Error | undefined;

  constructor() {
    super(new SESClient({ region: 'eu-west-2' }));
  }

  override async send(raw: Uint8Array, _envelope: unknown, tags: MailTags) {
    if (this.fault !== undefined) throw this.fault;
    this.sent.push({ raw, tags });
    return { messageId: 'm' };
  }
}

const sentBy = async (post: Post, digest = DIGEST) => {
  const outcome = await new DigestOffice(post, OPTIONS).send(content, digest, NOW);
  const last = post.sent.at(-1);
  return { outcome, tags: last?.tags, mail: last === undefined ? undefined : await PostalMime.parse(last.raw) };
};

describe('a digest on its way', () => {
  test('bears its occasion and no order, and takes answers as its own', async () => {
    const { outcome, tags, mail } = await sentBy(new Post());
    expect(outcome).toEqual({ outcome: 'sent' });
    expect(tags).toEqual({ occasion: 'daily-digest' });
    expect(digestOfReplyAddress(mail?.replyTo?.[0]?.address ?? '', 'key')).toEqual(DIGEST);
    const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
    expect(headers).toMatchObject({ 'x-portolan-digest': '2026-12-02', 'auto-submitted': 'auto-generated' });
    expect(headers).not.toHaveProperty('x-portolan-order');
    expect(mail?.text).toContain('- [ACME-1] +442079460101: moved');
    expect(mail?.html).toContain('<li>[ACME-1] +442079460101: moved</li>');
  });

  test('is one thread for an owner, a message of its own a day', async () => {
    const post = new Post();
    const [first, second, other] = [
      (await sentBy(post)).mail,
      (await sentBy(post, { ...DIGEST, day: '2026-12-03' })).mail,
      (await sentBy(post, { ...DIGEST, ownerKey: 'ffffffffffffffffffffffff' })).mail,
    ];
    expect(second?.references).toBe(first?.references);
    expect(second?.messageId).not.toBe(first?.messageId);
    expect(other?.references).not.toBe(first?.references);
  });

  test.each([
    ['refused', new MailRefusedError('SES refused the mail: MessageRejected')],
    [
      'not-taken',
      new MailUnavailableError('x', {
        cause: Object.assign(new Error('Throttling'), { $metadata: { httpStatusCode: 400 } }),
      }),
    ],
    ['unknown', new MailUnavailableError('x', { cause: Object.assign(new Error('TimeoutError'), { $metadata: {} }) })],
    ['unknown', new MailUnavailableError('x', { cause: new Error('socket hang up') })],
  ] as const)('is %s by what SES has said, or not said', async (outcome, fault) => {
    const post = new Post();
    post.fault = fault;
    expect((await sentBy(post)).outcome).toEqual({ outcome, reason: fault.message });
  });

  test('is refused where there is nobody to send it to', async () => {
    const outcome = await new DigestOffice(new Post(), OPTIONS).send({ ...content, to: [] }, DIGEST, NOW);
    expect(outcome).toMatchObject({ outcome: 'refused' });
  });
});
