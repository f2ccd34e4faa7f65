// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCart, aCartPart } from '../../testing/cart-fixture.ts';
import { aViewer } from '../../testing/open-shop.tsx';
import { aSlot, slotsAnswer } from '../../testing/slots-fixture.ts';
import { aTrackedOrder } from '../../testing/tracked-order-fixture.ts';
import { aCheckout, aHold, openCheckout, PLACED, TEN_MINUTES_MS } from './checkout-fixture.tsx';

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
/** What is said about a field, where a screen reader reads it too. */
const saidOf = (label: RegExp): string =>
  (field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

test('what is missing or wrong is said beside its field, the first such field takes the focus, and the step stays open', async () => {
  using page = await openCheckout();
  page.write(/^Your name/, 'Meera');
  page.write(/^Mobile/, '12');
  page.press('Go on');
  await expect.poll(() => document.activeElement).toBe(field(/^E-mail/));
  expect(saidOf(/^E-mail/)).toContain('Give an e-mail address');
  expect(saidOf(/^Mobile/)).toContain('ten digits');
  expect(field(/^Your name/).getAttribute('aria-invalid')).toBeNull();
  expect(page.isOpen('Who orders')).toBe(true);
  page.write(/^E-mail/, 'meera@example.test');
  await expect.poll(() => field(/^E-mail/).getAttribute('aria-invalid')).toBeNull();
});

test('a step that is done folds to what was typed, the next takes the focus, and a change opens it with everything kept', async () => {
  using page = await openCheckout();
  await page.asGuest();
  expect(page.step('Who orders').getByText('Meera Patil, meera@example.test, +91 98123 45678')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^How and where/ }));
  await page.collect();
  page.press('Change: Who orders');
  expect(field(/^E-mail/).value).toBe('meera@example.test');
  page.write(/^Your name/, 'Meera Rao');
  page.press('Go on');
  expect(await screen.findByText('Meera Rao, meera@example.test, +91 98123 45678')).toBeDefined();
  expect(page.isOpen('When')).toBe(true);
});

test('what was typed is there again for whoever left and came back, and at no other store', async () => {
  let storeId: string;
  {
    using page = await openCheckout();
    ({ storeId } = page);
    page.write(/^Your name/, 'Meera Patil');
    await page.pass(0);
  }
  {
    using _again = await openCheckout({ storeId });
    expect(field(/^Your name/).value).toBe('Meera Patil');
  }
  using _other = await openCheckout();
  expect(field(/^Your name/).value).toBe('');
});

test('whoever is signed in finds name and address filled in, and another address can be typed', async () => {
  const address = { line1: '12 Lake Road', line2: '', city: 'Kolhapur', state: 'Maharashtra', postalCode: '416008', instructions: '' };
  const saved = { id: 'home', label: 'Home', ...address, latitude: 16.7, longitude: 74.2 };
  const contact = { name: 'Meera Patil', email: 'meera@example.test', mobile: '+919812345678' };
  using page = await openCheckout({
    visitor: { viewer: aViewer() },
    checkout: (storeId) => aCheckout(storeId, { contact }),
    answers: { accounts: { addresses: () => [saved] as never } },
  });
  await screen.findByText('You are signed in as meera@example.test.');
  expect(field(/^Your name/).value).toBe('Meera Patil');
  page.press('Go on');
  await expect.poll(() => field(/^Home/).checked).toBe(true);
  fireEvent.click(field(/^Another address/));
  expect(field(/^House and street/).value).toBe('');
  page.press('Go on');
  await expect.poll(() => saidOf(/^House and street/)).toContain('Give the street and house.');
});

