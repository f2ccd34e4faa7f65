import type { Filled } from './fill.ts';
import { writeRequest } from './load/request.ts';
import { writeMutation, writeQuery } from './load/trpc.ts';

/** `select 1`: the raw server, asked for nothing but that the database answers. */
export type Target = 'ours' | 'ceiling' | 'raw' | 'select 1';
export type Aim = { of: 'ceiling' | 'raw'; atLeast: number };

/** The same requests over and over, at ours and at those it is compared with. The ceiling's come from the size of our answer. */
export type RepeatedWork = {
  name: string;
  ours(filled: Filled): string[];
  raw: ((filled: Filled) => string[]) | null;
  hasCeiling: boolean;
  /** Then the raw server is held to `select 1`: a yardstick that is easily beaten measures nothing. */
  isRead: boolean;
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
    isRead: true,
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
    isRead: true,
    aims: [{ of: 'raw', atLeast: 0.5 }],
  },
  {
    name: 'cake-page',
    ours: (filled) => [writeQuery('cakes', 'bySlug', { storeSlug: first(filled).storeSlug, cakeSlug: first(filled).slug })],
    raw: (filled) => [rawGet('/cake', { store: first(filled).storeSlug, cake: first(filled).slug, cakeId: first(filled).id })],
    hasCeiling: true,
    isRead: true,
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
    isRead: true,
    aims: [{ of: 'ceiling', atLeast: 0.4 }],
  },
  {
    name: 'add-to-cart',
    ours: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeMutation('carts', 'addLine', { cakeId: id, customization: { selections: {} }, quantity: 1 })),
    raw: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeRequest({ method: 'POST', path: '/cart', body: JSON.stringify({ cakeId: id }) })),
    hasCeiling: false,
    isRead: false,
    aims: [{ of: 'raw', atLeast: 0.4 }],
  },
  {
    name: 'home',
    ours: () => [writeRequest({ method: 'GET', path: '/', headers: { accept: 'text/html' } })],
    raw: null,
    hasCeiling: true,
    isRead: true,
    aims: [{ of: 'ceiling', atLeast: 0.25 }],
  },
];

/** Of the raw server's reading. */
export const LEAST_OF_SELECT_ONE = 0.2;
export const SELECT_ONE = rawGet('/select-1');
export const CHECKOUT_AIMS: readonly Aim[] = [{ of: 'raw', atLeast: 0.3 }];
/** For one checkout alone, of which nothing is repeated or refused. */
export const MOST_STATEMENTS = { ours: 45, raw: 25 } as const;
export const WORK_NAMES: readonly string[] = ['screens', ...REPEATED_WORKS.map(({ name }) => name), 'checkout'];
