// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { aTicket } from './ticket-fixture.ts';
import { wordsOf } from '../../../app/words.ts';

const words = await wordsOf('orders', 'en');

test('a tap that was refused leaves no word that it was done, and nothing to take back', async () => {
  using opened = openConsole({ tickets: [aTicket({ status: 'accepted' })], refused: 'storeOrders.move' });
  fireEvent.click(await screen.findByRole('button', { name: /^Start baking/ }));
  await screen.findByText(new RegExp(`^${words.refused.title}`));
  expect(screen.queryByRole('button', { name: words.undo })).toBeNull();
  fireEvent.keyDown(window, { key: 'z' });
  expect(opened.calls.filter(({ path }) => path === 'storeOrders.move').map(({ input }) => input['event'])).toEqual(['start_baking']);
});

afterEach(() => void vi.useRealTimers());

test('an undo that comes too late says so, and takes nothing back', async () => {
  using opened = openConsole({ tickets: [aTicket({ status: 'accepted' })] });
  const moves = () => opened.calls.filter(({ path }) => path === 'storeOrders.move').map(({ input }) => input['event']);
  fireEvent.click(await screen.findByRole('button', { name: /^Start baking/ }));
  const undo = await screen.findByRole('button', { name: words.undo });
  // Only the clock: what waits for a timer still goes on by itself.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_001 });
  fireEvent.click(undo);
  await screen.findByText(words.undoOver(aTicket().number));
  expect(screen.queryByRole('button', { name: words.undo })).toBeNull();
  expect(moves()).toEqual(['start_baking']);
});
