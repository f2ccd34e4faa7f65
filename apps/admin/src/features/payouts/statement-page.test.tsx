// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openAdmin } from '../../testing/open-admin.tsx';

const ID = '019a0000-0000-7000-8000-000000000001';
const AT = '2026-11-24T03:30:00.000Z';
const rupees = (amount: number) => ({ amount, currency: 'INR' as const });

test('a store’s month opens from its address, with the table and the paper', async () => {
  const row = { id: ID, at: AT, kind: 'earn', orderNumber: 'SP4711', reason: null, change: rupees(50_000), balance: rupees(50_000) };
  const statement = {
    month: '2026-10',
    storeName: 'Paid Cakes',
    opening: rupees(0),
    closing: rupees(50_000),
    rows: [row],
    path: '/papers/statements/x',
  };
  using admin = openAdmin({
    at: `/stores/${ID}/statement?month=2026-10`,
    answers: { adminMoney: { statement: () => statement, bankAccount: () => null } },
  });
  expect(await screen.findByText('SP4711')).toBeTruthy();
  expect(admin.callsOf('adminMoney.statement')).toEqual([{ storeId: ID, month: '2026-10' }]);
  expect(await screen.findByText('No bank account')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open as PDF' }).getAttribute('href')).toBe('/papers/statements/x.pdf?lang=en');
});
