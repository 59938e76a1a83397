import type { z } from 'zod';
import type { ProblemSlug } from './problem';
import { parseWith, readBody, type Parsed } from './read-body';
import { readCsvBody } from './read-csv-body';
import type { RestRequest } from './request';

export type Scope = 'ports:read' | 'ports:write' | 'ports:cutover' | 'ports:rollback';

/** What part of a request is read, by which shape. */
export interface Reader<T> {
  readonly shape: z.ZodType | null;
  /** Of a body; JSON unless said. */
  readonly mediaType?: string;
  readonly read: (request: RestRequest) => Parsed<T>;
}

export const jsonBody = <T>(shape: z.ZodType<T>): Reader<T> => ({
  shape,
  read: (request) => readBody({ body: request.body, contentType: request.headers['content-type'] }, shape),
});

/** A file; what stands in it is for the operation to judge. */
export const csvBody = (shape: z.ZodType<string>): Reader<string> => ({
  shape,
  mediaType: 'text/csv',
  read: (request) => readCsvBody({ body: request.body, contentType: request.headers['content-type'] }),
});

export const queryOf = <T>(shape: z.ZodType<T>): Reader<T> => ({
  shape,
  read: (request) => parseWith(shape, request.query),
});

/** Nothing is read. */
export const nothing: Reader<undefined> = { shape: null, read: () => ({ ok: true, value: undefined }) };

export type NamedExamples<T> = Readonly<Record<string, T>>;

/** One operation of the API: what routes, validates and documents it. The OpenAPI document is made of these. */
export interface Operation<Body, Query> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly scope: Scope;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly body: Reader<Body>;
  readonly bodyExample?: unknown;
  /** Several bodies by name, instead of `bodyExample`, where one cannot show what the operation is for. */
  readonly bodyExamples?: NamedExamples<unknown>;
  readonly query: Reader<Query>;
  /** Queries by name; the one of the same name as a body belongs to that body. */
  readonly queryExamples?: NamedExamples<Readonly<Record<string, string>>>;
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly shape?: z.ZodType; readonly pdf?: boolean }>
  >;
  readonly problems: readonly ProblemSlug[];
}

/** Keeps the types of body and query while checking the rest. */
export const operation = <Body, Query>(definition: Operation<Body, Query>): Operation<Body, Query> => definition;
