import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  composeMime,
  parsedFrom,
  UnsendableMailError,
  type MimeOptions,
} from '../../../functions/adapters/ses/compose-mime';
import { renderMail } from '../../../functions/adapters/ses/render-mail';
import { OCCASIONS, type MailContent } from '../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import {
  acmeOrder,
  acmePort,
  FIRST_NUMBER,
  foc,
  previewOf,
  SECOND_NUMBER,
  withDesk,
} from '../../domain/letters/mails/mail-previews';

const options = (changes: Partial<MimeOptions> = {}): MimeOptions => ({
  from: 'Portolan <portolan@mail.portolan.example>',
  replyDomain: 'in.portolan.example',
  replyKey: 'test key',
  orderId: acmeOrder.orderId,
  reference: acmeOrder.reference,
  now: '2026-12-02T12:00:00Z',
  attachments: [],
  ...changes,
});

const compose = (content: MailContent, changes: Partial<MimeOptions> = {}) => composeMime(content, options(changes));
const parsed = async (content: MailContent, changes: Partial<MimeOptions> = {}): Promise<Email> =>
  PostalMime.parse(await compose(content, changes));
const header = (mail: Email, key: string): string | undefined =>
  mail.headers.find((candidate) => candidate.key === key)?.value;
const crlf = (text: string | undefined): string => (text ?? '').replace(/\r\n/g, '\n').trim();

describe('a composed mail', () => {
  it.each(OCCASIONS)('is read back as it was written: %s', async (occasion) => {
    const content = writeMail(previewOf(occasion, { carrier: withDesk('de', 'Europe/Berlin') }));
    const mail = await parsed(content);
    const { text, html } = renderMail(content);
    expect(mail.subject).toBe(content.subject);
    expect(mail.to).toEqual(content.to.map(({ name, email }) => ({ name, address: email })));
    expect(mail.from).toEqual({ name: 'Portolan', address: 'portolan@mail.portolan.example' });
    expect(crlf(mail.text)).toBe(text.trim());
    expect(crlf(mail.html)).toBe(html.trim());
  });

  it('says that a machine wrote it, and when by the clock that it was given', async () => {
    const mail = await parsed(writeMail(previewOf('stalled')));
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
    expect(mail.date).toBe('2026-12-02T12:00:00.000Z');
  });

  it('takes answers at a signed address of the order', async () => {
    const mail = await parsed(writeMail(previewOf('stalled')));
    expect(mail.replyTo).toEqual([
      { name: '', address: expect.stringMatching(/^port\+01jdacmeorder\.[0-9a-f]{20}@in\.portolan\.example$/) },
    ]);
  });

  it('hangs in the thread of its order and of no other', async () => {
    const threads = await Promise.all([
      parsed(writeMail(previewOf('foc-confirmed'))),
      parsed(writeMail(previewOf('rollback-opened')), { now: '2026-12-10T10:20:00Z' }),
      parsed(writeMail(previewOf('stalled')), { orderId: 'another-order' }),
    ]);
    const [first, second, other] = threads.map((mail) => mail.references);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(threads[0]?.inReplyTo).toBe(first);
    expect(new Set(threads.map((mail) => mail.messageId)).size).toBe(3);
  });

  it('is the same bytes when it is composed again, and others when anything differs', async () => {
    const content = writeMail(previewOf('foc-confirmed'));
    const first = await compose(content);
    expect(Buffer.from(await compose(content))).toEqual(Buffer.from(first));
    expect(Buffer.from(await compose(content, { now: '2026-12-02T12:00:01Z' }))).not.toEqual(Buffer.from(first));
  });

  it('carries the letters it is given, byte for byte', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 13, 10, 1]);
    const mail = await parsed(writeMail(previewOf('t-minus-7d')), {
      attachments: [{ filename: 'ACME-LON-1-rollback-letter.pdf', contentType: 'application/pdf', content: bytes }],
    });
    const [letter] = mail.attachments;
    expect(letter).toMatchObject({
      filename: 'ACME-LON-1-rollback-letter.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    expect(letter && typeof letter.content !== 'string' && new Uint8Array(letter.content)).toEqual(bytes);
  });

  it('keeps lines within what SMTP takes', async () => {
    const raw = new TextDecoder().decode(await compose(writeMail(previewOf('t-minus-7d'))));
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });
});

