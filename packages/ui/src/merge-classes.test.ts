import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { mergeClasses } from './merge-classes.ts';

const root = join(import.meta.dirname, '../../..');
const SOURCES = ['packages/ui/src', 'apps/web/src', 'apps/admin/src', 'apps/console/src/renderer'];

const reference = extendTailwindMerge({
  extend: {
    theme: {
      radius: ['mark', 'control', 'card'],
      shadow: ['soft'],
      spacing: ['touch', 'touch-console'],
      animate: ['spin', 'breathe', 'settle', 'fade-in', 'rise-in', 'slide-from-right', 'slide-from-bottom'],
    },
  },
});

/** Every class that any screen names, as far as a string in the sources looks like classes. */
function classesInSources(): string[] {
  const found = new Set<string>();
  for (const folder of SOURCES) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || file.includes('.test.') || file.endsWith('merge-classes.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, value = ''] of text.matchAll(/(?:className=|cx\(|cva\(|['"`])["'`]?([^"'`\n]*)["'`]/g)) {
        for (const name of value.split(/\s+/)) if (/^-?[a-z][a-z0-9-]*(?:[-:/.[\]()#%,_&>*=+'a-zA-Z0-9]*)$/.test(name)) found.add(name);
      }
    }
  }
  return [...found];
}

const withoutVariants = (name: string): string => name.replace(/^(?:[a-z0-9-]+(?:\/[a-z]+)?:|\[[^\]]*\]:)+/, '');

/** A word that neither knows conflicts with nothing. */
const isUtility = (name: string): boolean => [reference, mergeClasses].some((merge) => merge(`${name} ${name}`) === name);

/** `p-2` and `p-3` are of one shape, and two of them tell what all do. */
function twoOfEachShape(names: readonly string[]): string[] {
  const shapes = Map.groupBy(new Set(names), (name) => name.replaceAll(/\d+(?:\.\d+)?/g, '#'));
  return [...shapes.values()].flatMap((alike) => alike.slice(0, 2)).filter(isUtility);
}

test('of every two classes in the sources it keeps what tailwind-merge keeps', () => {
  const names = twoOfEachShape(classesInSources().map(withoutVariants));
  expect(names.length).toBeGreaterThan(200);
  const wrong = names.flatMap((first) =>
    names.flatMap((second) => {
      if (first === second) return [];
      const both = `${first} ${second}`;
      const ours = mergeClasses(both);
      return ours === reference(both) ? [] : [`${both}: ${ours} instead of ${reference(both)}`];
    }),
  );
  expect(wrong).toEqual([]);
}, 30_000);

test('a class for another screen or state is another thing', () => {
  expect(mergeClasses('p-2 sm:p-4 p-3 sm:hover:p-1 sm:p-6')).toBe('p-3 sm:hover:p-1 sm:p-6');
  expect(mergeClasses('[&>svg]:size-4 [&>svg]:size-5 has-[:checked]:p-1 p-2')).toBe('[&>svg]:size-5 has-[:checked]:p-1 p-2');
});
