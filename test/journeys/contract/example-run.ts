import { expect } from 'vitest';
import { OPERATIONS } from '../../../functions/rest/openapi';
import type { Answer, Caller, Request } from '../../support/caller';

export type Described = (typeof OPERATIONS)[number];

export function operationOf(id: string): Described {
  const found = OPERATIONS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no operation ${id}`);
  return found;
}

/** The names of an operation's examples, of bodies and of queries; '' for one that has no name. */
export function namesOf({ bodyExamples, queryExamples }: Described): readonly string[] {
  const names = [...Object.keys(bodyExamples ?? {}), ...Object.keys(queryExamples ?? {})];
  return names.length === 0 ? [''] : [...new Set(names)];
}

/** A file is sent as it is, everything else as JSON. */
export function bodyOf(example: unknown): Request {
  if (example === undefined) return {};
  return typeof example === 'string' ? { raw: example, headers: { 'content-type': 'text/csv' } } : { body: example };
}

function pathOf({ path, queryExamples }: Described, values: Readonly<Record<string, string>>, name: string): string {
  const filled = path.replace(/\{(\w+)\}/g, (_all, parameter: string) => encodeURIComponent(values[parameter] ?? ''));
  const query = queryExamples?.[name];
  return query === undefined ? filled : `${filled}?${new URLSearchParams(query).toString()}`;
}

/** Calls operations with what their documentation shows, and keeps what was answered. */
export class ExampleRun {
  readonly #api: Caller;
  readonly #answered = new Map<string, Map<string, Answer>>();

  constructor(api: Caller) {
    this.#api = api;
  }

  /** Calls an operation with the very body and query that its documentation shows under this name; it has to go well. */
  async run(
    id: string,
    path: Readonly<Record<string, string>> = {},
    { name = '', ...request }: Request & { readonly name?: string } = {},
  ): Promise<Answer> {
    const described = operationOf(id);
    if (!namesOf(described).includes(name)) throw new Error(`${id} has no example '${name}'`);
    const body = bodyOf(name === '' ? described.bodyExample : described.bodyExamples?.[name]);
    const answer = await this.#api.call(described.method, pathOf(described, path, name), { ...body, ...request });
    expect(answer.status, `${id} ${name}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    this.#answered.set(id, new Map([...this.answersTo(id), [name, answer]]));
    return answer;
  }

  /** By the name of the example; '' where it has one example or none. */
  answersTo(id: string): ReadonlyMap<string, Answer> {
    return this.#answered.get(id) ?? new Map<string, Answer>();
  }
}
