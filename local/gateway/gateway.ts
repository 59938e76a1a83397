import { setTimeout as pause } from 'node:timers/promises';
import type { VirtualClock } from '../clock/virtual-clock';
import { isTimeout } from '../lambda/outcome';
import type { LambdaRuntime } from '../lambda/runtime';
import type { Authoriser } from './authoriser';
import { functionResponse, gatewayMessage, type GatewayResponse } from './function-response';
import { requestEvent, type ReceivedRequest } from './request-event';
import { RightOfWay } from './right-of-way';
import type { Router, RouteMatch } from './router';

/** HTTP API's limit on a request body. */
export const requestLimitBytes = 10 * 1024 * 1024;

/** So long after its arrival, in real time, a write is answered though what it set off has not come to rest. */
const settleMilliseconds = 20_000;

export interface GatewayOptions {
  readonly clock: VirtualClock;
  readonly router: Router;
  readonly authoriser: Authoriser;
  readonly runtime: LambdaRuntime;
}

/** The HTTP API: route, authorise, call the function, answer. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #rightOfWay = new RightOfWay();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  async answer(request: ReceivedRequest): Promise<GatewayResponse> {
    const arrived = performance.now();
    await this.#rightOfWay.give();
    const match = this.#options.router.match(request.method, request.path);
    if (match === undefined) return gatewayMessage(404, 'Not Found');
    const admission = await this.#options.authoriser.admit(match.route, request.headers.authorization);
    if ('status' in admission)
      return gatewayMessage(admission.status, admission.status === 401 ? 'Unauthorized' : 'Forbidden');
    const event = requestEvent(request, match, admission.caller, this.#options.clock.now());
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const response = await this.#call(match, event, isRead);
    if (!isRead) await this.settle(arrived);
    return response;
  }

  /**
   * Waits until all that a write set off has come to rest and is kept, so that a kill can only lose writes that were not
   * answered. Twenty seconds after the request came the answer goes out all the same: what takes that long is background work.
   */
  async settle(arrived = performance.now()): Promise<void> {
    const cancel = new AbortController();
    const left = Math.max(0, arrived + settleMilliseconds - performance.now());
    const longEnough = pause(left, undefined, { signal: cancel.signal }).catch(() => undefined);
    await this.#rightOfWay.during(Promise.race([this.#options.clock.quiet(), longEnough]));
    cancel.abort();
  }

  async #call({ route }: RouteMatch, event: unknown, untracked: boolean): Promise<GatewayResponse> {
    const cancel = new AbortController();
    const deadline = pause(route.timeoutMilliseconds, undefined, { signal: cancel.signal }).catch(() => undefined);
    const outcome = await Promise.race([
      this.#options.runtime.invoke(route.functionArn, event, { untracked }),
      deadline,
    ]);
    cancel.abort();
    if (outcome === undefined || isTimeout(outcome)) return gatewayMessage(503, 'Service Unavailable');
    if ('payload' in outcome) return functionResponse(outcome.payload);
    const isTooLong = outcome.failure.errorType === 'RequestEntityTooLargeException';
    return isTooLong ? gatewayMessage(413, 'Request Too Long') : gatewayMessage(500, 'Internal Server Error');
  }
}
