// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { openShop } from '../../testing/open-shop.tsx';

await loadWords(['order-links'], 'en');
const words = await wordsOf('order-links', 'en');

async function ask(email: string, sendLinks: () => { ok: true }) {
  const shop = await openShop({ at: '/orders/links', answers: { orders: { sendLinks } } });
  fireEvent.change(await screen.findByRole('textbox', { name: new RegExp(words.email) }), { target: { value: email } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  return shop;
}

test('whoever lost their links is told where they go, and not whether there are any', async () => {
  using shop = await ask('Asha@Example.test', () => ({ ok: true }));
  expect(await screen.findByText(words.sentHelp('asha@example.test'))).toBeDefined();
  expect(shop.callsOf('orders.sendLinks')).toEqual([{ email: 'asha@example.test' }]);
});

test('an address that is none is said beside the field, and nothing is asked', async () => {
  using shop = await ask('asha', () => ({ ok: true }));
  await expect.poll(() => screen.getByRole('textbox', { name: new RegExp(words.email) }).getAttribute('aria-invalid')).toBe('true');
  expect(shop.callsOf('orders.sendLinks')).toEqual([]);
});

test('whoever asked too often is told to wait, and keeps what they typed', async () => {
  using _shop = await ask('asha@example.test', () => {
    throw new AppError('RATE_LIMITED', { retryAfterSeconds: 120 });
  });
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(words.email) }).value).toBe('asha@example.test');
});
