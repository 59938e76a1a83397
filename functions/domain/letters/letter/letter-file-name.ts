import type { Order } from '../../port/order';
import type { LetterKind } from './letter';

const NAMES = {
  port: 'letter-of-authority',
  rollback: 'rollback-letter-unsigned',
  'field-sheet': 'field-sheet',
} as const satisfies Record<LetterKind, string>;

const LONGEST_REFERENCE = 60;

/** What every mail program and file system takes: ASCII letters, digits, '.', '_' and '-', no dot at the ends. */
function asFileName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST_REFERENCE)
    .replace(/[.-]+$/g, '');
}

/** The file name of a letter: 'ACME-LON-1-letter-of-authority.pdf'. A reference without a usable character gives way to the id. */
export function letterFileName(order: Pick<Order, 'reference' | 'orderId'>, letter: LetterKind): string {
  const start = asFileName(order.reference) || asFileName(order.orderId) || 'order';
  return `${start}-${NAMES[letter]}.pdf`;
}
