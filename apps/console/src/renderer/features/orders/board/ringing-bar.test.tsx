// @vitest-environment happy-dom
import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../../testing/open-console.tsx';
import { aTicket } from '../queue/ticket-fixture.ts';
import { wordsOf } from '../../../app/words.ts';

const words = await wordsOf('bell', 'en');
const asha = aTicket({ number: 'ASHA222', contactName: 'Asha Kulkarni', status: 'placed', placedAt: '2026-11-24T00:40:00.000Z' });
const meera = aTicket({
  number: 'MEERA22',
  contactName: 'Meera Joshi',
  status: 'placed',
  placedAt: '2026-11-24T00:50:00.000Z',
  promisedStartAt: '2026-12-12T04:30:00.000Z',
  promisedEndAt: '2026-12-12T06:30:00.000Z',
});

const bar = () => screen.findByRole('region', { name: words.list });
const rows = async () => within(await bar()).getAllByRole('listitem');
const acknowledged = (calls: readonly { path: string; input: Record<string, unknown> }[]) =>
  calls.filter(({ path }) => path === 'storeOrders.acknowledge').map(({ input }) => input['number']);

/** A tap by the clock of the page, however slow the machine is. */
function tapAt(timeStamp: number, button: HTMLElement): void {
  const tap = createEvent.click(button);
  Object.defineProperty(tap, 'timeStamp', { value: timeStamp });
  fireEvent(button, tap);
}

test('each new order says who and which day, leads to its ticket, and is seen by itself', async () => {
  using opened = openConsole({ tickets: [asha, meera] });
  const [first, second] = await rows();
  expect(first?.textContent).toContain('Today, Tue 24 Nov, 10 am to 12 pm');
  expect(second?.textContent).toContain('Sat 12 Dec, 10 am to 12 pm');
  expect(
    within(second ?? document.body)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('/orders/MEERA22');

  fireEvent.click(screen.getByRole('button', { name: words.seenOf('MEERA22', 'Meera Joshi') }));
  await expect.poll(() => acknowledged(opened.calls)).toEqual(['MEERA22']);
  expect((await rows()).map((row) => row.textContent?.includes('Asha Kulkarni'))).toEqual([true]);
});

test('a double tap says of one order that it was seen, not of the next that moved up', async () => {
  using opened = openConsole({ tickets: [asha, meera] });
  tapAt(1000, await screen.findByRole('button', { name: words.seenOf('ASHA222', 'Asha Kulkarni') }));
  const next = await screen.findByRole('button', { name: words.seenOf('MEERA22', 'Meera Joshi') });
  tapAt(1300, next);
  await expect.poll(() => acknowledged(opened.calls)).toEqual(['ASHA222']);
  expect((await rows()).map((row) => row.textContent?.includes('Meera Joshi'))).toEqual([true]);
  tapAt(1800, next);
  await expect.poll(() => acknowledged(opened.calls)).toEqual(['ASHA222', 'MEERA22']);
});

test('a silenced order is quiet on this device only, and stays marked in the bar and on its card', async () => {
  using opened = openConsole({ tickets: [asha] });
  fireEvent.click(await screen.findByRole('button', { name: words.silenceOf('ASHA222', 'Asha Kulkarni', 5) }));
  expect(within(await bar()).getByText(words.silenced)).toBeTruthy();
  expect(within(screen.getByRole('article')).getByText(words.silenced)).toBeTruthy();
  expect((await bar()).textContent).toContain(words.silent(1));
  expect(acknowledged(opened.calls)).toEqual([]);
});

test('the key that silences the bell says of no order that it was seen', async () => {
  using opened = openConsole({ tickets: [asha, meera] });
  await bar();
  fireEvent.keyDown(window, { key: 's' });
  expect(within(await bar()).getAllByText(words.silenced)).toHaveLength(2);
  expect(acknowledged(opened.calls)).toEqual([]);
});

test('every card says the day with its weekday and date, today’s too', async () => {
  using _opened = openConsole({ tickets: [aTicket(), meera] });
  const cards = await screen.findAllByRole('article');
  expect(cards.map((card) => card.querySelector('header')?.textContent)).toEqual([
    expect.stringContaining('Sat 12 Dec'),
    expect.stringContaining('Today, Tue 24 Nov'),
  ]);
});
