import type { MailContent } from '../domain/letters/mail-content';
import type { Order } from '../domain/port/order';
import type { Instant } from '../domain/time/instant';

export interface OutgoingAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** Sends one mail. A refusal of this very message is an answer; a mail service that is away throws. */
export interface Mailer {
  send(
    content: MailContent,
    order: Order,
    attachments: readonly OutgoingAttachment[],
    now: Instant,
  ): Promise<{ readonly sent: true } | { readonly sent: false; readonly reason: string }>;
}
