import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textFaceLinks } from './preload-text-faces.ts';

test('every face of Latin text and of the rupee sign is asked for before the first paint, and no other', () => {
  const declared = readFileSync(new URL('fonts.css', import.meta.url), 'utf8');
  const files = [...declared.matchAll(/([\w-]+)\.woff2/g)].map(([, name]) => `assets/${name}-Dx4kXJAl.woff2`);
  expect(textFaceLinks([...files, 'assets/index.css'], '/console/').map(({ attrs }) => attrs)).toEqual(
    ['inter-latin-wght-normal', 'inter-rupee', 'fraunces-latin-wght-normal'].map((name) => ({
      rel: 'preload',
      as: 'font',
      type: 'font/woff2',
      href: `/console/assets/${name}-Dx4kXJAl.woff2`,
      crossorigin: 'anonymous',
    })),
  );
});
