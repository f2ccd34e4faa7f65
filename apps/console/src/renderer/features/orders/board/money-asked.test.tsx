// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { aTicket } from '../queue/ticket-fixture.ts';
import type { Ticket } from '../queue/ticket.ts';
import { wordsOf } from '../../../app/words.ts';

const { accept, reason, clock } = await wordsOf('orders', 'en');
const placed: Partial<Ticket> = {
  status: 'placed',
  allowed: [{ event: 'accept', to: 'accepted', needsReason: false, until: null }],
};

test.each([
  { paid: 'by wallet', cashDue: null, says: /The payment is taken\./ },
  { paid: 'in cash', cashDue: { amount: 39_000, currency: 'INR' as const }, says: /It is paid in cash when handed over\./ },
])('accepting an order paid $paid says what becomes of its money', async ({ cashDue, says }) => {
  using _opened = openConsole({ tickets: [aTicket({ ...placed, number: 'ASHA222', cashDue })] });
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${accept.action}`) }));
  expect((await screen.findByRole('dialog')).textContent).toMatch(says);
});

test('declining or cancelling an order to be paid in cash promises no money back', () => {
  for (const asked of ['reject', 'cancel'] as const) {
    expect(reason.texts[asked](true)).not.toContain('money back');
    expect(reason.texts[asked](false)).toContain('all the money back');
  }
});

test('what is days away is counted in days', () => {
  expect([clock.left(47 * 60), clock.left(289 * 60 + 39), clock.late(3 * 24 * 60)]).toEqual([
    '47 hours left',
    '12 days left',
    '3 days late',
  ]);
});
