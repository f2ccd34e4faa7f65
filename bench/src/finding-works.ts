import { FLAVOURS, type Filled } from './fill.ts';
import { writeQuery } from './load/trpc.ts';
import { CAKES_KINDS, cakesQuestion, doorOf, READY_KINDS, readyQuestion } from './questions.ts';
import { MANY, rawGet, type Aim, type OurTarget, type RepeatedWork } from './work.ts';

const numbers = Array.from({ length: MANY }, (_, number) => number);
const names = FLAVOURS.filter((flavour) => flavour.includes(' '));
const cakesAsked = ({ doors, words }: Filled) => numbers.map((number) => cakesQuestion(number, { doors, words, names }));
const readyAsked = ({ doors }: Filled) => numbers.map((number) => readyQuestion(number, { doors }));
const rawAsks = (path: string, question: unknown) => rawGet(path, { asked: JSON.stringify(question) });

/** Never the same twice, so only the server that keeps nothing is asked. */
const BY: readonly OurTarget[] = ['unkept'];
const AIMS: readonly Aim[] = [{ by: 'unkept', of: 'raw', atLeast: 0.5 }];

export const FINDING_WORKS: readonly RepeatedWork[] = [
  {
    name: 'search',
    by: BY,
    ours: (filled) =>
      cakesAsked(filled).map(({ words, where, isVeg, freeFrom, occasion, priceMaxMinor }) =>
        writeQuery('cakes', 'list', {
          words,
          ...where,
          diet: isVeg ? 'veg' : null,
          freeFrom: freeFrom ? [freeFrom] : [],
          occasion,
          priceMaxMinor,
        }),
      ),
    raw: (filled) => cakesAsked(filled).map((question) => rawAsks('/found', question)),
    hasCeiling: false,
    isRead: true,
    kinds: CAKES_KINDS,
    aims: AIMS,
  },
  {
    name: 'nearby',
    by: BY,
    ours: ({ doors }) => numbers.map((number) => writeQuery('stores', 'list', { near: doorOf(number, doors) })),
    raw: ({ doors }) => numbers.map((number) => rawAsks('/nearby', doorOf(number, doors))),
    hasCeiling: false,
    isRead: true,
    kinds: 1,
    aims: AIMS,
  },
  {
    name: 'ready-by',
    by: BY,
    ours: (filled) => readyAsked(filled).map((question) => writeQuery('cakes', 'list', question)),
    raw: (filled) => readyAsked(filled).map((question) => rawAsks('/ready', question)),
    hasCeiling: false,
    isRead: true,
    kinds: READY_KINDS,
    aims: AIMS,
  },
];
