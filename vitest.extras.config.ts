import { defineConfig } from 'vitest/config';

/** Checks that need a program beside Node (poppler's pdftotext), and are no part of `npm test` for that reason. */
export default defineConfig({ test: { include: ['test/extras/**/*.test.ts'] } });
