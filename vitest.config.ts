import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// One run over every package: one report, and one pool of workers for all.
export default defineConfig({
  test: {
    projects: ['apps/*', 'packages/*', 'prisma', 'scripts', 'bench'],
    maxWorkers: availableParallelism(),
    passWithNoTests: true,
  },
});
