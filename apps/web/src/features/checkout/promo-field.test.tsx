// @vitest-environment happy-dom
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PromoRefusal } from '@sweetspot/domain/promotions/promo-code';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inr } from '../../testing/cart-fixture.ts';
import { aHold, openCheckout, PLACED, type OpenCheckout } from './checkout-fixture.tsx';

const box = () => screen.getByLabelText<HTMLInputElement>('Promo code');

/** The held part with 10 % off its ₹649. */
function priced(code: string) {
  const { breakdown, ladder } = aHold({ storeId: 'store', fulfilment: 'pickup', slotId: '2026-11-24', point: null });
  return { breakdown: { ...breakdown, promoCode: code, discount: inr(6_490), total: inr(58_410) }, ladder };
}

const refuse = (refusal: PromoRefusal) => () => {
  throw new AppError('PROMO_CODE_REFUSED', refusal);
};

async function tryCode(page: OpenCheckout, code: string): Promise<void> {
  page.press('I have a promo code');
  fireEvent.change(box(), { target: { value: code } });
  page.press('Apply');
}

const placed = (page: OpenCheckout) => page.callsOf('checkout.place');

test('a code is asked of what is held, for whom it is; the order is made with it and the total that it leaves', async () => {
  using page = await openCheckout({ answers: { checkout: { applyPromoCode: ({ code }) => priced(code.toUpperCase()) } } });
  await page.toPaying('Cash');
  await tryCode(page, 'welcome10');
  expect(await screen.findByText('WELCOME10 takes off ₹64.90.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take it out' }));
  expect(page.callsOf('checkout.applyPromoCode')).toMatchObject([
    { storeId: page.storeId, holdId: 'hold-1', fulfilment: 'pickup', code: 'welcome10', email: 'meera@example.test' },
  ]);
  page.press('Order for ₹584.10');
  await expect.poll(() => placed(page)).toMatchObject([{ promoCode: 'WELCOME10', expectedTotalMinor: 58_410 }]);
});

test('a code that gives nothing says why beside its box, and nothing is lost', async () => {
  using page = await openCheckout({ answers: { checkout: { applyPromoCode: refuse({ because: 'other_store' }) } } });
  await page.toPaying('Cash');
  await tryCode(page, 'THEIRS');
  expect(await screen.findByText('This code is for cakes of another store.')).toBeDefined();
  expect(box().getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(box());
  expect(screen.getByRole('button', { name: 'Order for ₹649' })).toBeDefined();
});

test('a code that was not answered can be tried again', async () => {
  let tries = 0;
  using page = await openCheckout({
    answers: {
      checkout: {
        applyPromoCode: () => {
          if ((tries += 1) === 1) throw LOST;
          return priced('WELCOME10');
        },
      },
    },
  });
  await page.toPaying('Cash');
  await tryCode(page, 'WELCOME10');
  await expect.poll(() => box().getAttribute('aria-invalid')).toBe('true');
  page.press('Apply');
  expect(await screen.findByText('WELCOME10 takes off ₹64.90.')).toBeDefined();
});

test('a code taken out leaves the order as it was, with the box at hand', async () => {
  using page = await openCheckout({ answers: { checkout: { applyPromoCode: () => priced('WELCOME10') } } });
  await page.toPaying('Cash');
  await tryCode(page, 'WELCOME10');
  fireEvent.click(await screen.findByRole('button', { name: 'Take it out' }));
  expect(document.activeElement).toBe(box());
  page.press('Order for ₹649');
  await expect.poll(() => placed(page)).toMatchObject([{ promoCode: null, expectedTotalMinor: 64_900 }]);
});

test('for another slot the code is asked anew, before anything is ordered', async () => {
  let holds = 0;
  using page = await openCheckout({
    answers: {
      checkout: { holdSlot: (input) => aHold(input, { holdId: `hold-${(holds += 1)}` }), applyPromoCode: () => priced('WELCOME10') },
    },
  });
  await page.toPaying('Cash');
  await tryCode(page, 'WELCOME10');
  await screen.findByText('WELCOME10 takes off ₹64.90.');
  page.press('Change: When');
  fireEvent.click(screen.getByLabelText(/^4 to 6 pm/));
  page.press(/^Hold this slot/);
  await expect.poll(() => page.callsOf('checkout.applyPromoCode')).toMatchObject([{ holdId: 'hold-1' }, { holdId: 'hold-2' }]);
  page.press(await screen.findByRole('button', { name: 'Order for ₹584.10' }).then(() => 'Order for ₹584.10'));
  await expect.poll(() => placed(page)).toMatchObject([{ holdId: 'hold-2', promoCode: 'WELCOME10' }]);
});

test('a code that others used up while the order was read is said, and the order goes on without it', async () => {
  using page = await openCheckout({
    answers: {
      checkout: {
        applyPromoCode: () => priced('WELCOME10'),
        place: ({ promoCode }) => (typeof promoCode !== 'string' ? PLACED : refuse({ because: 'used_up' })()),
      },
    },
  });
  await page.toPaying('Cash');
  await tryCode(page, 'WELCOME10');
  page.press(await screen.findByRole('button', { name: 'Order for ₹584.10' }).then(() => 'Order for ₹584.10'));
  expect(await screen.findByText('This code has been used up by others. Go on without it.')).toBeDefined();
  page.press('Order for ₹649');
  await expect.poll(() => placed(page).length).toBe(2);
  expect(placed(page)).toMatchObject([{ promoCode: 'WELCOME10' }, { promoCode: null, expectedTotalMinor: 64_900 }]);
});

test.each<[PromoRefusal, string]>([
  [{ because: 'unknown' }, 'We do not know this code. Check its letters and figures.'],
  [{ because: 'not_yet', startsAt: '2026-11-30T18:30:00.000Z' }, 'This code holds from Tue 1 Dec, 12 am.'],
  [{ because: 'ended', endedAt: '2026-11-22T18:30:00.000Z' }, 'This code ended yesterday, 12 am.'],
  [{ because: 'used_by_customer', times: 1 }, 'You have used this code already.'],
  [{ because: 'used_by_customer', times: 2 }, 'You have used this code 2 times, the most it can be.'],
  [{ because: 'below_minimum', minimumMinor: 80_000, subtotalMinor: 64_900 }, 'This code is for cakes of ₹800 or more: ₹151 are missing.'],
])('%o is told so that one can act on it', async (refusal, told) => {
  using page = await openCheckout({ answers: { checkout: { applyPromoCode: refuse(refusal) } } });
  await page.toPaying('Cash');
  await tryCode(page, 'CODE');
  expect(await screen.findByText(told)).toBeDefined();
});
