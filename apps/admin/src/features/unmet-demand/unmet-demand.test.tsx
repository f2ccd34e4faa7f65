// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import type { Demand } from './unmet-demand.tsx';

const words = await wordsOf('unmet-demand', 'en');

const ANY = { place: null, day: null, diet: null, freeFrom: [], budget: null, category: null, occasion: null, flavour: null };
const ROW: Demand = { ...ANY, key: 'one', searches: 12, withWords: 7, lastOn: '2026-11-24' };
const REFUSAL = new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
type Told = RouterOutputs['admin']['unmetDemand'];
const open = (told: Partial<Told>, at = '/unmet-demand') =>
  openAdmin({
    at,
    answers: {
      admin: {
        unmetDemand: () => ({ items: [], nextCursor: null, searches: 0, apart: 0, ...told }),
        // What is saved leaves the page, and with it the document of all tests here.
        unmetDemandFile: () => {
          throw REFUSAL;
        },
      },
    },
  });
const cellsOf = async () => {
  const [, ...lines] = await screen.findAllByRole('row');
  return lines.map((line) =>
    within(line)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );
};

test('what was looked for in vain is counted by place first, and says how much is in no row', async () => {
  using page = open({
    items: [
      { ...ROW, place: { name: 'Kolhapur', latitude: 16.7, longitude: 74.2 } },
      { ...ROW, key: 'two', place: { name: null, latitude: 12.1, longitude: 93.2 } },
      { ...ROW, key: 'three' },
    ],
    searches: 40,
    apart: 4,
  });
  expect((await cellsOf()).map(([place]) => place)).toEqual(['Kolhapur', '12.1, 93.2', words.any.place]);
  expect(screen.getByText(words.apart(4, 5))).toBeTruthy();
  expect(page.callsOf('admin.unmetDemand')).toMatchObject([{ by: ['place'] }]);
});

test('counted by all of it together, each part is said in words, and the same is asked for as a table, which says why not', async () => {
  const whole: Demand = {
    ...ROW,
    place: { name: 'Sangli', latitude: null, longitude: null },
    day: '2026-12-02',
    diet: 'vegan',
    freeFrom: ['nuts', 'eggs'],
    budget: { amount: 50_000, currency: 'INR' },
    occasion: 'wedding',
  };
  using page = open({ items: [whole], searches: 12 }, '/unmet-demand?by=together&from=2026-11-01&to=2026-11-24');
  expect(await cellsOf()).toEqual([
    ['Sangli', 'Wed 2 Dec', 'Vegan, without tree nuts and eggs', words.upTo('₹500'), 'Wedding', '12', '7', expect.any(String)],
  ]);
  fireEvent.click(screen.getByRole('button', { name: words.save }));
  const asked = { from: '2026-11-01', to: '2026-11-24', by: ['place', 'day', 'diet', 'budget', 'cake'] };
  await expect.poll(() => page.callsOf('admin.unmetDemandFile')).toMatchObject([asked]);
  expect(await screen.findByText(sayError(REFUSAL, 'en'))).toBeTruthy();
});

test('where nothing was looked for in vain there is nothing to save', async () => {
  using _page = open({});
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.save })).toBeNull();
});

test('what too few wanted alike is counted and not shown', async () => {
  using _page = open({ searches: 3, apart: 3 });
  expect(await screen.findByText(words.onlyApart)).toBeTruthy();
  expect(screen.getByText(words.apart(3, 5))).toBeTruthy();
});
