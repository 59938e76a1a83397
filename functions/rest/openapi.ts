import { z } from 'zod';
import type { NamedExamples, Operation, Reader } from './operation';
import * as bridges from './operations/bridges';
import * as campaigns from './operations/campaigns';
import * as carriers from './operations/carriers';
import * as cutover from './operations/cutover';
import * as imports from './operations/imports';
import * as metrics from './operations/metrics';
import * as orders from './operations/orders';
import * as plans from './operations/plans';
import * as ports from './operations/ports';
import * as reference from './operations/reference';
import * as runbook from './operations/runbook';
import * as testCalls from './operations/test-calls';
import * as volume from './operations/volume';
import { PROBLEMS, type ProblemSlug } from './problem';

type Described = Pick<
  Operation<unknown, unknown>,
  | 'id'
  | 'method'
  | 'path'
  | 'scope'
  | 'tag'
  | 'summary'
  | 'bodyExample'
  | 'bodyExamples'
  | 'queryExamples'
  | 'answers'
  | 'problems'
> & { readonly body: Pick<Reader<unknown>, 'shape' | 'mediaType'>; readonly query: Pick<Reader<unknown>, 'shape'> };

/** Every operation of the API. The compiled template is checked against this list, so neither can have one more. */
export const OPERATIONS: readonly Described[] = [
  ...Object.values(carriers),
  ...Object.values(orders),
  ...Object.values(imports),
  ...Object.values(ports),
  ...Object.values(cutover),
  ...Object.values(bridges),
  ...Object.values(campaigns),
  ...Object.values(runbook),
  ...Object.values(testCalls),
  ...Object.values(volume),
  ...Object.values(metrics),
  ...Object.values(plans),
  ...Object.values(reference),
];

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document, made from the very schemas that validate requests. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const described of OPERATIONS) {
    const methods = (paths[described.path] ??= {});
    methods[described.method.toLowerCase()] = operationObject(described);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portolan',
      version,
      summary: 'Moves phone numbers into Amazon Connect.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationObject(described: Described): Json {
  const { id, tag, summary, scope, body } = described;
  return {
    operationId: id,
    tags: [tag],
    summary,
    security: [{ jwt: [scope] }],
    parameters: [...pathParameters(described), ...queryParameters(described), ...headerParameters(described)],
    ...(body.shape === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              [body.mediaType ?? 'application/json']: {
                schema: schemaOf(body.shape, 'input'),
                ...shownBody(described),
              },
            },
          },
        }),
    responses: {
      ...answerObjects(described.answers),
      ...problemObjects([...generalProblems(described), ...described.problems]),
    },
  };
}

/** OpenAPI has `example` for one and `examples` for several, never both. */
function shownBody({ bodyExample, bodyExamples }: Described): Json {
  if (bodyExamples !== undefined) return { examples: valuesByName(bodyExamples) };
  return bodyExample === undefined ? {} : { example: bodyExample };
}

const valuesByName = (examples: NamedExamples<unknown>): Json =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}

const pathParameters = ({ path }: Described): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters({ query: { shape }, queryExamples = {} }: Described): readonly Json[] {
  if (shape === null) return [];
  const properties: unknown = schemaOf(shape, 'input')['properties'];
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).map(([name, schema]: [string, unknown]) => ({
    name,
    in: 'query',
    required: false,
    schema,
    ...shownParameter(name, queryExamples),
  }));
}

/** What the examples of the query say of one of its parameters. */
function shownParameter(parameter: string, queries: NonNullable<Described['queryExamples']>): Json {
  const values = Object.entries(queries).flatMap(([name, query]) => {
    const value = query[parameter];
    return value === undefined ? [] : [[name, value] as const];
  });
  return values.length === 0 ? {} : { examples: valuesByName(Object.fromEntries(values)) };
}

function headerParameters({ method }: Described): readonly Json[] {
  if (method === 'GET') return [];
  const text = { type: 'string' };
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: text,
      description: 'Same key and body: the same answer, for 24 hours.',
    },
    {
      name: 'If-Match',
      in: 'header',
      required: false,
      schema: text,
      description: 'The version that you read, in quotes: "3".',
    },
  ];
}

function answerObjects(answers: Described['answers']): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, shape, pdf }]) => [
      status,
      {
        description,
        ...(status === NO_CONTENT ? {} : { content: contentOf(shape, pdf === true) }),
      },
    ]),
  );
}

const NO_CONTENT = '204';

const contentOf = (shape: z.ZodType | undefined, isPdf: boolean): Json => ({
  ...(isPdf ? { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } : {}),
  'application/json': { schema: shape === undefined ? { type: 'object' } : schemaOf(shape, 'output') },
});

/** What the pipeline may answer whatever the operation is. */
function generalProblems({ method, body, query }: Described): readonly ProblemSlug[] {
  return [
    'insufficient-scope',
    ...(body.shape === null ? [] : bodyProblems(body.mediaType)),
    ...(query.shape === null ? [] : (['invalid-request'] as const)),
    ...(method === 'GET' ? [] : (['idempotency-key-reused', 'request-running', 'busy'] as const)),
  ];
}

const bodyProblems = (mediaType: string | undefined): readonly ProblemSlug[] => [
  ...(mediaType === undefined ? (['not-json'] as const) : []),
  'too-large',
  'unsupported-media-type',
  'invalid-request',
];

/** One response a status, naming every problem that may stand behind it. */
function problemObjects(slugs: readonly ProblemSlug[]): Json {
  const byStatus = new Map<number, ProblemSlug[]>();
  for (const slug of new Set(slugs)) {
    const { status } = PROBLEMS[slug];
    byStatus.set(status, [...(byStatus.get(status) ?? []), slug]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        description: names.map((slug) => `${slug}: ${PROBLEMS[slug].title}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'Ends with the stable slug of the problem.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};
