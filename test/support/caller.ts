import { expect } from 'vitest';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON where the answer is JSON, else the text. */
  readonly body: unknown;
}

export interface Request {
  readonly body?: unknown;
  /** A body exactly as it is sent, instead of `body`. */
  readonly raw?: string;
  /** The e-mail of the person who calls; nobody: the local developer with every scope. */
  readonly as?: string;
  /** Scopes of that person's token, separated by spaces; all of them unless said. */
  readonly scope?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the API of a local stack as its clients do: over HTTP, with tokens for named people. */
export class Caller {
  readonly url: string;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(url: string) {
    this.url = url;
  }

  async call(method: string, path: string, request: Request = {}): Promise<Answer> {
    const headers: Record<string, string> = { ...request.headers };
    if (request.as !== undefined) headers['authorization'] = `Bearer ${await this.#token(request.as, request.scope)}`;
    const text = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    if (text !== undefined) headers['content-type'] ??= 'application/json';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      ...(text === undefined ? {} : { body: text }),
    });
    const answered = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body: unknown = isJson ? JSON.parse(answered) : answered;
    return { status: response.status, headers: response.headers, body };
  }

  /** The same, for a call that has to go well: its status is asserted, with the answer in the message. */
  async expect(status: number, method: string, path: string, request: Request = {}): Promise<unknown> {
    const answer = await this.call(method, path, request);
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBe(status);
    return answer.body;
  }

  /** The same for any answer that is good news. */
  async expectOk(method: string, path: string, request: Request = {}): Promise<unknown> {
    const answer = await this.call(method, path, request);
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  }

  #token(email: string, scope: string | undefined): Promise<string> {
    const key = `${email} ${scope ?? ''}`;
    const known = this.#tokens.get(key) ?? this.#issue(email, scope);
    this.#tokens.set(key, known);
    return known;
  }

  async #issue(email: string, scope: string | undefined): Promise<string> {
    const query = new URLSearchParams({ email, ...(scope === undefined ? {} : { scope }) });
    const answer = await this.call('GET', `/_local/token?${query.toString()}`);
    const { token } = answer.body as { token: string };
    return token;
  }
}
