import { expect, test } from 'vitest';
import { createBoundedQueue } from './bounded-queue.ts';

const open = (signal = new AbortController().signal) => {
  const queue = createBoundedQueue<string>({ longest: 3, tooMany: (newest) => `up to ${newest}`, signal });
  const items = queue.items();
  return { queue, next: async () => (await items.next()).value };
};

test('a reader gets everything in order, whether it waits or comes later', async () => {
  const { queue, next } = open();
  const waiting = next();
  ['a', 'b', 'c'].forEach((item) => queue.push(item));
  expect([await waiting, await next(), await next()]).toEqual(['a', 'b', 'c']);
});

test('what a slow reader left is one item that stands for all of it, and then it goes on', async () => {
  const { queue, next } = open();
  ['a', 'b', 'c', 'd', 'e'].forEach((item) => queue.push(item));
  expect(await next()).toBe('up to e');
  queue.push('f');
  expect(await next()).toBe('f');
});

test.each(['aborting', 'closing'])('%s ends it, for who waits too, and nothing more comes', async (how) => {
  const leaving = new AbortController();
  const { queue, next } = open(leaving.signal);
  const waiting = next();
  if (how === 'aborting') leaving.abort();
  else queue.close();
  expect(await waiting).toBeUndefined();
  queue.push('late');
  expect(await next()).toBeUndefined();
});
