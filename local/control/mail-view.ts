import PostalMime, { type Email } from 'postal-mime';
import type { Mailbox, SentMail } from '../ses/mailbox';

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly href: string;
}

export interface MailView {
  readonly id: string;
  readonly sentAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly occasion: string | null;
  readonly order: string | null;
  readonly attachments: readonly MailAttachment[];
}

export interface MailFilter {
  readonly to?: string;
  readonly order?: string;
  readonly occasion?: string;
}

export interface AttachmentContent {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** The mails as a person reads them. A message is parsed when it is first looked at, once. */
export class MailReader {
  readonly #mailbox: Mailbox;
  readonly #parsed = new Map<string, Promise<Email>>();

  constructor(mailbox: Mailbox) {
    this.#mailbox = mailbox;
  }

  /** Oldest first, all of them. */
  async list(filter: MailFilter = {}): Promise<readonly MailView[]> {
    const mails = this.#mailbox.all().filter((mail) => fits(mail, filter));
    return Promise.all(mails.map(async (mail) => view(mail, await this.#parse(mail))));
  }

  raw(id: string): Buffer | undefined {
    const mail = this.#mailbox.find(id);
    return mail === undefined ? undefined : Buffer.from(mail.raw, 'base64');
  }

  async attachment(id: string, index: number): Promise<AttachmentContent | undefined> {
    const mail = this.#mailbox.find(id);
    if (mail === undefined) return undefined;
    const found = (await this.#parse(mail)).attachments[index];
    if (found === undefined) return undefined;
    return { filename: nameOf(found), contentType: found.mimeType, content: bytesOf(found.content) };
  }

  #parse(mail: SentMail): Promise<Email> {
    const known = this.#parsed.get(mail.id) ?? PostalMime.parse(Buffer.from(mail.raw, 'base64'));
    this.#parsed.set(mail.id, known);
    return known;
  }
}

function fits(mail: SentMail, { to, order, occasion }: MailFilter): boolean {
  const isTo = to === undefined || mail.to.some((address) => address.toLowerCase() === to.toLowerCase());
  return (
    isTo &&
    (order ?? mail.tags['order']) === mail.tags['order'] &&
    (occasion ?? mail.tags['occasion']) === mail.tags['occasion']
  );
}

function view(mail: SentMail, email: Email): MailView {
  return {
    id: mail.id,
    sentAt: mail.sentAt,
    from: email.from?.address ?? '',
    to: mail.to,
    subject: email.subject ?? '',
    text: email.text ?? '',
    occasion: mail.tags['occasion'] ?? null,
    order: mail.tags['order'] ?? null,
    attachments: email.attachments.map((attachment, index) => ({
      filename: nameOf(attachment),
      contentType: attachment.mimeType,
      bytes: bytesOf(attachment.content).length,
      href: `/_local/mail/${mail.id}/attachments/${index}`,
    })),
  };
}

type Attachment = Email['attachments'][number];

function nameOf(attachment: Attachment): string {
  return attachment.filename ?? (attachment.mimeType === 'text/calendar' ? 'invitation.ics' : 'attachment');
}

function bytesOf(content: Attachment['content']): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
}
