// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openAdmin } from '../testing/open-admin.tsx';
import { wordsOf } from './words.ts';

const books = await wordsOf('books', 'en');
const nobody = () => ({ items: [], nextCursor: null });

test('open lists of money are read again when money moves, and of findings not for an order’s sake', async () => {
  using page = openAdmin({ at: '/findings', answers: { adminMoney: { findings: nobody, disputes: nobody } } });
  await screen.findByText(books.noDisputes);
  const asked = () => page.callsOf('adminMoney.findings').length;
  const before = asked();
  page.tell('admin.follow', { id: '0', data: { type: 'order_changed', orderNumber: '7KQ2MPN' } });
  await page.pass(300);
  expect(asked()).toBe(before);
  page.tell('admin.follow', { id: '0', data: { type: 'money_changed', orderNumber: null } });
  await waitFor(() => expect(asked()).toBe(before + 1));
});

test('the ledger is read again with each order, one order’s only with that order, and everything after an absence', async () => {
  const answers = { adminMoney: { ledger: nobody } };
  using all = openAdmin({ at: '/ledger', answers });
  await waitFor(() => expect(all.callsOf('adminMoney.ledger')).toHaveLength(1));
  const other = { id: '0', data: { type: 'order_changed', orderNumber: 'OTHER22' } };
  all.tell('admin.follow', other);
  await waitFor(() => expect(all.callsOf('adminMoney.ledger')).toHaveLength(2));
  using one = openAdmin({ at: '/ledger?words=7KQ2MPN', answers });
  await waitFor(() => expect(one.callsOf('adminMoney.ledger')).toHaveLength(1));
  one.tell('admin.follow', other);
  await one.pass(300);
  expect(one.callsOf('adminMoney.ledger')).toMatchObject([{ number: '7KQ2MPN' }]);
  one.tell('admin.follow', { id: '0', data: { type: 'refetch', orderNumber: null } });
  await waitFor(() => expect(one.callsOf('adminMoney.ledger')).toHaveLength(2));
});
