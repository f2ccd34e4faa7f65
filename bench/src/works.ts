import type { Filled } from './fill.ts';
import { FINDING_WORKS } from './finding-works.ts';
import { writeRequest } from './load/request.ts';
import { writeMutation, writeQuery } from './load/trpc.ts';
import { ALL_OURS, MANY, rawGet, type Aim, type RepeatedWork } from './work.ts';

/** Over all stores together. */
export const SWITCHES_A_SECOND = 10;

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
export const REPEATED_WORKS: readonly RepeatedWork[] = [
  {
    name: 'browse',
    by: ALL_OURS,
    ours: () => [writeQuery('cakes', 'list', {})],
    raw: () => [rawGet('/first-page')],
    hasCeiling: true,
    isRead: true,
    aims: [
      { by: 'ours', of: 'ceiling', atLeast: 0.7 },
      { by: 'changing', of: 'ceiling', atLeast: 0.5 },
    ],
  },
  ...FINDING_WORKS,
  {
    name: 'cake-page',
    by: ALL_OURS,
    ours: ({ cakes }) => cakes.slice(0, PAGES).map(({ storeSlug, slug }) => writeQuery('cakes', 'bySlug', { storeSlug, cakeSlug: slug })),
    raw: ({ cakes }) =>
      cakes.slice(0, PAGES).map(({ storeSlug, slug, id }) => rawGet('/cake', { store: storeSlug, cake: slug, cakeId: id })),
    hasCeiling: true,
    isRead: true,
    aims: [
      { by: 'ours', of: 'ceiling', atLeast: 0.6 },
      { by: 'unkept', of: 'raw', atLeast: 0.5 },
    ],
  },
  {
    name: 'quote',
    by: ['ours'],
    ours: (filled) => Array.from({ length: MANY }, (_, number) => writeQuery('cakes', 'quote', quoted(first(filled), number))),
    raw: null,
    hasCeiling: true,
    isRead: true,
    aims: [{ by: 'ours', of: 'ceiling', atLeast: 0.4 }],
  },
  {
    name: 'add-to-cart',
    by: ['ours'],
    ours: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeMutation('carts', 'addLine', { cakeId: id, customization: { selections: {} }, quantity: 1 })),
    raw: ({ cakes }) =>
      cakes.slice(0, 12).map(({ id }) => writeRequest({ method: 'POST', path: '/cart', body: JSON.stringify({ cakeId: id }) })),
    hasCeiling: false,
    isRead: false,
    aims: [{ by: 'ours', of: 'raw', atLeast: 0.4 }],
  },
  {
    name: 'home',
    by: ALL_OURS,
    ours: () => [writeRequest({ method: 'GET', path: '/', headers: { accept: 'text/html' } })],
    raw: null,
    hasCeiling: true,
    isRead: true,
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
