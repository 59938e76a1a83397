import { createHash, randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { IdempotencyLedger } from '../contracts/records';
import type { Given } from '../usecases/carry-out';
import { isDeclined, type Declined } from '../usecases/declined';
import { StaleWriteError, untilNotStale } from '../usecases/stale-write';
import { problemResult, resultOf, type Answer } from './answer';
import type { Operation } from './operation';
import { problem, problemOf, type Problem } from './problem';
import type { RestRequest } from './request';

export interface Call<Subject, Body, Query> {
  readonly subject: Subject;
  readonly body: Body;
  readonly query: Query;
  readonly request: RestRequest;
  readonly given: Given;
}

/** What an operation does, in the steps in which every one of them is judged. */
export interface Behaviour<Subject, Body, Query> {
  /** What the path names; null is a 404. */
  readonly load: (request: RestRequest) => Promise<Subject | null>;
  /** The version that If-Match is compared with; null where there is nothing yet. */
  readonly versionOf?: (subject: Subject) => number | null;
  /** Who may not, though the scope would let him. */
  readonly forbids?: (subject: Subject, request: RestRequest) => Declined | undefined;
  /** What makes the request illegal whatever its body says. `numbers` are those of the body, as far as it has any. */
  readonly conflicts?: (subject: Subject, given: Given, numbers: readonly string[] | undefined) => Declined | undefined;
  readonly run: (call: Call<Subject, Body, Query>) => Promise<Answer | Declined>;
}

/**
 * The order in which every request is judged (design §11): scope, existence, idempotency, version, conflict, body. What a
 * later step would say never hides what an earlier one does.
 */
export async function judge<Subject, Body, Query>(
  operation: Operation<Body, Query>,
  behaviour: Behaviour<Subject, Body, Query>,
  ledger: IdempotencyLedger,
  request: RestRequest,
): Promise<APIGatewayProxyStructuredResultV2> {
  if (!request.scopes.includes(operation.scope)) {
    return problemResult(problem('insufficient-scope', `This needs the scope ${operation.scope}.`));
  }
  try {
    const first = await behaviour.load(request);
    if (first === null) return problemResult(problem('not-found', `Nothing is known under ${request.path}.`));
    const forbidden = behaviour.forbids?.(first, request);
    if (forbidden !== undefined) return problemResult(problemOf(forbidden));
    const key = operation.method === 'GET' ? undefined : request.headers['idempotency-key'];
    const perform = () => performOnce(operation, behaviour, request, first, key);
    return key === undefined ? await perform() : await answeredOnce(ledger, request, key, perform);
  } catch (error) {
    if (error instanceof StaleWriteError) return problemResult(problem('busy', `${error.message}. Try again.`));
    throw error;
  }
}

async function performOnce<Subject, Body, Query>(
  operation: Operation<Body, Query>,
  behaviour: Behaviour<Subject, Body, Query>,
  request: RestRequest,
  first: Subject,
  key: string | undefined,
): Promise<APIGatewayProxyStructuredResultV2> {
  let known: Subject | null = first;
  // The id is drawn once: a decision taken anew because of another writer is still the same command.
  const given: Given = { stamp: { at: request.now, id: commandId(request, key) }, actor: request.actor };
  return untilNotStale(async () => {
    const subject = known ?? (await behaviour.load(request));
    known = null;
    if (subject === null) return problemResult(problem('not-found', `Nothing is known under ${request.path}.`));
    const stale = staleVersion(behaviour.versionOf?.(subject) ?? null, request.headers['if-match']);
    if (stale !== undefined) return problemResult(stale);
    const conflict = behaviour.conflicts?.(subject, given, numbersOf(request.body));
    if (conflict !== undefined) return problemResult(problemOf(conflict));
    const query = operation.query.read(request);
    if (!query.ok) return problemResult(query.problem);
    const body = operation.body.read(request);
    if (!body.ok) return problemResult(body.problem);
    const answer = await behaviour.run({ subject, body: body.value, query: query.value, request, given });
    return isDeclined(answer) ? problemResult(problemOf(answer)) : resultOf(answer);
  });
}

function staleVersion(version: number | null, ifMatch: string | undefined): Problem | undefined {
  if (ifMatch === undefined || (ifMatch.trim() === '*' && version !== null)) return undefined;
  const wanted = ifMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (version !== null && wanted.includes(`"${version}"`)) return undefined;
  const detail =
    version === null ? 'There is nothing yet that could match.' : `The version is "${version}" now. Read it again.`;
  return problem('version-mismatch', detail, { version });
}

/** The numbers that a body names, before it is known to be right otherwise. */
function numbersOf(body: string): readonly string[] | undefined {
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json !== 'object' || json === null || !('numbers' in json) || !Array.isArray(json.numbers))
      return undefined;
    return json.numbers.filter((number): number is string => typeof number === 'string');
  } catch {
    return undefined;
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

const ledgerKey = (request: RestRequest, key: string): string =>
  hash(JSON.stringify([request.actor, request.method, request.path, key]));

const commandId = (request: RestRequest, key: string | undefined): string =>
  key === undefined ? randomUUID() : hash(ledgerKey(request, key) + hash(request.body));

/** Same key and body: the same answer. Only what went well is kept; a refusal may be asked again. */
async function answeredOnce(
  ledger: IdempotencyLedger,
  request: RestRequest,
  key: string,
  perform: () => Promise<APIGatewayProxyStructuredResultV2>,
): Promise<APIGatewayProxyStructuredResultV2> {
  const id = ledgerKey(request, key);
  const bodyHash = hash(request.body);
  const claim = await ledger.claim(id, bodyHash, request.now);
  switch (claim.state) {
    case 'other-body':
      return problemResult(
        problem(
          'idempotency-key-reused',
          'This Idempotency-Key stands for another body. Use a new key for a new request.',
          {
            errors: [
              {
                pointer: '',
                code: 'idempotency-key-reused',
                message: 'The body differs from the first one sent with this key.',
              },
            ],
          },
        ),
      );
    case 'running':
      return problemResult(
        problem('request-running', 'The first request with this key has not been answered yet. Try again.'),
      );
    case 'answered':
      return {
        statusCode: claim.answer.status,
        headers: { ...claim.answer.headers, 'idempotent-replay': 'true' },
        body: claim.answer.body,
      };
    case 'new':
      return keepIfDone(ledger, id, bodyHash, request, perform);
  }
}

async function keepIfDone(
  ledger: IdempotencyLedger,
  id: string,
  bodyHash: string,
  request: RestRequest,
  perform: () => Promise<APIGatewayProxyStructuredResultV2>,
): Promise<APIGatewayProxyStructuredResultV2> {
  let kept = false;
  try {
    const result = await perform();
    const status = result.statusCode ?? 200;
    if (status >= 200 && status < 300) {
      const headers = Object.fromEntries(
        Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
      );
      await ledger.keep(id, bodyHash, { status, headers, body: result.body ?? '' }, request.now);
      kept = true;
    }
    return result;
  } finally {
    if (!kept) await ledger.forget(id);
  }
}
