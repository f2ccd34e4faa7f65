// @vitest-environment happy-dom
import { LOST, type Answers } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { inr } from '../../testing/cart-fixture.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';
import { aTrackedOrder, movedOn, NUMBER } from '../../testing/tracked-order-fixture.ts';
import type { TrackedOrder } from './tracking-steps.ts';

await loadWords(['tracking'], 'en');
const words = await wordsOf('tracking', 'en');

const SECRET = 'the-link';
const mayCancel: TrackedOrder['allowed'] = [{ event: 'cancel', to: 'cancelled', needsReason: false, until: null }];

/** The page of an order's link, and the order as the server has it. */
async function openTracking(order: TrackedOrder, answers: Answers['orders'] = {}) {
  let current = order;
  const shop = await openShop({
    at: `/orders/${NUMBER}?secret=${SECRET}`,
    answers: { orders: { track: () => current, ...answers } },
  });
  await screen.findByRole('heading', { level: 1 });
  const goesOn = (next: TrackedOrder) => {
    current = next;
    const { number: orderNumber, status, version, lastEvent } = next;
    shop.tell('orders.follow', { id: String(lastEvent), data: { type: 'order_changed', orderNumber, status, version, at: '' } });
  };
  return { ...shop, goesOn };
}

const press = async (name: string) => void fireEvent.click(await screen.findByRole('button', { name }));
const reads = (text: string | RegExp) => screen.findByText(text).then(() => undefined);
const setVisible = (state: DocumentVisibilityState) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
  document.dispatchEvent(new Event('visibilitychange'));
};

afterEach(() => void Reflect.deleteProperty(document, 'visibilityState'));

test('what happens at the store is shown as it happens', async () => {
  const order = aTrackedOrder();
  using page = await openTracking(order);
  await reads('Asha’s kitchen will make your cake for tomorrow, 4 to 6 pm.');
  page.goesOn(movedOn(order, 'start_baking', 'baking'));
  await reads('Asha’s kitchen is baking your cake. You can collect it tomorrow, 4 to 6 pm.');
  const current = document.querySelector('[aria-current="step"]');
  expect(current?.textContent).toContain(words.stepNames.baking);
});

test('the line goes on after what the page already shows, also when the tab was hidden meanwhile', async () => {
  const order = aTrackedOrder();
  using page = await openTracking(order);
  await reads(words.live);
  expect(page.callsOf('orders.follow')).toEqual([{ number: NUMBER, secret: SECRET, lastEventId: '3' }]);
  page.goesOn(movedOn(order, 'start_baking', 'baking'));
  await reads(/is baking your cake/);
  expect(page.callsOf('orders.follow')).toHaveLength(1);
  setVisible('hidden');
  await expect.poll(() => screen.queryByText(words.live)).toBeNull();
  setVisible('visible');
  await expect.poll(() => page.callsOf('orders.follow').slice(1)).toEqual([{ number: NUMBER, secret: SECRET, lastEventId: '4' }]);
});

test('without a network the order stays readable and does not claim to be live, and does again with it', async () => {
  using page = await openTracking(aTrackedOrder());
  await reads(words.live);
  page.setOnline(false);
  await reads(words.reconnecting);
  expect(screen.queryByText(words.live)).toBeNull();
  await reads(/will make your cake/);
  page.setOnline(true);
  await reads(words.live);
});

test('a line that broke says so until it speaks again', async () => {
  const order = aTrackedOrder();
  using page = await openTracking(order);
  await reads(words.live);
  page.breakStream('orders.follow');
  await reads(words.reconnecting);
  page.goesOn(movedOn(order, 'start_baking', 'baking'));
  await reads(words.live);
  expect(await screen.findByText(/is baking your cake/)).toBeDefined();
});

test('an order that did not load says that the kitchen goes on, and loads when asked again', async () => {
  let isLost = true;
  const answer = () => {
    if (isLost) throw LOST;
    return aTrackedOrder();
  };
  using page = await openShop({ at: `/orders/${NUMBER}?secret=${SECRET}`, answers: { orders: { track: answer } } });
  await screen.findByLabelText(words.loading);
  await page.pass(10_000);
  await reads(words.failed);
  await reads(new RegExp(words.failedHelp));
  isLost = false;
  await press('Try again');
  expect(await screen.findByText(/will make your cake/)).toBeDefined();
});

