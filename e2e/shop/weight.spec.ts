import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const built = join(import.meta.dirname, '..', '..', 'apps', 'web', 'dist', 'client');

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/** What a first visit to a page must fetch before it works: the shell and the page, with all they import. */
function scriptKib(page: string): number {
  const manifest = JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  ['src/entry-client.tsx', `src/routes/${page}.tsx`].forEach(visit);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0) / 1024;
}

const MOST_KIB = { home: 150, cakes: 155, store: 155, cake: 180 };

for (const [page, most] of Object.entries(MOST_KIB)) {
  test(`the ${page} page needs at most ${most} KiB of scripts to begin with`, { tag: '@any-width' }, () => {
    expect(scriptKib(page)).toBeLessThanOrEqual(most);
  });
}
