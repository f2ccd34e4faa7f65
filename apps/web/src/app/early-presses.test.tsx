// @vitest-environment happy-dom
import { Tabs } from '@sweetspot/ui';
import { startTransition, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarlyPresses } from './early-presses.ts';

const TABS = [
  { value: 'today', label: 'Today', content: null },
  { value: 'later', label: 'Later', content: null },
] as const;

function Page({ onHydrated }: { onHydrated?: () => void }) {
  const [count, setCount] = useState(0);
  const [tab, setTab] = useState<'today' | 'later'>('today');
  useEffect(() => onHydrated?.(), [onHydrated]);
  return (
    <>
      <button type="button" onClick={() => setCount((before) => before + 1)}>
        <i>More</i>
      </button>
      <button type="button" disabled>
        Off
      </button>
      <form action="/elsewhere">
        <button>Send</button>
      </form>
      <Tabs label="Days" tabs={TABS} value={tab} onChange={setTab} />
      <output>{JSON.stringify([count, tab])}</output>
    </>
  );
}

const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent === name)?.click();
const said = () => JSON.parse(document.querySelector('output')?.textContent ?? 'null') as unknown;

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(<Page />);
});
afterEach(() => page.remove());

/** As `start.tsx` does: React is told to take over, and does so in a later task. */
function takeOver(early: ReturnType<typeof keepEarlyPresses>): Promise<void> {
  return new Promise((resolve, reject) => {
    const onHydrated = () => void early.pressAgain().then(resolve, reject);
    startTransition(() => void hydrateRoot(page, <Page onHydrated={onHydrated} />));
    early.leaveToReact();
  });
}

test('a button that is pressed before the scripts have come is pressed once they have, and once however often it was tried', async () => {
  const early = keepEarlyPresses();
  document.querySelector<HTMLElement>('i')?.click();
  press('More');
  await takeOver(early);
  await vi.waitFor(() => expect(said()).toEqual([1, 'today']));
});

test('what opens when the finger comes down opens as well', async () => {
  const early = keepEarlyPresses();
  press('Later');
  await takeOver(early);
  await vi.waitFor(() => expect(said()).toEqual([0, 'later']));
});

test('once React listens a press is its own: nothing is pressed twice', async () => {
  const early = keepEarlyPresses();
  const taken = takeOver(early);
  press('More');
  await taken;
  await vi.waitFor(() => expect(said()).toEqual([1, 'today']));
});

test('a form is sent by the browser itself, and is not sent again', async () => {
  const sent = vi.fn<(event: Event) => void>((event) => event.preventDefault());
  page.addEventListener('submit', sent);
  const early = keepEarlyPresses();
  press('Send');
  await takeOver(early);
  expect(sent).toHaveBeenCalledTimes(1);
});
