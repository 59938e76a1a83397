import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer of one of the AWS endpoints. */
export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer in AWS JSON 1.0, which DynamoDB and Step Functions speak. */
export function jsonAnswer(status: number, body: unknown): WireAnswer {
  return {
    status,
    contentType: 'application/x-amz-json-1.0',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export function jsonError(namespace: string, code: string, message: string, status = 400): WireAnswer {
  return jsonAnswer(status, { __type: `${namespace}#${code}`, message, Message: message });
}

/** The whole body of a request; undefined when it is longer than the limit (it is read to its end all the same, so that the answer arrives). */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limitBytes) chunks.push(chunk);
  }
  return bytes > limitBytes ? undefined : Buffer.concat(chunks);
}

/** Writes an answer with the virtual Date header: the SDK corrects its clock by it. */
export function send(
  response: ServerResponse,
  answer: { status: number; headers?: Readonly<Record<string, string | readonly string[]>>; body: string | Buffer },
  now: number,
): void {
  if (response.destroyed) return;
  response.sendDate = false;
  response.statusCode = answer.status;
  response.setHeader('date', new Date(now).toUTCString());
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.end(answer.body);
}
