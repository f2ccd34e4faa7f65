// @vitest-environment happy-dom
import { AppError } from '@sweetspot/domain/errors/app-error';
import { sayError, timeWords } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { wordsOf } from '../../../app/words.ts';
import { openConsole } from '../../../testing/open-console.tsx';
import { aTicket } from '../queue/ticket-fixture.ts';

const { nearlyThere: words } = await wordsOf('orders', 'en');
const OUT = aTicket({ status: 'out_for_delivery', allowed: [] });
const AT = `/orders/${OUT.number}`;
const TOLD = '2026-11-24T04:20:00.000Z';
const tell = async () => void fireEvent.click(await screen.findByRole('button', { name: words.tell }));

test('one tap tells the customer, and the ticket says when', async () => {
  const tellNearlyThere = () => ({ ...OUT, nearlyThereAt: TOLD });
  using _opened = openConsole({ tickets: [OUT], at: AT, answers: { storeOrders: { tellNearlyThere } } });
  await tell();
  expect(await screen.findByText(words.told(timeWords(new Date(TOLD), 'en', 'Asia/Kolkata')))).toBeTruthy();
  expect(screen.queryByRole('button', { name: words.tell })).toBeNull();
});

test('a refusal is said, and the customer can be told again', async () => {
  const refusal = new AppError('STALE_STATE', { current: 'delivered', allowed: [] });
  const tellNearlyThere = () => {
    throw refusal;
  };
  using _opened = openConsole({ tickets: [OUT], at: AT, answers: { storeOrders: { tellNearlyThere } } });
  await tell();
  expect(await screen.findByText(sayError(refusal.toView(), 'en'))).toBeTruthy();
  expect(screen.getByRole('button', { name: words.tell })).toBeTruthy();
});

test('is offered for what is on its way alone, and not twice', async () => {
  for (const ticket of [aTicket({ status: 'ready' }), { ...OUT, nearlyThereAt: TOLD }]) {
    using _opened = openConsole({ tickets: [ticket], at: AT, answers: { storeOrders: {} } });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: words.tell })).toBeNull();
  }
});
