import { expect, test } from 'vitest';
import { filtersFrom, isCutAddress, listInputOf, narrowingsOf, NO_FILTERS, searchFrom, type BrowseFilters } from './browse-filters.ts';

const everything: BrowseFilters = {
  words: 'rose & pistachio',
  category: 'tiered',
  occasion: 'wedding',
  diet: 'jain',
  freeFrom: ['eggs', 'nuts'],
  flavour: 'red_velvet',
  priceFrom: 300,
  priceTo: 1200,
  minRating: 4,
  readyBy: '2026-11-25',
  readyHour: 16,
  serves: 20,
  fulfilment: 'pickup',
  withinKm: 10,
  city: 'Kolhapur',
  isAvailable: true,
  place: { name: 'Kolhapur', latitude: 16.696, longitude: 74.246 },
  sort: 'distance',
};

test('what was asked reads back from its address', () => {
  expect(filtersFrom(new URLSearchParams(searchFrom(everything)))).toEqual(everything);
  expect(searchFrom(NO_FILTERS)).toBe('');
  expect(isCutAddress(new URLSearchParams(searchFrom(everything)), everything)).toBe(false);
});

test('a form’s repeated boxes and a link’s list say the same', () => {
  const form = new URLSearchParams([
    ['freeFrom', 'nuts'],
    ['freeFrom', 'eggs'],
  ]);
  expect(filtersFrom(form).freeFrom).toEqual(filtersFrom(new URLSearchParams('freeFrom=eggs,nuts')).freeFrom);
});

test.each([
  'occasion=funeral',
  'diet=steak',
  'freeFrom=happiness',
  'priceFrom=-1',
  'priceTo=1e9',
  'minRating=9',
  'readyBy=2026-02-31',
  'readyBy=tomorrow',
  'serves=0',
  'fulfilment=drone',
  'withinKm=NaN',
  'place=here',
  'sort=random',
  'category=pie',
  'available=yes',
  'readyHour=25',
  'readyHour=10',
  'words=%20%20',
])('%s is left out, and it is known that something was', (search) => {
  const params = new URLSearchParams(search);
  expect(filtersFrom(params)).toEqual(NO_FILTERS);
  expect(isCutAddress(params, NO_FILTERS)).toBe(!search.startsWith('words'));
});

test('prices are asked in minor units, and nearest only from somewhere', () => {
  const input = listInputOf({ ...everything, place: null });
  expect(input).toMatchObject({ priceMinMinor: 30_000, priceMaxMinor: 120_000, near: null, withinMetres: null, sort: 'relevance' });
  expect(listInputOf(everything)).toMatchObject({ near: { latitude: 16.696, longitude: 74.246 }, withinMetres: 10_000, sort: 'distance' });
});

test('each narrowing loosens one thing, and loosening all of them asks for nothing', () => {
  const left = narrowingsOf(everything).reduce<BrowseFilters>((filters, { name }) => {
    const narrowing = narrowingsOf(filters).find((each) => each.name === name);
    return narrowing?.without ?? filters;
  }, everything);
  expect(left).toEqual({ ...NO_FILTERS, sort: 'distance' });
});
