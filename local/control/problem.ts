import type { GatewayResponse } from '../gateway/function-response';

export interface FieldFault {
  /** JSON pointer into the body, or the name of a query parameter. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal of the `/_local` endpoints, as RFC 9457 has it. */
export class Problem extends Error {
  readonly status: number;
  readonly slug: string;
  readonly errors: readonly FieldFault[];

  constructor(status: number, slug: string, detail: string, errors: readonly FieldFault[] = []) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.errors = errors;
  }

  response(): GatewayResponse {
    const title = this.slug.replaceAll('-', ' ');
    const body = {
      type: `https://portolan.example/problems/${this.slug}`,
      title: title.charAt(0).toUpperCase() + title.slice(1),
      status: this.status,
      detail: this.message,
      ...(this.errors.length === 0 ? {} : { errors: this.errors }),
    };
    return { status: this.status, headers: { 'content-type': 'application/problem+json' }, body: JSON.stringify(body) };
  }
}

/** One field of the body, or one query parameter, is at fault. */
export function faultyField(pointer: string, code: string, message: string): Problem {
  return new Problem(422, 'invalid-body', message, [{ pointer, code, message }]);
}
