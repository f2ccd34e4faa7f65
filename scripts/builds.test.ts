import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appBuilds, fingerprint } from './builds.ts';
import { root } from './workspace.ts';

let dir: string;
const file = (name: string): string => join(dir, name);
const print = (): string => fingerprint([relative(root, dir)]);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'builds-'));
  writeFileSync(file('page.tsx'), 'one');
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('whether something must be built again', () => {
  it('follows the content of its sources', () => {
    const before = print();
    writeFileSync(file('page.tsx'), 'two');
    expect(print()).not.toBe(before);
  });

  it('follows their names', () => {
    const before = print();
    writeFileSync(file('other.tsx'), '');
    expect(print()).not.toBe(before);
  });

  it('does not follow their dates, their tests, or what was built', () => {
    const before = print();
    utimesSync(file('page.tsx'), 0, 0);
    writeFileSync(file('page.test.tsx'), 'a test');
    mkdirSync(file('dist'));
    writeFileSync(file('dist/page.js'), 'built');
    expect(print()).toBe(before);
  });
});

describe('the sources of an app', () => {
  it('are its own and those of the packages that its bundle can hold', () => {
    const shop = appBuilds().find((build) => build.cwd === 'apps/web');
    expect(shop?.inputs).toEqual(expect.arrayContaining(['apps/web', 'packages/ui', 'packages/domain', 'packages/api']));
    expect(shop?.inputs).not.toContain('packages/db');
  });
});
