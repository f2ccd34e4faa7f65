// @vitest-environment happy-dom
import { moneyWords } from '@sweetspot/messages';
import { screen } from '@testing-library/react';
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
