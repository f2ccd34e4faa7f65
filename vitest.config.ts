import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const everyTest = '**/*.test.{ts,tsx}';
const onDatabase = ['apps/server', 'bench', 'packages/api', 'packages/db', 'prisma'].map((folder) => `${folder}/${everyTest}`);
const elsewhere = ['**/node_modules/**', '**/.data/**'];

/*
 * Two projects for the whole tree rather than one a package: files of a project share a worker's modules, so that what every
 * package imports (the Prisma client, zod, the drawing) is loaded once a worker and not once a file. That asks of every test
 * what a server process asks of the code anyway: modules hold no state that a test could leave behind. A thread is enough of a
 * border for that, and starts in a tenth of a process's time.
 */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    setupFiles: 'vitest.setup.ts',
    pool: 'threads',
    isolate: false,
    // Vitest's own choice leaves one core to itself, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    // Only what hangs reaches these, also on a machine that has other work.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'database',
          include: onDatabase,
          exclude: elsewhere,
          globalSetup: 'packages/db/src/testing/global-setup.ts',
        },
      },
      { extends: true, test: { name: 'plain', include: [everyTest], exclude: [...elsewhere, ...onDatabase] } },
    ],
  },
});
