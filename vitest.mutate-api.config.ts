import { defineConfig } from 'vitest/config';

/** The folders of the api that settle capacity and money, with their own tests alone, on a real database. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: 'vitest.setup.ts',
    globalSetup: 'packages/db/src/testing/global-setup.ts',
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    include: ['packages/api/src/{capacity,checkout,orders,payments}/**/*.test.ts'],
  },
});
