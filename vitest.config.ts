import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Checks that need more than Node and npm, or more time have scripts of their own (test:extras, test:deep).
    exclude: [...configDefaults.exclude, 'test/extras/**', 'test/deep/**'],
    globalSetup: ['test/support/package-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: a stack is a process of its own within each worker.
    maxWorkers: 2,
    allowOnly: false,
  },
});
