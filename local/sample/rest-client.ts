import { z } from 'zod';
import { orderAnswer, portAnswer } from '../../functions/shapes/answers';
import { historyRow } from '../../functions/shapes/port';

export type OrderView = z.output<typeof orderAnswer>;
export type PortView = z.output<typeof portAnswer>;

const history = z.object({ items: z.array(historyRow) });
const orders = z.object({ items: z.array(orderAnswer), nextCursor: z.string().nullable() });
const token = z.object({ token: z.string() });
const problem = z.object({
  type: z.string(),
  detail: z.string().default(''),
  errors: z.array(z.object({ message: z.string() })).default([]),
});

/** An answer that was asked for but not given; the message says which call, which status and why. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError';
}

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface RestCall {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /** The e-mail of the person who calls. */
  readonly as?: string;
}

/** Talks to a running stack as any client would: over HTTP, by the routes of the contract. */
export class RestClient {
  readonly #url: string;
  readonly #caller: string | undefined;
  readonly #tokens = new Map<string, string>();

  /** @param caller who calls where a call names nobody; without one such calls bear no token. */
  constructor(url: string, caller?: string) {
    this.#url = url;
    this.#caller = caller;
  }

  /** Any answer, refusals included. */
  async call({ method, path, body, as = this.#caller }: RestCall): Promise<RestAnswer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { authorization: `Bearer ${await this.#tokenOf(as)}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) as unknown };
  }

  /** The body of a 2xx. @throws UnexpectedAnswerError for any other. */
  async ask(call: RestCall): Promise<unknown> {
    const { status, body } = await this.call(call);
    if (status >= 200 && status < 300) return body;
    throw new UnexpectedAnswerError(`${call.method} ${call.path} answered ${status}: ${reasonIn(body)}`);
  }

  async order(orderId: string): Promise<OrderView> {
    return orderAnswer.parse(await this.ask({ method: 'GET', path: `/v1/orders/${orderId}` }));
  }

  /** Every order there is, page by page. */
  async orders(): Promise<readonly OrderView[]> {
    const found: OrderView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = orders.parse(await this.ask({ method: 'GET', path: `/v1/orders?limit=200${after}` }));
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  }

  async port(number: string): Promise<PortView> {
    return portAnswer.parse(await this.ask({ method: 'GET', path: `/v1/ports/${encodeURIComponent(number)}` }));
  }

  /** What was done to a number, oldest first: the first 200 entries, more than a story has. */
  async history(number: string) {
    const path = `/v1/ports/${encodeURIComponent(number)}/history?limit=200`;
    return history.parse(await this.ask({ method: 'GET', path })).items;
  }

  /** The bytes behind a path. @throws UnexpectedAnswerError where it is not a 2xx. */
  async bytes(path: string): Promise<Uint8Array> {
    const response = await fetch(this.#url + path, { headers: { accept: 'application/pdf, */*' } });
    if (!response.ok) throw new UnexpectedAnswerError(`GET ${path} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #tokenOf(email: string): Promise<string> {
    const known = this.#tokens.get(email);
    if (known !== undefined) return known;
    const path = `/_local/token?email=${encodeURIComponent(email)}`;
    const issued = token.parse(await (await fetch(this.#url + path)).json()).token;
    this.#tokens.set(email, issued);
    return issued;
  }
}

/** Why an answer is no 2xx, in the words of its problem document. */
export function reasonIn(body: unknown): string {
  const read = problem.safeParse(body);
  if (!read.success) return JSON.stringify(body);
  const { type, detail, errors } = read.data;
  return [`${type.split('/').at(-1) ?? type}. ${detail}`, ...errors.map((error) => error.message)].join(' ').trim();
}
