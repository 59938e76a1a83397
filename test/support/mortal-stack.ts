import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { packageService } from '../../local/package-service';
import { Caller, type Request } from './caller';

const harbour = fileURLToPath(new URL('harbour.ts', import.meta.url));

/** A stack with --data that can be killed without warning and started again where it was. */
export class MortalStack {
  readonly #data = mkdtempSync(join(tmpdir(), 'portolan-journey-'));
  #child: ChildProcess | undefined;
  #api: Caller | undefined;
  /** How often it was killed. */
  deaths = 0;

  async start(): Promise<void> {
    const packaged = await packageService();
    const child = spawn(process.execPath, ['--import', 'tsx', harbour, this.#data, packaged], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    const [url] = (await once(lines, 'line')) as [string];
    this.#api = new Caller(url);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.deaths += 1;
    this.#child = undefined;
  }

  /**
   * A call that is repeated until it is answered, as a careful client does: with the same Idempotency-Key, after the stack
   * has been started again. `dieAfter` kills the stack so many milliseconds after the call was sent.
   */
  async call(method: string, path: string, request: Request = {}, dieAfter?: number): Promise<unknown> {
    const killed = dieAfter === undefined ? undefined : this.#killIn(dieAfter);
    for (;;) {
      try {
        const body = await this.#running().expectOk(method, path, request);
        await killed;
        if (this.#child === undefined) await this.start();
        return body;
      } catch (error) {
        // Only a call that was cut off is repeated; an answer that is wrong is the test's to know.
        if (!(error instanceof TypeError)) throw error;
        await killed;
        await this.start();
      }
    }
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#data, { recursive: true, force: true });
  }

  async #killIn(milliseconds: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await this.kill();
  }

  #running(): Caller {
    if (this.#api === undefined) throw new Error('The stack was never started');
    return this.#api;
  }
}
