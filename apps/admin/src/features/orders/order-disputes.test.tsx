// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import { anOrder, NUMBER, rupees } from './order-fixture.ts';
import type { AdminOrder } from './order-page.tsx';

const words = await wordsOf('books', 'en');
type Dispute = AdminOrder['disputes'][number];

const aDispute = (overrides: Partial<Dispute>): Dispute => ({
  id: crypto.randomUUID(),
  at: '2026-11-24T00:30:00.000Z',
  orderNumber: NUMBER,
  storeName: 'Crumb',
  state: 'open',
  amount: rupees(45_000),
  reason: 'The bank says the card was stolen',
  closedAt: null,
  closeReason: null,
  ...overrides,
});

test('who disputes an order’s money, how much, and what became of it stand on its page', async () => {
  const disputes = [
    aDispute({}),
    aDispute({ state: 'for_store', closedAt: '2026-11-25T00:30:00.000Z', closeReason: 'They signed for it' }),
  ];
  using _page = openAdmin({ at: `/orders/${NUMBER}`, answers: { admin: { order: () => anOrder({ disputes }) } } });
  const rows = within(await screen.findByRole('list', { name: words.disputes })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Disputed: Open₹450.*The bank says the card was stolen.*not paid out.*Decide it/),
    expect.stringMatching(/^Disputed: Decided for the store₹450.*They signed for it$/),
  ]);
  expect(screen.getAllByRole('link', { name: words.decideThere })).toHaveLength(1);
});
