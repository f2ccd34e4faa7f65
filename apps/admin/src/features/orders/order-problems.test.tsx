// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AdminProblem } from '../../app/problem-said.tsx';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import { anOrder, NUMBER, rupees } from './order-fixture.ts';

const [words, orders] = await Promise.all([wordsOf('problems', 'en'), wordsOf('orders', 'en')]);
const AT = '2026-11-20T12:00:00.000Z';

const aProblem = (overrides: Partial<AdminProblem>): AdminProblem => ({
  id: crypto.randomUUID(),
  kind: 'damaged',
  wish: 'part',
  state: 'with_admin',
  createdAt: AT,
  stateChangedAt: AT,
  dueAt: null,
  photos: [],
  messages: [{ id: 'one', by: 'customer', text: 'The box was crushed.', at: AT }],
  remedy: null,
  refund: null,
  refundable: rupees(77_000),
  allowed: ['decide'],
  orderNumber: NUMBER,
  customerName: 'Asha Kulkarni',
  storeName: 'Crumb',
  timeZone: 'Asia/Kolkata',
  ...overrides,
});

const open = (list: () => { items: AdminProblem[]; nextCursor: null }) =>
  openAdmin({ at: `/orders/${NUMBER}`, answers: { admin: { order: () => anOrder({}) }, adminProblems: { list } } });

test('what was reported of an order stands on its page, with what came of it and the way to decide', async () => {
  const refund = { state: 'asked' as const, amount: rupees(30_000) };
  const settled = aProblem({ state: 'settled', remedy: { kind: 'amount', amount: rupees(30_000), by: 'store' }, refund, allowed: [] });
  using page = open(() => ({ items: [aProblem({}), settled], nextCursor: null }));
  const rows = within(await screen.findByRole('region', { name: words.title })).getAllByRole('listitem');
  const told = rows.map((row) => row.textContent).filter((text) => text.startsWith(words.kinds.damaged));
  expect(told).toEqual([
    expect.stringMatching(/Waits for an admin.*Part of the money.*The box was crushed\.Decide among the problems$/),
    expect.stringMatching(/Settled with the customer.*The box was crushed\..*Offered: ₹300 back₹300: waits for an approval$/),
  ]);
  expect(page.callsOf('adminProblems.list')).toEqual([{ list: 'all', number: NUMBER }]);
});

test('where nothing was reported nothing is said of it; where that is not known, it is told', async () => {
  {
    using page = open(() => ({ items: [], nextCursor: null }));
    await screen.findByRole('region', { name: orders.refunds });
    await expect.poll(() => page.callsOf('adminProblems.list').length).toBe(1);
    expect(screen.queryByRole('region', { name: words.title })).toBeNull();
  }
  using _page = open(() => {
    throw new AppError('FORBIDDEN');
  });
  expect(await screen.findByText(words.failed)).toBeTruthy();
});
