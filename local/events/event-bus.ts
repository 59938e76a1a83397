import { randomUUID } from 'node:crypto';
import { instantOf } from '../clock/instant';
import type { VirtualClock } from '../clock/virtual-clock';
import { account } from '../template/account';
import type { EventRule, RuleTarget } from '../template/deployed-rules';
import { eventMatcher, type Matcher } from './pattern';

export interface PutEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly [field: string]: unknown;
}

/** The default event bus: rules of the template, matched by pattern. */
export class EventBus {
  readonly #clock: VirtualClock;
  readonly #deliver: (target: RuleTarget, event: unknown) => Promise<unknown>;
  readonly #rules: readonly { readonly rule: EventRule; readonly matches: Matcher }[];

  constructor(options: {
    clock: VirtualClock;
    rules: readonly EventRule[];
    deliver: (target: RuleTarget, event: unknown) => Promise<unknown>;
  }) {
    this.#clock = options.clock;
    this.#deliver = options.deliver;
    this.#rules = options.rules.map((rule) => ({ rule, matches: eventMatcher(rule.pattern, rule.name) }));
  }

  /** Delivers an event to every rule that matches, and names them. What the envelope lacks is filled in. */
  async put(event: PutEvent): Promise<readonly string[]> {
    const envelope = {
      version: '0',
      id: randomUUID(),
      account: account.id,
      time: instantOf(this.#clock.now()),
      region: account.region,
      resources: [],
      detail: {},
      ...event,
    };
    const matching = this.#rules.filter(({ matches }) => matches(envelope)).map(({ rule }) => rule);
    for (const { targets } of matching) {
      for (const target of targets) await this.#deliver(target, target.input ?? envelope);
    }
    return matching.map(({ name }) => name);
  }
}