test('an order that its reader may not see leads to signing in, and from there back with its link', async () => {
  const answer = () => {
    throw new AppError('NOT_FOUND');
  };
  using _page = await openShop({ at: `/orders/${NUMBER}?secret=${SECRET}`, answers: { orders: { track: answer } } });
  await screen.findByRole('heading', { name: words.notFound, level: 1 });
  const door = within(screen.getByRole('main')).getByRole('link', { name: words.signIn });
  expect(new URL(door.getAttribute('href') ?? '', 'https://shop.test').searchParams.get('next')).toBe(`/orders/${NUMBER}?secret=${SECRET}`);
});

const givenBack = (amount: number) => ({
  id: '019a0000-0000-7000-8000-000000000021',
  amount: inr(amount),
  state: 'succeeded' as const,
  because: 'called_off' as const,
  reason: null,
  at: '2026-11-24T03:00:00.000Z',
});

test('a cancelled order says who ended it and why, what came back, and promises nothing more', async () => {
  const order = movedOn(aTrackedOrder(), 'cancel', 'cancelled', {
    statusReason: 'The oven broke',
    payment: { method: 'test', state: 'refunded', canPayAgain: false },
    refunds: [givenBack(59_900)],
  });
  using _page = await openTracking(order);
  await reads('This order is cancelled.');
  await reads(words.reason('The oven broke'));
  await reads(`${words.paymentBy.test}. ${words.paymentStates.refunded}`);
  await reads(words.refunds.sent.succeeded('₹599'));
  await reads(words.refundedFor.called_off);
  await reads(words.promisedOnce);
  const steps = within(screen.getByRole('list', { name: words.steps })).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent)).toHaveLength(3);
  expect(steps.at(-1)?.textContent).toContain(words.stepNames.cancelled);
  expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
  expect(screen.queryByText(words.promised.pickup)).toBeNull();
});

test.each([
  ['part of what was taken', { state: 'captured' }, 'accepted', 29_950, words.cancelBack('₹299.50')],
  ['what was only set aside', { state: 'authorized' }, 'placed', 59_900, words.cancelReleased('₹599')],
  ['nothing, when the ladder has run out', { state: 'captured' }, 'accepted', 0, words.cancelNone],
  ['nothing, where nothing was taken', { state: 'due', method: 'cod' }, 'accepted', 0, words.cancelNothingTaken],
] as const)('before it is cancelled an order says what comes back: %s', async (_what, payment, status, amount, said) => {
  const { payment: usual } = aTrackedOrder();
  using _page = await openTracking(
    aTrackedOrder({ status, payment: { ...usual, ...payment }, allowed: mayCancel, cancelRefund: inr(amount) }),
  );
  await press(words.cancel);
  expect(within(await screen.findByRole('dialog')).getByText(said)).toBeDefined();
});

