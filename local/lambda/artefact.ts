import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { compileFunction, constants } from 'node:vm';
import { unzipSync } from 'fflate';
import type { Sandbox } from './sandbox';

type Compiled = (...parameters: readonly unknown[]) => void;

const parameters = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  'Date',
  'process',
  'console',
  'globalThis',
  'global',
];
const requireBuiltin = createRequire(import.meta.url);
const builtins = new Set(builtinModules);

/** One source text is compiled once a process, however many functions and stacks run it. */
const compiledBySource = new Map<string, Compiled>();

/** Named as Lambda names it, since Step Functions may catch it by name. */
export class ImportModuleError extends Error {
  override readonly name = 'Runtime.ImportModuleError';
}

export class HandlerNotFoundError extends Error {
  override readonly name = 'Runtime.HandlerNotFound';
}

/** nodejs24.x passes no callback; code that waits for one would hang in the cloud. */
export class CallbackHandlerError extends Error {
  override readonly name = 'Runtime.CallbackHandlerDeprecated';
}

/** A function's zip, opened when the function first starts. */
export class Artefact {
  readonly #zip: Uint8Array;
  #directory: string | undefined;

  constructor(zip: Uint8Array) {
    this.#zip = zip;
  }

  /** Runs the module of a handler such as `functions/handlers/put-csr.handler` afresh; answers the exported function. */
  load(handler: string, sandbox: Sandbox): (...args: readonly unknown[]) => unknown {
    const dot = handler.lastIndexOf('.');
    const moduleName = handler.slice(0, dot);
    const exportName = handler.slice(dot + 1);
    const [file, source] = this.#moduleSource(moduleName);
    const filename = join(this.taskRoot(), file);
    const module: { exports: Record<string, unknown> } = { exports: {} };
    const body = compiled(source, filename);
    const own = [sandbox.Date, sandbox.process, sandbox.console, sandbox.globalThis, sandbox.globalThis];
    body.call(module.exports, module.exports, requireFor(moduleName), module, filename, dirname(filename), ...own);
    const exported = module.exports[exportName];
    if (typeof exported === 'function') return exported as (...args: readonly unknown[]) => unknown;
    throw new HandlerNotFoundError(`${handler} is undefined or not exported`);
  }

  /** Where the function finds its files. On disk only if the artefact brings more than code, fonts for example. */
  taskRoot(): string {
    this.#directory ??= this.#unpack();
    return this.#directory;
  }

  #moduleSource(moduleName: string): [file: string, source: string] {
    for (const extension of ['.js', '.cjs']) {
      const file = moduleName + extension;
      // Only this file: the source maps beside it are larger than all else, and nobody reads them here.
      const bytes = unzipSync(this.#zip, { filter: ({ name }) => name === file })[file];
      if (bytes !== undefined) return [file, new TextDecoder().decode(bytes)];
    }
    throw new ImportModuleError(`Cannot find module '${moduleName}'`);
  }

  #unpack(): string {
    const isAsset = (name: string): boolean => !/\.(js|cjs|map|json)$|\/$/.test(name);
    const names: string[] = [];
    unzipSync(this.#zip, { filter: ({ name }) => names.push(name) < 0 });
    if (!names.some(isAsset)) return '/var/task';
    const digest = createHash('sha256').update(this.#zip).digest('hex');
    const directory = join(tmpdir(), `portolan-task-${digest.slice(0, 16)}`);
    for (const [name, bytes] of Object.entries(unzipSync(this.#zip))) {
      const path = resolve(directory, name);
      if (name.endsWith('/') || !path.startsWith(directory + sep) || existsSync(path)) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return directory;
  }
}

function compiled(source: string, filename: string): Compiled {
  const known = compiledBySource.get(source);
  if (known !== undefined) return known;
  // Only a bundle that imports dynamically needs the loader, which Node 20 announces as experimental on the terminal.
  const loader = /\bimport\(/.test(source)
    ? { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER }
    : {};
  const body = compileFunction(source, parameters, { filename, ...loader }) as Compiled;
  compiledBySource.set(source, body);
  return body;
}

/** Node's own modules only: anything else would come from the laptop's node_modules and be missing in the cloud. */
function requireFor(moduleName: string): (id: string) => unknown {
  return (id) => {
    if (builtins.has(id.replace(/^node:/, '')) || id.startsWith('node:')) return requireBuiltin(id) as unknown;
    throw new ImportModuleError(`Cannot find module '${id}' required by ${moduleName}: it is not in the bundle`);
  };
}
