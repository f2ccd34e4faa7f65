// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenReachable } from './reachable.ts';
import { useWhenReachable } from './use-when-reachable.ts';

let answer: PromiseWithResolvers<Response>;
beforeEach(() => {
  answer = Promise.withResolvers();
  vi.stubGlobal('fetch', () => answer.promise);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The shop answers, and whoever waited for that has heard it. */
async function answers(): Promise<void> {
  const heard = whenReachable();
  answer.resolve(new Response());
  await heard;
}

function waiting(isWaiting = true) {
  const onReached = vi.fn<() => void>();
  function Waiting() {
    useWhenReachable(isWaiting, onReached);
    return null;
  }
  return { ...render(<Waiting />), onReached };
}

test('what waits is told once the shop answers', async () => {
  const { onReached } = waiting();
  expect(onReached).not.toHaveBeenCalled();
  await answers();
  expect(onReached).toHaveBeenCalledOnce();
});

test('what does not wait hears nothing', async () => {
  const { onReached } = waiting(false);
  await answers();
  expect(onReached).not.toHaveBeenCalled();
});

test('what is gone by then is told nothing', async () => {
  const { onReached, unmount } = waiting();
  unmount();
  await answers();
  expect(onReached).not.toHaveBeenCalled();
});

test('whoever is on their way to another page is not called back, unless they are still there long after', async () => {
  const { onReached } = waiting();
  vi.useFakeTimers();
  window.dispatchEvent(new Event('beforeunload'));
  await answers();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(onReached).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onReached).toHaveBeenCalledOnce();
});
