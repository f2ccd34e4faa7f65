import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtChunk, builtChunks, builtShop } from '../fixtures/built-shop.ts';

type Language = 'en' | 'hi';
const wordsIn = (language: Language, group: string): string => `../../packages/messages/src/${language}/${group}.ts`;

/** What a first visit to a page must fetch before it works: the shell and the page, with all they import, and what they say. */
function scripts(page: string, groups: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = builtChunk(name);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  ['src/entry-client.ts', 'src/start.tsx', `src/routes/${page}.tsx`, ...groups.map((group) => wordsIn('en', group))].forEach(visit);
  return files;
}

const kib = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(builtShop, file))).length, 0) / 1024;

const PAGES = {
  home: { most: 150, says: ['shell', 'home', 'cards'] },
  cakes: { most: 155, says: ['shell', 'browse', 'cards'] },
  store: { most: 155, says: ['shell', 'stores', 'cards', 'cake', 'map'] },
  cake: { most: 180, says: ['shell', 'cake', 'cards'] },
};

for (const [page, { most, says }] of Object.entries(PAGES)) {
  test(`the ${page} page needs at most ${most} KiB of scripts to begin with`, { tag: '@any-width' }, () => {
    expect(kib(scripts(page, says))).toBeLessThanOrEqual(most);
  });
}

test('who reads English fetches no Hindi', { tag: '@any-width' }, () => {
  const hindi = Object.entries(builtChunks()).flatMap(([name, { file }]) => (name.includes('/messages/src/hi/') ? [file] : []));
  expect(hindi.length).toBeGreaterThan(4);
  const fetched = Object.entries(PAGES).flatMap(([page, { says }]) => [...scripts(page, says)]);
  expect(hindi.filter((file) => fetched.includes(file))).toEqual([]);
});
