import { VirtualClock } from '../../../local/clock/virtual-clock';
import { Journal } from '../../../local/journal/journal';
import { StepFunctionsEngine, type ExecutionView } from '../../../local/stepfunctions/engine';
import type { InvocationAnswer } from '../../../local/stepfunctions/task';

type Call = { readonly name: string; readonly payload: Record<string, unknown>; readonly at: string };
type Fn = (payload: Record<string, unknown>, call: number) => unknown;

/** What a function throws, by its errorType. */
export class Thrown {
  readonly error: string;
  readonly cause: string;

  constructor(error: string, cause = '') {
    this.error = error;
    this.cause = cause;
  }
}

const ACCOUNT = 'eu-west-2:123456789012';
export const MACHINE_ARN = `arn:aws:states:${ACCOUNT}:stateMachine:move-number`;

export function functionArn(name: string): string {
  return `arn:aws:lambda:${ACCOUNT}:function:${name}`;
}

/** A Task that calls `name` and goes on with what it answered. */
export function invoke(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: functionArn(name), Payload: '{% $states.input %}' },
    ...more,
  };
}

/** A Task that hands its token to `name` and waits for the signal. */
export function awaitSignal(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: functionArn(name), Payload: { token: '{% $states.context.Task.Token %}' } },
    ...more,
  };
}

export function machine(states: Record<string, object>): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states };
}

/** An engine with its clock, a journal, and functions that are plain callbacks; it can be killed and started again. */
export class Stage {
  readonly clock: VirtualClock;
  readonly engine: StepFunctionsEngine;
  readonly calls: Call[] = [];
  readonly #journal: Journal;
  readonly #functions: Record<string, Fn>;

  constructor(functions: Record<string, Fn> = {}, options: { directory?: string; at?: string } = {}) {
    this.#functions = functions;
    this.#journal = new Journal(options.directory);
    this.clock = new VirtualClock(Date.parse(options.at ?? '2026-11-23T09:00:00Z'), () => this.#journal.commit());
    this.engine = new StepFunctionsEngine({
      clock: this.clock,
      journal: this.#journal,
      invoke: (arn, payload) => this.#invoke(arn, payload as Record<string, unknown>),
    });
  }

  create(states: Record<string, object>): this {
    this.engine.createStateMachine({ name: 'move-number', arn: MACHINE_ARN, definition: machine(states) });
    return this;
  }

  /** Starts an execution and lets everything happen that happens at once. */
  async start(input: unknown = {}, name = 'port-1'): Promise<string> {
    const { executionArn } = this.ask('StartExecution', {
      stateMachineArn: MACHINE_ARN,
      name,
      input: JSON.stringify(input),
    });
    await this.clock.quiet();
    return String(executionArn);
  }

  /** A request that is answered with 200. */
  ask(action: string, body: object): Record<string, unknown> {
    const answer = this.engine.handle(`AWSStepFunctions.${action}`, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body as Record<string, unknown>;
  }

  /** The name of the refusal that a request is answered with. */
  refusal(action: string, body: object): unknown {
    const answer = this.engine.handle(`AWSStepFunctions.${action}`, body);
    return answer.status === 400 ? (answer.body as { __type: unknown }).__type : `answered ${answer.status}`;
  }

  async signal(token: unknown, output: unknown): Promise<void> {
    this.ask('SendTaskSuccess', { taskToken: token, output: JSON.stringify(output) });
    await this.clock.quiet();
  }

  async until(instant: string): Promise<void> {
    await this.clock.advanceTo(Date.parse(instant));
  }

  /** The token of the last call. */
  token(): string {
    return String(this.calls.at(-1)?.payload['token']);
  }

  describe(executionArn: string): Record<string, unknown> {
    return this.ask('DescribeExecution', { executionArn });
  }

  output(executionArn: string): unknown {
    const { status, output } = this.describe(executionArn);
    if (typeof output !== 'string')
      throw new Error(`no output: ${String(status)} ${JSON.stringify(this.describe(executionArn))}`);
    return JSON.parse(output);
  }

  view(): ExecutionView {
    const [view] = this.engine.executions();
    if (view === undefined) throw new Error('nothing was started');
    return view;
  }

  /** When each of the events of one type happened. */
  times(event: string): readonly string[] {
    return this.view()
      .history.filter((entry) => entry.event === event)
      .map(({ at }) => at);
  }

  async #invoke(arn: string, payload: Record<string, unknown>): Promise<InvocationAnswer> {
    const name = arn.split(':').at(6) ?? '';
    this.calls.push({ name, payload, at: new Date(this.clock.now()).toISOString().replace('.000Z', 'Z') });
    const run = this.#functions[name];
    if (run === undefined) throw new Error(`no function ${arn}`);
    const answer = await run(payload, this.calls.filter((call) => call.name === name).length);
    return answer instanceof Thrown ? { error: answer.error, cause: answer.cause } : { payload: answer ?? null };
  }
}
