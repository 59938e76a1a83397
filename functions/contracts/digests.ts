import type { MailContent } from '../domain/letters/mail-content';
import type { Instant, LocalDate } from '../domain/time/instant';

/** The digest of one owner on one day. The owner goes by a pseudonym: keys and addresses that others see hold no e-mail. */
export interface DigestId {
  readonly ownerKey: string;
  readonly day: LocalDate;
}

/** Who has had which digest. One claim a day is given for each owner, whatever is retried or runs at the same time. */
export interface DigestLedger {
  claim(digest: DigestId, now: Instant): Promise<boolean>;
  settle(digest: DigestId, outcome: { readonly sentAt: Instant } | { readonly refused: string }): Promise<void>;
  /** Gives a claim back whose mail has certainly not gone out, so that a retry may send it. */
  release(digest: DigestId): Promise<void>;
}

/**
 * `not-taken`: the mail service has said that it did not take the mail now. `unknown`: it has said nothing; the mail may be
 * out, so it is not sent again.
 */
export type DigestOutcome =
  { readonly outcome: 'sent' } | { readonly outcome: 'refused' | 'not-taken' | 'unknown'; readonly reason: string };

export interface DigestPost {
  send(content: MailContent, digest: DigestId, now: Instant): Promise<DigestOutcome>;
}

/** The same pseudonym for the same address, however it is capitalised, and no way back from it. */
export type OwnerKeyOf = (email: string) => string;
