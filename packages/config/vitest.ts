import { defineConfig } from 'vitest/config';

/** What every package's tests share; a package adds only what is its own. */
export const preset = defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
