import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from './problem';

/** What an operation answers when it went well. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly pdf?: { readonly bytes: Uint8Array; readonly filename: string };
  /** The version that a later If-Match is about. */
  readonly version?: number;
  readonly location?: string;
}

export function resultOf(answer: Answer): APIGatewayProxyStructuredResultV2 {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (answer.version !== undefined) headers['etag'] = `"${answer.version}"`;
  if (answer.location !== undefined) headers['location'] = answer.location;
  if (answer.pdf !== undefined) {
    headers['content-type'] = 'application/pdf';
    headers['content-disposition'] = `inline; filename="${answer.pdf.filename}"`;
    return {
      statusCode: answer.status,
      headers,
      body: Buffer.from(answer.pdf.bytes).toString('base64'),
      isBase64Encoded: true,
    };
  }
  if (answer.body === undefined) return { statusCode: answer.status, headers, body: '' };
  headers['content-type'] = 'application/json';
  return { statusCode: answer.status, headers, body: JSON.stringify(answer.body) };
}

export function problemResult(problem: Problem): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      // Seconds, where the problem says when to ask again.
      ...(typeof problem['retryAfter'] === 'number' ? { 'retry-after': String(problem['retryAfter']) } : {}),
    },
    body: JSON.stringify(problem),
  };
}
