// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { rememberPlace, rememberedPlace } from '../../app/place.ts';
import { loadWords, wordsOf } from '../../app/words.ts';
import { aCakeCard } from '../../testing/cake-card-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';

await loadWords(['browse', 'filters', 'faults', 'shell'], 'en');
const words = await wordsOf('browse', 'en');
const filterWords = await wordsOf('filters', 'en');
const faultWords = await wordsOf('faults', 'en');
const shellWords = await wordsOf('shell', 'en');
afterEach(() => vi.unstubAllGlobals());

type Page = RouterOutputs['cakes']['list'];
type Counts = RouterOutputs['cakes']['counts'];

const CARD = aCakeCard();

const pageOf = (overrides: Partial<Page> = {}): Page => ({
  items: [CARD],
  nextCursor: null,
  flavours: ['mango'],
  search: null,
  isPartial: false,
  ...overrides,
});

const NO_COUNTS: Counts['facets'] = {
  category: {},
  occasion: {},
  diet: {},
  freeFrom: {},
  flavour: {},
  price: {},
  rating: {},
  fulfilment: {},
  within: {},
  city: {},
  available: {},
};
const countsOf = (facets: Partial<Counts['facets']>, isPartial = false): Counts => ({
  total: 1,
  isPartial,
  facets: { ...NO_COUNTS, ...facets },
});

interface Found {
  readonly list?: () => Page;
  readonly counts?: () => Counts | Promise<Counts>;
  readonly nearMisses?: () => RouterOutputs['cakes']['nearMisses'];
}

function openCakes(search: string, { list = () => pageOf(), counts = () => countsOf({}), nearMisses = () => [] }: Found = {}) {
  return openShop({ at: `/cakes${search}`, answers: { cakes: { list, counts, nearMisses } } });
}

const EMPTY = { list: () => pageOf({ items: [], flavours: [] }) };
const choicesOf = async (label: string) =>
  within(await screen.findByLabelText(label))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const links = async (name: string) => screen.findByRole<HTMLAnchorElement>('link', { name });
const lost = (): never => {
  throw LOST;
};
/** A day later than the one on which the shop is opened. */
const DAY = '2026-11-26';
const AT_KOLHAPUR = 'place=16.696,74.246,Kolhapur';

test('until it is known how many cakes a choice leaves, it stands there by its name, and the list does not wait for it', async () => {
  const counted = Promise.withResolvers<Counts>();
  using _shop = await openCakes('', { counts: () => counted.promise });
  expect(await screen.findByText(CARD.name)).toBeDefined();
  expect(await choicesOf(filterWords.diet)).toContain(words.diets.eggless);
  expect(screen.queryByText(words.askedNearest)).toBeNull();
  counted.resolve(countsOf({ diet: { eggless: 7 } }));
  await expect.poll(() => choicesOf(filterWords.diet)).toContain(`${words.diets.eggless} (7)`);
});

test('a choice that leaves nothing says so, a band of prices that does is not offered, and a city is offered where it has cakes', async () => {
  using _shop = await openCakes('', { counts: () => countsOf({ price: { 1: 4 }, city: { Kolhapur: 3, Pune: 5 } }) });
  await expect.poll(() => choicesOf(filterWords.diet)).toContain(`${words.diets.vegan} (0)`);
  expect(screen.getByRole('link', { name: /₹500.*₹1,000.*\(4\)/ })).toBeDefined();
  expect(screen.queryByRole('link', { name: /Above ₹2,000/ })).toBeNull();
  expect(await choicesOf(filterWords.city)).toEqual([filterWords.anyCity, 'Pune (5)', 'Kolhapur (3)']);
});

test('where more was found than is counted, each number is “at least”, and no band of prices is kept away', async () => {
  using _shop = await openCakes('', { counts: () => countsOf({ diet: { veg: 9 } }, true) });
  await expect.poll(() => choicesOf(filterWords.diet)).toContain(`${words.diets.veg} (9+)`);
  expect(screen.getByRole('link', { name: /Above ₹2,000 \(0\+\)/ })).toBeDefined();
});

test('a day that is over is said, and is not asked for', async () => {
  using shop = await openCakes('?readyBy=2026-11-23&readyHour=12');
  expect(await screen.findByText(words.dayIsOver)).toBeDefined();
  expect(screen.getByLabelText<HTMLInputElement>(filterWords.readyBy).value).toBe('');
  expect(shop.callsOf('cakes.list')).toMatchObject([{ readyBy: null, readyByMinute: null }]);
});

test('a filter that is none is said, and the rest is asked', async () => {
  using shop = await openCakes('?diet=paleo&occasion=birthday');
  expect(await screen.findByText(words.leftOutOfLink)).toBeDefined();
  expect(shop.callsOf('cakes.list')).toMatchObject([{ diet: null, occasion: 'birthday' }]);
});

