// @vitest-environment happy-dom
import { moneyWords } from '@sweetspot/messages';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { wordsOf } from '../../../app/words.ts';
import { aTicket } from '../queue/ticket-fixture.ts';

const words = (await wordsOf('orders', 'en')).ticket;
const money = moneyWords('en').states;

test('a cancelled order to be paid in cash is not said to be paid', async () => {
  const cancelled = aTicket({ status: 'cancelled', allowed: [], cashDue: null, money: 'not_due' });
  using _opened = openConsole({ tickets: [cancelled], at: `/orders/${cancelled.number}` });
  const payment = (await screen.findByText(words.payment)).parentElement;
  expect(payment?.textContent).toContain(money.not_due);
  expect(payment?.textContent).not.toContain(money.captured);
});

test.each([
  ['cancelled', false],
  ['accepted', true],
] as const)('an order that is %s keeps the kitchen’s times: %s, on the screen and on paper', async (status, isKept) => {
  const ticket = aTicket({ status, allowed: [] });
  using _opened = openConsole({ tickets: [ticket], at: `/orders/${ticket.number}` });
  await screen.findByText(words.payment);
  expect(document.body.textContent.includes(words.times.startBy)).toBe(isKept);
});

const LATER = aTicket({
  revisedStartAt: '2026-11-24T12:30:00.000Z',
  revisedEndAt: '2026-11-24T14:30:00.000Z',
  answerTimeBy: '2026-11-24T09:30:00.000Z',
});
const FIRST_TIME = 'Instead of Tuesday 24 November 2026, 10 am to 12 pm';

test('a later time that the customer is asked about stands beside the promised one on the ticket, with until when', async () => {
  using _opened = openConsole({ tickets: [LATER], at: `/orders/${LATER.number}`, unanswered: 'storeOrders.refunds' });
  const change = (await screen.findAllByText(FIRST_TIME)).find((found) => found.closest('.printed-ticket') === null);
  expect(change?.parentElement?.textContent).toMatch(/The customer is asked\. Do not start yet; with no answer by today, 3 pm/);
  expect(screen.getByRole('heading', { level: 1 }).parentElement?.textContent).toContain('Tuesday 24 November 2026, 6 to 8 pm');
});

test('and on its card, and says there too when the customer has agreed', async () => {
  const agreed = { ...LATER, number: 'AGREED2', answerTimeBy: null, timeAgreedAt: '2026-11-24T00:30:00.000Z' };
  using _opened = openConsole({ tickets: [LATER, agreed] });
  await screen.findAllByRole('article');
  const card = (number: string) => within(document.querySelector<HTMLElement>(`[data-ticket="${number}"]`) ?? document.body);
  for (const { number } of [LATER, agreed]) {
    expect(card(number).getByText(FIRST_TIME)).toBeDefined();
    expect(card(number).getByText('to 8 pm')).toBeDefined();
  }
  expect(card(LATER.number).getByText(/^The customer is asked/)).toBeDefined();
  expect(card(agreed.number).getByText('The customer agreed.')).toBeDefined();
});
