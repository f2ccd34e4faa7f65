// @vitest-environment happy-dom
import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError, sayField } from '@sweetspot/messages';
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { openAdmin } from '../../testing/open-admin.tsx';

const words = await wordsOf('payouts', 'en');
const ID = '019a0000-0000-7000-8000-000000000001';
const AT = '2026-11-23T03:30:00.000Z';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

type Batch = RouterOutputs['adminMoney']['payoutBatch'];
type Preview = RouterOutputs['adminMoney']['payoutPreview'];

const BATCH: Batch = { id: ID, number: 7, at: AT, state: 'open', stores: 1, total: rupees(1_23_45_678_50), reference: null, paidOn: null };
const preview = (amountMinor: number): Preview => ({
  total: rupees(amountMinor),
  stores:
    amountMinor === 0
      ? []
      : [
          {
            storeId: ID,
            name: 'Asha’s kitchen',
            lines: 2,
            carriedIn: rupees(0),
            net: rupees(amountMinor),
            amount: rupees(amountMinor),
            carriedOut: rupees(0),
            isLeftOut: false,
          },
        ],
});
const only = <T,>(...items: T[]) => ({ items, nextCursor: null });

type Answers = NonNullable<Parameters<typeof openAdmin>[0]['answers']['adminMoney']>;
const openPayouts = (answers: Answers) =>
  openAdmin({ at: '/payouts', answers: { adminMoney: { payoutBatches: () => only(), ...answers } } });

test('where nothing was ever paid out the list says so, and where nothing is ready no batch can be made', async () => {
  using _page = openPayouts({ payoutPreview: () => preview(0) });
  expect(await screen.findByText(words.nothingYet)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: words.make }));
  expect(await screen.findByText(words.previewNothing)).toBeTruthy();
  const form = within(screen.getByRole('dialog'));
  expect(form.getByRole<HTMLButtonElement>('button', { name: /^Make/ }).disabled).toBe(true);
});

test('a batch is made of what was shown: where that changed it is said, and shown anew', async () => {
  const asks: RouterInputs['adminMoney']['makePayouts'][] = [];
  let readyMinor = 50_000;
  const STALE = ['PAYOUT_STALE', { totalMinor: 70_000 }] as const;
  using _page = openPayouts({
    payoutPreview: () => preview(readyMinor),
    makePayouts: (asked) => {
      asks.push(asked);
      if (asks.length > 1) return BATCH;
      readyMinor = 70_000;
      throw new AppError(...STALE);
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.make }));
  fireEvent.click(await screen.findByRole('button', { name: words.makeFor('₹500') }));
  expect(await screen.findByText(sayError(new AppError(...STALE), 'en'))).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: words.makeFor('₹700') }));
  expect(await screen.findByText(words.made(7))).toBeTruthy();
  expect(asks).toMatchObject([{ expectedTotalMinor: 50_000 }, { expectedTotalMinor: 70_000 }]);
});

test('a batch whose answer was lost stands in the list, and nothing is left to be made twice', async () => {
  let isMade = false;
  using _page = openPayouts({
    payoutBatches: () => (isMade ? only(BATCH) : only()),
    payoutPreview: () => preview(isMade ? 0 : 50_000),
    makePayouts: () => {
      isMade = true;
      throw LOST;
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: words.make }));
  fireEvent.click(await screen.findByRole('button', { name: words.makeFor('₹500') }));
  expect(await screen.findByText(words.previewNothing)).toBeTruthy();
  expect(await screen.findByText(words.batch(7))).toBeTruthy();
});

test('a batch that somebody else marked as paid is said to be, and stands as paid', async () => {
  const PAID = ['PAYOUT_PAID', { reference: 'NEFT 20417733' }] as const;
  let isPaid = false;
  using page = openPayouts({
    payoutBatches: () => only(isPaid ? { ...BATCH, state: 'paid', reference: 'NEFT 20417733', paidOn: '2026-11-24' } : BATCH),
    payPayouts: () => {
      isPaid = true;
      throw new AppError(...PAID);
    },
  });
  expect(await screen.findByText('₹1,23,45,678.50')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: words.payNamed(7) }));
  const form = within(await screen.findByRole('dialog'));
  const reference = form.getByLabelText(new RegExp(`^${words.reference}`));
  fireEvent.click(form.getByRole('button', { name: words.pay }));
  expect(form.getByText(sayField('bank_reference_required', 'en'))).toBeTruthy();
  await expect.poll(() => document.activeElement).toBe(reference);
  fireEvent.change(reference, { target: { value: 'NEFT 1' } });
  fireEvent.click(form.getByRole('button', { name: words.pay }));
  expect(await form.findByText(sayError(new AppError(...PAID), 'en'))).toBeTruthy();
  expect(await screen.findByText(/NEFT 20417733$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.payNamed(7) })).toBeNull();
  expect(page.callsOf('adminMoney.payPayouts')).toMatchObject([{ id: ID, reference: 'NEFT 1', paidOn: '2026-11-24' }]);
});
