// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const HOME = {
  id: '01a21eb1-9e50-7bb1-8bfe-3114ec9cd189',
  label: 'Home',
  line1: '12 Lake Road',
  line2: '',
  city: 'Kolhapur',
  state: 'MH',
  postalCode: '416008',
  latitude: 16.7,
  longitude: 74.2,
  instructions: '',
  isDefault: true,
};

test.each(['Change the address Home', 'Add an address'])(
  '“%s” brings the keyboard into the form that opens in its place, and has it again when the form closes',
  async (name) => {
    const mine = { addresses: () => [HOME], sessions: () => [], mailChoices: () => [] };
    using _page = await openShop({
      at: '/account',
      visitor: { viewer: aViewer() },
      answers: { accounts: mine, stores: { findPlaces: () => [] } },
    });
    fireEvent.click(await screen.findByRole('button', { name }, { timeout: 30_000 }));
    await expect.poll(() => document.activeElement, { timeout: 30_000 }).toBe(screen.getByLabelText(/^Name of this address/));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    await expect.poll(() => document.activeElement, { timeout: 30_000 }).toBe(screen.getByRole('button', { name }));
  },
);
