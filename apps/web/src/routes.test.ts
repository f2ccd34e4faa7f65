import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FRAME_WORDS, routes, type PageHandle } from './routes.tsx';

const shop = fileURLToPath(new URL('..', import.meta.url));

/** The groups that a module and all it imports say, parts that are loaded later left out: those wait for their words by themselves. */
function wordsSaid(path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path) || !existsSync(path)) return [];
  seen.add(path);
  const source = readFileSync(path, 'utf8');
  const imported = [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)].map(([, from]) =>
    resolve(dirname(path), from ?? ''),
  );
  return [
    ...[...source.matchAll(/useWords\('([^']+)'\)/g)].map(([, group]) => group ?? ''),
    ...imported.flatMap((each) => wordsSaid(each, seen)),
  ];
}

const handles = (routes[0]?.children?.[0]?.children ?? []).map(({ handle }) => handle as PageHandle);

describe('a page has its words at hand before it is shown', () => {
  test.each(handles.map(({ module, words }) => [module, words] as const))('%s', (module, words) => {
    const said = new Set(wordsSaid(resolve(shop, module)).filter((group) => !FRAME_WORDS.some((framed) => framed === group)));
    expect(words.toSorted()).toEqual([...said].toSorted());
  });

  test('the frame', () => {
    expect([...new Set(wordsSaid(resolve(shop, 'src/routes/root.tsx')))]).toEqual(FRAME_WORDS);
  });
});
