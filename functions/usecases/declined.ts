import type { Refusal } from '../domain/port/refusal';

/** One field that is at fault: where, which rule, and what to do about it. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A use case that says no, and why. Nothing was written. */
export interface Declined {
  readonly declined: 'forbidden' | 'not-found' | 'conflict' | 'invalid';
  /** The stable name of the rule; the last part of the problem's `type`. */
  readonly rule: string;
  readonly detail: string;
  readonly errors?: readonly FieldFault[];
  /** What else the caller needs to go on, by name. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export const isDeclined = <T extends object>(answer: T | Declined): answer is Declined => 'declined' in answer;

export const invalid = (
  errors: readonly FieldFault[],
  detail = 'The request has fields that cannot be accepted.',
): Declined => ({
  declined: 'invalid',
  rule: 'invalid-request',
  detail,
  errors,
});

/** Refusals of several ports as one answer: the first names the rule, each number has its own line. */
export function declinedBy(refusals: readonly Refusal[]): Declined {
  const [first] = refusals;
  if (first === undefined) throw new RangeError('No refusal to answer with');
  return {
    declined: 'conflict',
    rule: first.rule,
    detail: first.detail,
    errors: refusals.map((refusal) => ({
      pointer: '/numbers',
      code: refusal.rule,
      message: `${refusal.number}: ${refusal.detail}`,
    })),
    more: {
      phase: first.phase,
      allowed: first.allowed,
      ...(first.until === undefined ? {} : { until: first.until }),
    },
  };
}

/** The answer to numbers that the order does not hold. */
export function notInOrder(
  unknown: readonly string[],
  asked: readonly string[] | undefined,
  reference: string,
): Declined {
  return invalid(
    unknown.map((number) => ({
      pointer: `/numbers/${asked?.indexOf(number) ?? 0}`,
      code: 'number-not-in-order',
      message: `${number} is no number of order ${reference}.`,
    })),
  );
}
