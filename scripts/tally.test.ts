import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playwrightTally, vitestTally } from './tally.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function report(content: unknown): string {
  const path = join(dir, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the closing count', () => {
  it('adds up what the runners report', () => {
    expect(vitestTally(report({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 1 }))).toEqual({ passed: 7, failed: 2 });
    expect(playwrightTally(report({ stats: { expected: 3, unexpected: 1, flaky: 0 }, errors: [] }))).toEqual({ passed: 3, failed: 1 });
  });

  it('is never green without a report', () => {
    expect(vitestTally(join(dir, 'absent.json'))).toEqual({ passed: 0, failed: 1 });
    expect(playwrightTally(join(dir, 'absent.json'))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a file that could not be loaded', () => {
    expect(vitestTally(report({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })).failed).toBe(1);
    expect(playwrightTally(report({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).failed).toBe(1);
  });

  it('counts a journey that passed only when repeated as failed', () => {
    expect(playwrightTally(report({ stats: { expected: 3, unexpected: 0, flaky: 1 }, errors: [] })).failed).toBe(1);
  });
});
