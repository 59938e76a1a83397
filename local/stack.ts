import { AwsEndpoint } from './aws/endpoint';
import { dynamoDbService, stepFunctionsService } from './aws/json-service';
import { instantOf } from './clock/instant';
import { Pace } from './clock/pace';
import { VirtualClock } from './clock/virtual-clock';
import { ConnectEngine } from './connect/engine';
import { connectService } from './connect/rest-service';
import { instantAfter } from './control/clock-command';
import { LocalApi } from './control/local-api';
import { MailReader, type MailFilter, type MailView } from './control/mail-view';
import { DynamoDbEngine } from './dynamodb/engine';
import { EventBus } from './events/event-bus';
import { Faults } from './faults';
import { Authoriser } from './gateway/authoriser';
import { Gateway } from './gateway/gateway';
import { HttpServer } from './gateway/http-server';
import { Router } from './gateway/router';
import { signingKeys } from './gateway/signing-keys';
import { Journal } from './journal/journal';
import { AsyncInvocations } from './lambda/async-invocations';
import { machineInvoker } from './lambda/machine-invoker';
import { LambdaRuntime } from './lambda/runtime';
import type { LogLine } from './lambda/sandbox';
import { ruleTargets } from './lambda/rule-targets';
import { packageService } from './package-service';
import { Scheduler } from './schedules/scheduler';
import { Mailbox } from './ses/mailbox';
import { sesService } from './ses/query-protocol';
import { StepFunctionsEngine, type ExecutionView } from './stepfunctions/engine';
import { claimOf } from './stepfunctions/task-token';
import { account } from './template/account';
import { readPackagedService } from './template/packaged-service';
import { LogBook } from './log-book';

export interface StackOptions {
  /** 0 or none: any free port. */
  readonly port?: number;
  /** Directory where state is kept between starts; none: state ends with the process. */
  readonly data?: string;
  /** A call without a token is turned away, as the deployed API does. */
  readonly auth?: boolean;
  /** Virtual seconds a real second; 0: time stands still between clock calls. */
  readonly speed?: number;
  /** Where a fresh stack's time starts. */
  readonly startAt?: string;
  readonly onProgress?: (line: string) => void;
  readonly logs?: 'quiet' | 'errors' | 'all';
  /** Output directory of an earlier `serverless package`; none: the service is packaged where it has changed. */
  readonly packaged?: string;
}

export interface Stack {
  readonly url: string;
  readonly clock: VirtualClock;
  readonly engines: {
    readonly dynamodb: DynamoDbEngine;
    readonly stepfunctions: StepFunctionsEngine;
    readonly connect: ConnectEngine;
  };
  readonly faults: Faults;
  /** Virtual now, as an instant. */
  localNow(): string;
  /** Moves time by an ISO 8601 duration; everything due on the way has happened when it resolves. */
  advance(duration: string): Promise<void>;
  advanceTo(instant: string): Promise<void>;
  /** Oldest first. */
  mails(filter?: MailFilter): Promise<readonly MailView[]>;
  executions(number: string): readonly ExecutionView[];
  /** Calls a function by its key, as `lookup`; the answer is Lambda's. */
  invoke: LambdaRuntime['invoke'];
  /** The latest lines that functions have logged. */
  logs(): readonly LogLine[];
  stop(): Promise<void>;
}

const defaultStart = '2026-11-23T09:00:00Z';

