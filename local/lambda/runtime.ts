import type { VirtualClock } from '../clock/virtual-clock';
import type { DeployedFunction } from '../template/deployed-function';
import { Artefact } from './artefact';
import { ExecutionEnvironment, newRequestId } from './execution-environment';
import { failed, isTimeout, killed, payloadLimitBytes, type Outcome } from './outcome';
import type { LogLine } from './sandbox';

/** How a test makes an invocation die: before its first line, or after its last write and before its answer. */
export type Death = 'die-before' | 'die-after';

export interface RuntimeOptions {
  readonly clock: VirtualClock;
  readonly functions: readonly DeployedFunction[];
  readonly artefacts: ReadonlyMap<string, Uint8Array>;
  readonly onLog: (line: LogLine) => void;
  readonly onInvoke: (functionKey: string, payload: unknown) => Death | undefined;
}

/** Instances of one function that run side by side; more callers queue. Keeps 10,000 timers of one instant within memory. */
const instancesOfOneFunction = 4;

interface Pool {
  readonly deployed: DeployedFunction;
  readonly artefact: Artefact;
  readonly idle: ExecutionEnvironment[];
  readonly waiting: (() => void)[];
  running: number;
}

/** Runs the packaged functions as Lambda would: pooled instances, own environment, time limit, size limits, error shapes. */
export class LambdaRuntime {
  readonly #options: RuntimeOptions;
  readonly #pools = new Map<string, Pool>();
  readonly #callers = new Map<string, DeployedFunction>();
  #endpoint = '';
  #apiUrl: string | undefined;

  constructor(options: RuntimeOptions) {
    this.#options = options;
    for (const deployed of options.functions) {
      const artefact = new Artefact(options.artefacts.get(deployed.artefact) ?? new Uint8Array());
      const pool: Pool = { deployed, artefact, idle: [], waiting: [], running: 0 };
      for (const id of [deployed.key, deployed.name, deployed.arn]) this.#pools.set(id, pool);
    }
  }

  /** The URL at which functions find AWS; known once the endpoint listens. */
  connect(endpoint: string): void {
    this.#endpoint = endpoint;
  }

  /** The function whose instance holds this access key; undefined for a stranger or an instance that was put down. */
  callerOf(accessKeyId: string): DeployedFunction | undefined {
    return this.#callers.get(accessKeyId);
  }

  /** The URL at which this stack's own API listens; functions are told it in place of the one that AWS would make up. */
  publish(apiUrl: string): void {
    this.#apiUrl = apiUrl;
  }

  find(id: string): DeployedFunction | undefined {
    return this.#poolOf(id)?.deployed;
  }

  /**
   * Calls a function by key, name or ARN and waits for it.
   * @param untracked for reads: time may move on meanwhile, so that a stream of them cannot hold it up.
   */
  async invoke(id: string, payload: unknown, { untracked = false } = {}): Promise<Outcome> {
    const pool = this.#poolOf(id);
    if (pool === undefined) return failed('ResourceNotFoundException', `Function not found: ${id}`);
    const work = this.#inTurn(pool, payload);
    return untracked ? work : this.#options.clock.track(work);
  }

  #poolOf(id: string): Pool | undefined {
    return this.#pools.get(id) ?? this.#pools.get(id.replace(/:(\$LATEST|\d+)$/, ''));
  }

  async #inTurn(pool: Pool, payload: unknown): Promise<Outcome> {
    const event = JSON.stringify(payload ?? {});
    if (Buffer.byteLength(event) > payloadLimitBytes) {
      return failed('RequestEntityTooLargeException', `${Buffer.byteLength(event)} byte payload is too large`);
    }
    if (pool.running >= instancesOfOneFunction) await new Promise<void>((resolve) => pool.waiting.push(resolve));
    else pool.running += 1;
    try {
      return await this.#once(pool, event, payload);
    } finally {
      const next = pool.waiting.shift();
      if (next === undefined) pool.running -= 1;
      else next();
    }
  }

  async #once(pool: Pool, event: string, payload: unknown): Promise<Outcome> {
    const requestId = newRequestId();
    const death = this.#options.onInvoke(pool.deployed.key, payload);
    if (death === 'die-before') return killed(requestId);
    const environment = pool.idle.pop() ?? this.#newEnvironment(pool);
    const outcome = await environment.invoke(event, requestId);
    if (isTimeout(outcome) || death === 'die-after' || isCrash(outcome)) {
      // The instance is gone, and with it its key: what it may still be doing reaches no endpoint.
      this.#callers.delete(environment.accessKeyId);
    } else pool.idle.push(environment);
    if ('failure' in outcome) this.#report(pool.deployed, outcome.failure.errorType, outcome.failure.errorMessage);
    return death === 'die-after' ? killed(requestId) : outcome;
  }

  #newEnvironment(pool: Pool): ExecutionEnvironment {
    const { clock, onLog } = this.#options;
    const { deployed, artefact } = pool;
    const now = (): number => clock.now();
    const environment = new ExecutionEnvironment({
      deployed,
      artefact,
      endpoint: this.#endpoint,
      apiUrl: this.#apiUrl,
      now,
      onLog,
    });
    this.#callers.set(environment.accessKeyId, deployed);
    return environment;
  }

  #report(deployed: DeployedFunction, errorType: string, errorMessage: string): void {
    const at = new Date(this.#options.clock.now()).toISOString();
    this.#options.onLog({ at, functionName: deployed.name, level: 'error', text: `${errorType}: ${errorMessage}` });
  }
}

/** A module that fails to load, or that leaves the process, takes its instance with it. */
function isCrash(outcome: Outcome): boolean {
  return 'failure' in outcome && outcome.failure.errorType.startsWith('Runtime.');
}
