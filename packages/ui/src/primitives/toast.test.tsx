// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { ToastRegion, useToast } from './toast.tsx';

afterEach(() => void vi.useRealTimers());

function Page() {
  const toast = useToast();
  const action = { label: 'Undo', onPress: () => undefined, isOver: 'Too late to undo' };
  return (
    <button type="button" onClick={() => toast({ message: 'Baking', lastsMs: 1000, action })}>
      Bake
    </button>
  );
}

test('what a message offers for a time is no button after it, however long the message is held', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <ToastRegion>
        <Page />
      </ToastRegion>,
    ),
  );
  await act(async () => place.querySelector('button')?.click());
  const said = place.querySelector('output');
  await act(async () => said?.querySelector('button')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
  expect(said?.textContent).toContain('Undo');
  await act(async () => vi.advanceTimersByTime(1001));
  expect(said?.textContent).toBe('BakingToo late to undo');
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  place.remove();
});