/** Boots the packaged service against embedded engines on a virtual clock. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const progress = options.onProgress ?? ((): void => undefined);
  const directory = options.packaged ?? (await packageService({ onProgress: progress }));
  progress('Reading the template');
  const { deployment, artefacts } = readPackagedService(directory);

  const journal = new Journal(options.data);
  const clock = clockOn(journal, options.startAt ?? defaultStart);
  const faults = new Faults();
  const logBook = new LogBook(options.logs ?? 'errors');
  const runtime = new LambdaRuntime({
    clock,
    functions: deployment.functions,
    artefacts,
    onLog: (line) => {
      logBook.write(line);
    },
    onInvoke: (key, payload) => faults.onInvoke?.(key, payload),
  });

  progress('Creating tables and state machines');
  let wakeSchedules = (): void => undefined;
  const connect = new ConnectEngine({
    clock,
    journal,
    onChange: () => {
      wakeSchedules();
    },
  });
  const dynamodb = await DynamoDbEngine.open({
    clock,
    journal,
    region: account.region,
    accountId: account.id,
    onApplied: (changes) => {
      connect.noteItems(changes);
    },
  });
  for (const table of deployment.tables) await dynamodb.createTable(table);
  const stepfunctions = new StepFunctionsEngine({ clock, journal, invoke: machineInvoker(runtime, deployment) });
  for (const machine of deployment.machines) stepfunctions.createStateMachine(machine);

  const mailbox = new Mailbox({ clock, journal, ...deployment });
  const queue = new AsyncInvocations({ clock, journal, runtime, retries: deployment.asyncRetries });
  const deliver = ruleTargets(queue, deployment.roles);
  const scheduler = new Scheduler({ clock, journal, schedules: deployment.schedules, deliver });
  wakeSchedules = (): void => {
    scheduler.noteWrite();
  };
  const events = new EventBus({ clock, rules: deployment.eventRules, deliver });

  const services = [
    dynamoDbService(dynamodb, wakeSchedules),
    stepFunctionsService(stepfunctions, machineArnOf),
    sesService(mailbox),
    connectService(connect),
  ];
  const endpoint = await AwsEndpoint.open({
    clock,
    services,
    faults,
    roles: deployment.roles,
    callerOf: (accessKeyId) => runtime.callerOf(accessKeyId),
    onRefused: (functionName, text) => {
      logBook.write({ at: instantOf(clock.now()), functionName, level: 'error', text });
    },
  });
  runtime.connect(endpoint.url);

  progress('Opening the API');
  const pace = new Pace(clock);
  const mails = new MailReader(mailbox);
  const authoriser = new Authoriser({
    keys: await signingKeys(options.data),
    routes: deployment.routes,
    now: () => clock.now(),
    tokenRequired: options.auth === true,
  });
  const gateway = new Gateway({ clock, router: new Router(deployment.routes), authoriser, runtime });
  const executions = (number: string): readonly ExecutionView[] =>
    stepfunctions.executions((input) => mentions(input, number));
  const settle = (): Promise<void> => gateway.settle();
  const local = new LocalApi({ clock, pace, mails, runtime, authoriser, events, connect, executions, settle });

  // What a resumed stack catches up with may write mails before the server listens: a chosen port is known by then.
  if (options.port !== undefined && options.port !== 0) runtime.publish(`http://127.0.0.1:${options.port}`);
  queue.resume();
  scheduler.start();
  stepfunctions.resume();
  await clock.quiet();
  const server = await HttpServer.open({
    port: options.port ?? 0,
    clock,
    api: (request) => gateway.answer(request),
    local: (request) => local.answer(request),
  });
  runtime.publish(server.url);
  await pace.set(options.speed ?? 0);

  return {
    url: server.url,
    clock,
    engines: { dynamodb, stepfunctions, connect },
    faults,
    localNow: () => instantOf(clock.now()),
    advance: (duration) => clock.advanceTo(instantAfter(duration, clock.now())),
    advanceTo: (instant) => clock.advanceTo(Date.parse(instant)),
    mails: (filter) => mails.list(filter),
    executions,
    invoke: (id, payload, how) => runtime.invoke(id, payload, how),
    logs: () => logBook.lines,
    stop: async () => {
      await pace.set(0);
      await server.close();
      await clock.quiet();
      scheduler.stop();
      await endpoint.close();
      await dynamodb.close();
      journal.close();
    },
  };
}

/** The clock resumes where it stood when the journal was last written; its own time is part of every turn. */
function clockOn(journal: Journal, startAt: string): VirtualClock {
  const saved = journal.saved('clock').get('now');
  let kept = typeof saved === 'number' ? saved : undefined;
  const clock: VirtualClock = new VirtualClock(kept ?? Date.parse(startAt), () => {
    if (kept !== clock.now()) {
      kept = clock.now();
      journal.record('clock', 'now', kept);
    }
    journal.commit();
  });
  return clock;
}

/** A token names its execution, and the execution its machine. */
function machineArnOf(token: string): string | undefined {
  return claimOf(token)
    ?.arn.replace(':execution:', ':stateMachine:')
    .replace(/:[^:]*$/, '');
}

/** Whether a text stands anywhere in an execution's input. */
function mentions(input: unknown, text: string): boolean {
  if (input === text) return true;
  return typeof input === 'object' && input !== null && Object.values(input).some((value) => mentions(value, text));
}
