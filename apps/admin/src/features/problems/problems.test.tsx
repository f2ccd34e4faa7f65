// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AdminProblem } from '../../app/problem-said.tsx';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('problems', 'en');
const AT = '2026-11-20T12:00:00.000Z';
const PROBLEM: AdminProblem = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'late',
  wish: 'whole',
  state: 'with_admin',
  createdAt: AT,
  stateChangedAt: AT,
  dueAt: null,
  photos: [],
  messages: [{ id: 'one', by: 'customer', text: 'It came an hour late.', at: AT }],
  remedy: { kind: 'none', amount: null, by: 'admin' },
  refund: null,
  refundable: { amount: 77_000, currency: 'INR' },
  allowed: ['decide'],
  orderNumber: '7KQ2MPN',
  customerName: 'Meera Kulkarni',
  storeName: 'SweetSpot Kolhapur',
  timeZone: 'Asia/Kolkata',
};
type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminProblems']>;
const open = (answers: Answers, at = '/problems') =>
  openAdmin({ at, answers: { adminProblems: { list: () => ({ items: [PROBLEM], nextCursor: null }), ...answers } } });

async function decide() {
  fireEvent.click(await screen.findByRole('button', { name: words.decideNamed('7KQ2MPN') }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('radio', { name: words.remedies.whole('₹770') }));
  fireEvent.change(dialog.getByLabelText(new RegExp(`^${words.textLabel}`)), { target: { value: 'The times show it.' } });
  fireEvent.click(dialog.getByRole('button', { name: words.send }));
}

test('what waits is read with what was said, and decided with money and words', async () => {
  using page = open({ decide: () => ({ ...PROBLEM, state: 'decided', allowed: [] }) });
  expect(await screen.findByText('It came an hour late.')).toBeTruthy();
  await decide();
  expect(await screen.findByText(words.decided)).toBeTruthy();
  expect(page.callsOf('adminProblems.decide')).toMatchObject([
    { problemId: PROBLEM.id, remedy: { kind: 'whole' }, text: 'The times show it.' },
  ]);
});

test('a decision that somebody else was first with is refused in words, and the list is read again', async () => {
  const refusal = () => new AppError('PROBLEM_MOVED_ON', { state: 'decided' });
  using page = open({
    decide: () => {
      throw refusal();
    },
  });
  await decide();
  expect(await screen.findByText(sayError(refusal(), 'en'))).toBeTruthy();
  await expect.poll(() => page.callsOf('adminProblems.list').length).toBe(2);
});

test('what does not wait is shown on the other list, and takes no decision', async () => {
  using page = open({ list: () => ({ items: [{ ...PROBLEM, state: 'decided', allowed: [] }], nextCursor: null }) }, '/problems?list=all');
  expect(await screen.findByText('It came an hour late.')).toBeTruthy();
  expect(screen.getByText(words.remedy(null, true))).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.decideNamed('7KQ2MPN') })).toBeNull();
  expect(page.callsOf('adminProblems.list')).toMatchObject([{ list: 'all' }]);
});
