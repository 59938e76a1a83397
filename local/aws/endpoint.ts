import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Faults, FaultyService, InjectedError } from '../faults';
import { refusal, type Permission, type Role } from '../iam/role';
import type { DeployedFunction } from '../template/deployed-function';
import { jsonError, readBody, send, type WireAnswer } from './wire';

/** One AWS service as a function's SDK meets it: what a call needs, and what it answers. */
export interface AwsService {
  readonly name: FaultyService;
  /** The call in this request; undefined when the request is for another service. */
  parse(headers: IncomingMessage['headers'], body: string, line: RequestLine): AwsCall | undefined;
  /** An error in the service's own protocol. */
  error(error: InjectedError): WireAnswer;
}

export interface RequestLine {
  readonly method: string;
  readonly url: string;
}

export interface AwsCall {
  readonly action: string;
  readonly isWrite: boolean;
  /** Undefined: the local stack does not offer this action. */
  readonly permissions: readonly Permission[] | undefined;
  perform(caller: DeployedFunction): WireAnswer | Promise<WireAnswer>;
}

export interface EndpointOptions {
  readonly clock: VirtualClock;
  readonly services: readonly AwsService[];
  readonly faults: Faults;
  readonly roles: ReadonlyMap<string, Role>;
  readonly callerOf: (accessKeyId: string) => DeployedFunction | undefined;
  readonly onRefused: (caller: string, message: string) => void;
}

/** SES takes 10 MB of message, which base64 and form encoding make longer. */
const bodyLimitBytes = 32 * 1024 * 1024;

/**
 * The one place where packaged functions find AWS. Every call is held against the role of the function whose access
 * key signed it, so that a missing permission fails here as it would in the account.
 */
export class AwsEndpoint {
  readonly #options: EndpointOptions;
  readonly #server: Server;

  private constructor(options: EndpointOptions) {
    this.#options = options;
    // An idle connection is never cut by this side: a function that reuses one must not meet a reset that AWS would not send.
    this.#server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
      void this.#serve(request, response);
    });
  }

  static async open(options: EndpointOptions): Promise<AwsEndpoint> {
    const endpoint = new AwsEndpoint(options);
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
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
    const { clock } = this.#options;
    const answer = await this.#answer(request).catch((error: unknown) =>
      jsonError('local', 'InternalFailure', String(error), 500),
    );
    const headers = { 'content-type': answer.contentType, ...answer.headers };
    send(response, { status: answer.status, headers, body: answer.body }, clock.now());
  }

  async #answer(request: IncomingMessage): Promise<WireAnswer> {
    const bytes = await readBody(request, bodyLimitBytes);
    if (bytes === undefined) return jsonError('local', 'RequestEntityTooLarge', 'The request is too long', 413);
    const body = bytes.toString('utf8');
    const line = { method: request.method ?? '', url: request.url ?? '' };
    for (const service of this.#options.services) {
      const call = service.parse(request.headers, body, line);
      if (call !== undefined) return this.#call(service, call, request.headers.authorization ?? '');
    }
    const what = `${line.method} ${line.url} ${String(request.headers['x-amz-target'] ?? '')}`.trim();
    return this.#notOffered(`an AWS request that no local service answers: ${what}`);
  }

  async #call(service: AwsService, call: AwsCall, authorization: string): Promise<WireAnswer> {
    const name = `${service.name}:${call.action}`;
    if (call.permissions === undefined)
      return this.#notOffered(`the action ${name}, which the local stack does not offer`);
    const accessKeyId = /Credential=([^/]+)\//.exec(authorization)?.[1] ?? '';
    const caller = this.#options.callerOf(accessKeyId);
    if (caller === undefined) {
      return service.error({
        status: 403,
        code: 'UnrecognizedClientException',
        message: 'The security token is invalid.',
      });
    }
    const denied = this.#denied(caller, call.permissions);
    if (denied !== undefined) {
      this.#options.onRefused(caller.name, denied);
      return service.error({ status: 400, code: 'AccessDeniedException', message: denied });
    }
    const fault = this.#options.faults.take(service.name, call.action);
    if (fault !== undefined) return service.error(fault);
    const work = Promise.resolve(call.perform(caller));
    return call.isWrite ? this.#options.clock.track(work) : work;
  }

  #denied(caller: DeployedFunction, permissions: readonly Permission[]): string | undefined {
    const role = this.#options.roles.get(caller.roleArn);
    return role === undefined ? `The role ${caller.roleArn} does not exist` : refusal(role, caller.name, permissions);
  }

  #notOffered(what: string): WireAnswer {
    const message = `Refused by the local stack: ${what}`;
    this.#options.onRefused('aws', message);
    return jsonError('local', 'NotOnTheLocalStack', message);
  }
}
