// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';
import type { OwnProblem } from './order-problem.tsx';
import type { OwnProblems } from './report-problem-page.tsx';

const words = await wordsOf('problems', 'en');
const AT = '2026-11-24T10:00:00.000Z';
const ANSWERED: OwnProblem = {
  id: '019a0000-0000-7000-8000-000000000001',
  kind: 'damaged',
  wish: 'part',
  state: 'answered',
  createdAt: AT,
  stateChangedAt: AT,
  dueAt: '2026-12-01T10:00:00.000Z',
  photos: [],
  messages: [
    { id: 'one', by: 'customer', text: 'The box was crushed.', at: AT },
    { id: 'two', by: 'store', text: 'We are sorry.', at: AT },
  ],
  remedy: { kind: 'amount', amount: inr(15_000), by: 'store' },
  refund: null,
  refundable: inr(77_000),
  allowed: ['accept', 'ask_admin'],
};
const NONE: OwnProblems = {
  number: NUMBER,
  storeName: 'SweetSpot Kolhapur',
  timeZone: 'Asia/Kolkata',
  isOpen: true,
  because: null,
  openFrom: AT,
  openUntil: '2026-12-01T10:00:00.000Z',
  answerHours: 24,
  problems: [],
};
const withOne = (problem: OwnProblem): OwnProblems => ({ ...NONE, isOpen: false, because: 'open', problems: [problem] });
type Answers = NonNullable<Parameters<typeof openShop>[0]['answers']['problems']>;
const open = (answers: Answers, below = '') =>
  openShop({
    at: `/orders/${NUMBER}${below}?secret=s`,
    answers: {
      orders: { track: () => ({ ...aTrackedOrder(), status: 'delivered' }) },
      taxDocuments: { ofOrder: () => ({ documents: [], isWaiting: false }) },
      problems: answers,
    },
  });

test('what an admin decided is said as SweetSpot’s decision, with money and without, and no more as an offer', async () => {
  const decided: OwnProblem = { ...ANSWERED, state: 'decided', allowed: [], refund: { state: 'approved', amount: inr(15_000) } };
  using _page = await open({ ofOrder: () => withOne(decided) });
  expect(await screen.findByText('SweetSpot decided: ₹150 back')).toBeTruthy();
  using _none = await open({ ofOrder: () => withOne({ ...decided, refund: null, remedy: { kind: 'none', amount: null, by: 'admin' } }) });
  expect(await screen.findByText('SweetSpot decided: no money back')).toBeTruthy();
});

test('what the store offers is accepted with one press, and the page says what follows', async () => {
  const settled: OwnProblem = { ...ANSWERED, state: 'settled', allowed: [], refund: { state: 'asked', amount: inr(15_000) } };
  using page = await open({ ofOrder: () => withOne(ANSWERED), accept: () => withOne(settled) });
  const section = within(await screen.findByRole('region', { name: words.section }));
  expect(section.getByText('We are sorry.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: words.acceptOffer('₹150') }));
  expect(await screen.findByText(words.refund.asked('₹150'))).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.askAdmin })).toBeNull();
  expect(page.callsOf('problems.accept')).toEqual([{ number: NUMBER, secret: 's', problemId: ANSWERED.id }]);
});

test('an admin is asked with words or without, and a refusal leaves them where they are', async () => {
  const refusal = () => new AppError('PROBLEM_MOVED_ON', { state: 'lapsed' });
  using page = await open({
    ofOrder: () => withOne(ANSWERED),
    askAdmin: () => {
      throw refusal();
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.askAdmin }));
  fireEvent.change(screen.getByLabelText(words.askLabel), { target: { value: 'It was more than the box.' } });
  fireEvent.click(screen.getByRole('button', { name: words.askSend }));
  expect(await screen.findByText(sayError(refusal(), 'en'))).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(words.askLabel).value).toBe('It was more than the box.');
  expect(page.callsOf('problems.askAdmin')).toMatchObject([{ problemId: ANSWERED.id, text: 'It was more than the box.' }]);
});

test('a report says what is missing, goes out once complete, and leads back to the order', async () => {
  let own = NONE;
  using page = await open(
    {
      ofOrder: () => own,
      report: () => (own = withOne({ ...ANSWERED, state: 'reported', remedy: null, allowed: [] })),
    },
    '/problem',
  );
  fireEvent.click(await screen.findByRole('button', { name: words.send }));
  expect(await screen.findByText('Say what went wrong.')).toBeTruthy();
  expect(page.callsOf('problems.report')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: words.kinds.damaged }));
  fireEvent.click(screen.getByRole('radio', { name: words.wishes.part }));
  fireEvent.change(screen.getByLabelText(new RegExp(`^${words.textLabel.replace('?', '\\?')}`)), {
    target: { value: 'The box was crushed.' },
  });
  fireEvent.click(screen.getByRole('button', { name: words.send }));
  expect(await screen.findByText(words.states.reported('SweetSpot Kolhapur'))).toBeTruthy();
  expect(page.callsOf('problems.report')).toMatchObject([
    { number: NUMBER, secret: 's', kind: 'damaged', wish: 'part', text: 'The box was crushed.', photoIds: [] },
  ]);
});

test('the door is there only while something can be reported, and behind it a closed one says why', async () => {
  {
    using _page = await open({ ofOrder: () => NONE });
    expect((await screen.findByRole('link', { name: words.door })).getAttribute('href')).toBe(`/orders/${NUMBER}/problem?secret=s`);
  }
  using _late = await open({ ofOrder: () => ({ ...NONE, isOpen: false, because: 'too_late' }) }, '/problem');
  expect(await screen.findByText(words.closedBecause.too_late)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.send })).toBeNull();
});
