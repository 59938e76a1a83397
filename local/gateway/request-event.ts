import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { account } from '../template/account';
import type { Caller } from './authoriser';
import type { RouteMatch } from './router';

export interface ReceivedRequest {
  readonly method: string;
  /** As it came, still encoded. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly sourceIp: string;
  readonly body: Buffer;
}

/** Media types that reach the function as text; every other body is base64 (a form too, which surprises many). */
const textual = /^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml))(;|$))/i;

/** The event of an HTTP API in payload format 2.0. */
export function requestEvent(
  request: ReceivedRequest,
  match: RouteMatch,
  caller: Caller | undefined,
  now: number,
): unknown {
  const { cookie, connection: _hopByHop, ...others } = request.headers;
  const path = decodedPath(request.path);
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: path,
    rawQueryString: request.query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: headersOf(others),
    ...queryOf(request.query),
    requestContext: contextOf(request, match, path, caller, now),
    ...(Object.keys(match.pathParameters).length === 0 ? {} : { pathParameters: match.pathParameters }),
    ...bodyOf(request),
  };
}

function contextOf(
  { method, headers, sourceIp }: ReceivedRequest,
  { route }: RouteMatch,
  path: string,
  caller: Caller | undefined,
  now: number,
): unknown {
  return {
    accountId: account.id,
    apiId: route.apiId,
    ...(caller === undefined ? {} : { authorizer: { jwt: { claims: caller.claims, scopes: caller.scopes } } }),
    domainName: `${route.apiId}.execute-api.${account.region}.${account.urlSuffix}`,
    domainPrefix: route.apiId,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
    requestId: randomUUID(),
    routeKey: route.routeKey,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now,
  };
}

function headersOf(headers: IncomingMessage['headers']): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
}

function queryOf(query: string): { queryStringParameters?: Record<string, string> } {
  if (query === '') return {};
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())];
  return { queryStringParameters: Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')])) };
}

function bodyOf({ headers, body }: ReceivedRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = headers['content-type'];
  if (type === undefined || textual.test(type)) return { body: body.toString('utf8'), isBase64Encoded: false };
  return { body: body.toString('base64'), isBase64Encoded: true };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** 23/Nov/2026:09:00:00 +0000 */
function commonLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
