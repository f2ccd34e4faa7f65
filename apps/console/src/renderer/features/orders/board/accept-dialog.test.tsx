// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { STORE, aTicket } from '../queue/ticket-fixture.ts';
import { wordsOf } from '../../../app/words.ts';

const words = (await wordsOf('orders', 'en')).accept;
const placed = aTicket({
  status: 'placed',
  acknowledgedAt: '2026-11-24T00:59:00.000Z',
  allowed: [{ event: 'accept', to: 'accepted', needsReason: false, until: null }],
});
const NEXT_DAY = { startAt: '2026-11-25T04:30:00.000Z', endAt: '2026-11-25T06:30:00.000Z', needsAnswer: true, hasRoom: false };

async function openDialog() {
  fireEvent.click(await screen.findByRole('button', { name: words.action }));
  const dialog = within(await screen.findByRole('dialog'));
  const option = await dialog.findByRole<HTMLOptionElement>('option', { name: words.full('Wed 25 Nov, 10 am to 12 pm') });
  return { dialog, option };
}

test('a time on another day is named with it; one that is full is said to be, and taken by its owner only under that name', async () => {
  using opened = openConsole({ tickets: [placed], laterTimes: [NEXT_DAY] });
  const { dialog } = await openDialog();
  fireEvent.change(dialog.getByRole('combobox'), { target: { value: NEXT_DAY.startAt } });
  expect(dialog.getByText(words.overbooks)).toBeDefined();
  fireEvent.click(dialog.getByRole('button', { name: words.overbook }));
  await expect
    .poll(() => opened.calls.find(({ path }) => path === 'storeOrders.move')?.input)
    .toMatchObject({
      event: 'accept',
      revisedStartAt: NEXT_DAY.startAt,
      overbooks: true,
    });
});

test('staff see that a time is full, and that only the owner takes it', async () => {
  const stores = [{ id: STORE.id, name: STORE.name, role: 'staff', allowed: ['work_orders'] }];
  using _opened = openConsole({
    tickets: [placed],
    laterTimes: [NEXT_DAY],
    viewer: { userId: 'staff', name: 'Ravi', email: 'ravi@example.test', locale: 'en-IN', stores },
  });
  const { dialog, option } = await openDialog();
  expect(option.disabled).toBe(true);
  expect(dialog.getByText(words.onlyOwner)).toBeDefined();
});
