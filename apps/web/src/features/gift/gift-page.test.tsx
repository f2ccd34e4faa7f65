// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';
import type { ShownGift } from './gift-page.tsx';

type GiftView = RouterOutputs['orders']['gift'];

await loadWords(['gift'], 'en');
const words = await wordsOf('gift', 'en');

const [ordered] = aTrackedOrder().lines;
if (ordered === undefined) throw new Error('An order has a line.');
const { parts: _parts, unitPrice: _unitPrice, lineTotal: _lineTotal, ...line } = ordered;

function aGift(overrides: Partial<ShownGift> = {}): ShownGift {
  return {
    stage: 'shown',
    lastEvent: 3,
    recipientName: 'Vasant',
    from: 'Your Mimi',
    message: 'Many happy\nreturns',
    isSurprise: true,
    step: 'making',
    fulfilment: 'delivery',
    startAt: '2026-11-24T10:30:00.000Z',
    endAt: '2026-11-24T12:30:00.000Z',
    estimatedArrivalAt: null,
    timeZone: 'Asia/Kolkata',
    store: { name: 'Asha’s kitchen', phone: '+912312345678', addressLine: '12 Rankala Road', city: 'Kolhapur' },
    lines: [{ ...line, allergens: { ...line.allergens, nuts: 'contains' } }],
    ...overrides,
  };
}

/** The recipient's page, and the gift as the server tells of it. */
async function openGift(gift: GiftView) {
  let current = gift;
  const shop = await openShop({ at: `/for-you/${NUMBER}?secret=theirs`, answers: { orders: { gift: () => current } } });
  await screen.findByRole('heading', { level: 1 });
  return { ...shop, becomes: (next: GiftView) => void (current = next) };
}
const main = () => screen.getByRole('main').textContent ?? '';
const reads = (text: string | RegExp) => screen.findByText(text).then(() => undefined);

test('a surprise is nothing but on its way before its time, and shows itself when that has come', async () => {
  using page = await openGift({ stage: 'hidden', lastEvent: 3 });
  await reads(words.hidden);
  // The shop's own frame would tell too.
  expect(document.body.textContent).not.toMatch(/cake|bake|kitchen|Asha|Vasant/i);
  expect(screen.queryByRole('banner')).toBeNull();
  expect(screen.getByRole('main').querySelector('[role="img"], img')).toBeNull();
  page.becomes(aGift());
  await page.pass(30_000);
  await screen.findByRole('heading', { level: 1, name: 'For you, Vasant' });
});

test('what is shown is the message, whose it is, the cake with what is in it, and when it comes; no price and nothing to decide', async () => {
  using _page = await openGift(aGift());
  await screen.findByRole('heading', { level: 1, name: 'For you, Vasant' });
  await reads('From Your Mimi');
  await reads('It comes to you: Today, 4 to 6 pm.');
  expect(main()).toMatch(/Many happy\s+returns/);
  expect(main()).toMatch(/Contains[^.]*nuts/i);
  expect(main()).not.toMatch(/₹|price|cancel|problem/i);
  expect(screen.getByRole('main').querySelectorAll('button, form')).toHaveLength(0);
});

test('the page goes on by itself as its order does', async () => {
  using page = await openGift(aGift());
  await reads('It comes to you: Today, 4 to 6 pm.');
  page.becomes(aGift({ step: 'coming', estimatedArrivalAt: '2026-11-24T11:00:00.000Z', lastEvent: 4 }));
  page.tell('orders.followGift', { id: '4', data: { type: 'changed' } });
  expect(await screen.findByText('It is on its way and should be with you at about 4:30 pm.')).toBeDefined();
});

test('what is collected says where it waits, and has no way to the door', async () => {
  using _page = await openGift(aGift({ fulfilment: 'pickup', isSurprise: false, step: 'made' }));
  await reads(/It waits for you: Today, 4 to 6 pm, at Asha’s kitchen, 12 Rankala Road, Kolhapur/);
  expect(screen.queryByText(words.steps.delivery.coming)).toBeNull();
});

test('an unsigned gift says nothing of who it is from', async () => {
  using _page = await openGift(aGift({ from: '' }));
  await screen.findByRole('heading', { level: 1, name: 'For you, Vasant' });
  expect(main()).not.toContain('From ');
});

test('what does not come any more says so kindly, and nothing of why', async () => {
  using _page = await openGift({ stage: 'called_off', lastEvent: 5 });
  await reads(words.calledOff);
  expect(main()).not.toMatch(/cake|cancel|refund|money|store/i);
});

test('a link that opens nothing tells whom to ask', async () => {
  const gift = () => {
    throw new AppError('NOT_FOUND');
  };
  using _page = await openShop({ at: `/for-you/${NUMBER}?secret=other`, answers: { orders: { gift } } });
  expect(await screen.findByRole('heading', { level: 1, name: words.notFound })).toBeDefined();
});
