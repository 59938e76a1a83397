import type { DigestId, DigestOutcome, DigestPost } from '../../contracts/digests';
import type { MailContent } from '../../domain/letters/mail-content';
import type { Instant } from '../../domain/time/instant';
import { composeMime, UnsendableMailError } from './compose-mime';
import type { PostOfficeOptions } from './post-office';
import { MailRefusedError, type SesMailer } from './send-mail';

/** Composes digests and hands them to SES. They are about no order, so they carry no tag of one. */
export class DigestOffice implements DigestPost {
  readonly #ses: SesMailer;
  readonly #options: PostOfficeOptions;

  constructor(ses: SesMailer, options: PostOfficeOptions) {
    this.#ses = ses;
    this.#options = options;
  }

  async send(content: MailContent, digest: DigestId, now: Instant): Promise<DigestOutcome> {
    const to = content.to.map(({ email }) => email);
    try {
      const raw = await composeMime(content, { ...this.#options, digest, now, attachments: [] });
      await this.#ses.send(raw, { from: this.#options.from, to }, { occasion: content.occasion });
      return { outcome: 'sent' };
    } catch (error) {
      return { outcome: outcomeOf(error), reason: error instanceof Error ? error.message : 'unknown' };
    }
  }
}

function outcomeOf(error: unknown): 'refused' | 'not-taken' | 'unknown' {
  if (error instanceof MailRefusedError || error instanceof UnsendableMailError) return 'refused';
  return error instanceof Error && wasAnswered(error.cause) ? 'not-taken' : 'unknown';
}

/** An error that SES itself has answered with carries the status of that answer; a connection that broke carries none. */
function wasAnswered(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null || !('$metadata' in cause)) return false;
  const { $metadata: metadata } = cause;
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'httpStatusCode' in metadata &&
    metadata.httpStatusCode !== undefined
  );
}
