// @vitest-environment happy-dom
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { RouterOutputs } from '@sweetspot/api';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCakeCard } from '../../testing/cake-card-fixture.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

type Page = RouterOutputs['favourites']['list'];

const CARD = aCakeCard();
const NOTHING: Page = { items: [], nextCursor: null };
const FOUND = { items: [CARD], nextCursor: null, flavours: [], search: null, isPartial: false };
const cakes = {
  list: () => FOUND,
  counts: () => {
    throw LOST;
  },
};
const heart = () => screen.findByRole('button', { name: `Favourite: ${CARD.name}` });
const isPressed = async () => (await heart()).getAttribute('aria-pressed');

test('a visitor without any cookie is asked for no favourites; what they press is one at once, and said', async () => {
  const answered = Promise.withResolvers<{ ok: true }>();
  const marked = { cakes: [CARD.id], stores: [] };
  using shop = await openShop({ at: '/cakes', answers: { cakes, favourites: { set: () => answered.promise, marked: () => marked } } });
  expect(await isPressed()).toBe('false');
  expect(shop.callsOf('favourites.marked')).toEqual([]);
  fireEvent.click(await heart());
  await waitFor(async () => expect(await isPressed()).toBe('true'));
  answered.resolve({ ok: true });
  expect(await screen.findByText('Mango cloud is among your favourites.')).toBeDefined();
  expect(shop.callsOf('favourites.set')).toEqual([{ kind: 'cake', id: CARD.id, isFavourite: true }]);
  await waitFor(() => expect(shop.callsOf('favourites.marked')).toHaveLength(1));
  expect(await isPressed()).toBe('true');
});

test.each([
  ['the server refuses', () => new AppError('LIST_FULL', { list: 'favourites', most: 300 }), /^You have 300 favourites/],
  ['the connection is lost', () => LOST, /could not be kept as a favourite\./],
])('where %s, the heart goes back and it is said why', async (_which, refusal, said) => {
  const set = (): never => {
    throw refusal();
  };
  using _shop = await openShop({ at: '/cakes', answers: { cakes, favourites: { set } }, visitor: { viewer: aViewer() } });
  fireEvent.click(await heart());
  expect(await screen.findByText(said)).toBeDefined();
  await waitFor(async () => expect(await isPressed()).toBe('false'));
});

test('pressed twice before the first is answered, the second holds', async () => {
  const firstAnswered = Promise.withResolvers<{ ok: true }>();
  const kept = new Set<string>();
  using shop = await openShop({
    at: '/cakes',
    visitor: { viewer: aViewer() },
    answers: {
      cakes,
      favourites: {
        marked: () => ({ cakes: [...kept], stores: [] }),
        set: async ({ id, isFavourite }) => {
          if (isFavourite) await firstAnswered.promise;
          if (isFavourite) kept.add(id);
          else kept.delete(id);
          return { ok: true } as const;
        },
      },
    },
  });
  fireEvent.click(await heart());
  await waitFor(async () => expect(await isPressed()).toBe('true'));
  fireEvent.click(await heart());
  await waitFor(async () => expect(await isPressed()).toBe('false'));
  firstAnswered.resolve({ ok: true });
  expect(await screen.findByText('Mango cloud is no favourite any more.')).toBeDefined();
  expect(await isPressed()).toBe('false');
  expect(shop.callsOf('favourites.set')).toMatchObject([{ isFavourite: true }, { isFavourite: false }]);
});

test('without a favourite the page says how one comes to be there', async () => {
  using _shop = await openShop({ at: '/favourites', answers: { favourites: { list: () => NOTHING } } });
  expect(await screen.findByText('No favourite yet')).toBeDefined();
});

test('what is no longer sold is named as such; what is taken out stays in sight, so that it can be pressed back', async () => {
  const gone = { kind: 'cake', id: '019a0000-0000-7000-8000-000000000012', name: 'Old rose', store: CARD.store, card: null } as const;
  const list = ({ kind }: { kind: string }): Page =>
    kind === 'cake'
      ? { items: [{ kind: 'cake', id: CARD.id, name: CARD.name, store: CARD.store, card: CARD }, gone], nextCursor: null }
      : NOTHING;
  const marked = { cakes: [CARD.id, gone.id], stores: [] };
  using shop = await openShop({
    at: '/favourites',
    visitor: { viewer: aViewer() },
    answers: { favourites: { list, marked: () => marked, set: () => ({ ok: true }) as const } },
  });
  expect(await screen.findByText('No longer sold')).toBeDefined();
  const stale = await screen.findByRole('button', { name: 'Favourite: Old rose' });
  await waitFor(() => expect(stale.getAttribute('aria-pressed')).toBe('true'));
  marked.cakes = [CARD.id];
  fireEvent.click(stale);
  expect(await screen.findByText('Old rose is no favourite any more.')).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Old rose' })).toBeDefined();
  expect(shop.callsOf('favourites.set')).toEqual([{ kind: 'cake', id: gone.id, isFavourite: false }]);
});

test('where the list does not load, it is asked for again', async () => {
  let isLost = true;
  const list = (): Page => {
    if (isLost) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 5 });
    return NOTHING;
  };
  using _shop = await openShop({ at: '/favourites', answers: { favourites: { list } } });
  expect(await screen.findByText('Your favourites did not load')).toBeDefined();
  isLost = false;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No favourite yet')).toBeDefined();
});
