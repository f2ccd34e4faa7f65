import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { registerWebManifest } from './web-manifest.ts';

interface Manifest {
  readonly id: string;
  readonly lang: string;
  readonly description: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
}

async function manifestAt(path: string): Promise<Manifest> {
  const app = Fastify();
  registerWebManifest(app);
  const answer = await app.inject(path);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/manifest+json; charset=utf-8']);
  return answer.json();
}

test('a device is told of one app, in the language of the page that names it', async () => {
  const [english, hindi] = [await manifestAt('/manifest.webmanifest'), await manifestAt('/manifest.webmanifest?lang=hi')];
  expect([english.lang, hindi.lang]).toEqual(['en-IN', 'hi-IN']);
  expect(hindi.id).toBe(english.id);
  expect(hindi.shortcuts.map(({ url }) => url)).toEqual(english.shortcuts.map(({ url }) => url));
  for (const text of [hindi.description, ...hindi.shortcuts.map(({ name }) => name)]) expect(text).not.toMatch(/[a-z]{3}/i);
  expect((await manifestAt('/manifest.webmanifest?lang=klingon')).lang).toBe('en-IN');
});

test('its icons are there, in the sizes that a device wants, and one of them may be cut to any shape', async () => {
  const { icons } = await manifestAt('/manifest.webmanifest');
  expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src } of icons) expect(existsSync(fileURLToPath(new URL(`../../../web/public${src}`, import.meta.url)))).toBe(true);
});
