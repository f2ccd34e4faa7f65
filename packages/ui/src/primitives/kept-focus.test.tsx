// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { KeptFocus } from './kept-focus.tsx';

function Page() {
  const [isDone, setDone] = useState(false);
  const [isIn, setIn] = useState(false);
  if (!isIn) {
    return (
      <form>
        <button type="button" onClick={() => setIn(true)}>
          Sign in
        </button>
      </form>
    );
  }
  return (
    <main>
      <section aria-label="Checklist">
        {isDone ? null : (
          <button type="button" onClick={() => setDone(true)}>
            Approve
          </button>
        )}
      </section>
    </main>
  );
}

test('what goes while it holds the focus leaves it to the part of the page that it stood in', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <>
        <KeptFocus />
        <Page />
      </>,
    ),
  );
  const press = async (label: string) => {
    const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    button?.focus();
    await act(async () => button?.click());
  };
  await press('Sign in');
  await expect.poll(() => document.activeElement?.tagName).toBe('MAIN');
  await press('Approve');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Checklist');
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  place.remove();
});
