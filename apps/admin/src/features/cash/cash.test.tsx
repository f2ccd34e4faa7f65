// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError, sayField } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('payouts', 'en');
const STORE_ID = '019a0000-0000-7000-8000-00000000000a';
const NAME = 'Shree Siddhivinayak Rajasthani Mishthanna Bhandar and Bakery';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

type Cash = RouterOutputs['adminMoney']['cashToRemit'];

const HOLDER = { storeId: STORE_ID, name: NAME, city: 'Kolhapur', held: rupees(1_74_000), isStopped: true };
const held = (amountMinor: number): Cash => ({
  storeId: STORE_ID,
  name: NAME,
  expected: rupees(amountMinor),
  orders: amountMinor === 0 ? [] : [{ number: '7KQ2MPN', collectedAt: '2026-11-24T00:30:00.000Z', by: null, amount: rupees(amountMinor) }],
});

type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminMoney']>;
const openCash = (answers: Answers) =>
  openAdmin({ at: '/cash', answers: { adminMoney: { cashHolders: () => ({ items: [HOLDER], nextCursor: null }), ...answers } } });

async function openForm() {
  fireEvent.click(await screen.findByRole('button', { name: words.recordNamed(NAME) }));
  // The form stands in the place of what said that it comes.
  const received = await screen.findByLabelText<HTMLInputElement>(new RegExp(`^${words.received}(?! on)`));
  const form = within(screen.getByRole('dialog'));
  return { form, received, send: () => fireEvent.click(form.getByRole('button', { name: words.record })) };
}

test('without cash anywhere the list says so', async () => {
  using _page = openCash({ cashHolders: () => ({ items: [], nextCursor: null }) });
  expect(await screen.findByText(words.cashEmpty)).toBeTruthy();
});

test('cash that comes short is asked for a reason, and booked with it', async () => {
  using page = openCash({ cashToRemit: () => held(1_74_000), recordRemittance: () => held(0) });
  expect(await screen.findByText(words.cashStopped)).toBeTruthy();
  const { form, received, send } = await openForm();
  expect(received.value).toBe('1740.00');
  fireEvent.change(received, { target: { value: '1,700' } });
  send();
  expect(form.getByText(words.short('₹40'))).toBeTruthy();
  const reasonMissing = sayField('reason_required', 'en');
  expect(form.getByText(reasonMissing)).toBeTruthy();
  const reason = form.getByLabelText(new RegExp(`^${words.reason}`));
  await expect.poll(() => document.activeElement).toBe(reason);
  expect(page.callsOf('adminMoney.recordRemittance')).toEqual([]);
  fireEvent.change(reason, { target: { value: 'A torn note' } });
  send();
  expect(await screen.findByText(words.recorded)).toBeTruthy();
  const booked = { storeId: STORE_ID, expectedMinor: 1_74_000, receivedMinor: 1_70_000, reason: 'A torn note' };
  expect(page.callsOf('adminMoney.recordRemittance')).toMatchObject([booked]);
});

test('cash that was taken while the form was open is said, and what was counted stays as it was typed', async () => {
  let expectedMinor = 1_74_000;
  using _page = openCash({
    cashToRemit: () => held(expectedMinor),
    recordRemittance: () => {
      expectedMinor = 2_00_000;
      throw new AppError('CASH_STALE', { expectedMinor });
    },
  });
  const { form, received, send } = await openForm();
  fireEvent.change(form.getByLabelText(words.optionalReference), { target: { value: 'Slip 12' } });
  send();
  expect(await form.findByText(sayError(new AppError('CASH_STALE', { expectedMinor }), 'en'))).toBeTruthy();
  expect(await form.findByText(words.expected('₹2,000'))).toBeTruthy();
  expect(await form.findByText(words.short('₹260'))).toBeTruthy();
  expect(received.isConnected && received.value).toBe('1740.00');
  expect(form.getByLabelText<HTMLInputElement>(words.optionalReference).value).toBe('Slip 12');
});

test('a store whose cash was set off meanwhile has nothing to record', async () => {
  using _page = openCash({ cashToRemit: () => held(0) });
  fireEvent.click(await screen.findByRole('button', { name: words.recordNamed(NAME) }));
  expect(await screen.findByText(words.recordNothing)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: words.record }).disabled).toBe(true);
});