test('the PIN code fills in city and state; what it could not be looked up for, or nobody knows, is said', async () => {
  using page = await openCheckout({
    answers: {
      stores: {
        findPlaces: ({ words }) => {
          if (words === '400001') throw new AppError('RATE_LIMITED', { retryAfterSeconds: 5 });
          if (words === '999999') return [];
          return [
            { name: 'Kolhapur', state: 'Maharashtra', postalCode: words, latitude: 16.7, longitude: 74.2, isCertain: words === '416008' },
          ];
        },
      },
    },
  });
  await page.asGuest();
  page.write(/^PIN code/, '४१६००८');
  await expect.poll(() => field(/^City/).value).toBe('Kolhapur');
  expect(field(/^State/).value).toBe('Maharashtra');
  page.write(/^PIN code/, '416112');
  expect(await screen.findByText(/^We know this PIN code only roughly/)).toBeDefined();
  page.write(/^PIN code/, '999999');
  expect(await screen.findByText(/^We do not know this PIN code/)).toBeDefined();
  page.write(/^PIN code/, '400001');
  expect(await screen.findByText(/^The PIN code could not be looked up/)).toBeDefined();
});

test('an address out of reach keeps the step open and says how far; collecting is one press away', async () => {
  const refusal = { key: 'slot_refused_out_of_range', params: { distanceMetres: 30_000, radiusMetres: 8_000 } };
  using page = await openCheckout({
    answers: {
      stores: {
        slots: ({ fulfilment, point }) =>
          fulfilment === 'delivery' && point ? { ...slotsAnswer(), refusal, distanceMetres: 30_000 } : slotsAnswer(aSlot('2026-11-24')),
      },
    },
  });
  await page.asGuest();
  page.write(/^PIN code/, '416008');
  expect(await screen.findByText(/^The store delivers within 8 km, and this address is 30 km away/)).toBeDefined();
  page.write(/^House and street/, '12 Lake Road');
  page.press('Go on');
  await page.pass(100);
  expect(page.isOpen('How and where')).toBe(true);
  page.press('Collect it instead');
  page.press('Go on');
  expect(await screen.findByRole('group', { name: 'Which day?' })).toBeDefined();
});

test('somebody else who receives it is named with a number of their own, which a surprise needs', async () => {
  using page = await openCheckout();
  await page.asGuest();
  page.write(/^PIN code/, '416008');
  await expect.poll(() => field(/^City/).value).toBe('Kolhapur');
  page.write(/^House and street/, '12 Lake Road');
  fireEvent.click(field(/^Somebody else receives it/));
  page.press('Go on');
  await expect.poll(() => document.activeElement).toBe(field(/^Their name/));
  page.write(/^Their name/, 'Aarohi');
  page.write(/^Their mobile/, '9812345678');
  fireEvent.click(field(/^It is a surprise/));
  page.press('Go on');
  await expect.poll(() => saidOf(/^Their mobile/)).toContain('For a surprise, give their number: this one is yours.');
  page.write(/^Their mobile/, '9000012345');
  page.press('Go on');
  expect(await screen.findByText('For Aarohi, +91 90000 12345')).toBeDefined();
});

