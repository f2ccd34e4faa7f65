import { afterEach, expect, test, vi } from 'vitest';
import { PartGone, renewOnce, untilLoaded } from './reachable.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser as far as is asked of it: a network that goes and comes, and a shop behind it. */
function browser() {
  const events = new EventTarget();
  const state = { isOnline: false, isShopThere: false };
  vi.stubGlobal('window', events);
  vi.stubGlobal('navigator', {
    get onLine() {
      return state.isOnline;
    },
  });
  vi.stubGlobal('fetch', () =>
    state.isShopThere ? Promise.resolve(new Response('ok')) : Promise.reject(new TypeError('Failed to fetch')),
  );
  return {
    state,
    comesBack: () => {
      Object.assign(state, { isOnline: true, isShopThere: true });
      events.dispatchEvent(new Event('online'));
    },
  };
}

test('a page that was asked for without a connection comes as soon as there is one', async () => {
  const { state, comesBack } = browser();
  const load = untilLoaded(() => (state.isShopThere ? Promise.resolve('page') : Promise.reject(new TypeError('Failed to fetch'))));
  const page = load();
  comesBack();
  expect(await page).toBe('page');
});

test('a page that is gone though the shop answers is not waited for', async () => {
  const { comesBack } = browser();
  comesBack();
  await expect(untilLoaded(() => Promise.reject(new TypeError('gone')))()).rejects.toThrow(PartGone);
});

test('a page of an older shop is loaded anew once, and never in a circle', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const reload = vi.fn<() => void>();
  vi.stubGlobal('window', { location: { reload } });
  expect([renewOnce('/assets/one.js'), renewOnce('/assets/one.js')]).toEqual([true, false]);
  expect([renewOnce('/assets/two.js'), renewOnce('/assets/one.js')]).toEqual([true, false]);
  expect(reload).toHaveBeenCalledTimes(2);
});

test('where nothing can be kept, no page is loaded anew by itself', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const reload = vi.fn<() => void>();
  vi.stubGlobal('window', { location: { reload } });
  expect(renewOnce('/assets/one.js')).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
