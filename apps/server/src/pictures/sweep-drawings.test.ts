import { expect, it } from 'vitest';
import { sweepDrawings } from './sweep-drawings.ts';

const DAY_MS = 24 * 3_600_000;
const now = new Date('2026-11-27T12:00:00Z');

async function leftOf(drawings: readonly { readonly key: string; readonly days: number; readonly sizeBytes: number }[], mostBytes: number) {
  const left = new Set(drawings.map(({ key }) => key));
  const storage = {
    list: async () => drawings.map(({ days, ...drawing }) => ({ ...drawing, putAt: new Date(now.getTime() - days * DAY_MS) })),
    delete: async (key: string) => void left.delete(key),
  };
  await sweepDrawings(storage, { now, mostBytes });
  return [...left];
}

it('drawings are kept for a month', async () => {
  const drawings = [
    { key: 'a month', days: 30, sizeBytes: 1 },
    { key: 'nearly', days: 29.9, sizeBytes: 1 },
    { key: 'today', days: 0, sizeBytes: 1 },
  ];
  expect(await leftOf(drawings, 100)).toEqual(['nearly', 'today']);
});

it('and the oldest go when together they take too much room', async () => {
  const drawings = [
    { key: 'old', days: 3, sizeBytes: 10 },
    { key: 'new', days: 1, sizeBytes: 60 },
    { key: 'older', days: 4, sizeBytes: 10 },
    { key: 'between', days: 2, sizeBytes: 40 },
  ];
  expect(await leftOf(drawings, 100)).toEqual(['new', 'between']);
});
