import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from '../../local/packaging-lock';

const freshLock = (): string => join(mkdtempSync(join(tmpdir(), 'portolan-lock-')), 'lock');

test('two who package at once take turns, and leave no lock behind', async () => {
  const lock = freshLock();
  let inside = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    expect(inside).toBe(1);
    await pause(20);
    inside -= 1;
  };
  await Promise.all([withLock(lock, work), withLock(lock, work)]);
  expect(existsSync(lock)).toBe(false);
});

test('a lock whose holder was killed is taken over', async () => {
  const lock = freshLock();
  mkdirSync(lock);
  // No system hands out a process id as large as this.
  writeFileSync(join(lock, 'holder'), '99999999');
  let worked = false;
  await withLock(lock, () => {
    worked = true;
    return Promise.resolve();
  });
  expect(worked).toBe(true);
});

test('work that fails gives the lock back', async () => {
  const lock = freshLock();
  await expect(withLock(lock, () => Promise.reject(new Error('no package')))).rejects.toThrow('no package');
  expect(existsSync(lock)).toBe(false);
});