describe('text from outside in the head of a mail', () => {
  it('starts no header and adds no recipient', async () => {
    const injection = 'ACME\r\nBcc: evil@evil.example\r\n\r\n<p>body</p>';
    const name = '"Eve" <evil@evil.example>, x\r\nCc: evil@evil.example';
    const content = writeMail(
      previewOf('ready-to-file', {
        order: {
          ...acmeOrder,
          reference: injection,
          parties: { ...acmeOrder.parties, owner: { name, email: 'owner@acme.example' } },
        },
      }),
    );
    const raw = {
      ...content,
      subject: `${content.subject}\r\nBcc: evil@evil.example`,
      to: [{ name, email: 'owner@acme.example' }],
    };
    const mail = await parsed(raw, { reference: injection });
    expect(mail.bcc).toBeUndefined();
    expect(mail.cc).toBeUndefined();
    expect(mail.to).toHaveLength(1);
    expect(mail.to?.[0]?.address).toBe('owner@acme.example');
    expect(mail.subject).toMatch(/^\[ACME Bcc: evil@evil\.example/);
    expect(header(mail, 'subject')).not.toMatch(/[\r\n]/);
  });

  it('is refused where it is no address', async () => {
    const content = writeMail(previewOf('stalled'));
    const to = [{ name: 'Eve', email: 'a@b.example\r\nBcc: c@d.example' }];
    await expect(compose({ ...content, to })).rejects.toBeInstanceOf(UnsendableMailError);
    await expect(compose({ ...content, to: [] })).rejects.toBeInstanceOf(UnsendableMailError);
    expect(() => parsedFrom('a@b.example, c@d.example')).toThrow(UnsendableMailError);
  });
});

describe('the calendar entry in a mail', () => {
  const entryIn = async (content: MailContent, now: string): Promise<string> => {
    const mail = await parsed(content, { now });
    const file = mail.attachments.find(({ filename }) => filename === 'invite.ics');
    const text = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
    return text.replace(/\r?\n[ \t]/g, '');
  };
  const property = (ics: string, name: string): string | undefined =>
    new RegExp(`^${name}[:;](.*)$`, 'm').exec(ics)?.[1]?.trim();
  const bothPorts = (focAt: string | null, past: readonly string[]) =>
    [FIRST_NUMBER, SECOND_NUMBER].map((number) =>
      acmePort(number, { foc: focAt === null ? null : foc(focAt), pastFocs: past.map((at) => foc(at)) }),
    );

  it('updates itself: the same UID, a higher SEQUENCE, and is cancelled in the end', async () => {
    const versions = await Promise.all([
      entryIn(writeMail(previewOf('foc-confirmed')), '2026-11-30T12:00:00Z'),
      entryIn(
        writeMail(previewOf('foc-moved', { ports: bothPorts('2026-12-14T10:00:00Z', ['2026-12-10T10:00:00Z']) })),
        '2026-12-02T12:00:00Z',
      ),
      entryIn(
        writeMail(
          previewOf('foc-withdrawn', { ports: bothPorts(null, ['2026-12-10T10:00:00Z', '2026-12-14T10:00:00Z']) }),
        ),
        '2026-12-03T12:00:00Z',
      ),
    ]);
    expect(new Set(versions.map((ics) => property(ics, 'UID'))).size).toBe(1);
    const sequences = versions.map((ics) => Number(property(ics, 'SEQUENCE')));
    expect(sequences[0]).toBeLessThan(sequences[1] ?? 0);
    expect(sequences[1]).toBeLessThan(sequences[2] ?? 0);
    expect(versions.map((ics) => property(ics, 'METHOD'))).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(versions.map((ics) => property(ics, 'STATUS'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(versions.map((ics) => property(ics, 'DTSTART'))).toEqual([
      '20261210T100000Z',
      '20261214T100000Z',
      '20261214T100000Z',
    ]);
    expect(versions.map((ics) => property(ics, 'DTSTAMP'))).toEqual([
      '20261130T120000Z',
      '20261202T120000Z',
      '20261203T120000Z',
    ]);
    expect(versions.map((ics) => ics.match(/BEGIN:VALARM/g)?.length ?? 0)).toEqual([2, 2, 0]);
  });

  it('stands among the alternatives too, where clients act on it', async () => {
    const raw = new TextDecoder().decode(await compose(writeMail(previewOf('foc-confirmed'))));
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw.indexOf('text/calendar')).toBeLessThan(raw.indexOf('application/ics'));
  });

  it('names every addressee and asks nobody to answer', async () => {
    const ics = await entryIn(writeMail(previewOf('foc-confirmed')), '2026-11-30T12:00:00Z');
    for (const address of ['owner@acme.example', 'ops@acme.example', 'decide@acme.example']) {
      expect(ics.toLowerCase()).toContain(`mailto:${address}`);
    }
    expect(ics).toContain('RSVP=FALSE');
    expect(ics).not.toContain('RSVP=TRUE');
    expect(property(ics, 'ORGANIZER')).toContain('mailto:portolan@mail.portolan.example');
  });

  it('takes no property from text that was typed in', async () => {
    const order = {
      ...acmeOrder,
      reference: 'A\r\nATTENDEE:mailto:evil@evil.example\r\nX',
      entity: { legalName: 'B;C,D\\E\nF' },
    };
    const ics = await entryIn(writeMail(previewOf('foc-confirmed', { order })), '2026-11-30T12:00:00Z');
    expect(ics).not.toMatch(/^ATTENDEE:mailto:evil/m);
    expect(ics.match(/^ATTENDEE/gm)).toHaveLength(3);
    expect(ics).toContain('B\\;C\\,D\\\\E F');
  });

  it('is one file for each window when the numbers moved at different times', async () => {
    const [port] = previewOf('rollback-opened').ports;
    if (!port?.rollback) throw new Error('The preview has no window');
    const later = { ...port.rollback, opensAt: '2026-12-10T12:00:00Z', closesAt: '2026-12-13T12:00:00Z' };
    const ports = [port, { ...port, number: SECOND_NUMBER, rollback: later }];
    const mail = await parsed(writeMail(previewOf('rollback-opened', { ports })));
    const names = mail.attachments.map(({ filename }) => filename);
    expect(names).toEqual(['invite-1.ics', 'invite-2.ics']);
  });
});
