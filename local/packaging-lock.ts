import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A directory is made by one process only, so it serves as the lock; the file in it says who holds it. */
export async function withLock(directory: string, work: () => Promise<void>): Promise<void> {
  while (!taken(directory)) {
    if (isAbandoned(directory)) rmSync(directory, { recursive: true, force: true });
    else await pause(100);
  }
  try {
    await work();
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function taken(directory: string): boolean {
  try {
    mkdirSync(directory);
  } catch {
    return false;
  }
  writeFileSync(join(directory, 'holder'), String(process.pid));
  return true;
}

/** Its holder was killed: no such process, or no name written within five seconds. */
function isAbandoned(directory: string): boolean {
  try {
    const holder = Number(readFileSync(join(directory, 'holder'), 'utf8'));
    process.kill(holder, 0);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ESRCH') return true;
    return code === 'ENOENT' && isOld(directory);
  }
}

function isOld(directory: string): boolean {
  try {
    return Date.now() - statSync(directory).mtimeMs > 5000;
  } catch {
    return false;
  }
}
