import { instantOf } from '../clock/instant';
import type { Pace } from '../clock/pace';
import type { VirtualClock } from '../clock/virtual-clock';
import type { EventBus, PutEvent } from '../events/event-bus';
import { defaultLifetimeSeconds, developer, type Authoriser } from '../gateway/authoriser';
import type { GatewayResponse } from '../gateway/function-response';
import type { ReceivedRequest } from '../gateway/request-event';
import type { LambdaRuntime } from '../lambda/runtime';
import type { ConnectEngine } from '../connect/engine';
import { instantAfter, readClockCommand } from './clock-command';
import { readConnectCommand } from './connect-command';
import type { MailReader } from './mail-view';
import { parametersOf } from './path-parameters';
import { faultyField, Problem } from './problem';

export interface LocalApiOptions {
  readonly clock: VirtualClock;
  readonly pace: Pace;
  readonly mails: MailReader;
  readonly runtime: LambdaRuntime;
  readonly authoriser: Authoriser;
  readonly events: EventBus;
  readonly connect: ConnectEngine;
  readonly executions: (number: string) => readonly unknown[];
  /** Waits until what a call set off has come to rest. */
  readonly settle: () => Promise<void>;
}

interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly does: string;
  readonly answer: (call: Call) => Promise<GatewayResponse> | GatewayResponse;
}

interface Call {
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly request: ReceivedRequest;
}

