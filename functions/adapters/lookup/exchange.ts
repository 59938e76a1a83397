import { Agent as PlainAgent, request as plainRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as TlsAgent, request as tlsRequest } from 'node:https';
import { LookupUnavailableError } from './lookup-unavailable-error';

type Headers = Readonly<Record<string, string>>;

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** A post whose connection is under way while its content may still be to come. */
export interface Begun {
  /** Calls back once the connection stands. */
  whenConnected(then: () => void): void;
  /** Sends it and waits for the reply, name, connection, TLS, headers and body, until an instant of performance.now(). */
  finish(headers: Headers, body: string, until: number): Promise<Reply>;
  abandon(): void;
}

/** Posts to one endpoint over a connection that is kept. */
export interface Line {
  /** @param early before there is anything to send; what befalls it meanwhile is then no reason to give up. */
  begin(early: boolean): Begun;
  /** Sends over what was begun, or over the connection that is kept; once more over a new one if that had gone stale. */
  post(headers: Headers, body: string, until: number, begun?: Begun): Promise<Reply>;
}

/** Twice what DynamoDB can store in an item: more comes from somebody else. */
const MAX_BODY_CHARACTERS = 800 * 1024;

/** A connection that broke before it said anything, and was not made for this call. */
class StaleConnectionError extends LookupUnavailableError {}

/** The local stack speaks plain HTTP; AWS does not. */
export function lineTo({ protocol, hostname, port }: URL): Line {
  const plain = protocol === 'http:';
  const agent = plain ? new PlainAgent({ keepAlive: true }) : new TlsAgent({ keepAlive: true });
  const target = { agent, method: 'POST', path: '/', hostname: hostname.replace(/^\[|\]$/g, ''), port };
  const begin = (early: boolean): Begun =>
    plain ? begun(plainRequest(target), 'connect', early) : begun(tlsRequest(target), 'secureConnect', early);
  return {
    begin,
    post: async (headers, body, until, ready = begin(false)) => {
      try {
        return await ready.finish(headers, body, until);
      } catch (fault) {
        // The other side hung up while the function was frozen, and this call is the first to notice. A read may be repeated.
        if (fault instanceof StaleConnectionError) return begin(false).finish(headers, body, until);
        throw fault;
      }
    },
  };
}

function begun(request: ClientRequest, connected: 'connect' | 'secureConnect', early: boolean): Begun {
  let fault: Error | undefined;
  let fail = (reason: Error): void => {
    fault = reason;
  };
  request.on('error', (error) => {
    fail(connectionFault(error, early || request.reusedSocket));
  });
  return {
    whenConnected: (then) => request.once('socket', (socket) => socket.once(connected, then)),
    abandon: () => request.destroy(),
    finish: (headers, body, until) =>
      new Promise((resolve, reject) => {
        fail = (reason) => {
          clearTimeout(timer);
          reject(reason);
          // A name that is still being looked up cannot be called back; whatever comes of it, nobody listens.
          request.destroy();
        };
        const timer = setTimeout(() => {
          fail(new LookupUnavailableError('deadline'));
        }, until - performance.now());
        if (fault !== undefined) {
          fail(fault);
          return;
        }
        request.on('response', (response) => {
          collect(response, fail, (reply) => {
            clearTimeout(timer);
            resolve(reply);
          });
        });
        for (const name in headers) request.setHeader(name, headers[name] ?? '');
        request.end(body);
      }),
  };
}

function connectionFault(error: Error, stale: boolean): LookupUnavailableError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'broken';
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
