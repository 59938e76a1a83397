import { format } from 'node:util';
import { virtualDate } from './virtual-date';

export interface LogLine {
  /** Virtual instant. */
  readonly at: string;
  readonly functionName: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** What is injected into a bundle in place of the host's own globals. */
export interface Sandbox {
  readonly Date: DateConstructor;
  readonly process: NodeJS.Process;
  readonly console: Console;
  readonly globalThis: typeof globalThis;
}

export interface SandboxOptions {
  readonly functionName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly now: () => number;
  readonly onLog: (line: LogLine) => void;
}

/** Thrown where a function tries to end the process that it shares with the stack. */
export class FunctionExitError extends Error {
  override readonly name = 'Runtime.ExitError';
}

export function makeSandbox(options: SandboxOptions): Sandbox {
  const ownDate = virtualDate(options.now);
  const ownConsole = consoleFor(options);
  const ownProcess = processFor(options.environment, ownConsole);
  const layer: Layer = { Date: ownDate, process: ownProcess, console: ownConsole };
  const ownGlobalThis = layeredOver(globalThis, layer);
  layer['globalThis'] = ownGlobalThis;
  layer['global'] = ownGlobalThis;
  return { Date: ownDate, process: ownProcess, console: ownConsole, globalThis: ownGlobalThis };
}

type Layer = Record<PropertyKey, unknown>;

function processFor(environment: Readonly<Record<string, string>>, ownConsole: Console): NodeJS.Process {
  const exit = (code?: number): never => {
    throw new FunctionExitError(`Runtime exited with status ${code ?? 0}`);
  };
  const cwd = (): string => environment['LAMBDA_TASK_ROOT'] ?? '/var/task';
  // The SDK's advice about Node versions is for the log of the function, not for the terminal of the stack.
  const emitWarning = (warning: string | Error): void => {
    ownConsole.warn(String(warning));
  };
  return layeredOver(process, { env: { ...environment }, exit, cwd, emitWarning });
}

/** Reads fall through to `base`, with `base` as their receiver (Node's getters check it); writes stay in the layer. */
function layeredOver<T extends object>(base: T, layer: Layer): T {
  return new Proxy(layer, {
    get: (own, key): unknown => (Object.hasOwn(own, key) ? own[key] : Reflect.get(base, key)),
    has: (own, key) => Object.hasOwn(own, key) || Reflect.has(base, key),
    getPrototypeOf: () => Reflect.getPrototypeOf(base),
  }) as T;
}

function consoleFor({ functionName, now, onLog }: SandboxOptions): Console {
  const write =
    (level: LogLine['level']) =>
    (...args: unknown[]): void => {
      onLog({ at: new Date(now()).toISOString(), functionName, level, text: format(...args) });
    };
  return layeredOver(console, {
    debug: write('debug'),
    trace: write('debug'),
    log: write('info'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  });
}
