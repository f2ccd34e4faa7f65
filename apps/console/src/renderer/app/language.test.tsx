// @vitest-environment happy-dom
import { kitchenWords, LANGUAGE_NAMES, orderWords } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aTicket } from '../features/orders/queue/ticket-fixture.ts';
import { openConsole, OWNER } from '../testing/open-console.tsx';
import { loadLanguage, wordsOf } from './words.ts';

const DEVANAGARI = /[\u0900-\u097f]/;
const ticket = aTicket({ status: 'placed', allowed: [{ event: 'accept', to: 'accepted', needsReason: false, until: null }] });

test.each(['en', 'hi'] as const)('the board is read in the language of the account that works at it (%s)', async (locale) => {
  await loadLanguage(locale);
  const bell = await wordsOf('bell', locale);
  const orders = await wordsOf('orders', locale);
  using _opened = openConsole({ tickets: [ticket], viewer: { ...OWNER, locale: `${locale}-IN` } });
  expect(await screen.findByRole('heading', { level: 1, name: orders.title })).toBeTruthy();
  expect(await screen.findByRole('button', { name: orders.accept.action })).toBeTruthy();
  expect(screen.getAllByText(bell.ringing(1)).at(0)).toBeTruthy();
  expect(screen.getByText(orderWords(locale).fulfilments[ticket.fulfilment])).toBeTruthy();
  expect(document.documentElement.lang).toBe(`${locale}-IN`);
  expect(orders.locale).toBe(locale);
});

test('who chooses another language in the settings reads on in it', async () => {
  using opened = openConsole({ tickets: [], at: '/settings' });
  fireEvent.click(await screen.findByRole('button', { name: LANGUAGE_NAMES.hi }));
  expect(await screen.findByRole('heading', { level: 1, name: (await wordsOf('settings', 'hi')).title })).toBeTruthy();
  expect(opened.calls.filter(({ path }) => path === 'accounts.chooseLanguage').map(({ input }) => input)).toEqual([{ language: 'hi' }]);
});

test('every step and every state of the kitchen is said in Hindi', async () => {
  await loadLanguage('hi');
  const said = [orderWords('hi').moves, orderWords('hi').statuses, kitchenWords('hi').states, kitchenWords('hi').ticks];
  expect(said.flatMap((words) => Object.values(words)).filter((word) => !DEVANAGARI.test(word))).toEqual([]);
});
