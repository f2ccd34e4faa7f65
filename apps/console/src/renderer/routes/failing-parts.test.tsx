// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { aTicket } from '../features/orders/queue/ticket-fixture.ts';
import { openConsole } from '../testing/open-console.tsx';
import { wordsOf } from '../app/words.ts';

const words = await wordsOf('frame', 'en');
const settings = await wordsOf('settings', 'en');
const bell = await wordsOf('bell', 'en');
const ringing = aTicket({ number: 'RINGS22', status: 'placed' });
/** React tells the console of what a boundary caught; here that is what is meant. */
const expectComplaints = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

test('a card that cannot be drawn says whose it is; the other orders stay on the board and ring', async () => {
  using _complaints = expectComplaints();
  using opened = openConsole({ tickets: [ringing, aTicket({ number: 'BROKEN2', lines: null as never })] });
  expect(await screen.findByText(words.failed.order('BROKEN2', 'Asha Kulkarni'))).toBeTruthy();
  expect(screen.getByRole('button', { name: bell.seenOf('RINGS22', 'Asha Kulkarni') })).toBeTruthy();
  expect(opened.strikes()).toBeGreaterThan(0);
});

test('a page that fails says so in a sentence with a way on, under the header and the ringing orders', async () => {
  using _complaints = expectComplaints();
  using opened = openConsole({ tickets: [ringing, aTicket({ number: 'BROKEN2', lines: null as never })], at: '/orders/BROKEN2' });
  expect(await screen.findByRole('heading', { level: 1, name: words.failed.page })).toBeTruthy();
  expect(screen.getByRole('button', { name: words.failed.reload })).toBeTruthy();
  expect(screen.getByRole('link', { name: words.nav.board })).toBeTruthy();
  expect(screen.getByRole('button', { name: bell.seenOf('RINGS22', 'Asha Kulkarni') })).toBeTruthy();
  expect(opened.strikes()).toBeGreaterThan(0);
  expect(document.body.textContent).not.toMatch(/TypeError|at .*\.tsx/);
});

test('a bar of ringing orders that cannot be drawn leaves the bell ringing and the page usable', async () => {
  using _complaints = expectComplaints();
  using opened = openConsole({ tickets: [{ ...ringing, promisedStartAt: 'never' }], at: '/settings' });
  expect(await screen.findByText(words.failed.part)).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: settings.title })).toBeTruthy();
  expect(opened.strikes()).toBeGreaterThan(0);
});
