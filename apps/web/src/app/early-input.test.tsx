// @vitest-environment happy-dom
import { startTransition, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEarlyInput } from './early-input.ts';
import { nextTask } from './next-task.ts';

function Form({ onHydrated }: { onHydrated?: () => void }) {
  const [name, setName] = useState('');
  const [isGift, setGift] = useState(false);
  const [shape, setShape] = useState('round');
  useEffect(() => onHydrated?.(), [onHydrated]);
  return (
    <form>
      <input name="name" value={name} onChange={(event) => setName(event.target.value)} />
      <input name="gift" type="checkbox" checked={isGift} onChange={() => setGift(!isGift)} />
      {['round', 'heart', 'square'].map((each) => (
        <input key={each} name="shape" type="radio" value={each} checked={shape === each} onChange={() => setShape(each)} />
      ))}
      <output>{JSON.stringify([name, isGift, shape])}</output>
    </form>
  );
}

const field = (selector: string) => document.querySelector<HTMLInputElement>(selector) ?? expect.fail(selector);
const type = (text: string) => {
  const name = field('[name=name]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(name, text);
  name.dispatchEvent(new Event('input', { bubbles: true }));
};
/** By hand: the browser tells of the press before it tells of the choice. */
const press = async (selector: string) => {
  field(selector).dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  await nextTask();
  field(selector).click();
};
const said = () => JSON.parse(document.querySelector('output')?.textContent ?? 'null') as unknown;

let page: HTMLElement;
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(<Form />);
});
afterEach(() => page.remove());

/** As the entry does: React is told to take over, and does so in a later task. */
function takeOver(): Promise<void> {
  const enter = keepEarlyInput();
  return new Promise((resolve, reject) => {
    const onHydrated = () => void enter().then(resolve, reject);
    startTransition(() => void hydrateRoot(page, <Form onHydrated={onHydrated} />));
  });
}

test('what was typed and chosen before the page was taken over is what the page knows', async () => {
  type('Asha');
  await press('[name=gift]');
  await press('[value=heart]');
  await takeOver();
  await vi.waitFor(() => expect(said()).toEqual(['Asha', true, 'heart']), { timeout: 30_000 });
  expect(field('[name=name]').value).toBe('Asha');
});

test('what is chosen last stays chosen, in whatever order it was tried before', async () => {
  for (const shape of ['square', 'heart', 'square']) await press(`[value=${shape}]`);
  await takeOver();
  await vi.waitFor(() => expect(said()).toEqual(['', false, 'square']), { timeout: 30_000 });
});

test.each(['pressed', 'typed'])('what is typed and chosen while the page is being taken over is heard once, first %s', async (first) => {
  type('Ash');
  await press('[value=heart]');
  const isTaken = takeOver();
  if (first === 'typed') type('Asha');
  await press('[name=gift]');
  await press('[value=square]');
  if (first === 'pressed') type('Asha');
  await isTaken;
  await vi.waitFor(() => expect(said()).toEqual(['Asha', true, 'square']), { timeout: 30_000 });
  expect([field('[name=name]').value, field('[name=gift]').checked, field('[value=square]').checked]).toEqual(['Asha', true, true]);
});
