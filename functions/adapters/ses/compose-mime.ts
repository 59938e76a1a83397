import { createHmac } from 'node:crypto';
import addressparser from 'nodemailer/lib/addressparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { DigestId } from '../../contracts/digests';
import type { Addressee, CalendarEvent, MailContent } from '../../domain/letters/mail-content';
import { isSendable } from '../../domain/letters/mails/addressees';
import { harmless } from '../../domain/letters/mails/harmless-text';
import type { Instant } from '../../domain/time/instant';
import { calendarFile } from './calendar';
import { renderMail } from './render-mail';
import { digestReplyAddress, replyAddress } from './reply-address';

export interface AttachedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

interface MimeFrame {
  /** One verified identity: 'Portolan <portolan@mail.portolan.example>'. */
  readonly from: string;
  readonly replyDomain: string;
  readonly replyKey: string;
  readonly now: Instant;
  /** The letters that the content asks for, as bytes; calendar entries are made here. */
  readonly attachments: readonly AttachedFile[];
}

/** What a mail is about: an order, or all orders of an owner on one day. Threads and answers hang on it. */
type Subject = { readonly orderId: string; readonly reference: string } | { readonly digest: DigestId };

export type MimeOptions = MimeFrame & Subject;

/** There is nobody to write to, or nobody to write as. The content and the configuration are at fault, not the moment. */
export class UnsendableMailError extends Error {
  override readonly name = 'UnsendableMailError';
}

/** The address and the name of 'Name <address>'. */
export function parsedFrom(from: string): Addressee {
  const [sender, ...others] = addressparser(from, { flatten: true });
  const email = sender?.address ?? '';
  if (others.length > 0 || !isSendable(email)) throw new UnsendableMailError('The sender is not one bare address');
  return { name: harmless(sender?.name ?? '').trim(), email };
}

function recipientsOf({ to, occasion }: MailContent): readonly Addressee[] {
  if (to.length === 0) throw new UnsendableMailError(`Nobody to send the ${occasion} mail to`);
  if (!to.every(({ email }) => isSendable(email))) {
    throw new UnsendableMailError(`An address of the ${occasion} mail cannot be sent to`);
  }
  return to.map(({ name, email }) => ({ name: harmless(name).trim(), email }));
}

const asAddress = ({ name, email }: Addressee): { name: string; address: string } => ({ name, address: email });

const calendarEvents = ({ attachments }: MailContent): readonly CalendarEvent[] =>
  attachments.flatMap((attachment) => (attachment.kind === 'calendar' ? [attachment.event] : []));

const fileNameOf = (count: number, index: number): string => (count === 1 ? 'invite.ics' : `invite-${index + 1}.ics`);

/** What sets one subject apart from every other. */
const subjectOf = (options: Subject): string =>
  'digest' in options ? `digest ${options.digest.ownerKey} ${options.digest.day}` : options.orderId;

/**
 * One stable id begins the thread of an order, and that of an owner's digests: no client has seen that mail, all of them
 * file the others under it.
 */
function threadId(options: MimeOptions): string {
  const thread = 'digest' in options ? `digest ${options.digest.ownerKey}` : options.orderId;
  return `<thread.${fingerprint(options.replyKey, ['thread', thread])}@${options.replyDomain}>`;
}

const replyTo = (options: MimeOptions): string =>
  'digest' in options
    ? digestReplyAddress(options.digest, options.replyDomain, options.replyKey)
    : replyAddress(options.orderId, options.replyDomain, options.replyKey);

const subjectHeader = (options: Subject): Record<string, string> =>
  'digest' in options
    ? { 'X-Portolan-Digest': options.digest.day }
    : { 'X-Portolan-Order': harmless(options.reference) };

const fingerprint = (key: string, parts: readonly unknown[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/**
 * A mail as bytes, ready for the wire: text and HTML as alternatives, calendar entries and letters attached. The same
 * content, options and instant give the same bytes, so that a mail sent twice is the same mail. SES replaces Date and
 * Message-ID; threads hang on References, answers on Reply-To.
 */
export async function composeMime(content: MailContent, options: MimeOptions): Promise<Uint8Array> {
  const sender = parsedFrom(options.from);
  const recipients = recipientsOf(content);
  const { text, html } = renderMail(content);
  const files = calendarEvents(content).map((event) =>
    calendarFile(event, { organizer: sender, attendees: recipients, now: options.now }),
  );
  const [only, ...more] = files;
  const id = fingerprint(options.replyKey, [content, subjectOf(options), options.now, options.from]);
  const composer = new MailComposer({
    from: asAddress(sender),
    to: recipients.map(asAddress),
    replyTo: replyTo(options),
    subject: harmless(content.subject),
    date: new Date(options.now),
    messageId: `<${id}@${options.replyDomain}>`,
    inReplyTo: threadId(options),
    references: threadId(options),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': content.language,
      ...subjectHeader(options),
    },
    text,
    html,
    // Clients act on a calendar part among the alternatives; with several entries they are left to the reader to open.
    ...(only !== undefined && more.length === 0
      ? { alternatives: [{ contentType: `text/calendar; charset=utf-8; method=${only.method}`, content: only.ics }] }
      : {}),
    attachments: [
      ...options.attachments.map(({ filename, contentType, content: bytes }) => ({
        filename,
        contentType,
        content: Buffer.from(bytes),
      })),
      ...files.map(({ ics }, index) => ({
        filename: fileNameOf(files.length, index),
        contentType: 'application/ics',
        content: ics,
      })),
    ],
    baseBoundary: id,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
