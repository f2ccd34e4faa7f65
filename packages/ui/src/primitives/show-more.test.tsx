// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { ShowMore } from './show-more.tsx';

const ROWS = ['Truffle', 'Red velvet', 'Mango', 'Rasmalai'];

function Page({ arrival }: { arrival: Promise<void> }) {
  const [count, setCount] = useState(2);
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    await arrival;
    setLoading(false);
    setCount(ROWS.length);
  };
  return (
    <>
      <ul>
        {ROWS.slice(0, count).map((name) => (
          <li key={name}>
            <a href={`/${name}`}>{name}</a>
          </li>
        ))}
      </ul>
      <ShowMore hasMore={count < ROWS.length} isLoading={isLoading} onMore={() => void load()} />
    </>
  );
}

test('the first row that came takes the focus from the button that asked for it', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  const { promise, resolve } = Promise.withResolvers<void>();
  await act(async () => root.render(<Page arrival={promise} />));
  expect(document.activeElement).toBe(document.body);
  const button = place.querySelector('button');
  button?.focus();
  await act(async () => button?.click());
  expect(document.activeElement).toBe(button);
  await act(async () => resolve());
  expect(document.activeElement?.textContent).toBe('Mango');
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  place.remove();
});
