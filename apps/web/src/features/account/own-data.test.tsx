// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

async function askedFor(allowDownload: () => { path: string }) {
  const page = await openShop({
    at: '/account',
    visitor: { viewer: aViewer() },
    answers: { accounts: { addresses: () => [], sessions: () => [], mailChoices: () => [] }, privacy: { allowDownload } },
  });
  const press = await screen.findByRole('button', { name: 'Make my files' });
  const form = press.closest('form');
  const password = form?.querySelector<HTMLInputElement>('input[name="password"]');
  if (!password) throw new Error('There is no password to give.');
  fireEvent.change(password, { target: { value: 'a cake for grandmother' } });
  fireEvent.click(press);
  return page;
}

test('whoever gave their password is given both files', async () => {
  using page = await askedFor(() => ({ path: '/account/data/1-x' }));
  const forReading = await screen.findByRole('link', { name: 'Page for reading (HTML)' });
  expect(forReading.getAttribute('href')).toBe('/account/data/1-x.html');
  expect(screen.getByRole('link', { name: 'File for programs (JSON)' }).getAttribute('href')).toBe('/account/data/1-x.json');
  expect(page.callsOf('privacy.allowDownload')).toEqual([{ password: 'a cake for grandmother' }]);
});

test('a wrong password is said beside it', async () => {
  using _page = await askedFor(() => {
    throw new AppError('CREDENTIALS_WRONG');
  });
  expect(await screen.findByText('This is not your password.')).toBeDefined();
});
