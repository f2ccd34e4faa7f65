import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
}

/** Counts from Vitest's JSON report; a report that was never written is a failure. */
export function vitestTally(path: string): Tally {
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }>(path);
  if (!report) return { passed: 0, failed: 1 };
  // A file that fails to load has no failed test, only a failed suite.
  const failed = report.numFailedTests || report.numFailedTestSuites;
  return { passed: report.numPassedTests, failed };
}

/** Counts from Playwright's JSON report; a journey that passed only when repeated counts as failed. */
export function playwrightTally(path: string): Tally {
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }>(path);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky || report.errors.length };
}

function readReport<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
