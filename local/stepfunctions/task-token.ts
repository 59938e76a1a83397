import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a valid token says: which execution, and which try of which callback task. */
export interface TaskReference {
  readonly arn: string;
  readonly serial: number;
}

const MARK = 'AQCE';
const ANY_TOKEN = /AQCE[A-Za-z0-9_-]{40,}/g;

/** A token for one try of a callback task. Signed, so that a finished one is told from an invented one without a list. */
export function issueToken(task: TaskReference, secret: string): string {
  const text = JSON.stringify([task.arn, task.serial, seal(task, secret)]);
  return MARK + Buffer.from(text).toString('base64url');
}

/** What a token claims, before its seal is compared; undefined when it is none of ours. */
export function claimOf(
  token: string,
): (TaskReference & { readonly sealedWith: (secret: string) => boolean }) | undefined {
  if (!token.startsWith(MARK)) return undefined;
  try {
    const [arn, serial, given] = JSON.parse(Buffer.from(token.slice(MARK.length), 'base64url').toString()) as unknown[];
    if (typeof arn !== 'string' || typeof serial !== 'number' || typeof given !== 'string') return undefined;
    return { arn, serial, sealedWith: (secret) => sameText(given, seal({ arn, serial }, secret)) };
  } catch {
    return undefined;
  }
}

/** The text without any task token that it may quote: whoever holds one can move a port. */
export function withoutTokens(text: string): string {
  return text.replace(ANY_TOKEN, '[task token]');
}

function seal({ arn, serial }: TaskReference, secret: string): string {
  return createHmac('sha256', secret).update(`${serial} ${arn}`).digest('base64url');
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