/** The laptop's own endpoints under `/_local`: time, mail, lookup, executions, tokens, events, Connect. */
export class LocalApi {
  readonly #options: LocalApiOptions;
  readonly #endpoints: readonly Endpoint[] = [
    { method: 'GET', path: '/_local', does: 'this list', answer: () => this.#index() },
    { method: 'GET', path: '/_local/clock', does: 'the virtual time and its speed', answer: () => this.#time() },
    {
      method: 'POST',
      path: '/_local/clock',
      does: '{"advance":"P3D"}, {"to":"2026-12-10T10:00:00Z"} or {"speed":86400}; answers when everything due has happened',
      answer: (call) => this.#move(call),
    },
    {
      method: 'GET',
      path: '/_local/mail',
      does: 'every mail sent, oldest first; ?to=, ?order= and ?occasion= choose',
      answer: (call) => this.#mails(call),
    },
    {
      method: 'GET',
      path: '/_local/mail/{id}',
      does: 'one mail as it went out',
      answer: (call) => this.#rawMail(call),
    },
    {
      method: 'GET',
      path: '/_local/mail/{id}/attachments/{index}',
      does: 'one attachment',
      answer: (call) => this.#attachment(call),
    },
    {
      method: 'POST',
      path: '/_local/lookup',
      does: 'a Connect event in, what the contact flow would receive out',
      answer: (call) => this.#lookup(call),
    },
    {
      method: 'GET',
      path: '/_local/executions/{number}',
      does: "a number's executions: state, transitions, history",
      answer: ({ parameters: [number = ''] }) => json(200, { items: this.#options.executions(number) }),
    },
    {
      method: 'GET',
      path: '/_local/token',
      does: 'a JWT for ?email= with ?scope= (default: every scope) and ?lifetime= (default: P365D)',
      answer: (call) => this.#token(call),
    },
    {
      method: 'POST',
      path: '/_local/events',
      does: 'an EventBridge event in, the names of the rules that matched out',
      answer: (call) => this.#event(call),
    },
    {
      method: 'GET',
      path: '/_local/connect',
      does: "the numbers in the embedded Connect, and those that will come 96 hours before their port's FOC",
      answer: () => json(200, this.#options.connect.view()),
    },
    {
      method: 'POST',
      path: '/_local/connect',
      does: '{"withhold":["+442079460101"]}: the only numbers that do not come by themselves, until the next such list; {"failClaims":1}: so many claims come to nothing',
      answer: (call) => this.#connect(call),
    },
  ];

  constructor(options: LocalApiOptions) {
    this.#options = options;
  }

  async answer(request: ReceivedRequest): Promise<GatewayResponse> {
    try {
      const found = this.#endpoints.flatMap((endpoint) => {
        const parameters = parametersOf(endpoint.path, request.path);
        return parameters === undefined ? [] : [{ endpoint, parameters }];
      });
      const match = found.find(({ endpoint }) => endpoint.method === request.method);
      if (found.length === 0)
        throw new Problem(404, 'not-found', `There is no ${request.path}; GET /_local lists what there is`);
      if (match === undefined)
        throw new Problem(405, 'method-not-allowed', `${request.path} does not take ${request.method}`);
      const query = new URLSearchParams(request.query);
      return await match.endpoint.answer({ parameters: match.parameters, query, request });
    } catch (error) {
      if (error instanceof Problem) return error.response();
      return new Problem(500, 'local-stack-failed', String(error)).response();
    }
  }

  #index(): GatewayResponse {
    return json(200, { endpoints: this.#endpoints.map(({ method, path, does }) => ({ method, path, does })) });
  }

  #time(): GatewayResponse {
    return json(200, { now: instantOf(this.#options.clock.now()), speed: this.#options.pace.speed });
  }

  async #move({ request }: Call): Promise<GatewayResponse> {
    const { clock, pace } = this.#options;
    const command = readClockCommand(bodyOf(request), clock.now());
    if ('speed' in command) await pace.set(command.speed);
    else await clock.advanceTo(command.to);
    return this.#time();
  }

  async #mails({ query }: Call): Promise<GatewayResponse> {
    const given = ['to', 'order', 'occasion'].flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return json(200, { items: await this.#options.mails.list(Object.fromEntries(given)) });
  }

  #rawMail({ parameters: [id = ''] }: Call): GatewayResponse {
    const raw = this.#options.mails.raw(id);
    if (raw === undefined) throw new Problem(404, 'mail-not-found', `There is no mail ${id}`);
    return { status: 200, headers: { 'content-type': 'message/rfc822' }, body: raw };
  }

  async #attachment({ parameters: [id = '', index = ''] }: Call): Promise<GatewayResponse> {
    const found = await this.#options.mails.attachment(id, Number(index));
    if (found === undefined)
      throw new Problem(404, 'attachment-not-found', `The mail ${id} has no attachment ${index}`);
    // Only a PDF is shown in the browser: any other type could bring a script to the page.
    const disposition = found.contentType === 'application/pdf' ? 'inline' : 'attachment';
    const headers = {
      'content-type': found.contentType,
      'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(found.filename)}`,
      'x-content-type-options': 'nosniff',
    };
    return { status: 200, headers, body: found.content };
  }

  async #lookup({ request }: Call): Promise<GatewayResponse> {
    const { runtime } = this.#options;
    if (runtime.find('lookup') === undefined)
      throw new Problem(404, 'lookup-not-found', 'The service has no function called lookup');
    const outcome = await runtime.invoke('lookup', bodyOf(request));
    await this.#options.settle();
    if ('payload' in outcome) return json(200, outcome.payload);
    const { errorType, errorMessage } = outcome.failure;
    throw new Problem(502, 'lookup-failed', `${errorType}: ${errorMessage}`);
  }

  async #token({ query }: Call): Promise<GatewayResponse> {
    const { authoriser, clock } = this.#options;
    const lifetime = query.get('lifetime');
    const lifetimeSeconds =
      lifetime === null
        ? defaultLifetimeSeconds
        : Math.floor((instantAfter(lifetime, clock.now()) - clock.now()) / 1000);
    const email = query.get('email') ?? developer;
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      throw faultyField('email', 'invalid-email', 'email is an address such as ops@acme.example');
    const token = await authoriser.issue({ email, scope: query.get('scope') ?? authoriser.allScopes, lifetimeSeconds });
    if (token === undefined) throw new Problem(404, 'no-authoriser', 'No route of the service asks for a token');
    return json(200, { token });
  }

  async #event({ request }: Call): Promise<GatewayResponse> {
    const event = bodyOf(request);
    if (!isEvent(event)) throw new Problem(422, 'invalid-body', 'An event has a source and a detail-type, both texts');
    const rules = await this.#options.events.put(event);
    await this.#options.settle();
    return json(200, { rules });
  }

  async #connect({ request }: Call): Promise<GatewayResponse> {
    const { connect, settle } = this.#options;
    const { withhold, failClaims } = readConnectCommand(bodyOf(request));
    if (withhold !== undefined) connect.withhold(withhold);
    if (failClaims !== undefined) connect.failClaims(failClaims);
    await settle();
    return json(200, connect.view());
  }
}

function json(status: number, body: unknown): GatewayResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function bodyOf(request: ReceivedRequest): unknown {
  try {
    return JSON.parse(request.body.toString('utf8')) as unknown;
  } catch {
    throw new Problem(400, 'not-json', 'The body is not JSON');
  }
}

function isEvent(event: unknown): event is PutEvent {
  if (typeof event !== 'object' || event === null) return false;
  return (
    'source' in event &&
    typeof event.source === 'string' &&
    'detail-type' in event &&
    typeof event['detail-type'] === 'string'
  );
}
