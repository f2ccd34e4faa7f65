import { answerWith, type AnsweredServer, type Answers } from '@sweetspot/api/testing';
import type { AppRouter, RouterOutputs } from '@sweetspot/api';
import { act, cleanup, configure, render } from '@testing-library/react';
import { createTRPCClient } from '@trpc/client';
import { createTRPCQueryUtils } from '@trpc/react-query';
import { createBrowserRouter, RouterContextProvider, RouterProvider } from 'react-router';
import { shopWords, type ShopGroup } from '@sweetspot/messages/shop';
import { vi } from 'vitest';
import { createQueryClient } from '../app/api.ts';
import { loadContext, type Loading } from '../app/load-context.ts';
import { localDate } from '../app/local-date.ts';
import { rememberedPlace } from '../app/place.ts';
import { Providers } from '../app/providers.tsx';
import { loadWords } from '../app/words.ts';
import { routes } from '../routes.tsx';
import { EMPTY_CART, type Cart } from './cart-fixture.ts';

configure({
  // Only what never comes reaches it, also on a machine that has other work: the library's own second does not.
  asyncUtilTimeout: 30_000,
  // No style sheet is read here, so nothing is hidden by one; asking each element for its style is most of a test's time.
  defaultHidden: true,
});

/*
 * Every group, not only what a page loads before it is rendered: words that are still on their way suspend the part that says them, and a
 * press that is made meanwhile is answered by React with a warning, in whichever test comes first.
 */
await loadWords(Object.keys(shopWords.en) as ShopGroup[], 'en');

/** 9 in the morning in Kolhapur. */
export const NOW = '2026-11-24T03:30:00.000Z';
const TIME_ZONE = 'Asia/Kolkata';

export interface OpenShop extends Pick<AnsweredServer, 'calls' | 'callsOf' | 'tell' | 'breakStream'> {
  /** Lets time go by: nobody waits for it. */
  readonly pass: (ms: number) => Promise<void>;
  /** As the device tells of its network. */
  readonly setOnline: (isOnline: boolean) => void;
  [Symbol.dispose](): void;
}

type Viewer = NonNullable<RouterOutputs['sessions']['current']['viewer']>;

export const aViewer = (overrides: Partial<Viewer> = {}): Viewer => ({
  id: '019a0000-0000-7000-8000-0000000000aa',
  name: 'Meera Patil',
  email: 'meera@example.test',
  mobile: '+919812345678',
  locale: 'en',
  role: 'customer',
  isEmailVerified: true,
  savedAllergens: [],
  picturePath: null,
  stores: [],
  ...overrides,
});

const NO_REVIEWS: RouterOutputs['reviews']['form'] = {
  number: '',
  store: { name: '', slug: '', hasPage: false },
  timeZone: TIME_ZONE,
  byName: '',
  isOpen: false,
  openUntil: null,
  cakes: [],
};

interface Opening {
  /** The page's address from the root. */
  readonly at: string;
  readonly answers: Answers;
  /** Left out, the visitor came without any cookie and is asked for nothing of theirs. */
  readonly visitor?: { readonly viewer?: Viewer; readonly cart?: Cart } | undefined;
}

/** The whole shop at one of its pages, as a browser has it after taking over from the server, whose side is answered here. */
export async function openShop({ at, answers, visitor }: Opening): Promise<OpenShop> {
  // What a test that ran out of its time has left behind.
  cleanup();
  vi.useFakeTimers({
    now: new Date(NOW),
    shouldAdvanceTime: true,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  const { link, ...server } = answerWith({
    ...answers,
    sessions: { current: () => ({ viewer: visitor?.viewer ?? null }), ...answers.sessions },
    // Beside what a test of an order is about.
    orderChanges: { list: () => ({ because: 'not_accepted', changes: [] }), ...answers.orderChanges },
    reviews: { form: () => NO_REVIEWS, ...answers.reviews },
    // On their way for ever, unless the test is about them.
    problems: { ofOrder: () => new Promise(() => {}), ...answers.problems },
    // Beside what a test of the account or its orders is about.
    accounts: {
      ageBand: () => ({ ageBand: null }),
      secondFactor: () => ({ since: null, codesLeft: 0 }),
      passkeys: () => [],
      ...answers.accounts,
    },
    orders: { guestOrders: () => ({ count: 0 }), ...answers.orders },
    // Hearts stand on every card.
    favourites: { marked: () => ({ cakes: [], stores: [] }), ...answers.favourites },
    carts: { get: () => visitor?.cart ?? EMPTY_CART, ...answers.carts },
  });
  window.history.replaceState(null, '', at);
  window.scrollTo = () => {};
  const queryClient = createQueryClient();
  const client = createTRPCClient<AppRouter>({ links: [link] });
  const loading: Loading = {
    api: createTRPCQueryUtils<AppRouter>({ queryClient, client }),
    client,
    isKnown: true,
    rememberedPlace,
    today: () => localDate(new Date(), TIME_ZONE),
  };
  const router = createBrowserRouter(routes, { getContext: () => new RouterContextProvider(new Map([[loadContext, loading]])) });
  const visit = { locale: 'en', isKnown: visitor !== undefined, origin: window.location.origin, mapTiles: null, theme: null } as const;
  render(
    <Providers client={client} queryClient={queryClient} visit={visit}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return {
    ...server,
    pass: (ms) =>
      act(async () => {
        await vi.advanceTimersByTimeAsync(ms);
      }),
    setOnline: (isOnline) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
      act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')));
    },
    [Symbol.dispose]() {
      cleanup();
      router.dispose();
      queryClient.clear();
      sessionStorage.clear();
      Reflect.deleteProperty(navigator, 'onLine');
      vi.useRealTimers();
    },
  };
}
