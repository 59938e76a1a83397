import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Instant } from '../domain/time/instant';

/** A request as the use cases' edge sees it: already authenticated, everything else still to be judged. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The verified e-mail of the caller. */
  readonly actor: string;
  readonly scopes: readonly string[];
  readonly now: Instant;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

export function restRequest(event: Event, now: Instant): RestRequest {
  const { jwt } = event.requestContext.authorizer;
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: decoded(event.pathParameters),
    query: defined(event.queryStringParameters),
    headers: Object.fromEntries(
      Object.entries(event.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name.toLowerCase(), value]],
      ),
    ),
    body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
    actor: actorOf(jwt.claims),
    scopes: jwt.scopes ?? scopesOf(jwt.claims['scope']),
    now,
  };
}

/** An e-mail that the issuer has not verified names nobody; the subject then stands for the caller. */
function actorOf(claims: Event['requestContext']['authorizer']['jwt']['claims']): string {
  const { email, email_verified: verified, sub } = claims;
  const isVerified = verified === true || verified === 'true';
  return isVerified && typeof email === 'string' ? email : String(sub ?? 'unknown');
}

const scopesOf = (scope: unknown): readonly string[] => (typeof scope === 'string' ? scope.split(' ') : []);

const defined = (values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** API Gateway hands path parameters over decoded once; a number written as %2B44… and as +44… is the same then. */
function decoded(values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(defined(values)).map(([name, value]) => [name, decodeOnce(value)]));
}

function decodeOnce(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
