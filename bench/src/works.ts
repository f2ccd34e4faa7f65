import type { Filled } from './fill.ts';
import { writeRequest } from './load/request.ts';
import { writeMutation, writeQuery } from './load/trpc.ts';

export type Target = 'ours' | 'ceiling' | 'raw';
export type Aim = { of: 'ceiling' | 'raw'; atLeast: number };

/** The same requests over and over, at ours and at those it is compared with. The ceiling's come from the size of our answer. */
export type RepeatedWork = {
  name: string;
  ours(filled: Filled): string[];
  raw: ((filled: Filled) => string[]) | null;
  hasCeiling: boolean;
  aims: readonly Aim[];
};

const FILTER_PRICES = [60_000, 80_000, 100_000];
const first = ({ cakes }: Filled) => {
  const [cake] = cakes;
  if (!cake) throw new Error('Every size has a cake.');
  return cake;
};
const rawGet = (path: string, query: Record<string, string> = {}) =>
  writeRequest({ method: 'GET', path: `${path}?${new URLSearchParams(query).toString()}` });

export const REPEATED_WORKS: readonly RepeatedWork[] = [
  {
    name: 'browse',
    ours: () => [writeQuery('cakes', 'list', {})],
    raw: () => [rawGet('/first-page')],
    hasCeiling: true,
    aims: [{ of: 'ceiling', atLeast: 0.7 }],
  },
  {
    name: 'search',
    ours: ({ words }) =>
      words.flatMap((word) =>
        FILTER_PRICES.map((priceMaxMinor) => writeQuery('cakes', 'list', { words: word, diet: 'veg', priceMaxMinor })),
      ),
    raw: ({ words }) => words.flatMap((word) => FILTER_PRICES.map((price) => rawGet('/found', { words: word, price: String(price) }))),
    hasCeiling: false,
    aims: [{ of: 'raw', atLeast: 0.5 }],
  },
  {
    name: 'cake-page',
    ours: (filled) => [writeQuery('cakes', 'bySlug', { storeSlug: first(filled).storeSlug, cakeSlug: first(filled).slug })],
    raw: (filled) => [rawGet('/cake', { store: first(filled).storeSlug, cake: first(filled).slug })],
    hasCeiling: true,
    aims: [
      { of: 'ceiling', atLeast: 0.6 },
      { of: 'raw', atLeast: 0.5 },
    ],
  },
  {
    name: 'quote',
    ours: (filled) => [writeQuery('cakes', 'quote', { cakeId: first(filled).id, customization: { selections: {} } })],
    raw: null,
    hasCeiling: true,
    aims: [{ of: 'ceiling', atLeast: 0.5 }],
  },
  {
    name: 'add-to-cart',
    ours: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeMutation('carts', 'addLine', { cakeId: id, customization: { selections: {} }, quantity: 1 })),
    raw: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeRequest({ method: 'POST', path: '/cart', body: JSON.stringify({ cakeId: id }) })),
    hasCeiling: false,
    aims: [{ of: 'raw', atLeast: 0.4 }],
  },
  {
    name: 'home',
    ours: () => [writeRequest({ method: 'GET', path: '/', headers: { accept: 'text/html' } })],
    raw: null,
    hasCeiling: true,
    aims: [{ of: 'ceiling', atLeast: 0.25 }],
  },
];

export const CHECKOUT_AIMS: readonly Aim[] = [{ of: 'raw', atLeast: 0.35 }];
export const WORK_NAMES: readonly string[] = ['screens', ...REPEATED_WORKS.map(({ name }) => name), 'checkout'];
