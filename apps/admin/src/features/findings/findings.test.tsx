// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError, sayField } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('books', 'en');
const AT = '2026-11-24T00:30:00.000Z';
const NUMBER = '7KQ2MPN';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

type Finding = RouterOutputs['adminMoney']['findings']['items'][number];
type Dispute = RouterOutputs['adminMoney']['disputes']['items'][number];

const FINDING: Finding = {
  id: '019a0000-0000-7000-8000-000000000001',
  at: AT,
  kind: 'amount_differs',
  state: 'open',
  orderNumber: NUMBER,
  store: { id: '019a0000-0000-7000-8000-00000000000a', name: 'Asha’s kitchen' },
  expected: rupees(77_000),
  found: rupees(-100),
  closedAt: null,
  closeReason: null,
};
const DISPUTE: Dispute = {
  id: '019a0000-0000-7000-8000-000000000002',
  at: AT,
  orderNumber: NUMBER,
  storeName: 'Asha’s kitchen',
  state: 'open',
  amount: rupees(1_23_45_678_00),
  reason: 'The cake never came',
  closedAt: null,
  closeReason: null,
};
const only = <T,>(...items: T[]) => ({ items, nextCursor: null });

type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminMoney']>;
const openFindings = (answers: Answers, at = '/findings') =>
  openAdmin({ at, answers: { adminMoney: { findings: () => only(), disputes: () => only(), ...answers } } });

test('books that agree and payments that nobody disputes say so; what does not is shown exactly', async () => {
  using _page = openFindings({});
  expect(await screen.findByText(words.noFindings)).toBeTruthy();
  expect(await screen.findByText(words.noDisputes)).toBeTruthy();
  using _other = openFindings({ findings: () => only(FINDING), disputes: () => only(DISPUTE) });
  expect(await screen.findByText('₹770 → -₹1')).toBeTruthy();
  expect(await screen.findByText('₹1,23,45,678')).toBeTruthy();
});

test('only what is open stands in the lists, unless the rest is asked for', async () => {
  using page = openFindings({});
  await screen.findByText(words.noDisputes);
  expect(page.callsOf('adminMoney.findings')).toMatchObject([{ state: 'open' }]);
  expect(page.callsOf('adminMoney.disputes')).toMatchObject([{ state: 'open' }]);
  using all = openFindings({}, '/findings?findings=all&disputes=all');
  await screen.findByText(words.noDisputes);
  expect([all.callsOf('adminMoney.findings')[0], all.callsOf('adminMoney.disputes')[0]]).toMatchObject([{ state: null }, { state: null }]);
});

test('a finding that somebody else closed meanwhile is said to be closed, and leaves the list', async () => {
  let isClosed = false;
  using _page = openFindings({
    findings: () => (isClosed ? only() : only(FINDING)),
    closeFinding: () => {
      isClosed = true;
      throw new AppError('FINDING_CLOSED');
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.closeNamed(words.kinds.amount_differs) }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.change(await form.findByLabelText(/^Reason/), { target: { value: 'A misprint' } });
  fireEvent.click(form.getByRole('button', { name: words.close }));
  expect(await screen.findByText(sayError(new AppError('FINDING_CLOSED'), 'en'))).toBeTruthy();
  expect(await screen.findByText(words.noFindings)).toBeTruthy();
});

test('a dispute that somebody else decided meanwhile is said to be decided, and leaves the list', async () => {
  const DECIDED = ['DISPUTE_CLOSED', { state: 'for_customer' }] as const;
  let isDecided = false;
  using _page = openFindings({
    disputes: () => (isDecided ? only() : only(DISPUTE)),
    closeDispute: () => {
      isDecided = true;
      throw new AppError(...DECIDED);
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.decideQuestion(NUMBER, true) }));
  const form = within(await screen.findByRole('dialog'));
  fireEvent.change(await form.findByLabelText(/^Reason/), { target: { value: 'It was delivered' } });
  fireEvent.click(form.getByRole('button', { name: words.forStore }));
  expect(await screen.findByText(sayError(new AppError(...DECIDED), 'en'))).toBeTruthy();
  expect(await screen.findByText(words.noDisputes)).toBeTruthy();
});

test('a dispute says beside each box what is missing, begins at the first, and forgets it once it is put right', async () => {
  using page = openFindings({
    openDispute: () => {
      throw new AppError('NOT_FOUND');
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.openDispute }));
  const form = within(await screen.findByRole('dialog'));
  const box = (label: string) => form.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`));
  const send = () => fireEvent.click(form.getByRole('button', { name: words.openDispute }));
  send();
  const reasonMissing = sayField('reason_required', 'en');
  expect(form.getByText(reasonMissing)).toBeTruthy();
  await expect.poll(() => document.activeElement).toBe(box(words.orderFilter));
  fireEvent.change(box(words.orderFilter), { target: { value: NUMBER } });
  fireEvent.change(box(words.amount), { target: { value: '12' } });
  fireEvent.change(box(words.disputeColumns.reason), { target: { value: 'It never came' } });
  send();
  expect(await form.findByText(words.noSuchOrder)).toBeTruthy();
  expect(form.queryByText(reasonMissing)).toBeNull();
  expect(form.queryByRole('alert')).toBeNull();
  expect(page.callsOf('adminMoney.openDispute')).toMatchObject([{ number: NUMBER, amountMinor: 1_200 }]);
});