test('a day without room says why, and leads to the next free time; nothing is held before one is picked', async () => {
  const full = aSlot('2026-11-24', { isOffered: false, refusal: { key: 'slot_refused_full', params: {} } });
  using page = await openCheckout({ answers: { stores: { slots: () => slotsAnswer(full, aSlot('2026-11-26')) } } });
  await page.asGuest();
  await page.collect();
  fireEvent.click(field(/^Tue24/));
  expect(page.step('When').getByText('This slot is full.')).toBeDefined();
  expect(field(/^4 to 6 pm/).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hold this slot' }).disabled).toBe(true);
  fireEvent.click(page.step('When').getByRole('button', { name: 'Thursday, 4 to 6 pm' }));
  page.press('Hold this slot');
  await screen.findByRole('group', { name: 'How do you want to pay?' });
  expect(page.callsOf('checkout.holdSlot')).toMatchObject([{ slotId: '2026-11-26 16', fulfilment: 'pickup', point: null }]);
});

test('a slot whose last room went to somebody else is said to be full where times are picked, and the times are asked for anew', async () => {
  let isTaken = false;
  using page = await openCheckout({
    answers: {
      stores: {
        slots: () =>
          slotsAnswer(
            aSlot('2026-11-24', isTaken ? { isOffered: false, refusal: { key: 'slot_refused_full', params: {} } } : {}),
            aSlot('2026-11-25'),
          ),
      },
      checkout: {
        holdSlot: () => {
          isTaken = true;
          throw new AppError('SLOT_FULL', { nextPossibleAt: '2026-11-25T10:30:00.000Z' });
        },
      },
    },
  });
  await page.asGuest();
  await page.collect();
  fireEvent.click(field(/^4 to 6 pm/));
  page.press('Hold this slot');
  expect((await page.step('When').findByRole('alert')).textContent).toMatch(/tomorrow/);
  // The next day that has room is the one that is shown now.
  await expect.poll(() => field(/^Wed25/).checked).toBe(true);
  expect(page.callsOf('stores.slots').length).toBeGreaterThan(1);
  expect(page.isOpen('When')).toBe(true);
});

test('times that do not load say so, and are asked for again', async () => {
  let isFailing = true;
  const slots = () => {
    if (isFailing) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 5 });
    return slotsAnswer(aSlot('2026-11-24'));
  };
  using page = await openCheckout({ answers: { stores: { slots } } });
  await page.asGuest();
  fireEvent.click(field(/^Pick-up/));
  page.press('Go on');
  expect(await screen.findByText('The free times did not load.')).toBeDefined();
  isFailing = false;
  page.press('Try again');
  expect(await screen.findByRole('group', { name: 'Which day?' })).toBeDefined();
});

test('a held slot counts down for eye and ear; when its time is over a time is asked for again, and everything else is kept', async () => {
  using page = await openCheckout();
  await page.toPaying('Cash');
  const left = () => page.step('Pay').getByRole('timer').textContent;
  expect(left()).toBe('10 minutes left');
  expect(screen.getAllByText(/^\d\d?:\d\d$/).length).toBeGreaterThan(0);
  await page.pass(TEN_MINUTES_MS - 60_000);
  expect(left()).toBe('1 minute left');
  await page.pass(60_000);
  expect(page.step('When').getByRole('alert').textContent).toContain('The ten minutes are over');
  expect(page.isOpen('When')).toBe(true);
  expect(screen.queryByRole('button', { name: /^Order for/ })).toBeNull();
  expect(screen.getByText('Meera Patil, meera@example.test, +91 98123 45678')).toBeDefined();
  await page.hold();
  expect(field(/^Cash/).checked).toBe(true);
});

test('a slot held for one way of getting the cake is not paid for another', async () => {
  using page = await openCheckout();
  await page.toPaying('Cash');
  page.press('Change: How and where');
  page.write(/^Anything the store should know/, 'Ring twice');
  page.press('Go on');
  await expect.poll(() => page.isOpen('Pay')).toBe(true);
  page.press('Change: How and where');
  fireEvent.click(field(/^Delivery/));
  page.write(/^PIN code/, '416008');
  await expect.poll(() => field(/^City/).value).toBe('Kolhapur');
  page.write(/^House and street/, '12 Lake Road');
  page.press('Go on');
  await expect.poll(() => page.isOpen('When')).toBe(true);
  expect(screen.queryByRole('button', { name: /^Order for/ })).toBeNull();
});

