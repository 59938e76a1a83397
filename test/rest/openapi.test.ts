import { describe, expect, test } from 'vitest';
import { OPERATIONS, openApiDocument } from '../../functions/rest/openapi';
import { PROBLEMS } from '../../functions/rest/problem';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly { readonly jwt: readonly string[] }[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object; readonly example?: unknown }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, object> }>;
}

// As a client receives it: what JSON cannot carry is not in it.
const document = JSON.parse(JSON.stringify(openApiDocument('0.1.0'))) as Record<string, unknown> & {
  readonly paths: Record<string, Record<string, Described>>;
  readonly tags: readonly { readonly name: string }[];
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => [`${method.toUpperCase()} ${path}`, path, described] as const),
);

function references(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : references(value),
  );
}

/** Where a reference points, from the root of the document; undefined when to nothing. */
const target = (reference: string): unknown =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], document);

/** The bodies that an operation shows, with their names. */
const bodiesOf = ({
  bodyExample,
  bodyExamples,
}: (typeof OPERATIONS)[number]): readonly (readonly [string, unknown])[] => [
  ...(bodyExample === undefined ? [] : [['', bodyExample] as const]),
  ...Object.entries(bodyExamples ?? {}),
];

describe('the OpenAPI document', () => {
  test('is of version 3.1 and has what one must have', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Portolan', version: '0.1.0' } });
    expect(operations.length).toBe(OPERATIONS.length);
  });

  test('has no reference that leads nowhere', () => {
    expect(references(document).length).toBeGreaterThan(0);
    expect(
      references(document).filter((reference) => !reference.startsWith('#/') || target(reference) === undefined),
    ).toEqual([]);
  });

  test('names every operation once', () => {
    const ids = operations.map(([, , { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has no two paths that differ in the name of a parameter only', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test.each(operations)('%s declares its path parameters, and each parameter once', (_, path, { parameters }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = parameters.filter((parameter) => parameter.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(inPath);
    expect(declared.every(({ required }) => required)).toBe(true);
    const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(parameters.every(({ schema }) => typeof schema === 'object')).toBe(true);
  });

  test.each(operations)('%s asks for one scope, has a known tag, and says how it answers', (_, __, described) => {
    expect(described.security).toHaveLength(1);
    expect(described.security[0]?.jwt[0]).toMatch(/^ports:(read|write|cutover|rollback)$/);
    expect(document.tags.map(({ name }) => name)).toEqual(expect.arrayContaining([...described.tags]));
    const statuses = Object.keys(described.responses);
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    expect(statuses).toContain('403');
    expect(Object.values(described.responses).every(({ description }) => description !== '')).toBe(true);
  });

  test('every write with a body says what becomes of a wrong one', () => {
    const silent = operations
      .filter(([, , { requestBody }]) => requestBody !== undefined)
      .filter(([, , { requestBody, responses }]) => {
        // Any text is a file; only JSON can fail to be what it says.
        const ofJson = Object.keys(requestBody?.content ?? {}).includes('application/json') ? ['400'] : [];
        return ![...ofJson, '413', '415', '422'].every((status) => status in responses);
      });
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test('every problem that it speaks of exists, and its errors have a form', () => {
    for (const described of OPERATIONS) {
      expect(described.problems.filter((slug) => !(slug in PROBLEMS))).toEqual([]);
    }
    expect(target('#/components/schemas/Problem')).toMatchObject({ type: 'object' });
  });

  test('every example of a body is taken by the very schema that validates it', () => {
    const wrong = OPERATIONS.flatMap((described) =>
      bodiesOf(described).flatMap(([name, example]) =>
        described.body.shape?.safeParse(example).success === true ? [] : [`${described.id} ${name}`],
      ),
    );
    expect(wrong).toEqual([]);
    const silent = OPERATIONS.filter((described) => described.body.shape !== null && bodiesOf(described).length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('every example of a query is taken by the schema that validates it', () => {
    const examples = OPERATIONS.flatMap(({ id, query, queryExamples = {} }) =>
      Object.entries(queryExamples).map(([name, example]) => [`${id} ${name}`, query.shape, example] as const),
    );
    expect(examples.length).toBeGreaterThan(0);
    const wrong = examples.filter(([, shape, example]) => shape?.safeParse(example).success !== true);
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('a body has one example or several named ones, and a query beside them goes with one of them', () => {
    for (const { id, bodyExample, bodyExamples, queryExamples } of OPERATIONS) {
      expect(bodyExample === undefined || bodyExamples === undefined, id).toBe(true);
      if (bodyExample !== undefined) expect(queryExamples, id).toBeUndefined();
      const bodies = Object.keys(bodyExamples ?? {});
      if (bodies.length > 0 && queryExamples !== undefined) expect(Object.keys(queryExamples), id).toEqual(bodies);
    }
  });

  test('shows examples of a query beside the parameters that they set', () => {
    const { parameters = [] } = document.paths['/v1/calendars/{country}']?.['get'] ?? {};
    const shown = parameters.filter((parameter) => parameter.in === 'query');
    expect(shown.map(({ name, examples }) => [name, examples])).toEqual([
      ['region', { 'england-at-christmas': { value: 'ENG' } }],
      ['from', { 'england-at-christmas': { value: '2026-12-01' } }],
      ['to', { 'england-at-christmas': { value: '2027-01-31' } }],
    ]);
  });

  test('describes a schema for every body, and none of them is empty', () => {
    const schemas = operations.flatMap(([name, , { requestBody }]) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => [name, Object.keys(schema).length] as const),
    );
    expect(schemas.filter(([, members]) => members === 0)).toEqual([]);
  });
});
