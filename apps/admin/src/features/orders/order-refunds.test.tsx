// @vitest-environment happy-dom
import type { RouterInputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import type { AdminOrder } from './order-page.tsx';
import { anOrder as orderWith, NUMBER, rupees } from './order-fixture.ts';

const words = await wordsOf('refunds', 'en');
const books = await wordsOf('books', 'en');
const REASON = 'The letters were smudged';
const AT = '2026-11-24T00:30:00.000Z';

type Refunds = AdminOrder['refunds'];
type Asked = RouterInputs['admin']['requestRefund'];

const NOTHING_ASKED: Refunds = {
  refundable: rupees(200_000),
  because: null,
  isCash: false,
  lines: [{ position: 0, name: 'Truffle', amountsMinor: [90_000, 180_000] }],
  deliveryMinor: 20_000,
  aloneLeft: rupees(50_000),
  requests: [],
  unasked: [],
};

const anOrder = (refunds: Refunds): AdminOrder => orderWith({ refunds });

const givenBack = (state: 'failed' | 'pending') => ({
  id: '019a0000-0000-7000-8000-000000000001',
  amount: rupees(90_000),
  state,
  because: 'called_off' as const,
  at: AT,
  reason: 'The oven broke',
});

function openOrder(refunds: Refunds, admin: NonNullable<Parameters<typeof openAdmin>[0]['answers']['admin']> = {}) {
  return openAdmin({ at: `/orders/${NUMBER}`, answers: { admin: { order: () => anOrder(refunds), ...admin } } });
}

test('a refund is one command: sent again after a lost answer it keeps its name, and says first what is missing', async () => {
  const asks: Asked[] = [];
  const requestRefund = (asked: Asked) => {
    asks.push(asked);
    if (asks.length === 1) throw LOST;
    return anOrder({ ...NOTHING_ASKED, because: 'given_back' });
  };
  using _page = openOrder(NOTHING_ASKED, { requestRefund });
  fireEvent.click(await screen.findByRole('button', { name: words.refund }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.click(form.getByLabelText(words.kinds.amount));
  fireEvent.click(form.getByRole('button', { name: words.send }));
  expect(form.getByText(words.reasonMissing)).toBeTruthy();
  expect(form.getAllByText(words.notYet).length).toBeGreaterThan(0);
  fireEvent.change(form.getByLabelText(new RegExp(`^${words.amount}`)), { target: { value: '400' } });
  fireEvent.change(form.getByLabelText(new RegExp(words.reason)), { target: { value: REASON } });
  expect(form.getByText(words.comesTo('₹400'))).toBeTruthy();
  fireEvent.click(form.getByRole('button', { name: words.send }));
  await expect.poll(() => asks.length).toBe(1);
  await expect.poll(() => form.queryByRole('button', { name: words.send })?.getAttribute('aria-busy') ?? null).not.toBe('true');
  fireEvent.click(form.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.because.given_back)).toBeTruthy();
  const wanted = { number: NUMBER, ask: { kind: 'amount', amountMinor: 40_000 }, reason: REASON, expectedRefundableMinor: 200_000 };
  expect(asks).toMatchObject([wanted, wanted]);
  expect(new Set(asks.map(({ commandId }) => commandId)).size).toBe(1);
});

test('what one admin may not give alone is asked of another, and the form says so before it is sent', async () => {
  using _page = openOrder(NOTHING_ASKED);
  fireEvent.click(await screen.findByRole('button', { name: words.refund }));
  const form = within(await screen.findByRole('dialog'));
  expect(await form.findByText(words.needsAnother('₹500'))).toBeTruthy();
  expect(form.getByRole('button', { name: words.ask })).toBeTruthy();
  fireEvent.click(form.getByLabelText(words.kinds.amount));
  fireEvent.change(form.getByLabelText(new RegExp(`^${words.amount}`)), { target: { value: '500' } });
  expect(form.queryByText(words.needsAnother('₹500'))).toBeNull();
  expect(form.getByRole('button', { name: words.send })).toBeTruthy();
});

test('a refund that failed when an order was called off stands in the same list, and is tried again from there', async () => {
  const tryRefundAgain = () => anOrder({ ...NOTHING_ASKED, unasked: [givenBack('pending')] });
  using page = openOrder({ ...NOTHING_ASKED, unasked: [givenBack('failed')] }, { tryRefundAgain });
  expect(await screen.findByText(words.causes.called_off)).toBeTruthy();
  expect(screen.getAllByText('The oven broke')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: words.tryAgain }));
  await expect.poll(() => screen.queryByRole('button', { name: words.tryAgain })).toBeNull();
  expect(page.callsOf('admin.tryRefundAgain')).toEqual([{ id: givenBack('failed').id }]);
});

const waiting: Refunds['requests'][number] = {
  id: '019a0000-0000-7000-8000-000000000002',
  amount: rupees(60_000),
  kind: 'amount',
  reason: REASON,
  state: 'asked',
  askedBy: 'store',
  askedByName: 'Sunita Deshmukh',
  at: AT,
  decidedByName: null,
  decidedAt: null,
  decisionReason: null,
  cakes: [],
  hasDelivery: false,
  refunds: [],
  allowed: ['approve', 'decline'],
};

test('a refund that somebody else decided meanwhile is said to be, and the order shows what they decided', async () => {
  const DECIDED = ['REFUND_DECIDED', { state: 'declined' }] as const;
  let isDecided = false;
  const order = () => anOrder({ ...NOTHING_ASKED, requests: [isDecided ? { ...waiting, state: 'declined', allowed: [] } : waiting] });
  const decideRefund = () => {
    isDecided = true;
    throw new AppError(...DECIDED);
  };
  using page = openOrder(NOTHING_ASKED, { order, decideRefund });
  fireEvent.click(await screen.findByRole('button', { name: words.approve }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.click(await form.findByRole('button', { name: words.approve }));
  expect(await screen.findByText(sayError(new AppError(...DECIDED), 'en'))).toBeTruthy();
  expect(await screen.findByText(words.states.declined)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.approve })).toBeNull();
  expect(page.callsOf('admin.decideRefund')).toHaveLength(1);
});

test('what was booked of an order is named as in the ledger, cash handed on as well', async () => {
  const ledger = [
    {
      at: AT,
      kind: 'remit',
      entries: [
        { account: 'remittance_clearing', amount: rupees(60_000) },
        { account: 'cod_receivable:019a0000-0000-7000-8000-00000000000a', amount: rupees(-60_000) },
      ],
    },
  ];
  using _page = openOrder(NOTHING_ASKED, { order: () => ({ ...anOrder(NOTHING_ASKED), ledger }) });
  const table = within(await screen.findByRole('table', { name: 'Bookings of this order' }));
  expect(table.getAllByText(books.posting('remit'))).not.toHaveLength(0);
  expect(table.getByText(books.account('cod_receivable'))).toBeTruthy();
  expect(table.queryByText(/remit(?:tance)?_|^Remit$/)).toBeNull();
});