test('a cart that cannot be ordered as it stands leads back to it, and an empty one says what may have happened', async () => {
  {
    using _page = await openCheckout({
      checkout: (storeId) => aCheckout(storeId, { part: { ...aCartPart({ storeId }), isOrderable: false } }),
    });
    expect(screen.getByText('Something in this cart can no longer be made as it stands.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  }
  using _page = await openCheckout({
    checkout: () => {
      throw new AppError('CART_EMPTY');
    },
  });
  expect(await screen.findByText('Nothing here to check out')).toBeDefined();
});

test('whoever goes back to the cart, changes it and comes again at once finds what it is now, and no slot that was held for less', async () => {
  let quantity = 1;
  using page = await openCheckout({
    checkout: (storeId) => aCheckout(storeId, { part: aCartPart({ storeId, quantity }) }),
    answers: {
      carts: {
        get: () => aCart({ storeId: page.storeId, quantity }),
        changeLine: (input) => {
          quantity = input.quantity ?? quantity;
          return aCart({ storeId: page.storeId, quantity });
        },
      },
    },
  });
  await page.toPaying('Cash');
  fireEvent.click(screen.getByRole('link', { name: 'Back to the cart' }));
  fireEvent.click(await screen.findByRole('button', { name: /^One more/ }));
  await expect.poll(() => quantity).toBe(2);
  fireEvent.click(screen.getByRole('link', { name: /^Check out/ }));
  await expect.poll(() => page.isOpen('When')).toBe(true);
  expect(screen.getByText(/^2 ×/)).toBeDefined();
});

test('nothing that was ordered is offered again to whoever goes back', async () => {
  let isPlaced = false;
  using page = await openCheckout({
    checkout: (storeId) => {
      if (isPlaced) throw new AppError('CART_EMPTY');
      return aCheckout(storeId);
    },
    answers: {
      checkout: {
        place: () => {
          isPlaced = true;
          return PLACED;
        },
      },
      orders: { track: () => aTrackedOrder() },
    },
  });
  await page.toPaying('Cash');
  page.press(/^Order for/);
  await screen.findByRole('heading', { name: /^Order/, level: 1 });
  window.history.back();
  expect(await screen.findByText('Nothing here to check out')).toBeDefined();
});

test('whoever is signed in goes on where another device of theirs stopped, and what they type here goes there', async () => {
  const saved: unknown[] = [];
  const at = '2026-11-23T10:00:00.000Z';
  const { id: owner } = aViewer();
  const typed = { name: 'Meera Rao', email: 'meera@example.test', mobile: '+919812345678', isDone: true };
  using page = await openCheckout({
    visitor: { viewer: aViewer() },
    checkout: (storeId) => aCheckout(storeId, { kept: { owner, who: { ...typed, at }, where: null, code: null } }),
    answers: {
      checkout: {
        saveDraft: ({ storeId: _storeId, ...groups }) => {
          saved.push(groups);
          return { who: '2026-11-23T10:00:01.000Z', where: null, code: null };
        },
      },
    },
  });
  expect(await screen.findByText('Meera Rao, meera@example.test, +91 98123 45678')).toBeDefined();
  expect(page.isOpen('How and where')).toBe(true);
  page.press('Change: Who orders');
  page.write(/^Your name/, 'Meera Patil');
  page.press('Go on');
  await screen.findByText('Meera Patil, meera@example.test, +91 98123 45678');
  await page.pass(2_000);
  await expect.poll(() => saved.at(-1), { timeout: 30_000 }).toEqual({ who: { ...typed, name: 'Meera Patil' } });
});

test('whoever was signed out elsewhere is told so, signs in where they are, and finds all they typed', async () => {
  const viewer = aViewer();
  let isIn = true;
  const refuse = (): never => {
    throw new AppError('CART_EMPTY');
  };
  using page = await openCheckout({
    visitor: { viewer },
    checkout: (storeId) => (isIn ? aCheckout(storeId, { kept: { owner: viewer.id, who: null, where: null, code: null } }) : refuse()),
    answers: {
      sessions: {
        current: () => ({ viewer: isIn ? viewer : null }),
        signIn: () => {
          isIn = true;
          return { viewer, token: null };
        },
      },
      checkout: { saveDraft: () => ({ who: null, where: null, code: null }), holdSlot: (input) => (isIn ? aHold(input) : refuse()) },
    },
  });
  await page.asGuest();
  await page.collect();
  isIn = false;
  fireEvent.click(field(/^4 to 6 pm/));
  page.press(/^Hold this slot/);
  expect(await screen.findByText('You are signed out')).toBeDefined();
  page.write(/^E-mail/, 'meera@example.test');
  page.write(/^Password/, 'a cake for grandmother');
  page.press('Sign in');
  expect(await screen.findByText('Meera Patil, meera@example.test, +91 98123 45678')).toBeDefined();
  expect(page.isOpen('When')).toBe(true);
});
