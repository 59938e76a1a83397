import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { addressesIn, readHeaders, type Headers } from './raw-message';
import { SesRefusal } from './refusal';

export interface SendRawEmail {
  readonly raw: Buffer;
  readonly source?: string;
  readonly destinations: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
}

export interface SentMail {
  readonly id: string;
  /** Place in the order of sending, from 1. */
  readonly sequence: number;
  /** Virtual instant. */
  readonly sentAt: string;
  /** Bare addresses of the envelope. */
  readonly to: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** The message byte for byte, as base64. */
  readonly raw: string;
}

/** Every mail that the service has sent, oldest first; SES as far as its senders can see it. */
export class Mailbox {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  readonly #verified: ReadonlySet<string>;
  readonly #configurationSets: ReadonlySet<string>;
  readonly #mails = new Map<string, SentMail>();

  constructor(options: {
    clock: VirtualClock;
    journal: Journal;
    verifiedSenders: readonly string[];
    configurationSets: readonly string[];
  }) {
    this.#clock = options.clock;
    this.#journal = options.journal;
    this.#verified = new Set(options.verifiedSenders.map((sender) => sender.toLowerCase()));
    this.#configurationSets = new Set(options.configurationSets);
    const saved = [...this.#journal.saved('ses').values()] as SentMail[];
    for (const mail of saved.sort((a, b) => a.sequence - b.sequence)) this.#mails.set(mail.id, mail);
  }

  all(): readonly SentMail[] {
    return [...this.#mails.values()];
  }

  find(id: string): SentMail | undefined {
    return this.#mails.get(id);
  }

  /** The identity whose permission a sender needs: the address itself if verified, else its domain. */
  identityOf(address: string): string {
    const bare = (addressesIn(address)[0] ?? address).toLowerCase();
    return this.#verified.has(bare) ? bare : bare.slice(bare.lastIndexOf('@') + 1);
  }

  /** Accepts a message and answers its id. @throws SesRefusal as SES would refuse it. */
  send(request: SendRawEmail): string {
    const headers = readHeaders(request.raw);
    this.#checkSenders(request, headers);
    this.#checkConfigurationSet(request.configurationSet);
    checkTags(request.tags);
    const to = recipients(request, headers);
    const now = this.#clock.now();
    const sequence = this.#mails.size + 1;
    const id = `${now.toString(16).padStart(16, '0')}-${randomUUID()}-000000`;
    const sentAt = new Date(now).toISOString().replace('.000Z', 'Z');
    const mail = { id, sequence, sentAt, to, tags: request.tags, raw: request.raw.toString('base64') };
    this.#mails.set(id, mail);
    this.#journal.record('ses', id, mail);
    return id;
  }

  #checkSenders(request: SendRawEmail, headers: Headers): void {
    const inHeaders = headers
      .filter(([name]) => name === 'from' || name === 'sender')
      .flatMap(([, value]) => addressesIn(value));
    const senders = [...(request.source === undefined ? [] : [request.source]), ...inHeaders];
    const failed = senders.filter((sender) => !this.#verified.has(this.identityOf(sender)));
    if (failed.length === 0) return;
    const list = failed.join(', ');
    throw new SesRefusal(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region EU-WEST-2: ${list}`,
    );
  }

  #checkConfigurationSet(name: string | undefined): void {
    if (name === undefined || this.#configurationSets.has(name)) return;
    throw new SesRefusal('ConfigurationSetDoesNotExist', `Configuration set <${name}> does not exist.`);
  }
}

/** SES sends to at most 50 recipients at a time. */
const recipientLimit = 50;

function recipients(request: SendRawEmail, headers: Headers): readonly string[] {
  const named = headers
    .filter(([name]) => ['to', 'cc', 'bcc'].includes(name))
    .flatMap(([, value]) => addressesIn(value));
  const envelope = request.destinations.length > 0 ? request.destinations : named;
  if (envelope.length === 0)
    throw new SesRefusal('InvalidParameterValue', 'Missing required header: at least one recipient.');
  if (envelope.length > recipientLimit) {
    throw new SesRefusal('InvalidParameterValue', `Recipient count exceeds ${recipientLimit}.`);
  }
  for (const address of envelope) {
    if (/[\r\n\0]/.test(address)) throw new SesRefusal('InvalidParameterValue', 'Illegal address');
    if (!/^[^\s@]+@[^\s@]+$/.test(addressesIn(address)[0] ?? '')) {
      throw new SesRefusal('InvalidParameterValue', `Missing final '@domain': ${address}`);
    }
  }
  return envelope.map((address) => addressesIn(address)[0] ?? address);
}

/** The characters that MessageTag of the SES API allows. */
function checkTags(tags: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(tags)) {
    for (const text of [name, value]) {
      if (!/^[A-Za-z0-9_-]{1,256}$/.test(text)) {
        throw new SesRefusal(
          'InvalidParameterValue',
          `Invalid tag <${name}>: only letters, digits, underscores and dashes.`,
        );
      }
    }
  }
}
