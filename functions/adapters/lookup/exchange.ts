import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { LookupUnavailableError } from './lookup-unavailable-error';

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Posts to one endpoint over a connection that is kept; `millis` bounds name, connection, TLS, headers and body together. */
export type Exchange = (headers: Readonly<Record<string, string>>, body: string, millis: number) => Promise<Reply>;

/** Twice what DynamoDB can store in an item: more comes from somebody else. */
const MAX_BODY_CHARACTERS = 800 * 1024;

/** The local stack speaks plain HTTP; AWS does not. */
export function exchangeWith(endpoint: URL): Exchange {
  const plain = endpoint.protocol === 'http:';
  const agent = plain ? new PlainAgent({ keepAlive: true }) : new TlsAgent({ keepAlive: true });
  const send = plain ? plainRequest : tlsRequest;
  const target = {
    agent,
    method: 'POST',
    path: '/',
    hostname: endpoint.hostname.replace(/^\[|\]$/g, ''),
    port: endpoint.port,
  };

  const attempt = (headers: Readonly<Record<string, string>>, body: string, until: number): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = send({ ...target, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
      const fail = (fault: Error): void => {
        clearTimeout(timer);
        reject(fault);
        // A name that is still being looked up cannot be called back; whatever comes of it, nobody listens.
        request.destroy();
      };
      const timer = setTimeout(() => {
        fail(new LookupUnavailableError('deadline'));
      }, until - performance.now());
      request.on('error', (error) => {
        fail(connectionFault(error, request.reusedSocket));
      });
      request.on('response', (response) => {
        collect(response, fail, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
      });
      request.end(body);
    });

  return async (headers, body, millis) => {
    const until = performance.now() + millis;
    try {
      return await attempt(headers, body, until);
    } catch (fault) {
      // The other side hung up while the function was frozen, and this call was the first to notice. A read may be repeated.
      if (fault instanceof StaleConnectionError) return attempt(headers, body, until);
      throw fault;
    }
  };
}

/** A kept connection that broke before it said anything. */
class StaleConnectionError extends LookupUnavailableError {}

function connectionFault(error: Error, reused: boolean): LookupUnavailableError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'broken';
  const stale = reused && (code === 'ECONNRESET' || code === 'EPIPE');
  return new (stale ? StaleConnectionError : LookupUnavailableError)(`connection ${code}`);
}

function collect(response: IncomingMessage, fail: (fault: Error) => void, done: (reply: Reply) => void): void {
  let body = '';
  response.setEncoding('utf8');
  response.on('data', (text: string) => {
    body += text;
    if (body.length > MAX_BODY_CHARACTERS) fail(new LookupUnavailableError('too long a body'));
  });
  response.on('error', () => {
    fail(new LookupUnavailableError('connection broken in the body'));
  });
  response.on('end', () => {
    done({ status: response.statusCode ?? 0, body });
  });
}
