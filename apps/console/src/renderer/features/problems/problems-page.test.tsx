// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openConsole, OWNER } from '../../testing/open-console.tsx';
import type { StoreProblem } from './store-problem.tsx';

const words = await wordsOf('problems', 'en');
const AT = '2026-11-24T00:30:00.000Z';
const STORE = { id: OWNER.stores[0]?.id ?? '' };
const PROBLEM: StoreProblem = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'damaged',
  wish: 'again',
  state: 'reported',
  createdAt: AT,
  stateChangedAt: AT,
  dueAt: '2026-11-25T00:30:00.000Z',
  photos: [{ id: 'a-photo', path: '/media/photos/a-photo/seal' }],
  messages: [{ id: 'one', by: 'customer', text: 'The box was crushed.', at: AT }],
  remedy: null,
  refund: null,
  refundable: { amount: 77_000, currency: 'INR' },
  allowed: ['answer'],
  orderNumber: '7KQ2MPN',
  customerName: 'Meera Kulkarni',
  storeName: 'SweetSpot Kolhapur',
  timeZone: 'Asia/Kolkata',
};
type Answers = NonNullable<NonNullable<Parameters<typeof openConsole>[0]['answers']>['storeProblems']>;
const open = (answers: Answers, viewer: unknown = OWNER) => openConsole({ at: '/problems', viewer, answers: { storeProblems: answers } });
const one = () => ({ items: [PROBLEM], nextCursor: null });

test('what waits is answered with a part of the money and words, and is on the list no more', async () => {
  let items: StoreProblem[] = [PROBLEM];
  using page = open({
    list: () => ({ items, nextCursor: null }),
    answer: () => {
      items = [];
      return { ...PROBLEM, state: 'answered', allowed: [] };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.answerNamed('7KQ2MPN') }));
  expect(screen.getByText(words.again)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.textMissing)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: words.remedies.amount }));
  const amount = () => screen.getByLabelText(new RegExp(`^${words.amountLabel}`));
  fireEvent.change(amount(), { target: { value: '771' } });
  expect(await screen.findByText(words.amountBad('₹770'))).toBeTruthy();
  fireEvent.change(amount(), { target: { value: '150' } });
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.textLabel}`)), { target: { value: 'We are sorry for the box.' } });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.emptyWaiting)).toBeTruthy();
  expect(page.callsOf('storeProblems.answer')).toMatchObject([
    { storeId: STORE.id, problemId: PROBLEM.id, remedy: { kind: 'amount', amountMinor: 15_000 }, text: 'We are sorry for the box.' },
  ]);
  expect(page.callsOf('storeProblems.list')[0]).toMatchObject({ list: 'waiting' });
});

test.each(['decided', 'with_admin'] as const)(
  'what SweetSpot decided is not said to be the store’s offer, in the state %s',
  async (state) => {
    const remedy = { kind: 'amount', amount: { amount: 15_000, currency: 'INR' }, by: 'admin' } as const;
    using _page = open({ list: () => ({ items: [{ ...PROBLEM, state, allowed: [], remedy }], nextCursor: null }) });
    expect((await screen.findAllByText(words.remedy('₹150', true))).length).toBeGreaterThan(0);
  },
);

test('staff read what was reported and leave the answer to the owner', async () => {
  const viewer = { ...OWNER, stores: OWNER.stores.map((store) => ({ ...store, role: 'staff', allowed: ['work_orders'] })) };
  using _page = open({ list: one }, viewer);
  expect(await screen.findByText(words.ownerAnswers)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.answerNamed('7KQ2MPN') })).toBeNull();
});

test('a double press on the answer is told once', async () => {
  let items: StoreProblem[] = [PROBLEM];
  using page = open({
    list: () => ({ items, nextCursor: null }),
    answer: () => {
      items = [];
      return { ...PROBLEM, state: 'answered', allowed: [] };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.answerNamed('7KQ2MPN') }));
  fireEvent.click(screen.getByRole('radio', { name: words.remedies.none }));
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.textLabel}`)), { target: { value: 'We are sorry for the box.' } });
  const send = screen.getByRole('button', { name: words.send });
  fireEvent.click(send);
  fireEvent.click(send);
  expect(await screen.findByText(words.emptyWaiting)).toBeTruthy();
  await waitFor(() => expect(screen.getAllByText(words.sent)).toHaveLength(1));
  const ids = page.callsOf('storeProblems.answer').map((call) => (call as { commandId: string }).commandId);
  expect(new Set(ids).size).toBe(1);
});

test('what a customer just reported is on the list at once, and on its ticket', async () => {
  let items: StoreProblem[] = [];
  using page = open({ list: () => ({ items, nextCursor: null }) });
  expect(await screen.findByText(words.emptyWaiting)).toBeTruthy();
  items = [PROBLEM];
  page.announce({ number: '7KQ2MPN', status: 'delivered', version: 9 } as Parameters<typeof page.announce>[0]);
  expect(await screen.findByRole('button', { name: words.answerNamed('7KQ2MPN') })).toBeTruthy();
});