test('where only the nearest stores were asked for the day, the list says so', async () => {
  using _shop = await openCakes(`?readyBy=${DAY}`, { list: () => pageOf({ isPartial: true }) });
  expect(await screen.findByText(words.askedNearest)).toBeDefined();
});

test('an empty list leads out by what was found a step away, each to just that question', async () => {
  using _shop = await openCakes(`?flavour=mango&priceTo=900&readyBy=${DAY}&readyHour=12&withinKm=2&${AT_KOLHAPUR}`, {
    ...EMPTY,
    nearMisses: () => [
      { relaxation: { type: 'time' }, cakes: 1 },
      { relaxation: { type: 'day', readyBy: '2026-11-29' }, cakes: 3 },
      { relaxation: { type: 'within', metres: 10_000 }, cakes: 12 },
      { relaxation: { type: 'price', priceMaxMinor: 140_000 }, cakes: 99 },
      { relaxation: { type: 'without', part: 'readyBy' }, cakes: 5 },
    ],
  });
  const asked = 'flavour=mango&priceTo=900';
  const there = 'place=16.696%2C74.246%2CKolhapur';
  const hrefOf = async (name: string) => (await links(name)).getAttribute('href');
  expect(await hrefOf('1 cake at any time of that day')).toBe(`/cakes?${asked}&readyBy=${DAY}&withinKm=2&${there}`);
  expect(await hrefOf('3 cakes on Sun 29 Nov')).toBe(`/cakes?${asked}&readyBy=2026-11-29&withinKm=2&${there}`);
  expect(await hrefOf('12 cakes within 10 km')).toBe(`/cakes?${asked}&readyBy=${DAY}&readyHour=12&withinKm=10&${there}`);
  expect(await hrefOf('99 or more cakes up to ₹1,400')).toBe(
    `/cakes?flavour=mango&priceTo=1400&readyBy=${DAY}&readyHour=12&withinKm=2&${there}`,
  );
  // What is sold out today is no way out for somebody who wants it on a day.
  expect(await hrefOf('5 cakes: any day')).toBe(`/cakes?${asked}&withinKm=2&available=1&${there}`);
});

test('where one step is not enough, the way out keeps what must not be eaten, and lets a remembered place go', async () => {
  using _shop = await openCakes(`?diet=vegan&freeFrom=nuts&category=tiered&minRating=5&${AT_KOLHAPUR}`, {
    ...EMPTY,
    nearMisses: () => [
      { relaxation: { type: 'everything', isHere: true }, cakes: 2 },
      { relaxation: { type: 'everything', isHere: false }, cakes: 8 },
    ],
  });
  expect((await links('2 cakes near that place')).getAttribute('href')).toBe(
    '/cakes?diet=vegan&freeFrom=nuts&place=16.696%2C74.246%2CKolhapur',
  );
  rememberPlace({ name: 'Kolhapur', latitude: 16.696, longitude: 74.246 });
  fireEvent.click(await links('8 cakes anywhere'));
  await expect.poll(() => window.location.search).toBe('?diet=vegan&freeFrom=nuts');
  expect(rememberedPlace()).toBeNull();
});

test('where nothing is found by any step, the only way out is to all cakes, never to a list known to be empty', async () => {
  using _shop = await openCakes('?diet=vegan&serves=900', EMPTY);
  expect(await screen.findByText(filterWords.nowhereText)).toBeDefined();
  const ways = screen.getByText(filterWords.nowhereText).parentElement;
  expect(
    ways &&
      within(ways)
        .getAllByRole<HTMLAnchorElement>('link')
        .map((link) => link.getAttribute('href')),
  ).toEqual(['/cakes']);
});

test('where the ways out are not known, all cakes are one', async () => {
  using _shop = await openCakes('?diet=vegan', {
    ...EMPTY,
    nearMisses: () => {
      throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
    },
  });
  expect(await screen.findByText(filterWords.unknownText)).toBeDefined();
  expect((await links(filterWords.allCakes)).getAttribute('href')).toBe('/cakes');
});

test('without a connection the page says so, and once it is back the same question is asked again', async () => {
  let isLost = true;
  vi.stubGlobal('fetch', () => Promise.reject(LOST));
  using shop = await openCakes('?diet=vegan', { list: () => (isLost ? lost() : pageOf()) });
  expect(await screen.findByRole('heading', { level: 2, name: faultWords.lostTitle })).toBeDefined();
  shop.setOnline(false);
  expect(await screen.findByRole('heading', { level: 2, name: shellWords.offlineTitle })).toBeDefined();
  isLost = false;
  shop.setOnline(true);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(CARD.name)).toBeDefined();
  expect(shop.callsOf('cakes.list').at(-1)).toMatchObject({ diet: 'vegan' });
});
