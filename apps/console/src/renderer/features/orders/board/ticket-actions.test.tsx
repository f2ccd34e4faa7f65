// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { wordsOf } from '../../../app/words.ts';
import { aTicket } from '../queue/ticket-fixture.ts';

const words = await wordsOf('orders', 'en');
const placed = aTicket({ status: 'placed', allowed: [{ event: 'accept', to: 'accepted', needsReason: false, until: null }] });

test.each(['/', `/orders/${placed.number}`])(
  'at %s a question about an order that its customer cancelled meanwhile goes, and it is said why',
  async (at) => {
    using opened = openConsole({ tickets: [placed], at });
    fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${words.accept.action}`) }));
    await screen.findByRole('dialog');
    act(() => opened.announce({ ...placed, status: 'cancelled', version: placed.version + 1, allowed: [] }));
    expect(await screen.findByText(words.movedOn(placed.number))).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  },
);

test('who answers the question is not told that somebody else was faster', async () => {
  using opened = openConsole({ tickets: [placed] });
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${words.accept.action}`) }));
  await screen.findByRole('dialog');
  fireEvent.click(screen.getByRole('button', { name: words.accept.confirm }));
  await vi.waitFor(() => expect(opened.calls.map(({ path }) => path)).toContain('storeOrders.move'), { timeout: 30_000 });
  expect(screen.queryByText(words.movedOn(placed.number))).toBeNull();
});
