import { defineConfig } from 'vitest/config';

/** The rules with their own tests alone: a broken rule has to turn red where it lives. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: 'vitest.setup.ts',
    include: ['packages/domain/src/**/*.test.ts'],
  },
});
