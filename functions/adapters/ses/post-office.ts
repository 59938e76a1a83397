import type { Mailer, OutgoingAttachment } from '../../contracts/mailer';
import type { MailContent } from '../../domain/letters/mail-content';
import type { Order } from '../../domain/port/order';
import type { Instant } from '../../domain/time/instant';
import { composeMime, UnsendableMailError } from './compose-mime';
import { MailRefusedError, type SesMailer } from './send-mail';

export interface PostOfficeOptions {
  readonly from: string;
  readonly replyDomain: string;
  readonly replyKey: string;
}

/** Composes mails and hands them to SES. What SES refuses for good is an answer; what it cannot take just now throws. */
export class PostOffice implements Mailer {
  readonly #ses: SesMailer;
  readonly #options: PostOfficeOptions;

  constructor(ses: SesMailer, options: PostOfficeOptions) {
    this.#ses = ses;
    this.#options = options;
  }

  async send(content: MailContent, order: Order, attachments: readonly OutgoingAttachment[], now: Instant) {
    const { orderId, reference } = order;
    const to = content.to.map((person) => person.email);
    try {
      const raw = await composeMime(content, { ...this.#options, orderId, reference, now, attachments });
      await this.#ses.send(raw, { from: this.#options.from, to }, { occasion: content.occasion, order: orderId });
      return { sent: true } as const;
    } catch (error) {
      if (error instanceof MailRefusedError || error instanceof UnsendableMailError) {
        return { sent: false, reason: error.message } as const;
      }
      throw error;
    }
  }
}
