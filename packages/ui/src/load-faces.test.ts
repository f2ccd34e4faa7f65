// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { loadFaces } from './load-faces.ts';

/** A face of the style sheet, as a browser knows it. */
function aFace(family: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const face = { family, display: 'optional', loads: 0, load: () => ((face.loads += 1), promise), come: resolve };
  return face;
}

const showFaces = (...faces: object[]) => Object.defineProperty(document, 'fonts', { configurable: true, value: new Set(faces) });
afterEach(() => Reflect.deleteProperty(document, 'fonts'));

test('Hindi waits for its letters, which may come late; who reads English fetches none of them', async () => {
  const devanagari = aFace('"Noto Sans Devanagari"');
  const inter = aFace('Inter Variable');
  showFaces(devanagari, inter);
  await loadFaces('en');
  expect(devanagari.loads).toBe(0);
  let isReady = false;
  const ready = loadFaces('hi').then(() => (isReady = true));
  await Promise.resolve();
  expect([isReady, devanagari.loads, devanagari.display, inter.loads]).toEqual([false, 1, 'swap', 0]);
  devanagari.come();
  await ready;
});
