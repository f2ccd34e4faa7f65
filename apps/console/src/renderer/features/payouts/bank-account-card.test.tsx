// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../testing/open-console.tsx';

const SAVED = { holder: 'Asha Foods LLP', numberEnding: '4242', ifsc: 'SBIN0011523', changedAt: '2026-11-24T03:30:00.000Z' };
const NONE = { items: [], nextCursor: null };
const NOTHING = { amount: 0, currency: 'INR' as const };
const CASH = { storeId: '019a0000-0000-7000-8000-00000000000a', name: 'A', expected: NOTHING, orders: [] };
const MONTH = { month: '2026-11', storeName: 'A', opening: NOTHING, closing: NOTHING, rows: [], path: '/p' };

const openPayouts = (account: typeof SAVED | null) =>
  openConsole({
    at: '/payouts',
    answers: {
      storePayouts: {
        bankAccount: () => account,
        saveBankAccount: () => SAVED,
        cash: () => CASH,
        list: () => NONE,
        statement: () => MONTH,
      },
    },
  });

const type = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the account' }));

test('an owner without an account is asked for it; what no bank takes is told beside its box and not sent', async () => {
  using server = openPayouts(null);
  expect(await screen.findByText(/Tell us where to pay you/)).toBeTruthy();
  type(/Account holder/, 'Asha Foods LLP');
  type(/Account number/, '123');
  type(/IFSC/, 'SBIN1');
  save();
  expect(await screen.findByText(/has 9 to 18 digits/)).toBeTruthy();
  expect(screen.getByText(/An IFSC has 11 signs/)).toBeTruthy();
  expect(server.callsOf('storePayouts.saveBankAccount')).toEqual([]);
  type(/Account number/, '5010 0042 4242 42');
  type(/IFSC/, 'sbin0011523');
  save();
  await waitFor(() => expect(server.callsOf('storePayouts.saveBankAccount')).toHaveLength(1));
  expect(server.callsOf('storePayouts.saveBankAccount')[0]).toMatchObject({
    account: { holder: 'Asha Foods LLP', number: '50100042424242', ifsc: 'SBIN0011523' },
  });
  expect(await screen.findByText('•••• 4242, IFSC SBIN0011523')).toBeTruthy();
});

test('an account that is given is shown by its last digits, and a change begins with empty boxes', async () => {
  using _server = openPayouts(SAVED);
  expect(await screen.findByText('•••• 4242, IFSC SBIN0011523')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Change the account' }));
  const form = screen.getByRole('textbox', { name: /Account holder/ }).closest('form');
  const boxes = within(form as HTMLElement).getAllByRole('textbox');
  expect(boxes.map((box) => (box as HTMLInputElement).value)).toEqual(['', '', '']);
  fireEvent.click(screen.getByRole('button', { name: 'Leave it as it is' }));
  expect(screen.getByText('•••• 4242, IFSC SBIN0011523')).toBeTruthy();
});
