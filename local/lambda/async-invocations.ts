import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import type { LambdaRuntime } from './runtime';

interface Accepted {
  readonly functionArn: string;
  readonly payload: unknown;
  /** Failures so far. */
  readonly attempt: number;
  /** Virtual epoch milliseconds of the next try. */
  readonly due: number;
}

/** Lambda tries an event again after one minute, then after two. */
const retryDelaysMs = [60_000, 120_000];

/**
 * Lambda's own queue for events that nobody waits for (rules and schedules). An accepted event is journalled until it
 * has been handled or its retries are used up, so that a restart does not lose it.
 */
export class AsyncInvocations {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  readonly #runtime: LambdaRuntime;
  readonly #retries: ReadonlyMap<string, number>;

  constructor(options: {
    clock: VirtualClock;
    journal: Journal;
    runtime: LambdaRuntime;
    /** Retries by function name or ARN where the template sets them; else two. */
    retries: ReadonlyMap<string, number>;
  }) {
    this.#clock = options.clock;
    this.#journal = options.journal;
    this.#runtime = options.runtime;
    this.#retries = options.retries;
  }

  /** Takes up what was accepted before a restart. */
  resume(): void {
    for (const [key, value] of this.#journal.saved('scheduler')) {
      if (key.startsWith('event/')) this.#wait(key, value as Accepted);
    }
  }

  /**
   * Delivers an event; resolves after the first try, with what the function answered if it did: on AWS nobody hears that.
   * A failed event is tried again on the virtual clock.
   */
  async send(functionArn: string, payload: unknown): Promise<unknown> {
    const key = `event/${randomUUID()}`;
    const accepted: Accepted = { functionArn, payload, attempt: 0, due: this.#clock.now() };
    this.#journal.record('scheduler', key, accepted);
    return this.#try(key, accepted);
  }

  async #try(key: string, event: Accepted): Promise<unknown> {
    const outcome = await this.#runtime.invoke(event.functionArn, event.payload);
    const delay = retryDelaysMs[event.attempt];
    if (!('failure' in outcome) || delay === undefined || event.attempt >= this.#allowedRetries(event.functionArn)) {
      this.#journal.record('scheduler', key, null);
      return 'failure' in outcome ? undefined : outcome.payload;
    }
    const again = { ...event, attempt: event.attempt + 1, due: this.#clock.now() + delay };
    this.#journal.record('scheduler', key, again);
    this.#wait(key, again);
    return undefined;
  }

  #wait(key: string, event: Accepted): void {
    this.#clock.at(event.due, async () => {
      await this.#try(key, event);
    });
  }

  #allowedRetries(functionArn: string): number {
    const name = functionArn.split(':')[6] ?? '';
    return this.#retries.get(functionArn) ?? this.#retries.get(name) ?? retryDelaysMs.length;
  }
}
