// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { WHY_NO_CHANGE } from '@sweetspot/domain/amendments/amendment-state';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import type { Answers } from '@sweetspot/api/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aChange, changesOf } from '../../testing/order-change-fixture.ts';
import { aTrackedOrder, movedOn, NUMBER } from '../../testing/tracked-order-fixture.ts';
import type { TrackedOrder } from './tracking-steps.ts';

await loadWords(['tracking', 'changes'], 'en');
const words = await wordsOf('changes', 'en');
const tracking = await wordsOf('tracking', 'en');

type Changes = RouterOutputs['orderChanges']['list'];
const SECRET = 'the-link';

/** The order's page with its changes as the server has them. */
async function openChanged(changes: Changes, order: TrackedOrder = aTrackedOrder(), answers: Answers['orderChanges'] = {}) {
  let [currentOrder, current] = [order, changes];
  const shop = await openShop({
    at: `/orders/${NUMBER}?secret=${SECRET}`,
    answers: { orders: { track: () => currentOrder }, orderChanges: { list: () => current, ...answers } },
  });
  await screen.findByRole('heading', { level: 1 });
  const becomes = (next: Changes, nextOrder: TrackedOrder = currentOrder) => {
    [current, currentOrder] = [next, { ...nextOrder, lastEvent: currentOrder.lastEvent + 1 }];
    const { number: orderNumber, status, version, lastEvent } = currentOrder;
    shop.tell('orders.follow', { id: String(lastEvent), data: { type: 'order_changed', orderNumber, status, version, at: '' } });
  };
  return { ...shop, becomes };
}

const reads = (text: string | RegExp) => screen.findByText(text).then(() => undefined);
const asksAgain = () => screen.queryByRole('link', { name: /^Ask for a change of/ });

test('where a change can be asked for each cake leads to its form with the order’s link', async () => {
  using _page = await openChanged(changesOf([]));
  const link = await screen.findByRole('link', { name: /^Ask for a change of/ });
  expect(link.getAttribute('href')).toBe(`/orders/${NUMBER}/change/0?secret=${SECRET}`);
});

test.each(WHY_NO_CHANGE)('where none can be asked for it is said why: %s', async (because) => {
  using _page = await openChanged(changesOf([], because));
  await reads(sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because } }, 'en'));
  expect(asksAgain()).toBeNull();
});

test('what was asked for stands with old and new, the difference and until when the store answers', async () => {
  using _page = await openChanged(changesOf([aChange()], 'one_at_a_time'));
  await reads(words.open.title);
  await reads(words.open.text('Asha’s kitchen', 'today, 4 pm'));
  await reads('Size: One kilo, instead of Half a kilo');
  await reads('Writing: Happy birthday, instead of nothing');
  expect(await screen.findByText('₹400 more: ₹1,000 in all, instead of ₹600')).toBeDefined();
});

test('another time is asked for beside the promise, and told with old and new', async () => {
  const slots = {
    before: { startAt: '2026-11-25T10:30:00.000Z', endAt: '2026-11-25T12:30:00.000Z' },
    after: { startAt: '2026-11-27T04:30:00.000Z', endAt: '2026-11-27T06:30:00.000Z' },
  };
  const ofTime = { position: null, cakeName: '', before: null, after: null, differences: [], slots, difference: inr(0) };
  const declined = aChange({ ...ofTime, id: 'another', state: 'declined', reason: 'We are closed then' });
  const order = aTrackedOrder();
  const several = { ...order, lines: [...order.lines, ...order.lines.map((line) => ({ ...line, id: 'another' }))] };
  using page = await openChanged(changesOf([]), several);
  const link = await screen.findByRole('link', { name: words.askTime });
  expect(link.getAttribute('href')).toBe(`/orders/${NUMBER}/change-time?secret=${SECRET}`);
  page.becomes(changesOf([aChange(ofTime), declined], 'one_at_a_time'));
  await reads(words.open.title);
  const said = words.difference(words.time, 'Wednesday 25 November 2026, 4 to 6 pm', 'Friday 27 November 2026, 10 am to 12 pm');
  expect(await screen.findAllByText(said)).toHaveLength(2);
  expect(screen.queryByRole('link', { name: words.askTime })).toBeNull();
  expect(within(screen.getByRole('region', { name: words.history })).getByText(words.time)).toBeDefined();
});

test('of an order of several cakes it is said which of them the change is of', async () => {
  const order = aTrackedOrder();
  const another = order.lines.map((line) => ({ ...line, id: 'another' }));
  const several = { ...order, lines: [...order.lines, ...another] };
  using _page = await openChanged(changesOf([aChange({ cakeName: 'Black Forest' })], 'one_at_a_time'), several);
  const notice = (await screen.findByText(words.open.title)).parentElement;
  expect(notice?.textContent).toContain('Black Forest');
});

