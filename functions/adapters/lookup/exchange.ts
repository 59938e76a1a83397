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
    plain ? new Post(plainRequest(target), 'connect', early) : new Post(tlsRequest(target), 'secureConnect', early);
  return {
    begin,
    post: async (headers, body, until, ready = begin(false)) => {
      try {
        return await ready.finish(headers, body, until);
      } catch (fault) {
        // The other side hung up while the function was frozen, and this call is the first to notice. A read may be repeated,
        // and so may the one write there is: it is refused where it came through.
        if (fault instanceof StaleConnectionError) return begin(false).finish(headers, body, until);
        throw fault;
      }
    },
  };
}

class Post implements Begun {
  readonly #request: ClientRequest;
  readonly #connected: 'connect' | 'secureConnect';
  #fault: Error | undefined;
  #reject: ((fault: Error) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(request: ClientRequest, connected: 'connect' | 'secureConnect', early: boolean) {
    this.#request = request;
    this.#connected = connected;
    request.on('error', (error) => {
      this.#fail(connectionFault(error, early || request.reusedSocket));
    });
  }

  whenConnected(then: () => void): void {
    this.#request.once('socket', (socket) => socket.once(this.#connected, then));
  }

  abandon(): void {
    this.#request.destroy();
  }

  finish(headers: Headers, body: string, until: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      if (this.#fault !== undefined) {
        reject(this.#fault);
        return;
      }
      this.#timer = setTimeout(() => {
        this.#fail(new LookupUnavailableError('deadline'));
      }, until - performance.now());
      this.#request.on('response', (response) => {
        this.#collect(response, resolve);
      });
      for (const name in headers) this.#request.setHeader(name, headers[name] ?? '');
      this.#request.end(body);
    });
  }

  #collect(response: IncomingMessage, resolve: (reply: Reply) => void): void {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      body += text;
      if (body.length > MAX_BODY_CHARACTERS) this.#fail(new LookupUnavailableError('too long a body'));
    });
    response.on('error', () => {
      this.#fail(new LookupUnavailableError('connection broken in the body'));
    });
    response.on('end', () => {
      clearTimeout(this.#timer);
      resolve({ status: response.statusCode ?? 0, body });
    });
  }

  /** A name that is still being looked up cannot be called back; whatever comes of it, nobody listens. */
  #fail(fault: Error): void {
    this.#fault ??= fault;
    clearTimeout(this.#timer);
    this.#reject?.(fault);
    this.#request.destroy();
  }
}

function connectionFault(error: Error, stale: boolean): LookupUnavailableError {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'broken';
  return new (stale ? StaleConnectionError : LookupUnavailableError)(`connection ${code}`);
}
