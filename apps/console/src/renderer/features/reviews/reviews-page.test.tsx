// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openConsole, OWNER } from '../../testing/open-console.tsx';
import type { Review } from './store-review.tsx';

const words = await wordsOf('reviews', 'en');
const STORE = { id: OWNER.stores[0]?.id ?? '' };
const REVIEW: Review = {
  id: '019a0000-0000-7000-8000-000000000001',
  byName: 'Meera K.',
  rating: 2,
  text: 'Dry.',
  createdAt: '2026-11-20T12:00:00.000Z',
  byPicturePath: null,
  photoPath: null,
  reply: null,
  cakeName: 'Dark truffle',
  orderNumber: '7KQ2MPN',
  isReported: false,
};
type Answers = NonNullable<NonNullable<Parameters<typeof openConsole>[0]['answers']>['storeReviews']>;
const open = (answers: Answers, viewer: unknown = OWNER) =>
  openConsole({ at: '/reviews', viewer, answers: { storeReviews: { list: () => ({ items: [REVIEW], nextCursor: null }), ...answers } } });

test('what waits for an answer is shown first, and an answer is published', async () => {
  let reply: Review['reply'] = null;
  const list = () => ({ items: reply === null ? [REVIEW] : [], nextCursor: null });
  using page = open({
    list,
    reply: ({ text }: { text: string }) => {
      reply = { text, at: REVIEW.createdAt };
      return { ...REVIEW, reply };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.answerNamed('Meera K.') }));
  expect(page.callsOf('storeReviews.list')).toMatchObject([{ storeId: STORE.id, isUnanswered: true }]);
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.answerLabel}`)), { target: { value: 'We are sorry.' } });
  fireEvent.click(screen.getByRole('button', { name: words.publish }));
  expect(await screen.findByText(words.emptyUnanswered)).toBeTruthy();
  expect(page.callsOf('storeReviews.reply')).toEqual([{ storeId: STORE.id, reviewId: REVIEW.id, text: 'We are sorry.' }]);
});

test('a review is reported with a reason', async () => {
  using page = open({ report: () => ({ ok: true as const }) });
  fireEvent.click(await screen.findByRole('button', { name: words.reportNamed('Meera K.') }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByRole('combobox'), { target: { value: 'untrue' } });
  fireEvent.click(dialog.getByRole('button', { name: words.sendReport }));
  expect(await screen.findByText(words.reported)).toBeTruthy();
  expect(page.callsOf('storeReviews.report')).toEqual([{ storeId: STORE.id, reviewId: REVIEW.id, reason: 'untrue', words: '' }]);
});

test('staff read reviews and answer none', async () => {
  const viewer = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using _page = open({}, viewer);
  expect(await screen.findByText('Dry.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.answerNamed('Meera K.') })).toBeNull();
});
