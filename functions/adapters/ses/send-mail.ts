import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';

export interface Envelope {
  /** The verified identity, bare or with a display name. */
  readonly from: string;
  /** Bare addresses. */
  readonly to: readonly string[];
}

export interface MailTags {
  readonly occasion: string;
  /** Left out by a mail that is about no order of its own. */
  readonly order?: string;
}

export interface SesMailerOptions {
  readonly configurationSet?: string;
}

/** SES said no to this very mail; sending it again unchanged gets the same answer. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
}

/** SES could not take the mail just now; the same mail may be sent again. */
export class MailUnavailableError extends Error {
  override readonly name = 'MailUnavailableError';
}

// By name and not by class: a client of another copy of the SDK throws the same names.
const REFUSALS: ReadonlySet<string> = new Set([
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'ConfigurationSetDoesNotExistException',
  'InvalidParameterValue',
  'ValidationError',
]);

const LONGEST_TAG = 256;

/** A tag as SES takes it: ASCII letters, digits, '_' and '-', never empty. */
export const tagValue = (value: string): string => value.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, LONGEST_TAG) || '_';

function asMailError(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  // Only the name: the message of a refusal may quote addresses, and errors end in logs.
  return REFUSALS.has(name)
    ? new MailRefusedError(`SES refused the mail: ${name}`, { cause: error })
    : new MailUnavailableError(`SES did not take the mail: ${name || 'unknown error'}`, { cause: error });
}

/** Hands finished mails to SES. Accepted is not delivered: bounces come later, as events that carry the tags. */
export class SesMailer {
  readonly #client: SESClient;
  readonly #options: SesMailerOptions;

  constructor(client: SESClient, options: SesMailerOptions = {}) {
    this.#client = client;
    this.#options = options;
  }

  /** Throws MailRefusedError or MailUnavailableError, each with its cause. */
  async send(raw: Uint8Array, envelope: Envelope, tags: MailTags): Promise<{ readonly messageId: string }> {
    const command = new SendRawEmailCommand({
      Source: envelope.from,
      Destinations: [...envelope.to],
      RawMessage: { Data: raw },
      Tags: [
        { Name: 'occasion', Value: tagValue(tags.occasion) },
        ...(tags.order === undefined ? [] : [{ Name: 'order', Value: tagValue(tags.order) }]),
      ],
      ...(this.#options.configurationSet === undefined ? {} : { ConfigurationSetName: this.#options.configurationSet }),
    });
    try {
      const { MessageId } = await this.#client.send(command);
      return { messageId: MessageId ?? '' };
    } catch (error) {
      throw asMailError(error);
    }
  }
}
