// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { sayField } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openConsole, OWNER } from '../../testing/open-console.tsx';

const words = await wordsOf('payouts', 'en');
const AT = '2026-11-24T00:30:00.000Z';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

type Payout = RouterOutputs['storePayouts']['list']['items'][number];
type Line = RouterOutputs['storePayouts']['lines']['items'][number];
type Statement = RouterOutputs['storePayouts']['statement'];

const PAYOUT: Payout = {
  id: '019a0000-0000-7000-8000-000000000001',
  batchNumber: 2,
  at: AT,
  state: 'open',
  store: { id: '019a0000-0000-7000-8000-00000000000a', name: 'Asha’s kitchen' },
  account: null,
  carriedIn: rupees(0),
  net: rupees(1_23_45_678_50),
  amount: rupees(1_23_45_678_50),
  carriedOut: rupees(0),
  reference: null,
  paidOn: null,
};
const LINE: Line = {
  id: '019a0000-0000-7000-8000-000000000002',
  orderNumber: '7KQ2MPN',
  reason: null,
  paid: rupees(82_000),
  promotion: rupees(0),
  ownDiscount: rupees(0),
  commission: rupees(7_429),
  tax: rupees(3_905),
  refunded: rupees(0),
  cash: rupees(-82_000),
  other: rupees(0),
  net: rupees(-11_334),
};
const STATEMENT: Statement = {
  month: '2026-11',
  storeName: 'Asha’s kitchen',
  opening: rupees(0),
  closing: rupees(0),
  rows: [],
  path: '/p',
};
const CASH: RouterOutputs['storePayouts']['cash'] = { storeId: PAYOUT.store.id, name: 'Asha’s kitchen', expected: rupees(0), orders: [] };
const only = <T,>(...items: T[]) => ({ items, nextCursor: null });

type Answers = NonNullable<NonNullable<Parameters<typeof openConsole>[0]['answers']>['storePayouts']>;
const openPayouts = (answers: Answers) =>
  openConsole({
    at: '/payouts',
    answers: { storePayouts: { bankAccount: () => null, cash: () => CASH, list: () => only(), statement: () => STATEMENT, ...answers } },
  });

test('a store that was never paid is told when it will be, and that nothing was booked', async () => {
  using _opened = openPayouts({});
  expect(await screen.findByText(words.empty)).toBeTruthy();
  expect(await screen.findByText(words.noMovements)).toBeTruthy();
  expect(await screen.findByText(words.cashNone)).toBeTruthy();
  expect(screen.getAllByText('₹0')).toHaveLength(3);
});

test('staff are told that payouts are the owner’s, and nothing is asked on their behalf', async () => {
  const viewer = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using opened = openConsole({ at: '/payouts', viewer });
  expect(await screen.findByText(words.ownersOnly)).toBeTruthy();
  expect(opened.calls.filter(({ path }) => path.startsWith('storePayouts'))).toEqual([]);
});

test('a payout is explained order by order, with what is taken below zero', async () => {
  using opened = openPayouts({ list: () => only(PAYOUT), lines: () => only(LINE) });
  expect(await screen.findByText('₹1,23,45,678.50')).toBeTruthy();
  expect(screen.getByText(words.states.open)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Orders of the payout/ }));
  expect(await screen.findByText(words.order('7KQ2MPN'))).toBeTruthy();
  for (const amount of ['-₹113.34', '₹820', '-₹74.29', '-₹39.05', '-₹820']) expect(screen.getByText(amount)).toBeTruthy();
  expect(screen.queryByText(words.figures.refunded)).toBeNull();
  expect(opened.callsOf('storePayouts.lines')).toMatchObject([{ payoutId: PAYOUT.id }]);
});

test('a payout that what was owed took whole is neither on its way nor paid, and says what is owed still', async () => {
  const taken: Payout = {
    ...PAYOUT,
    state: 'paid',
    paidOn: '2026-11-23',
    reference: 'NEFT 1',
    amount: rupees(0),
    carriedIn: rupees(-50_000),
    carriedOut: rupees(-20_000),
  };
  using _opened = openPayouts({ list: () => only(taken) });
  expect(await screen.findByText(words.nothing)).toBeTruthy();
  expect(screen.queryByText(words.states.paid)).toBeNull();
  expect(screen.queryByText(/NEFT 1/)).toBeNull();
  expect(screen.getByText('₹500 that you owed from before is taken off')).toBeTruthy();
  expect(screen.getByText('You still owe ₹200: it is taken off the next payout')).toBeTruthy();
});

test('a statement says what each amount is, below zero as well, and another month is asked for', async () => {
  const row = {
    id: 'row-1',
    at: AT,
    kind: 'cash_difference',
    orderNumber: null,
    reason: 'A torn note',
    change: rupees(-4_000),
    balance: rupees(-1_000),
  };
  using opened = openPayouts({ statement: ({ month }) => ({ ...STATEMENT, month, rows: month === '2026-11' ? [row] : [] }) });
  const statement = within(await screen.findByRole('region', { name: words.statement }));
  expect(await statement.findByText(words.posting['cash_difference'] ?? '')).toBeTruthy();
  for (const said of ['-₹40', '-₹10', words.columns.change, words.columns.balance]) expect(statement.getByText(said)).toBeTruthy();
  expect(statement.getByText(/A torn note/)).toBeTruthy();
  fireEvent.change(statement.getByLabelText(words.month), { target: { value: '2026-10' } });
  expect(await statement.findByText(words.noMovements)).toBeTruthy();
  expect(opened.callsOf('storePayouts.statement')).toMatchObject([{ month: '2026-11' }, { month: '2026-10' }]);
});

test('what is no month is told beside its box: no other month stands in its place, and none can be saved', async () => {
  using opened = openPayouts({});
  const statement = within(await screen.findByRole('region', { name: words.statement }));
  await statement.findByText(words.noMovements);
  fireEvent.change(statement.getByLabelText(words.month), { target: { value: '' } });
  expect(await statement.findByText(sayField('month_unreadable', 'en'))).toBeTruthy();
  expect(statement.queryByText(words.noMovements)).toBeNull();
  expect(statement.queryByRole('button', { name: words.download })).toBeNull();
  expect(opened.callsOf('storePayouts.statement')).toHaveLength(1);
});

test('payouts that did not come are asked for again', async () => {
  let isBack = false;
  using _opened = openPayouts({
    list: () => {
      if (isBack) return only(PAYOUT);
      throw LOST;
    },
  });
  expect(await screen.findByText(words.failed)).toBeTruthy();
  isBack = true;
  fireEvent.click(screen.getByRole('button', { name: /Try again/ }));
  expect(await screen.findByText('₹1,23,45,678.50')).toBeTruthy();
});

test('an owner sees what cash the store holds, of which orders and who took it', async () => {
  const order = { number: '7KQ2MPN', collectedAt: AT, by: 'Rohan Shinde', amount: rupees(82_000) };
  using _opened = openPayouts({ cash: () => ({ ...CASH, expected: rupees(82_000), orders: [order] }) });
  expect(await screen.findByRole('heading', { name: `${words.cash} ₹820` })).toBeTruthy();
  expect(screen.getByText(words.cashMeans)).toBeTruthy();
  expect(screen.getByText(/Rohan Shinde/)).toBeTruthy();
});
