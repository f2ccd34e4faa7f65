// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { forgetPlace, rememberedPlace, rememberPlace } from '../../app/place.ts';
import { loadWords, wordsOf } from '../../app/words.ts';
import { openShop } from '../../testing/open-shop.tsx';

await loadWords(['place', 'map', 'shell', 'stores'], 'en');
const words = await wordsOf('place', 'en');
const shellWords = await wordsOf('shell', 'en');
const storesWords = await wordsOf('stores', 'en');
const KOLHAPUR = { name: 'Kolhapur', latitude: 16.705, longitude: 74.243 };
const answers = {
  stores: {
    list: () => ({ items: [], nextCursor: null }),
    findPlaces: () => [{ ...KOLHAPUR, postalCode: null, isCertain: true, state: null }],
  },
};
afterEach(forgetPlace);

/** The place stands in the header on every page. */
async function openDialog(button: string) {
  fireEvent.click(await screen.findByText(button));
  return within(await screen.findByRole('dialog'));
}

test('a pin on the map is a place of its own: kept without a name, and said as the reader’s pin', async () => {
  rememberPlace(KOLHAPUR);
  using _shop = await openShop({ at: '/stores', answers, visitor: {} });
  const dialog = await openDialog(shellWords.near('Kolhapur'));
  fireEvent.click(dialog.getByText(words.byPin));
  fireEvent.click(await dialog.findByText(words.showFromPin));
  await screen.findByText(storesWords.titleNear('your pin'));
  expect(rememberedPlace()).toEqual({ ...KOLHAPUR, name: 'pin' });
});

test('where nothing is known yet, the map opens at what was typed', async () => {
  using _shop = await openShop({ at: '/stores', answers, visitor: {} });
  const dialog = await openDialog(shellWords.choosePlace);
  fireEvent.click(dialog.getByText(words.byPin));
  await dialog.findByText(words.byPinFirst);
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: '416008' } });
  fireEvent.click(dialog.getByText(words.find));
  await dialog.findByLabelText(words.pinMap);
  expect(dialog.queryByText(words.byPinFirst)).toBeNull();
});
