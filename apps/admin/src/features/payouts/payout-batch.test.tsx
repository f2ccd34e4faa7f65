// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openAdmin } from '../../testing/open-admin.tsx';

const ID = '019a0000-0000-7000-8000-000000000001';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });
const AT = '2026-11-24T03:30:00.000Z';
const BATCH = { id: ID, number: 7, at: AT, state: 'open' as const, stores: 1, total: rupees(50_000), reference: null, paidOn: null };
const PAYOUT = {
  id: ID,
  batchNumber: 7,
  at: AT,
  state: 'open' as const,
  store: { id: ID, name: 'Paid Cakes' },
  carriedIn: rupees(0),
  net: rupees(50_000),
  amount: rupees(50_000),
  carriedOut: rupees(0),
  account: { holder: 'Asha Foods LLP', numberEnding: '4242', ifsc: 'SBIN0011523' },
  reference: null,
  paidOn: null,
};
const WITHOUT = { store: { id: ID, name: 'Waiting Cakes' }, amount: rupees(12_300) };
const paged =
  <Item,>(items: Item[]) =>
  () => ({ items, nextCursor: null });

const openBatch = (leftOut: (typeof WITHOUT)[]) =>
  openAdmin({
    at: `/payouts/${ID}`,
    answers: { adminMoney: { payoutBatch: () => BATCH, payouts: paged([PAYOUT]), payoutsLeftOut: paged(leftOut), payoutLines: paged([]) } },
  });

test('a batch names the stores that it could not pay, and why; and where the others are paid', async () => {
  using _admin = openBatch([WITHOUT]);
  const leftOut = within(await screen.findByRole('region', { name: 'Stores that this batch left out' }));
  expect(await leftOut.findByText('Waiting Cakes')).toBeTruthy();
  expect(leftOut.getByText('No bank account')).toBeTruthy();
  expect(await screen.findByText('•••• 4242, SBIN0011523')).toBeTruthy();
});

test('a batch that left nobody out says nothing of it', async () => {
  using admin = openBatch([]);
  expect(await screen.findByText('•••• 4242, SBIN0011523')).toBeTruthy();
  expect(admin.callsOf('adminMoney.payoutsLeftOut')).toHaveLength(1);
  expect(screen.queryByText('Stores that this batch left out')).toBeNull();
});

test('who asks what a store gets is taken to where it stands, below all the stores', async () => {
  using _admin = openBatch([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Explain what Paid Cakes gets' }));
  const explained = await screen.findByRole('region', { name: 'What Paid Cakes gets, order by order' });
  await expect.poll(() => document.activeElement?.contains(explained) && document.activeElement !== document.body).toBe(true);
});
