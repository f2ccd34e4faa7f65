import { createEventHub } from '@sweetspot/db';
import { createTestDatabase } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { browseCacheOf, changeCatalogue, createBrowseCache } from './browse-cache.ts';

test('everybody who asks while an answer loads gets the same one', async () => {
  const cache = createBrowseCache();
  let loads = 0;
  const load = () => Promise.resolve(++loads);
  expect(await Promise.all([cache.remember('a', load), cache.remember('a', load)])).toEqual([1, 1]);
  expect(await cache.remember('a', load)).toBe(1);
});

test('what was read before a change is not handed out after it', async () => {
  const cache = createBrowseCache();
  let answer = (_value: string): void => undefined;
  const slow = cache.remember('a', () => new Promise<string>((resolve) => (answer = resolve)));
  cache.forget();
  answer('before the change');
  expect(await slow).toBe('before the change');
  expect(await cache.remember('a', () => Promise.resolve('after it'))).toBe('after it');
});

test('a failure is not remembered', async () => {
  const cache = createBrowseCache();
  await expect(cache.remember('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cache.remember('a', () => Promise.resolve('back'))).toBe('back');
});

test('names of nothing, however many, push out nothing', async () => {
  const cache = createBrowseCache();
  await cache.remember('a', () => Promise.resolve('kept'));
  for (let name = 0; name < 1_000; name++) await cache.remember(`nothing ${name}`, () => Promise.resolve(null));
  expect(await cache.remember<string | null>('nothing 1', () => Promise.resolve('made since'))).toBe('made since');
  expect(await cache.remember('a', () => Promise.resolve('loaded again'))).toBe('kept');
});

test('a process forgets what another one changed', async () => {
  await using database = await createTestDatabase();
  await using ours = await createEventHub(database.db);
  await using theirs = await createEventHub(database.db);
  const [here, there] = [browseCacheOf({ events: ours }), browseCacheOf({ events: theirs })];
  await here.remember('a', () => Promise.resolve('old'));
  const forgotten = new Promise<void>((resolve) => void ours.onCatalogueChanged(() => resolve()));
  await changeCatalogue({ db: database.db, events: theirs }, randomUUID(), () => Promise.resolve());
  await forgotten;
  expect(await here.remember('a', () => Promise.resolve('new'))).toBe('new');
  expect(there).not.toBe(here);
});
