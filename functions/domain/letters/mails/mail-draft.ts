import type { Addressee, MailAttachment, MailBlock, MailContent, MailFacts } from '../mail-content';
import { people, sendableOnce } from './addressees';
import { clipped, harmless } from './harmless-text';

/** What a writer says; the rest of a mail is the same for all of them. */
export interface MailDraft {
  readonly to: readonly Addressee[];
  /** Without the reference, which comes first in every subject. */
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  readonly attachments?: readonly MailAttachment[];
  readonly language?: MailContent['language'];
}

export type MailWriter = (facts: MailFacts) => MailDraft;

// Mail programs show far less; the reference is what sorts the threads and must not be cut by a long company name.
const LONGEST_REFERENCE = 64;
const LONGEST_SUBJECT = 160;

function subjectLine(reference: string, subject: string): string {
  const start = `[${clipped(harmless(reference).trim(), LONGEST_REFERENCE)}]`;
  return clipped(`${start} ${harmless(subject).trim()}`, LONGEST_SUBJECT);
}

/** A block without anything that breaks a line or turns the direction of text. */
export function harmlessBlock(block: MailBlock): MailBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: harmless(block.text) };
    case 'list':
      return { ...block, items: block.items.map(harmless) };
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: harmless(label), value: harmless(value) })),
      };
    case 'action':
      return block.by === undefined
        ? { ...block, text: harmless(block.text) }
        : { ...block, text: harmless(block.text), by: harmless(block.by) };
  }
}

function harmlessAttachment(attachment: MailAttachment): MailAttachment {
  if (attachment.kind === 'letter') return attachment;
  const { event } = attachment;
  return {
    kind: 'calendar',
    event: { ...event, summary: harmless(event.summary), description: harmless(event.description) },
  };
}

/** The mail of a draft. Where none of the addressees can be written to, the owner gets it: a mail is never lost unseen. */
export function finished(draft: MailDraft, { occasion, order }: MailFacts): MailContent {
  const to = sendableOnce(draft.to);
  return {
    occasion,
    to: to.length > 0 ? to : sendableOnce(people(order.parties, 'owner')),
    language: draft.language ?? 'en',
    subject: subjectLine(order.reference, draft.subject),
    blocks: draft.blocks.map(harmlessBlock),
    attachments: (draft.attachments ?? []).map(harmlessAttachment),
  };
}
