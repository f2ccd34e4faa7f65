import type { CatalogueChange } from '@sweetspot/db';
import { expect, test } from 'vitest';
import { createCache, dependOn, dependOnTheMoment, type HowKept, type ListKind } from './cache.ts';

const HOUR: HowKept<unknown> = { ageMs: 3_600_000, bytes: () => 1_000 };
const [OURS, THEIRS] = ['store-1', 'store-2'] as const;

function open({ mostBytes = 1_000_000 } = {}) {
  let tell = (_change: CatalogueChange | null): void => undefined;
  let nowMs = 1_000_000;
  const onCatalogueChanged = (callback: typeof tell) => {
    tell = callback;
    return () => undefined;
  };
  const cache = createCache({ events: { onCatalogueChanged }, now: () => new Date(nowMs), mostBytes });
  let made = 0;
  return {
    cache,
    change: (storeId: string, reach: CatalogueChange['reach'] = 'store') => tell({ storeId, reach }),
    loseConnection: () => tell(null),
    pass: (ms: number) => void (nowMs += ms),
    /** What is remembered under the key, or what it is made anew: a number that grows. */
    ask: (key: string, read: Parameters<typeof dependOn>[0] = { stores: [OURS] }, how = HOUR) =>
      cache.remember(
        key,
        async () => {
          dependOn(read);
          return ++made;
        },
        how,
      ),
  };
}

test('everybody who asks while an answer is made gets the same one', async () => {
  const { ask } = open();
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual([1, 1, 1]);
  expect(await ask('a')).toBe(1);
});

test('a change of a store ends what shows it, and nothing else', async () => {
  const { ask, change } = open();
  const askAll = () => Promise.all([ask('ours'), ask('theirs', { stores: [THEIRS] }), ask('both', { stores: [OURS, THEIRS] })]);
  expect(await askAll()).toEqual([1, 2, 3]);
  change(OURS);
  expect(await askAll()).toEqual([4, 2, 5]);
});

test.each<[CatalogueChange['reach'], ListKind[]]>([
  ['store', []],
  ['sizes', ['sizes']],
  ['found', ['found']],
  ['cakes', ['cakes']],
  ['stores', ['cakes', 'stores']],
])('a change that reaches %s ends the lists %j that do not show the store', async (reach, ended) => {
  const { ask, change } = open();
  const kinds: ListKind[] = ['cakes', 'found', 'sizes', 'stores'];
  const askAll = () => Promise.all(kinds.map((kind) => ask(kind, { stores: [THEIRS], lists: [kind] })));
  const before = await askAll();
  change(OURS, reach);
  const after = await askAll();
  expect(kinds.filter((_, index) => after[index] !== before[index])).toEqual(ended);
});

test('what says nothing of what it was read from ends with any change; what follows from its key alone with none', async () => {
  const { ask, change, loseConnection } = open();
  const constant = { ...HOUR, isConstant: true };
  const askAll = () => Promise.all([ask('unsaid', {}), ask('constant', {}, constant)]);
  expect(await askAll()).toEqual([1, 2]);
  change(THEIRS);
  expect(await askAll()).toEqual([3, 2]);
  loseConnection();
  expect(await askAll()).toEqual([4, 2]);
});

test('what is made out of a remembered answer ends with it', async () => {
  const { cache, ask, change } = open();
  const page = (read: string) => cache.remember(`page of ${read}`, () => ask(read), HOUR);
  await ask('remembered before');
  expect(await Promise.all([page('remembered before'), page('made meanwhile')])).toEqual([1, 2]);
  change(OURS);
  expect(await Promise.all([page('remembered before'), page('made meanwhile')])).toEqual([3, 4]);
});

test('words that cross between the makings of two answers stay each with its own', async () => {
  const { ask, change } = open();
  const askBoth = () => Promise.all([ask('ours', { stores: [OURS] }), ask('theirs', { stores: [THEIRS] })]);
  const [, before] = await askBoth();
  change(OURS);
  expect((await askBoth())[1]).toBe(before);
});

/** An answer that is being made until it is let go, and reads what it reads at once. */
function slow(world: ReturnType<typeof open>, stores: string[], key = 'slow') {
  const { promise, resolve } = Promise.withResolvers<string>();
  const make = () => {
    dependOn({ stores });
    return promise;
  };
  return { answer: world.cache.remember<unknown>(key, make, HOUR), letGo: () => resolve('before the change') };
}

