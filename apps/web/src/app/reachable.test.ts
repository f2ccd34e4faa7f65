import { afterEach, expect, test, vi } from 'vitest';
import { untilLoaded } from './reachable.ts';

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
  await expect(untilLoaded(() => Promise.reject(new TypeError('gone')))()).rejects.toThrow('gone');
});
