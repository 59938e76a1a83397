import { defineConfig } from 'vitest/config';

/** Long searches for what the quick tests could miss: thousands of faults, hundreds of numbers. Minutes, not seconds. */
export default defineConfig({
  test: {
    include: ['test/deep/**/*.test.ts'],
    globalSetup: ['test/support/package-once.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    allowOnly: false,
  },
});
