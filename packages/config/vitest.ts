import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What every package's tests share; a package adds only what is its own. */
export const preset = defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    setupFiles: [join(import.meta.dirname, 'fail-on-console-error.ts')],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