test('what was read before a change that came while it was made is not kept after it', async () => {
  const world = open();
  const { answer, letGo } = slow(world, [OURS]);
  world.change(OURS);
  letGo();
  expect(await answer).toBe('before the change');
  expect(await world.ask('slow')).toBe(1);
});

test('what was begun before a change is not given to who asks after it', async () => {
  const world = open();
  const { answer, letGo } = slow(world, [OURS]);
  world.change(OURS);
  expect(await world.ask('slow')).toBe(1);
  letGo();
  await answer;
  expect(await world.ask('slow')).toBe(1);
});

test('a change of another store while it was made takes nothing from it', async () => {
  const world = open();
  const { answer, letGo } = slow(world, [OURS]);
  world.change(THEIRS);
  letGo();
  await answer;
  expect(await world.ask('slow')).toBe('before the change');
});

test('whatever was being made while the connection was lost, or through more changes than are told apart, is not kept', async () => {
  const world = open();
  const lost = slow(world, [OURS], 'connection lost');
  world.loseConnection();
  lost.letGo();
  await lost.answer;
  expect(await world.ask('connection lost')).toBe(1);
  const outlived = slow(world, [OURS], 'many changes');
  world.change(OURS);
  for (let count = 0; count < 1_000; count++) world.change(THEIRS);
  outlived.letGo();
  await outlived.answer;
  expect(await world.ask('many changes')).toBe(2);
});

test('an answer that is begun and kept by hand is held to the same', async () => {
  const { cache, change } = open();
  const give = (key: string, meanwhile: () => void) => {
    const answering = cache.begin();
    answering.run(() => dependOn({ stores: [OURS] }));
    meanwhile();
    answering.keep(key, 'given', HOUR);
  };
  give('in time', () => undefined);
  give('too late', () => change(OURS));
  give('of another', () => change(THEIRS));
  expect([cache.find('in time'), cache.find('too late'), cache.find('of another')]).toEqual([undefined, undefined, 'given']);
});

test('nothing grows older than its age', async () => {
  const { ask, pass } = open();
  await ask('a');
  pass(HOUR.ageMs - 1);
  expect(await ask('a')).toBe(1);
  pass(1);
  expect(await ask('a')).toBe(2);
});

test('what nobody asked for the longest makes room, and what is larger than all the room is not kept', async () => {
  const { ask, cache } = open({ mostBytes: 10_000 });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const name of names) await ask(name);
  await ask('a');
  await ask('g');
  expect([...names, 'g'].filter((name) => cache.has(name))).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
  await ask('huge', { stores: [OURS] }, { ...HOUR, bytes: () => 20_000 });
  expect(['huge', 'a'].map((name) => cache.has(name))).toEqual([false, true]);
});

test('without room nothing is remembered, and still nothing is made twice at once', async () => {
  const { ask } = open({ mostBytes: 0 });
  expect(await Promise.all([ask('a'), ask('a')])).toEqual([1, 1]);
  expect(await ask('a')).toBe(2);
});

test('a failure is not remembered', async () => {
  const { cache } = open();
  await expect(cache.remember('a', () => Promise.reject(new Error('away')), HOUR)).rejects.toThrow('away');
  expect(await cache.remember('a', () => Promise.resolve('back'), HOUR)).toBe('back');
});

test('names of nothing, however many, push out nothing', async () => {
  const { cache, ask } = open({ mostBytes: 10_000 });
  await ask('a');
  for (let name = 0; name < 1_000; name++) await cache.remember(`nothing ${name}`, () => Promise.resolve(null), HOUR);
  expect(await cache.remember<string | null>('nothing 1', () => Promise.resolve('made since'), HOUR)).toBe('made since');
  expect(await ask('a')).toBe(1);
});

test('what holds for this moment alone is made anew each time, and so is what is made of it', async () => {
  const { cache } = open();
  let made = 0;
  const moment = async () => {
    dependOnTheMoment();
    return ++made;
  };
  const around = () => cache.remember('around', () => cache.remember('moment', moment, HOUR), HOUR);
  expect([await around(), await around()]).toEqual([1, 2]);
});
