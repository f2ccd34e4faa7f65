// @vitest-environment happy-dom
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../app/words.ts';
import { openConsole, OWNER } from '../../../testing/open-console.tsx';
import { aTicket } from '../queue/ticket-fixture.ts';

const words = await wordsOf('refunds', 'en');
const TICKET = aTicket();
const AT = `/orders/${TICKET.number}`;
const REASON = 'The letters were smudged';

type Refunds = RouterOutputs['storeOrders']['refunds'];
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

const NOTHING_ASKED: Refunds = {
  refundable: rupees(200_000),
  because: null,
  isCash: false,
  lines: [{ position: 0, name: 'Truffle', amountsMinor: [90_000, 180_000] }],
  deliveryMinor: 20_000,
  aloneLeft: rupees(0),
  requests: [],
  unasked: [],
};
const ASKED: Refunds = {
  ...NOTHING_ASKED,
  requests: [
    {
      id: 'request-1',
      at: '2026-11-24T00:30:00.000Z',
      kind: 'lines',
      amount: rupees(90_000),
      cakes: [{ name: 'Truffle', quantity: 1 }],
      hasDelivery: false,
      reason: REASON,
      state: 'asked',
      askedBy: 'store',
      askedByName: null,
      decidedByName: null,
      decidedAt: null,
      decisionReason: null,
      refunds: [],
      allowed: ['withdraw'],
    },
  ],
};

test('the owner asks for the refund of a cake with a reason, and sees what became of it', async () => {
  const asks: RouterInputs['storeOrders']['askRefund'][] = [];
  const askRefund = (input: RouterInputs['storeOrders']['askRefund']) => {
    asks.push(input);
    return ASKED;
  };
  using _opened = openConsole({ tickets: [TICKET], at: AT, answers: { storeOrders: { refunds: () => NOTHING_ASKED, askRefund } } });
  fireEvent.click(await screen.findByRole('button', { name: words.open }));
  fireEvent.click(await screen.findByLabelText(words.kinds.lines));
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(asks, 'nothing is named yet').toEqual([]);
  fireEvent.keyDown(screen.getByRole('spinbutton', { name: words.cakes('Truffle') }), { key: 'ArrowUp' });
  fireEvent.change(screen.getByLabelText(new RegExp(words.reason)), { target: { value: REASON } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.states.asked)).toBeTruthy();
  expect(asks).toMatchObject([
    {
      number: TICKET.number,
      ask: { kind: 'lines', lines: [{ position: 0, quantity: 1 }], withDelivery: false },
      reason: REASON,
      expectedRefundableMinor: 200_000,
    },
  ]);
});

test('what nobody has decided yet is withdrawn after a question', async () => {
  const withdrawn = { ...ASKED, requests: ASKED.requests.map((request) => ({ ...request, state: 'withdrawn' as const, allowed: [] })) };
  const answers = { storeOrders: { refunds: () => ASKED, withdrawRefund: () => withdrawn } };
  using opened = openConsole({ tickets: [TICKET], at: AT, answers });
  fireEvent.click(await screen.findByRole('button', { name: words.withdraw }));
  expect(opened.callsOf('storeOrders.withdrawRefund')).toEqual([]);
  fireEvent.click(screen.getAllByRole('button', { name: words.withdraw }).at(-1) as HTMLElement);
  expect(await screen.findByText(words.states.withdrawn)).toBeTruthy();
});

test('an old form is refused with its sentence, and what is true now is read again', async () => {
  let reads = 0;
  const refunds = () => {
    reads += 1;
    return reads === 1 ? NOTHING_ASKED : ASKED;
  };
  const askRefund = () => {
    throw new AppError('REFUND_STALE', { refundableMinor: 110_000 });
  };
  using _opened = openConsole({ tickets: [TICKET], at: AT, answers: { storeOrders: { refunds, askRefund } } });
  fireEvent.click(await screen.findByRole('button', { name: words.open }));
  fireEvent.change(await screen.findByLabelText(new RegExp(words.reason)), { target: { value: REASON } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(sayError(new AppError('REFUND_STALE', { refundableMinor: 110_000 }).toView(), 'en'))).toBeTruthy();
  expect(await screen.findByText(words.states.asked)).toBeTruthy();
});

test('what an admin decides meanwhile is seen without a reload', async () => {
  const [request] = ASKED.requests;
  if (request === undefined) throw new Error('Nothing is asked.');
  let now = ASKED;
  using opened = openConsole({ tickets: [TICKET], at: AT, answers: { storeOrders: { refunds: () => now } } });
  expect(await screen.findByText(words.states.asked)).toBeTruthy();
  now = { ...ASKED, requests: [{ ...request, state: 'declined', decisionReason: 'The photo shows no fault', allowed: [] }] };
  opened.announce(aTicket());
  expect(await screen.findByText(words.declinedBecause('The photo shows no fault'))).toBeTruthy();
});

test('what cannot be loaded says so and is asked for again', async () => {
  let isBroken = true;
  const refunds = () => {
    if (isBroken) throw LOST;
    return NOTHING_ASKED;
  };
  using _opened = openConsole({ tickets: [TICKET], at: AT, answers: { storeOrders: { refunds } } });
  expect(await screen.findByText(words.failed)).toBeTruthy();
  isBroken = false;
  fireEvent.click(screen.getByRole('button', { name: /again/i }));
  expect(await screen.findByRole('button', { name: words.open })).toBeTruthy();
});

test('who may not ask for a refund is shown nothing of the money', async () => {
  const staff = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using opened = openConsole({ tickets: [TICKET], at: AT, viewer: staff });
  expect(await screen.findByText((await wordsOf('orders', 'en')).ticket.payment)).toBeTruthy();
  expect(screen.queryByText(words.title)).toBeNull();
  expect(opened.callsOf('storeOrders.refunds')).toEqual([]);
});
