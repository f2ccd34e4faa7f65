import { expect, test } from 'vitest';
import { summarize } from './load/latencies.ts';
import { figureOf, measure, median, ROUNDS } from './rounds.ts';

const result = (perSecond: number, errors = 0) => ({
  requests: 1,
  perSecond,
  p50Ms: 1,
  p95Ms: 1,
  p99Ms: 2,
  errors,
  firstError: errors > 0 ? `${perSecond}` : null,
});

/** A server that uses so much between one look and the next. */
const counting = (step: number) => {
  let looks = 0;
  return async () => ({ statements: (looks += step), serverMs: looks * 10, databaseMs: null });
};

test('the median of an even number of values lies between the middle two', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a figure is the median of its rounds, its spread the widest gap between them', () => {
  expect(figureOf([result(100), result(80), result(120)])).toMatchObject({ perSecond: 100, spread: 0.4 });
});

test('errors of any round are told, with the first of them', () => {
  expect(figureOf([result(1), result(2, 3), result(4, 5)])).toMatchObject({ errors: 8, firstError: '2' });
});

test('targets take turns, and the warm-up counts for nothing but is told; what a request used is told beside', async () => {
  const turns: string[] = [];
  const run = (name: string, speed: number) => async () => {
    turns.push(name);
    return result(turns.length <= 2 ? 1 : speed);
  };
  const { figures, all } = await measure(
    new Map([
      ['ours', { run: run('ours', 50), read: counting(7) }],
      ['raw', { run: run('raw', 100), read: counting(2) }],
    ] as const),
  );
  expect(turns).toEqual(Array.from({ length: ROUNDS + 1 }, () => ['ours', 'raw']).flat());
  expect(figures.get('ours')?.perSecond).toBe(50);
  expect(all.get('raw')).toHaveLength(ROUNDS + 1);
  expect(figures.get('ours')?.each).toEqual({ statements: 7, serverMs: 70, databaseMs: null });
  expect(figures.get('raw')?.each?.statements).toBe(2);
});

test('percentiles are of the sorted latencies', () => {
  const latencies = Array.from({ length: 1000 }, (_, index) => 1000 - index);
  expect(summarize(latencies, 2_000)).toEqual({ requests: 1000, perSecond: 500, p50Ms: 501, p95Ms: 951, p99Ms: 991 });
});
