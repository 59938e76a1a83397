import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { ACTIONS } from './control-plane';
import { checkedDefinition } from './definition-check';
import { hashOf, type Execution, type Machine, type Status } from './execution';
import { ExecutionStore } from './execution-store';
import { detailOf } from './history';
import { Interpreter } from './interpreter';
import { ApiError, isName } from './requests';
import type { Invoke } from './task';

/** An execution as a developer looks at it; it holds no data of the execution and no task token. */
export interface ExecutionView {
  readonly name: string;
  readonly machine: string;
  readonly status: Status;
  readonly state: string;
  /** States entered, every retry of a task counted once more. */
  readonly transitions: number;
  readonly history: readonly {
    readonly at: string;
    readonly state: string | null;
    readonly event: string;
    readonly detail?: string;
  }[];
}

interface Options {
  readonly clock: VirtualClock;
  readonly journal: Journal;
  readonly invoke: Invoke;
}

/** Step Functions inside the process, on the virtual clock, for machines of a small JSONata language. */
export class StepFunctionsEngine {
  readonly #clock: VirtualClock;
  readonly #store: ExecutionStore;
  readonly #interpreter: Interpreter;
  readonly #machines = new Map<string, Machine & { readonly createdAt: number }>();
  readonly #executions: Map<string, Execution>;

  constructor({ clock, journal, invoke }: Options) {
    this.#clock = clock;
    this.#store = new ExecutionStore(journal);
    this.#interpreter = new Interpreter({ clock, invoke, onRest: (execution) => this.#store.save(execution) });
    // Read before anything is saved: a start of a name that is taken must not overwrite its execution.
    this.#executions = new Map(this.#store.load().map((execution) => [execution.record.arn, execution]));
  }

  /**
   * Makes a machine known, or updates it for executions started from now on.
   * @throws Error that names, with its path, everything that the engine does not support.
   */
  createStateMachine({ name, arn, definition }: { name: string; arn: string; definition: object }): void {
    if (!isName(name))
      throw new Error(`state machine ${name} is refused:\n  InvalidName: not a name of a state machine`);
    if (!arn.endsWith(`:stateMachine:${name}`)) {
      throw new Error(`state machine ${name} is refused:\n  InvalidArn: ${arn} is not the ARN of this state machine`);
    }
    const checked = checkedDefinition(name, definition);
    const source = structuredClone(definition);
    const createdAt = this.#machines.get(arn)?.createdAt ?? this.#clock.now();
    this.#machines.set(arn, { name, arn, hash: hashOf(source), source, definition: checked, createdAt });
  }

  /** Answers a request of AWS JSON 1.0; `target` is the X-Amz-Target header. */
  handle(target: string, body: unknown): { status: number; body: unknown } {
    try {
      const [service, name = ''] = target.split('.');
      const action = service === 'AWSStepFunctions' && Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (action === undefined) {
        const known = Object.keys(ACTIONS).join(', ');
        throw new ApiError('UnknownOperationException', `${target} is not supported here; supported are ${known}`);
      }
      const plane = {
        clock: this.#clock,
        interpreter: this.#interpreter,
        store: this.#store,
        machines: this.#machines,
        executions: this.#executions,
      };
      return { status: 200, body: action(plane, body) };
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      return { status: 400, body: { __type: fault.type, message: fault.message } };
    }
  }

  /** Re-arms what was journalled; call it once, when every machine is created. */
  resume(): void {
    const running = [...this.#executions.values()].filter(({ record }) => record.status === 'RUNNING');
    running.sort((a, b) => a.record.restedAs - b.record.restedAs);
    for (const execution of running) this.#interpreter.resume(execution);
  }

  /** The executions whose input is wanted, oldest first. */
  executions(isWanted: (input: unknown) => boolean = () => true): readonly ExecutionView[] {
    return [...this.#executions.values()]
      .filter(({ record }) => isWanted(JSON.parse(record.input)))
      .sort((a, b) => a.record.startedAt - b.record.startedAt)
      .map(viewOf);
  }
}

function viewOf({ record, history }: Execution): ExecutionView {
  return {
    name: record.name,
    machine: record.machineName,
    status: record.status,
    state: record.state,
    transitions: record.transitions,
    history: history.map((event) => {
      const detail = detailOf(event);
      const at = new Date(event.at).toISOString().replace('.000Z', 'Z');
      return { at, state: event.state ?? null, event: event.type, ...(detail === undefined ? {} : { detail }) };
    }),
  };
}
