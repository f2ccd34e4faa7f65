// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';
import type { Review } from './review-list.tsx';

const words = await wordsOf('reviews', 'en');
const REVIEW: Review = {
  id: '019a0000-0000-7000-8000-000000000001',
  byName: 'Meera K.',
  rating: 1,
  text: 'The baker lives at 12 Lake Road.',
  createdAt: '2026-11-20T12:00:00.000Z',
  byPicturePath: null,
  photoPath: null,
  reply: null,
  version: 3,
  state: 'published',
  hiddenReason: null,
  cakeName: 'Dark truffle',
  store: { id: '019a0000-0000-7000-8000-0000000000bb', name: 'SweetSpot Kolhapur' },
  orderNumber: '7KQ2MPN',
  userId: null,
  reports: [{ reason: 'private', words: 'An address.', isByStore: true, at: '2026-11-21T12:00:00.000Z' }],
};
type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminReviews']>;
const open = (answers: Answers, at = '/reviews') =>
  openAdmin({ at, answers: { adminReviews: { list: () => ({ items: [REVIEW], nextCursor: null }), ...answers } } });

test('whoever opens the queue sees what was reported and why, and hides it with a reason, as it was read', async () => {
  using page = open({ decide: () => ({ ...REVIEW, state: 'hidden', hiddenReason: 'An address.' }) });
  expect(await screen.findByText(words.reasons.private)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.hideNamed('Meera K.') }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(await dialog.findByRole('textbox'), { target: { value: 'It gives an address.' } });
  fireEvent.click(dialog.getByRole('button', { name: words.hide }));
  expect(await screen.findByText(words.hidden)).toBeTruthy();
  expect(page.callsOf('adminReviews.decide')).toEqual([
    { decision: 'hide', reviewId: REVIEW.id, version: 3, reason: 'It gives an address.' },
  ]);
});

test('a photo that should not stand is taken down alone, with a reason, and leads to nothing else', async () => {
  const withPhoto = { ...REVIEW, photoPath: '/media/photos/x', byPicturePath: '/media/photos/y', userId: REVIEW.id };
  using page = open({ list: () => ({ items: [withPhoto], nextCursor: null }), decide: () => REVIEW });
  const account = await screen.findByRole('link', { name: words.writer('Meera K.') });
  expect(account.getAttribute('href')).toBe(`/admin/users/${REVIEW.id}`);
  fireEvent.click(screen.getByRole('button', { name: words.removePhotoNamed('Meera K.') }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(words.removePhotoMeans)).toBeTruthy();
  fireEvent.change(await dialog.findByRole('textbox'), { target: { value: 'It shows a child.' } });
  fireEvent.click(dialog.getByRole('button', { name: words.removePhoto }));
  expect(await screen.findByText(words.photoRemoved)).toBeTruthy();
  expect(page.callsOf('adminReviews.decide')).toEqual([
    { decision: 'remove_photo', reviewId: REVIEW.id, version: 3, reason: 'It shows a child.' },
  ]);
});

test('a decision about what has moved on is refused in words, and the list is read again', async () => {
  using page = open({
    decide: () => {
      throw new AppError('REVIEW_MOVED_ON');
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.keepNamed('Meera K.') }));
  expect(await screen.findByText(sayError(new AppError('REVIEW_MOVED_ON'), 'en'))).toBeTruthy();
  await expect.poll(() => page.callsOf('adminReviews.list').length).toBe(2);
});

test('a hidden one is shown again', async () => {
  const hidden: Review = { ...REVIEW, state: 'hidden', hiddenReason: 'An address.', reports: [] };
  using page = open({ list: () => ({ items: [hidden], nextCursor: null }), decide: () => REVIEW }, '/reviews?list=hidden');
  fireEvent.click(await screen.findByRole('button', { name: words.showNamed('Meera K.') }));
  expect(await screen.findByText(words.shown)).toBeTruthy();
  expect(page.callsOf('adminReviews.decide')).toEqual([{ decision: 'show', reviewId: REVIEW.id, version: 3 }]);
  expect(page.callsOf('adminReviews.list')[0]).toMatchObject({ list: 'hidden' });
});
