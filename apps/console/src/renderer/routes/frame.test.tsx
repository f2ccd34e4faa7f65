// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aTicket } from '../features/orders/queue/ticket-fixture.ts';
import { openConsole } from '../testing/open-console.tsx';
import { wordsOf } from '../app/words.ts';

const words = await wordsOf('frame', 'en');
const signIn = await wordsOf('sign-in', 'en');
const orders = await wordsOf('orders', 'en');
const bell = await wordsOf('bell', 'en');
const { standing } = await wordsOf('store', 'en');

test('taps that are not sent yet are counted while the connection is live too', async () => {
  using _opened = openConsole({ tickets: [aTicket({ number: 'ASHA222', status: 'placed' })], unanswered: 'storeOrders.acknowledge' });
  fireEvent.click(await screen.findByRole('button', { name: bell.seenOf('ASHA222', 'Asha Kulkarni') }));
  expect(await screen.findByText(words.connection.waiting(1))).toBeTruthy();
  expect(screen.getByText(words.connection.live)).toBeTruthy();
});

test('a suspended store reads that it is, and why', async () => {
  using _opened = openConsole({
    tickets: [],
    store: { status: 'suspended', statusReason: 'The licence has run out', isTakingOrders: false },
  });
  expect(await screen.findByText(standing.suspended)).toBeTruthy();
  expect(screen.getByText(standing.reason('The licence has run out'))).toBeTruthy();
});

test('whoever has forgotten the password is led to where a new one is made', async () => {
  using _opened = openConsole({ tickets: [], viewer: null });
  expect((await screen.findByRole('link', { name: signIn.forgot })).getAttribute('href')).toBe('/forgot-password');
});

test('a tap that was refused says so over every page until it is read', async () => {
  using _opened = openConsole({ tickets: [aTicket()], refused: 'storeOrders.move', unanswered: 'storeOrders.refunds' });
  fireEvent.click(await screen.findByRole('button', { name: 'Start baking' }));
  const notices = within(await screen.findByRole('region', { name: words.notices }));
  expect((await notices.findByRole('listitem')).textContent).toContain('7KQ2MPN');
  fireEvent.click(screen.getByRole('link', { name: /^7KQ2MPN/ }));
  await screen.findByRole('heading', { level: 1, name: /7KQ2MPN/ });
  fireEvent.click(notices.getByRole('button', { name: orders.refused.read }));
  expect(notices.queryByRole('listitem')).toBeNull();
});

test('how many problems wait for an answer stands beside the way to them, is said, and follows what happens', async () => {
  let count = 2;
  using opened = openConsole({ tickets: [aTicket()], answers: { storeProblems: { waiting: () => ({ count }) } } });
  expect(await screen.findByRole('link', { name: `${words.nav.problems} ${words.problemsWaiting(2)}` })).toBeTruthy();
  count = 1;
  opened.announce(aTicket());
  const link = await screen.findByRole('link', { name: `${words.nav.problems} ${words.problemsWaiting(1)}` });
  expect(within(link).getByRole('status').textContent).toBe(words.problemsWaiting(1));
  count = 0;
  opened.announce(aTicket());
  expect(await screen.findByRole('link', { name: words.nav.problems })).toBeTruthy();
});
