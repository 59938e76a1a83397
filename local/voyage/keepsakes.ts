import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { MailView } from '../control/mail-view';
import type { RestClient } from '../sample/rest-client';

const letterKinds = ['port', 'rollback', 'field-sheet'] as const;

/** Writes every mail as it went out, with its HTML and what was attached to it beside it, numbered as they were sent. */
export async function keepMails(client: RestClient, mails: readonly MailView[], directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  for (const [index, mail] of mails.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${mail.occasion ?? 'mail'}`;
    const raw = await client.bytes(`/_local/mail/${mail.id}`);
    const { html, attachments } = await PostalMime.parse(raw);
    writeFileSync(join(directory, `${name}.eml`), raw);
    if (html !== undefined) writeFileSync(join(directory, `${name}.html`), html);
    for (const [part, { content }] of attachments.entries()) {
      const filename = mail.attachments[part]?.filename ?? `part-${part}`;
      const bytes = typeof content === 'string' ? content : new Uint8Array(content as ArrayBuffer);
      writeFileSync(join(directory, `${name}--${safeName(filename)}`), bytes);
    }
  }
}

/** Writes the letters of an order as the API answers them now. */
export async function keepLetters(client: RestClient, orderId: string, directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true });
  for (const kind of letterKinds) {
    const bytes = await client.bytes(`/v1/orders/${orderId}/loa?kind=${kind}`);
    writeFileSync(join(directory, `${kind}.pdf`), bytes);
  }
}

const safeName = (filename: string): string => filename.replace(/[^\w.+-]/g, '_');