test('the answer comes while the page is open, with what to pay and by when, and on to the gateway', async () => {
  const asked = aChange();
  using page = await openChanged(changesOf([asked], 'one_at_a_time'), aTrackedOrder(), {
    pay: () => ({ next: { type: 'approve', url: 'https://wallet.test/pay/1' } }),
  });
  await reads(words.open.title);
  const leave = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
  page.becomes(
    changesOf([{ ...asked, state: 'accepted', payBy: '2026-11-24T05:30:00.000Z', allowed: ['withdraw', 'pay'] }], 'one_at_a_time'),
  );
  await reads(words.owed.title('₹400'));
  await reads(words.owed.text('today, 11 am'));
  fireEvent.click(screen.getByRole('button', { name: words.owed.pay('₹400') }));
  await expect.poll(() => leave.mock.calls).toEqual([['https://wallet.test/pay/1']]);
  expect(page.callsOf('orderChanges.pay')).toEqual([{ number: NUMBER, secret: SECRET, id: asked.id }]);
});

const more = { difference: inr(40_000), totalAfter: inr(100_000) };
const less = { difference: inr(-10_000), totalAfter: inr(50_000) };
test.each([
  ['in force and paid', { state: 'accepted', isInForce: true, ...more }, 'test', words.inForce.title, words.inForce.paid('₹400')],
  ['in force and cheaper', { state: 'accepted', isInForce: true, ...less }, 'test', words.inForce.title, words.inForce.comesBack('₹100')],
  ['in force, in cash', { state: 'accepted', isInForce: true, ...more }, 'cod', words.inForce.title, words.inForce.pickup('₹1,000')],
  [
    'declined',
    { state: 'declined', reason: 'The tin is too small' },
    'test',
    words.declined.title,
    words.declined.text('The tin is too small'),
  ],
  ['not answered in time', { state: 'lapsed' }, 'test', words.lapsed.title, words.lapsed.unanswered],
  ['not paid in time', { state: 'lapsed', payBy: '2026-11-24T03:29:00.000Z' }, 'test', words.lapsed.title, words.lapsed.unpaid],
] as const)(
  'a decided change says what became of it and of the money, and another can be asked for: %s',
  async (_what, how, method, title, text) => {
    const { payment } = aTrackedOrder();
    using _page = await openChanged(changesOf([aChange({ ...how, allowed: [] })]), aTrackedOrder({ payment: { ...payment, method } }));
    await reads(title);
    await reads(text);
    expect(screen.queryByText(/ in all/) !== null, 'a price that the order does not have is not told').toBe(how.state === 'accepted');
    expect(asksAgain()).not.toBeNull();
  },
);

test('a change is withdrawn at a press, and the page shows the answer', async () => {
  const asked = aChange();
  using page = await openChanged(changesOf([asked], 'one_at_a_time'), aTrackedOrder(), {
    withdraw: () => changesOf([{ ...asked, state: 'withdrawn', allowed: [] }]),
  });
  fireEvent.click(await screen.findByRole('button', { name: words.withdraw }));
  await screen.findByRole('link', { name: /^Ask for a change of/ });
  expect(screen.queryByText(words.open.title)).toBeNull();
  expect(page.callsOf('orderChanges.withdraw')).toEqual([{ number: NUMBER, secret: SECRET, id: asked.id }]);
});

test('withdrawn too late, it says so and shows how the change stands', async () => {
  const asked = aChange();
  let isAnswered = false;
  const list = () =>
    isAnswered ? changesOf([{ ...asked, state: 'declined', reason: 'No', allowed: [] }]) : changesOf([asked], 'one_at_a_time');
  using _page = await openChanged(changesOf([]), aTrackedOrder(), {
    list,
    withdraw: () => {
      isAnswered = true;
      throw new AppError('CHANGE_DECIDED', { state: 'declined' });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.withdraw }));
  expect(await screen.findByText(words.declined.title)).toBeDefined();
});

test('earlier changes stay readable with what became of each, and what the kitchen overtook was not made', async () => {
  const open = aChange({ id: '019a0000-0000-7000-8000-000000000033', allowed: [] });
  const refused = aChange({ state: 'declined', reason: 'The tin is too small', allowed: [] });
  const order = movedOn(aTrackedOrder(), 'start_baking', 'baking');
  using _page = await openChanged(changesOf([open, refused], 'in_the_kitchen'), order);
  const history = await screen.findByRole('region', { name: words.history });
  const rows = [...history.querySelectorAll('ul.divide-y > li')].map(({ textContent }) => textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(words.states.lapsed);
  expect(rows[1]).toContain(words.states.declined);
  expect(rows[1]).toContain(words.declined.text('The tin is too small'));
  expect(within(history).queryByText(words.states.proposed)).toBeNull();
  expect(screen.queryByText(words.open.title)).toBeNull();
});

test('an order whose changes do not load is shown all the same', async () => {
  using _page = await openChanged(changesOf([]), aTrackedOrder(), {
    list: () => {
      throw new AppError('UNAVAILABLE', { part: 'changes' });
    },
  });
  await reads(tracking.cakes);
  expect(asksAgain()).toBeNull();
});
