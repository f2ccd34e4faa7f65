// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openShop } from '../../testing/open-shop.tsx';

const confirmedAt = async (next: string) => {
  using _page = await openShop({
    at: `/verify-email?secret=a-secret-of-a-mail${next}`,
    answers: { sessions: { verifyEmail: () => ({ ok: true }) } },
  });
  await screen.findByText('Your e-mail address is confirmed');
  const link = screen.getByRole('link', { name: /^(Go on|Find a cake)$/ });
  return [link.textContent, link.getAttribute('href')];
};

test('whoever confirmed an address is led on to where they were going, and to no other site', async () => {
  expect(await confirmedAt('&next=%2Fsell')).toEqual(['Go on', '/sell']);
  expect(await confirmedAt('&next=%2F%2Fevil.example')).toEqual(['Find a cake', '/cakes']);
  expect(await confirmedAt('')).toEqual(['Find a cake', '/cakes']);
});