test('cancelling is asked of the order that was read, with the reason, and what became of it is shown at once', async () => {
  const order = aTrackedOrder({ allowed: mayCancel, cancelRefund: inr(29_950) });
  const payment = { ...order.payment, state: 'partly_refunded' } as const;
  const refunds = [givenBack(29_950)];
  const cancelled = movedOn(order, 'cancel', 'cancelled', { actor: 'customer', allowed: [], cancelRefund: null, payment, refunds });
  using page = await openTracking(order, { cancel: () => cancelled });
  await press(words.cancel);
  fireEvent.change(await screen.findByLabelText(words.cancelReason), { target: { value: 'Changed our minds' } });
  await press(words.cancelYes);
  await reads('This order is cancelled.');
  expect(page.callsOf('orders.cancel')).toEqual([{ number: NUMBER, secret: SECRET, expectedVersion: 3, reason: 'Changed our minds' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
  await reads(words.refunds.sent.succeeded('₹299.50'));
});

test('cancelling too late changes nothing, says why, and shows how the order stands now', async () => {
  const order = aTrackedOrder({ allowed: mayCancel, cancelRefund: inr(29_950) });
  let isBaking = false;
  using _page = await openTracking(order, {
    track: () => (isBaking ? movedOn(order, 'start_baking', 'baking', { allowed: [], cancelRefund: null }) : order),
    cancel: () => {
      isBaking = true;
      throw new AppError('STALE_STATE', { current: 'baking', allowed: [] });
    },
  });
  await press(words.cancel);
  await press(words.cancelYes);
  await reads(/is baking your cake/);
  expect(screen.queryByText('This order is cancelled.')).toBeNull();
  expect(screen.queryByRole('button', { name: words.cancel })).toBeNull();
});

test('cancelling that did not go through says so where it was pressed, and is there to be pressed again', async () => {
  const order = aTrackedOrder({ allowed: mayCancel, cancelRefund: inr(29_950) });
  using _page = await openTracking(order, {
    cancel: () => {
      throw new AppError('UNAVAILABLE', { part: 'payments' });
    },
  });
  await press(words.cancel);
  await press(words.cancelYes);
  expect((await screen.findByRole('alert')).textContent).toContain(
    sayError(new AppError('UNAVAILABLE', { part: 'payments' }).toView(), 'en'),
  );
  expect(screen.getByRole('button', { name: words.cancelYes })).toBeDefined();
});

const asked = (): TrackedOrder =>
  aTrackedOrder({
    revisedStartAt: '2026-11-26T10:30:00.000Z',
    revisedEndAt: '2026-11-26T12:30:00.000Z',
    answerTimeBy: '2026-11-24T09:30:00.000Z',
    allowed: mayCancel,
    cancelRefund: inr(59_900),
  });

test('a later time that is asked for stands beside the first promise, with until when, and cancelling is free', async () => {
  using _page = await openTracking(asked());
  await reads(words.timeAsked.text('tomorrow, 4 to 6 pm', 'Thursday, 4 to 6 pm'));
  await reads(words.timeAsked.until('today, 3 pm'));
  expect((await screen.findAllByText(words.timeAsked.free)).length).toBeGreaterThan(0);
  expect(screen.getAllByRole('button', { name: words.cancel })).toHaveLength(1);
});

test('agreeing to the later time is asked of the order that was read, and then nothing is asked any more', async () => {
  const order = asked();
  using page = await openTracking(order, { agreeToTime: () => ({ ...order, answerTimeBy: null, version: 4 }) });
  await press(words.timeAsked.agree);
  await reads('Asha’s kitchen will make your cake for Thursday, 4 to 6 pm.');
  expect(page.callsOf('orders.agreeToTime')).toEqual([{ number: NUMBER, secret: SECRET, expectedVersion: 3 }]);
  expect(screen.queryByRole('button', { name: words.timeAsked.agree })).toBeNull();
  await reads(words.promisedBefore('tomorrow, 4 to 6 pm'));
});

test('a later time that nobody can agree to any more says why, and what became of the order', async () => {
  const order = asked();
  let isOver = false;
  using _page = await openTracking(order, {
    track: () => (isOver ? movedOn(order, 'cancel', 'cancelled', { actor: 'system', answerTimeBy: null, allowed: [] }) : order),
    agreeToTime: () => {
      isOver = true;
      throw new AppError('STALE_STATE', { current: 'cancelled', allowed: [] });
    },
  });
  await press(words.timeAsked.agree);
  await reads('This order is cancelled.');
  expect(screen.queryByRole('button', { name: words.timeAsked.agree })).toBeNull();
});

test('an order that its wallet has not paid says so, and leads to paying with its link', async () => {
  using _page = await openTracking(
    aTrackedOrder({
      status: 'awaiting_payment',
      version: 1,
      moves: aTrackedOrder().moves.slice(0, 1),
      payment: { method: 'test', state: 'due', canPayAgain: true },
    }),
  );
  await reads('Your slot is held while you pay.');
  await reads(words.payNowTitle);
  await reads(`${words.paymentBy.test}. ${words.paymentStates.dueOnline}`);
  const pay = screen.getByRole('link', { name: words.payNow });
  expect(pay.getAttribute('href')).toBe(`/orders/${NUMBER}/payment?secret=${SECRET}`);
  expect(screen.queryByText(words.paymentStates.due)).toBeNull();
});

test('a surprise that has been handed over need not be kept from anybody any more', async () => {
  const order = aTrackedOrder({ status: 'delivered', isSurprise: true, recipient: { name: 'Aarohi', mobile: '+919812345679' } });
  using _shop = await openShop({
    at: `/orders/${NUMBER}?secret=${SECRET}`,
    answers: { orders: { track: () => order }, taxDocuments: { ofOrder: () => ({ documents: [], isWaiting: false }) } },
  });
  expect(await screen.findByText(words.keepLinkHelp)).toBeDefined();
});

test.each(['placed', 'accepted'] as const)('what cancelling gives back is said as it is for an order that is %s', async (status) => {
  const steps = [
    { until: '2099-11-25T06:30:00.000Z', refundBp: 10_000, refund: inr(59_900) },
    { until: null, refundBp: 0, refund: inr(0) },
  ];
  const order = aTrackedOrder({
    status,
    ladder: steps,
    cancelRefund: inr(0),
    payment: { method: 'test', state: 'authorized', canPayAgain: false },
  });
  using _page = await openTracking(order);
  await reads(/^(Cancelling costs nothing until the store accepts\. After that|Cancelling): free until .+; then nothing\.$/);
  expect(screen.queryByText(/^Cancelling costs nothing until the store accepts/) === null).toBe(status === 'accepted');
});

test('the page is shared by the device’s own means, is copied where it has none, and of a surprise says whom to keep it from', async () => {
  const shared: unknown[] = [];
  const order = aTrackedOrder({ isSurprise: true, recipient: { name: 'Aarohi', mobile: '+919812345679' } });
  Object.defineProperty(navigator, 'share', { configurable: true, value: async (what: unknown) => void shared.push(what) });
  try {
    using _page = await openTracking(order);
    await reads(words.keepLinkFrom('Aarohi'));
    await press(words.sharePage);
    await expect.poll(() => shared).toEqual([{ title: words.title(NUMBER), url: `${window.location.origin}${order.trackingPath}` }]);
  } finally {
    Reflect.deleteProperty(navigator, 'share');
  }
  using _page = await openTracking(aTrackedOrder());
  expect(await screen.findByText(words.keepLinkHelp)).toBeDefined();
  expect(await screen.findByRole('button', { name: words.copyLink })).toBeDefined();
});

test('that the cake is five minutes away is shown as it is known, and that it is due when these are over', async () => {
  const order = aTrackedOrder({ status: 'out_for_delivery', fulfilment: 'delivery', estimatedArrivalAt: '2026-11-24T03:45:00.000Z' });
  using page = await openTracking(order);
  await reads(/is on the way and should arrive at about/);
  page.goesOn({ ...order, nearlyThereAt: '2026-11-24T03:30:00.000Z', lastEvent: 4 });
  await reads('Your cake is about five minutes away.');
  await page.pass(7 * 60_000);
  expect(await screen.findByText('Your cake is due at the door any moment.')).toBeDefined();
});

const GIFT = { recipient: { name: 'Vasant', mobile: '+919000012345' }, giftPath: `/for-you/${NUMBER}?secret=theirs` };

test('a gift’s buyer is given a page for its recipient, and told until when it says nothing', async () => {
  using _page = await openTracking(aTrackedOrder({ ...GIFT, isSurprise: true, revealsAt: '2026-11-25T10:30:00.000Z' }));
  await screen.findByRole('heading', { name: 'A page for Vasant' });
  await reads(/Until tomorrow, 4 pm it says only that something is on its way/);
  const link = screen.getByRole('link', { name: words.gift.look });
  expect(link.getAttribute('href')).toBe(GIFT.giftPath);
  await screen.findByRole('button', { name: words.gift.copy });
});

test.each([
  ['is nobody else’s', {}],
  ['was called off', { ...GIFT, status: 'cancelled' }],
] as const)('an order that %s has no page to send', async (_, order) => {
  using _page = await openTracking(aTrackedOrder(order));
  expect(screen.queryByText(/^A page for/)).toBeNull();
});

describe('to be reminded next year', () => {
  const delivered = movedOn(aTrackedOrder(), 'deliver', 'delivered', {
    recipient: { name: 'Ravi', mobile: '+919812345678' },
    promisedStartAt: '2026-11-24T10:30:00.000Z',
    // Past midnight where the store is.
    revisedStartAt: '2026-11-24T19:30:00.000Z',
  });
  test.each([
    ['a customer, of the day that it came and of whom it was for', delivered, aViewer(), '/occasions?date=2026-11-25&for=Ravi'],
    [
      'a customer who was given it themselves',
      { ...delivered, recipient: null, revisedStartAt: null },
      aViewer(),
      '/occasions?date=2026-11-24',
    ],
    ['no customer before that', aTrackedOrder(), aViewer(), null],
    ['no visitor, who has no account to keep it in', delivered, null, null],
  ])('is offered to %s', async (_whom, order, viewer, path) => {
    using _shop = await openShop({
      at: `/orders/${NUMBER}?secret=${SECRET}`,
      visitor: viewer === null ? {} : { viewer },
      answers: { orders: { track: () => order }, taxDocuments: { ofOrder: () => ({ documents: [], isWaiting: false }) } },
    });
    await screen.findByRole('button', { name: words.print });
    if (path !== null) await screen.findByRole('link', { name: words.remindNextYear });
    else if (viewer !== null) await screen.findByRole('link', { name: /^(Your )?account/i });
    expect(screen.queryByRole('link', { name: words.remindNextYear })?.getAttribute('href') ?? null).toBe(path);
  });
});
