import { expect, test } from 'vitest';
import { createWeighing } from './weighing.ts';

/** Work of given weights that lasts until it is ended; says what is under way. */
function open(budget: number) {
  const weigh = createWeighing(budget);
  const underWay: number[] = [];
  const ends = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  const done: Promise<unknown>[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    underWay,
    done,
    bring: async (...weights: number[]) => {
      for (const weight of weights) {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        ends.set(weight, { resolve, reject });
        const work = weigh(weight, () => {
          underWay.push(weight);
          return promise.finally(() => underWay.splice(underWay.indexOf(weight), 1));
        });
        done.push(work.catch((error: unknown) => error));
      }
      await settle();
    },
    end: async (weight: number, error?: Error) => {
      const { resolve, reject } = ends.get(weight) ?? {};
      if (error) reject?.(error);
      else resolve?.();
      await settle();
    },
  };
}

test('work is side by side as long as it weighs no more than the budget together', async () => {
  const { bring, end, underWay } = open(10);
  await bring(3, 4, 2, 6);
  expect(underWay).toEqual([3, 4, 2]);
  await end(2);
  expect(underWay).toEqual([3, 4]);
  await end(3);
  expect(underWay).toEqual([4, 6]);
});

test('what is heavier than the whole budget is done alone', async () => {
  const { bring, end, underWay } = open(10);
  await bring(1, 25, 2);
  expect(underWay).toEqual([1]);
  await end(1);
  expect(underWay).toEqual([25]);
  await end(25);
  expect(underWay).toEqual([2]);
});

test('nothing light that came later overtakes what is heavy', async () => {
  const { bring, end, underWay } = open(10);
  await bring(6, 9, 1);
  expect(underWay).toEqual([6]);
  await end(6);
  expect(underWay).toEqual([9, 1]);
});

test('work that fails gives its room back and says why', async () => {
  const { bring, end, underWay, done } = open(10);
  await bring(8, 7);
  await end(8, new Error('torn'));
  expect(underWay).toEqual([7]);
  expect(await done[0]).toEqual(new Error('torn'));
});

test('whatever comes in whatever order, the budget holds and all of it is done', async () => {
  const budget = 100;
  const weigh = createWeighing(budget);
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const underWay = new Set<{ weight: number }>();
  const most: number[] = [];
  await Promise.all(
    Array.from({ length: 300 }, () => {
      const work = { weight: random(130) };
      const turns = random(5);
      return weigh(work.weight, async () => {
        underWay.add(work);
        const together = [...underWay].reduce((sum, { weight }) => sum + weight, 0);
        most.push(underWay.size === 1 ? Math.min(together, budget) : together);
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
        underWay.delete(work);
      });
    }),
  );
  expect(most).toHaveLength(300);
  expect(Math.max(...most)).toBeLessThanOrEqual(budget);
});
