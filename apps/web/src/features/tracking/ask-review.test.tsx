// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { NOW, openShop } from '../../testing/open-shop.tsx';
import { aSavedDesign } from '../../testing/saved-design-fixture.ts';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';

type Form = RouterOutputs['reviews']['form'];

const words = await wordsOf('tracking', 'en');
const REVIEW: Form['cakes'][number]['review'] = {
  id: '019a0000-0000-7000-8000-000000000001',
  byName: 'Meera P.',
  byPicturePath: null,
  rating: 4,
  text: 'Soft.',
  createdAt: NOW,
  photoPath: null,
  reply: null,
  photoId: null,
  state: 'published',
  hiddenReason: null,
  editableUntil: NOW,
  isEditable: false,
};

async function open(isSaid: readonly boolean[], isOpen: boolean, status: 'delivered' | 'accepted' = 'delivered') {
  const { design } = aSavedDesign();
  const form: Form = {
    number: NUMBER,
    store: { name: 'Asha’s kitchen', slug: 'ashas-kitchen', hasPage: true },
    timeZone: 'Asia/Kolkata',
    byName: 'Meera P.',
    isOpen,
    openUntil: NOW,
    cakes: isSaid.map((said, at) => ({ cakeId: crypto.randomUUID(), cakeName: `Cake ${at}`, design, review: said ? REVIEW : null })),
  };
  const page = await openShop({
    at: `/orders/${NUMBER}?secret=s`,
    answers: {
      orders: { track: () => ({ ...aTrackedOrder(), status }) },
      taxDocuments: { ofOrder: () => ({ documents: [], isWaiting: false }) },
      reviews: { form: () => form },
    },
  });
  await screen.findByRole('heading', { name: words.title(NUMBER) });
  return page;
}

const asked = () => screen.queryByRole('heading', { name: words.howWasIt }) !== null;
const wayTo = (reviews: number) => screen.queryByRole('link', { name: words.yourReviews(reviews) })?.getAttribute('href') ?? null;

test.each([
  ['nothing was said yet', [false], true, [true, null]],
  ['one of two cakes was reviewed', [true, false], true, [true, null]],
  ['all were reviewed', [true, true], true, [false, `/orders/${NUMBER}/review?secret=s`]],
  ['it is too late, and nothing was said', [false], false, [false, null]],
  ['it is too late for the other one', [true, false], false, [false, `/orders/${NUMBER}/review?secret=s`]],
] as const)('where %s, an order that came asks for what can still be said, or leads to what was', async (_, isSaid, isOpen, shown) => {
  using _page = await open(isSaid, isOpen);
  expect([asked(), wayTo(isSaid.filter(Boolean).length)]).toEqual(shown);
});

test('an order that is still to come asks nothing', async () => {
  using page = await open([false], true, 'accepted');
  // Asked by the part beside it, in the same moment.
  await expect.poll(() => page.callsOf('problems.ofOrder').length).toBe(1);
  expect([asked(), page.callsOf('reviews.form')]).toEqual([false, []]);
});
