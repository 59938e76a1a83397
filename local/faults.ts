import type { Death } from './lambda/runtime';

export type FaultyService = 'dynamodb' | 'states' | 'ses' | 'connect';

export interface ServiceFault {
  /** Only this action, as in `PutItem`; without it, the next call whatever it is. */
  readonly action?: string;
  /** How many calls fail; the SDK repeats a throttled call by itself. Default 1. */
  readonly times?: number;
  readonly status?: number;
  /** The error's name on the wire. Default: the service's own throttling error. */
  readonly code?: string;
  readonly message?: string;
}

export interface InjectedError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const throttling: Readonly<Record<FaultyService, { readonly code: string; readonly status: number }>> = {
  dynamodb: { code: 'ProvisionedThroughputExceededException', status: 400 },
  states: { code: 'ThrottlingException', status: 400 },
  ses: { code: 'Throttling', status: 400 },
  connect: { code: 'TooManyRequestsException', status: 429 },
};

/** What a test lets go wrong on purpose. */
export class Faults {
  /**
   * Asked before every invocation, with the function's key (`sendMail`) and its event. `die-before`: the function never
   * ran. `die-after`: everything it wrote is written, and its answer is lost.
   */
  onInvoke: ((functionKey: string, payload: unknown) => Death | undefined) | undefined;
  #planned: { service: FaultyService; fault: ServiceFault; left: number }[] = [];

  /** Lets the next calls of an AWS service fail, before they have any effect. */
  failNext(service: FaultyService, fault: ServiceFault = {}): void {
    this.#planned.push({ service, fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.onInvoke = undefined;
    this.#planned = [];
  }

  /** The failure planned for this call, used up by asking. */
  take(service: FaultyService, action: string): InjectedError | undefined {
    const plan = this.#planned.find(
      (planned) => planned.service === service && (planned.fault.action ?? action) === action && planned.left > 0,
    );
    if (plan === undefined) return undefined;
    plan.left -= 1;
    const usual = throttling[service];
    const { status = usual.status, code = usual.code, message = 'Failed on purpose' } = plan.fault;
    return { status, code, message };
  }
}
