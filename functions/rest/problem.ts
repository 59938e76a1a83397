import type { Declined, FieldFault } from '../usecases/declined';

/** An answer that says what went wrong, in the form of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  readonly [extension: string]: unknown;
}

/** Every problem that Portolan answers: the slug at the end of its type, its status and its title. */
export const PROBLEMS = {
  'not-json': { status: 400, title: 'The body is not JSON' },
  'insufficient-scope': { status: 403, title: 'The token lacks the scope for this' },
  'not-the-decision-maker': { status: 403, title: 'Only the named decision-maker may do this' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'not-acceptable': { status: 406, title: 'This is not offered in that form' },
  'illegal-in-phase': { status: 409, title: 'Not legal in the phase of the port' },
  'reference-in-use': { status: 409, title: 'The reference belongs to another order' },
  'number-already-in-flight': { status: 409, title: 'The number is being ported already' },
  'csr-missing': { status: 409, title: 'There is no CSR to copy from' },
  'rollback-window-closed': { status: 409, title: 'The rollback window has closed' },
  'change-cutoff-passed': { status: 409, title: 'The carrier takes no more changes' },
  'new-loa-needed': { status: 409, title: 'A new LOA is needed first' },
  'cutover-before-foc': { status: 409, title: 'Before the FOC nothing has moved' },
  'hold-after-filing': { status: 409, title: 'After filing the carrier decides' },
  'gates-open': { status: 409, title: 'Gates of the runbook stand open' },
  'claimed-number-in-use': { status: 409, title: 'The claimed number leads elsewhere already' },
  'number-quota-reached': { status: 409, title: 'The instance holds as many numbers as it may' },
  'claiming-would-block': { status: 409, title: 'One more claim and AWS would block claiming' },
  'no-number-available': { status: 409, title: 'Connect has no such number to give' },
  'connect-refused': { status: 409, title: 'Amazon Connect says no' },
  'request-running': { status: 409, title: 'The same request is being carried out' },
  'version-mismatch': { status: 412, title: 'The record has changed since you read it' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is of another type' },
  'invalid-request': { status: 422, title: 'The request has fields that cannot be accepted' },
  'order-needs-splitting': { status: 422, title: 'The numbers need more than one order' },
  'import-refused': { status: 422, title: 'The file has rows that cannot be imported' },
  'filing-refused': { status: 422, title: 'Not every rule for filing is met' },
  'foc-blocked': { status: 422, title: 'This FOC cannot stand' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another body' },
  'unknown-cursor': { status: 422, title: 'The cursor belongs to no page of this list' },
  'connect-busy': { status: 503, title: 'Amazon Connect is busy' },
  busy: { status: 503, title: 'The record is being written by others' },
  'internal-error': { status: 500, title: 'Portolan failed' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof PROBLEMS;

const TYPE_BASE = 'https://portolan.example/problems/';

export function problem(
  slug: ProblemSlug,
  detail: string,
  more: { readonly errors?: readonly FieldFault[] | undefined; readonly [extension: string]: unknown } = {},
): Problem {
  const { errors, ...extensions } = more;
  return {
    ...extensions,
    type: `${TYPE_BASE}${slug}`,
    ...PROBLEMS[slug],
    detail,
    ...(errors === undefined ? {} : { errors }),
  };
}

const isSlug = (text: string): text is ProblemSlug => Object.hasOwn(PROBLEMS, text);

/** A use case's refusal as a problem; its rule is the slug. */
export function problemOf(declined: Declined): Problem {
  const slug = isSlug(declined.rule) ? declined.rule : 'invalid-request';
  return problem(slug, declined.detail, { ...declined.more, errors: declined.errors });
}
