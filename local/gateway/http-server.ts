import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody, send } from '../aws/wire';
import type { VirtualClock } from '../clock/virtual-clock';
import { gatewayMessage, type GatewayResponse } from './function-response';
import { requestLimitBytes } from './gateway';
import type { ReceivedRequest } from './request-event';

export type Answerer = (request: ReceivedRequest) => Promise<GatewayResponse>;

export interface HttpServerOptions {
  readonly port: number;
  readonly clock: VirtualClock;
  /** Everything but `/_local`. */
  readonly api: Answerer;
  readonly local: Answerer;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Listens on the loopback interface only, and answers only those who meant to come here. */
export class HttpServer {
  readonly #options: HttpServerOptions;
  readonly #server: Server;

  private constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void this.#serve(request, response);
    });
  }

  static async open(options: HttpServerOptions): Promise<HttpServer> {
    const { port } = options;
    const server = new HttpServer(options);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(
          error.code === 'EADDRINUSE'
            ? new Error(`Port ${port} is taken; choose another with --port`, { cause: error })
            : error,
        );
      });
      server.#server.listen(port, '127.0.0.1', resolve);
    });
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(request).catch(() => gatewayMessage(500, 'Internal Server Error'));
    send(response, answer, this.#options.clock.now());
  }

  async #answer(request: IncomingMessage): Promise<GatewayResponse> {
    const body = await readBody(request, requestLimitBytes);
    if (body === undefined) return gatewayMessage(413, 'Request Too Long');
    // A page in the developer's browser can point any host name at this machine; its requests carry that name.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!loopbackNames.has(host)) return gatewayMessage(403, 'Forbidden');
    const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
    const received: ReceivedRequest = {
      method: request.method ?? 'GET',
      path,
      query,
      headers: request.headers,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      body,
    };
    const isLocal = path === '/_local' || path.startsWith('/_local/');
    return isLocal ? this.#options.local(received) : this.#options.api(received);
  }
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
