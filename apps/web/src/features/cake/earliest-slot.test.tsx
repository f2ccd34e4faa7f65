// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { aSlot, slotsAnswer } from '../../testing/slots-fixture.ts';
import { openCake } from './cake-fixture.tsx';

const FREE_TODAY = slotsAnswer(aSlot('2026-11-24'));
/** Longer than it takes for choices to settle. */
const SETTLED_MS = 1_000;
const chosen = (call: unknown) =>
  (call as { cake: { customization: { selections: Record<string, unknown> } } }).cake.customization.selections;

test('the earliest time is looked for, and said where one chooses and beside the price', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof FREE_TODAY>();
  using _page = await openCake({ answers: { stores: { slots: () => promise } } });
  expect(screen.getAllByText('Looking for the earliest time')).toHaveLength(2);
  resolve(FREE_TODAY);
  expect(await screen.findAllByText('Earliest: today, 4 to 6 pm.')).toHaveLength(2);
});

test('where it cannot be looked up, that is said, and the cake can be put into the cart all the same', async () => {
  const slots = () => {
    throw new AppError('RATE_LIMITED', { retryAfterSeconds: 30 });
  };
  using _page = await openCake({ answers: { stores: { slots } } });
  expect(await screen.findByText(/^The earliest time could not be looked up/)).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add to cart' }).disabled).toBe(false);
});

test('only the design that choosing has come to rest at is asked for, and its answer is the one that stands', async () => {
  const slots = (input: unknown) =>
    JSON.stringify(chosen(input)['tiers']).includes('two') ? slotsAnswer(aSlot('2026-11-27')) : FREE_TODAY;
  using page = await openCake({ answers: { stores: { slots } } });
  await screen.findAllByText('Earliest: today, 4 to 6 pm.');
  for (const [group, name] of [
    ['Shape', /^Star/],
    ['Tiers', /^Three/],
    ['Tiers', /^Two/],
  ] as const) {
    page.pick(group, name);
    await page.pass(100);
  }
  await page.pass(SETTLED_MS);
  expect(await screen.findAllByText('Earliest: Friday, 4 to 6 pm.')).toHaveLength(2);
  expect(page.callsOf('stores.slots').map((call) => chosen(call)['tiers'])).toEqual([
    { optionIds: ['one-tier'] },
    { optionIds: ['two-tiers'] },
  ]);
});

test('no time of the design before is said while the chosen one’s is looked for', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof FREE_TODAY>();
  const slots = (input: unknown) => (JSON.stringify(chosen(input)['tiers']).includes('two') ? promise : FREE_TODAY);
  using page = await openCake({ answers: { stores: { slots } } });
  await screen.findAllByText('Earliest: today, 4 to 6 pm.');
  const expectLooking = () => {
    expect(screen.queryByText(/^Earliest:/)).toBeNull();
    expect(screen.getAllByText('Looking for the earliest time')).toHaveLength(2);
  };
  page.pick('Tiers', /^Two/);
  expectLooking();
  await page.pass(SETTLED_MS);
  expect(page.callsOf('stores.slots')).toHaveLength(2);
  expectLooking();
  resolve(slotsAnswer(aSlot('2026-11-27')));
  expect(await screen.findAllByText('Earliest: Friday, 4 to 6 pm.')).toHaveLength(2);
});

test('a design that cannot be ordered yet is not asked for, and no time is promised for it', async () => {
  using page = await openCake();
  await screen.findAllByText('Earliest: today, 4 to 6 pm.');
  page.write('Number candles', 'ten');
  expect(screen.getByText('Settle what is marked above to see the earliest time.')).toBeDefined();
  expect(screen.queryByText(/^Earliest:/)).toBeNull();
  await page.pass(SETTLED_MS);
  expect(page.callsOf('stores.slots')).toHaveLength(1);
});

test('a store that has no time says why, and another way of getting the cake is asked for by itself', async () => {
  const answers = {
    stores: {
      slots: ({ fulfilment }: { fulfilment: string }) =>
        fulfilment === 'pickup' ? FREE_TODAY : { ...FREE_TODAY, earliest: null, refusal: { key: 'slots_refused_none_free', params: {} } },
    },
  };
  using _page = await openCake({ answers });
  expect(await screen.findByText(/^Nothing is free in the days this store plans ahead/)).toBeDefined();
  fireEvent.click(screen.getByLabelText('Pick-up'));
  expect(await screen.findAllByText('Earliest: today, 4 to 6 pm.')).toHaveLength(2);
  expect(screen.getByText('Pick it up at Asha’s kitchen, Kolhapur. It costs nothing.')).toBeDefined();
});

test('the day that was asked for is answered: when on it, or that it cannot be had then and what is possible', async () => {
  const answers = { stores: { slots: () => slotsAnswer(aSlot('2026-11-25'), aSlot('2026-11-27')) } };
  {
    using _page = await openCake({ search: '?readyBy=2026-11-27', answers });
    expect(await screen.findAllByText('On your day: Friday, 4 to 6 pm.')).toHaveLength(2);
  }
  using _page = await openCake({ search: '?readyBy=2026-11-26', answers });
  expect(await screen.findByText(/^It cannot be had on Thursday,? 26 November\.$/)).toBeDefined();
  expect(screen.getAllByText('Earliest: tomorrow, 4 to 6 pm.')).toHaveLength(2);
});

test('the page says the notice that the kitchen needs in the very words of the cake’s card', async () => {
  using _page = await openCake();
  const { notice } = await wordsOf('cards', 'en');
  expect(notice(exampleCake.leadTimeMinutes)).toBe('4 working hours’ notice');
  expect(screen.getByText(notice(exampleCake.leadTimeMinutes))).toBeDefined();
});
