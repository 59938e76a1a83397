import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await fixtureStack();
});
afterAll(() => stack.stop());

const from = 'From: porting@portolan.example';
const to = 'To: desk@example-telecom.example';

const send = async (letter: Record<string, unknown> = {}) => {
  const outcome = await stack.invoke('sendMail', letter);
  return 'payload' in outcome ? (outcome.payload as { sent?: string; refused?: string; message?: string }) : outcome;
};

describe('a mail sent with the SDK', () => {
  test('is listed with virtual time, bare addresses, decoded text, tags and attachments', async () => {
    await stack.advance('PT90M');
    const answer = await send({ order: 'order-7', occasion: 'csr-overdue' });
    const [mail] = await stack.mails({ order: 'order-7' });
    expect(mail).toMatchObject({
      id: 'sent' in answer ? answer.sent : '',
      sentAt: '2026-11-23T10:30:00Z',
      from: 'porting@portolan.example',
      to: ['porting@example-telecom.example'],
      subject: 'Grüße',
      text: 'Für den Auftrag\n',
      occasion: 'csr-overdue',
      order: 'order-7',
      attachments: [{ filename: 'letter.pdf', contentType: 'application/pdf', bytes: 8 }],
    });
  });

  test('is there byte for byte, and its attachments open', async () => {
    const raw = `${from}\r\n${to}\r\nSubject: x\r\n\r\nGr\u00fc\u00dfe  \r\n`;
    const answer = await send({ raw, order: 'raw' });
    const id = 'sent' in answer ? answer.sent : '';
    const response = await stack.call('GET', `/_local/mail/${id}`);
    expect([response.headers.get('content-type'), response.text]).toEqual(['message/rfc822', raw]);
    const [withLetter] = await stack.mails({ order: 'order-7' });
    const letter = await stack.call('GET', withLetter?.attachments[0]?.href ?? '');
    expect([letter.headers.get('content-type'), letter.text]).toEqual(['application/pdf', '%PDF-1.4']);
  });

  test('is found by recipient, order and occasion; oldest first', async () => {
    await send({ order: 'find', occasion: 'a', to: ['Legal <legal@acme.example>'] });
    await send({ order: 'find', occasion: 'b', to: ['ops@acme.example'] });
    const found = async (query: string) =>
      ((await stack.call('GET', `/_local/mail?${query}`)).json()['items'] as { occasion: string }[]).map(
        (mail) => mail.occasion,
      );
    expect(await found('order=find')).toEqual(['a', 'b']);
    expect(await found('to=LEGAL@acme.example')).toEqual(['a']);
    expect(await found('order=find&occasion=b')).toEqual(['b']);
    expect(await found('order=nobody')).toEqual([]);
  });
});

describe('SES refuses', () => {
  const unverified = 'From: porting@elsewhere.example';
  test.each<[string, Record<string, unknown>, string]>([
    ['a sender that is not verified', { raw: `${unverified}\r\n${to}\r\n\r\nx` }, 'MessageRejected'],
    ['a source that is not verified', { source: 'porting@elsewhere.example' }, 'MessageRejected'],
    ['a subdomain look-alike', { raw: `From: a@notportolan.example\r\n${to}\r\n\r\nx` }, 'MessageRejected'],
    ['no sender', { raw: `${to}\r\n\r\nx` }, 'InvalidParameterValue'],
    ['no recipient', { raw: `${from}\r\n\r\nx` }, 'InvalidParameterValue'],
    ['an address without a domain', { to: ['desk'] }, 'InvalidParameterValue'],
    ['an address with a line break', { to: ['desk@a.example\r\nBcc: x@b.example'] }, 'InvalidParameterValue'],
    [
      'a header twice, as an injected one is',
      { raw: `${from}\r\n${to}\r\nSubject: a\r\nSubject: b\r\n\r\nx` },
      'InvalidParameterValue',
    ],
    [
      'a bare carriage return in a header',
      { raw: `${from}\r\n${to}\r\nSubject: a\rBcc: x@b.example\r\n\r\nx` },
      'InvalidParameterValue',
    ],
    ['a header that is none', { raw: `${from}\r\n${to}\r\nSubject a\r\n\r\nx` }, 'InvalidParameterValue'],
    ['a tag with a space', { order: 'order 1' }, 'InvalidParameterValue'],
    ['a configuration set that does not exist', { configurationSet: 'nowhere' }, 'ConfigurationSetDoesNotExist'],
    [
      'more than fifty recipients',
      { to: Array.from({ length: 51 }, (_, i) => `r${i}@acme.example`) },
      'InvalidParameterValue',
    ],
  ])('%s', async (_, letter, refused) => {
    const before = (await stack.mails()).length;
    expect(await send(letter)).toMatchObject({ refused: expect.stringContaining(refused) as string });
    expect((await stack.mails()).length).toBe(before);
  });

  test('more than 10 MB', async () => {
    const { Mailbox } = await import('../../../local/ses/mailbox');
    const { Journal } = await import('../../../local/journal/journal');
    const verifiedSenders = ['portolan.example'];
    const mailbox = new Mailbox({ clock: stack.clock, journal: new Journal(), verifiedSenders, configurationSets: [] });
    const head = `${from}\r\n${to}\r\n\r\n`;
    const ofSize = (size: number) => ({ raw: Buffer.alloc(size, head, 'utf8'), destinations: [], tags: {} });
    const exact = Buffer.concat([Buffer.from(head), Buffer.alloc(10 * 1024 * 1024 - head.length, 'x')]);
    expect(mailbox.send({ raw: exact, destinations: [], tags: {} })).toMatch(/-000000$/);
    expect(() => mailbox.send(ofSize(10 * 1024 * 1024 + 1))).toThrow('Message length is more than 10485760');
  });
});

test('a configuration set that exists is accepted', async () => {
  expect(await send({ configurationSet: 'feedback' })).toHaveProperty('sent');
});

test.each(['/_local/mail/none', '/_local/mail/none/attachments/0'])('%s is 404 as a problem document', async (path) => {
  const answer = await stack.call('GET', path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});
