import type { Filled } from './fill.ts';
import { writeRequest } from './load/request.ts';
import { writeMutation, writeQuery } from './load/trpc.ts';

/**
 * `ours` answers from what it keeps where it may; `changing`: the same while stores switch cakes; `unkept`: a second server of ours that
 * keeps nothing. `select 1`: the raw server, asked for nothing but that the database answers.
 */
export type Target = 'ours' | 'changing' | 'unkept' | 'ceiling' | 'raw' | 'select 1';
type OurTarget = 'ours' | 'changing' | 'unkept';
export type Aim = { by: OurTarget; of: 'ceiling' | 'raw'; atLeast: number };

/** Over all stores together. */
export const SWITCHES_A_SECOND = 10;

/** The same requests over and over, at ours and at those it is compared with. The ceiling's come from the size of our answer. */
export type RepeatedWork = {
  name: string;
  ours(filled: Filled): string[];
  raw: ((filled: Filled) => string[]) | null;
  hasCeiling: boolean;
  /** Then the raw server is held to `select 1`: a yardstick that is easily beaten measures nothing. */
  isRead: boolean;
  /** Its answers are kept: measured too while the catalogue changes, and with nothing kept. */
  isKept: boolean;
  aims: readonly Aim[];
  /** Of `unkept`, in milliseconds. */
  mostP99Ms?: number;
};

const FILTER_PRICES = [60_000, 80_000, 100_000];
/** More than are answered in a round: no answer is asked for a second time while it is kept. */
const MANY = 20_000;
const first = ({ cakes }: Filled) => {
  const [cake] = cakes;
  if (!cake) throw new Error('Every size has a cake.');
  return cake;
};
/** So many that those who ask at the same moment seldom ask for the same one, which is made once for all of them. */
const PAGES = 24;
/** What somebody types on a cake, letter by letter and each for themselves. */
const quoted = ({ id, inscriptionGroupId }: Filled['cakes'][number], number: number) => ({
  cakeId: id,
  customization: { selections: { [inscriptionGroupId]: { text: `Happy ${number}` } } },
});
const rawGet = (path: string, query: Record<string, string> = {}) =>
  writeRequest({ method: 'GET', path: `${path}?${new URLSearchParams(query).toString()}` });

export const REPEATED_WORKS: readonly RepeatedWork[] = [
  {
    name: 'browse',
    ours: () => [writeQuery('cakes', 'list', {})],
    raw: () => [rawGet('/first-page')],
    hasCeiling: true,
    isRead: true,
    isKept: true,
    aims: [
      { by: 'ours', of: 'ceiling', atLeast: 0.7 },
      { by: 'changing', of: 'ceiling', atLeast: 0.5 },
    ],
  },
  {
    name: 'search',
    ours: ({ words }) =>
      words.flatMap((word) =>
        FILTER_PRICES.map((priceMaxMinor) => writeQuery('cakes', 'list', { words: word, diet: 'veg', priceMaxMinor })),
      ),
    raw: ({ words }) => words.flatMap((word) => FILTER_PRICES.map((price) => rawGet('/found', { word, price: String(price) }))),
    hasCeiling: false,
    isRead: true,
    isKept: true,
    // Never the same question twice is a server that keeps nothing.
    aims: [{ by: 'unkept', of: 'raw', atLeast: 0.5 }],
  },
  {
    name: 'nearby',
    ours: ({ doors }) => doors.map((near) => writeQuery('stores', 'list', { near })),
    raw: ({ doors }) =>
      doors.map(({ latitude, longitude }) => rawGet('/nearby', { latitude: String(latitude), longitude: String(longitude) })),
    hasCeiling: false,
    isRead: true,
    isKept: true,
    aims: [{ by: 'unkept', of: 'raw', atLeast: 0.5 }],
  },
  {
    name: 'cake-page',
    ours: ({ cakes }) => cakes.slice(0, PAGES).map(({ storeSlug, slug }) => writeQuery('cakes', 'bySlug', { storeSlug, cakeSlug: slug })),
    raw: ({ cakes }) =>
      cakes.slice(0, PAGES).map(({ storeSlug, slug, id }) => rawGet('/cake', { store: storeSlug, cake: slug, cakeId: id })),
    hasCeiling: true,
    isRead: true,
    isKept: true,
    aims: [
      { by: 'ours', of: 'ceiling', atLeast: 0.6 },
      { by: 'unkept', of: 'raw', atLeast: 0.5 },
    ],
  },
  {
    name: 'quote',
    ours: (filled) => Array.from({ length: MANY }, (_, number) => writeQuery('cakes', 'quote', quoted(first(filled), number))),
    raw: null,
    hasCeiling: true,
    isRead: true,
    isKept: false,
    aims: [{ by: 'ours', of: 'ceiling', atLeast: 0.4 }],
  },
  {
    name: 'add-to-cart',
    ours: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeMutation('carts', 'addLine', { cakeId: id, customization: { selections: {} }, quantity: 1 })),
    raw: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeRequest({ method: 'POST', path: '/cart', body: JSON.stringify({ cakeId: id }) })),
    hasCeiling: false,
    isRead: false,
    isKept: false,
    aims: [{ by: 'ours', of: 'raw', atLeast: 0.4 }],
  },
  {
    name: 'home',
    ours: () => [writeRequest({ method: 'GET', path: '/', headers: { accept: 'text/html' } })],
    raw: null,
    hasCeiling: true,
    isRead: true,
    isKept: true,
    aims: [{ by: 'ours', of: 'ceiling', atLeast: 0.25 }],
    mostP99Ms: 50,
  },
];

/** Of the raw server's reading. */
export const LEAST_OF_SELECT_ONE = 0.2;
export const SELECT_ONE = rawGet('/select-1');
export const CHECKOUT_AIMS: readonly Aim[] = [{ by: 'ours', of: 'raw', atLeast: 0.3 }];
/** For one checkout alone, of which nothing is repeated or refused. */
export const MOST_STATEMENTS = { ours: 45, raw: 25 } as const;
export const WORK_NAMES: readonly string[] = ['screens', ...REPEATED_WORKS.map(({ name }) => name), 'checkout'];
