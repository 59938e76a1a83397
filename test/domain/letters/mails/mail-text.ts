import type { MailBlock, MailContent } from '../../../../functions/domain/letters/mail-content';

function said(block: MailBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'action':
      return [block.text, ...(block.by === undefined ? [] : [`by ${block.by}`])];
  }
}

/** Everything that the blocks of a mail say, one statement a line. */
export const saidIn = (content: MailContent): string => content.blocks.flatMap(said).join('\n');

export const addressesOf = (content: MailContent): readonly string[] => content.to.map(({ email }) => email);
