import type { ShopGroup } from '@sweetspot/messages/shop';
import { localeOf } from '@sweetspot/messages';
import type { RouteObject } from 'react-router';
import { untilLoaded } from './app/reachable.ts';
import { loadWords } from './app/words.ts';
import { FaultBoundary } from './features/shell/fault-boundary.tsx';
import { ROOT_ROUTE } from './features/shell/root-data.ts';
import * as root from './routes/root.tsx';

export interface PageHandle {
  /** The page's source, by which the build's manifest knows its chunk. */
  readonly module: string;
  /** The groups of words that the page says beside the frame's. */
  readonly words: readonly ShopGroup[];
  /** The page is the same for every visitor who is not known. */
  readonly isShared: boolean;
}

/** What the frame says around every page. */
export const FRAME_WORDS: readonly ShopGroup[] = ['shell'];

interface Page {
  readonly path: string;
  readonly name: string;
  readonly load: () => Promise<object>;
  readonly words: readonly ShopGroup[];
  readonly isShared?: boolean;
}

/** A page and its words come together; the server, which renders for readers of every language, loads the words with each rendering. */
function page({ path, name, load, words, isShared = false }: Page): RouteObject {
  const handle: PageHandle | undefined = import.meta.env.SSR ? { module: `src/routes/${name}.tsx`, words, isShared } : undefined;
  const loadPage = untilLoaded(load);
  return {
    path,
    handle,
    async lazy() {
      if (typeof document === 'undefined') return loadPage();
      const [loaded] = await Promise.all([loadPage(), loadWords(words, localeOf(document.documentElement.lang))]);
      return loaded;
    },
  };
}

/**
 * Every page of the shop. Each is a chunk of its own; `handle` names its source and its words, so that the server can point the
 * browser at those chunks before the first script has run.
 */
const pages: RouteObject[] = [
  page({ path: '/', name: 'home', load: () => import('./routes/home.tsx'), words: ['home', 'cards'], isShared: true }),
  page({ path: '/cakes', name: 'cakes', load: () => import('./routes/cakes.tsx'), words: ['browse', 'cards'], isShared: true }),
  page({
    path: '/stores',
    name: 'stores',
    load: () => import('./routes/stores.tsx'),
    words: ['stores', 'cards', 'map', 'place'],
    isShared: true,
  }),
  page({
    path: '/stores/:storeSlug',
    name: 'store',
    load: () => import('./routes/store.tsx'),
    words: ['stores', 'cards', 'map'],
    isShared: true,
  }),
  page({
    path: '/stores/:storeSlug/:cakeSlug',
    name: 'cake',
    load: () => import('./routes/cake.tsx'),
    words: ['cake', 'cards'],
    isShared: true,
  }),
  page({
    path: '/sell',
    name: 'sell',
    load: () => import('./routes/sell.tsx'),
    words: ['account', 'sell', 'address', 'map', 'place'],
    isShared: true,
  }),
  page({ path: '/cart', name: 'cart', load: () => import('./routes/cart.tsx'), words: ['cart', 'line-photos'] }),
  page({
    path: '/checkout/:storeId',
    name: 'checkout',
    load: () => import('./routes/checkout.tsx'),
    words: ['checkout', 'address', 'line-photos', 'map', 'passkey-door', 'place', 'sign-in'],
  }),
  page({ path: '/designs', name: 'designs', load: () => import('./routes/designs.tsx'), words: ['designs', 'kept'] }),
  page({ path: '/d/:code', name: 'shared-design', load: () => import('./routes/shared-design.tsx'), words: ['designs'] }),
  page({ path: '/favourites', name: 'favourites', load: () => import('./routes/favourites.tsx'), words: ['favourites', 'cards'] }),
  page({ path: '/occasions', name: 'occasions', load: () => import('./routes/occasions.tsx'), words: ['account', 'kept-occasions'] }),
  page({ path: '/for-you/:number', name: 'gift', load: () => import('./routes/gift.tsx'), words: ['gift', 'line-photos'] }),
  page({ path: '/orders', name: 'orders', load: () => import('./routes/orders.tsx'), words: ['account'] }),
  page({ path: '/orders/links', name: 'order-links', load: () => import('./routes/order-links.tsx'), words: ['order-links'] }),
  page({
    path: '/orders/:number',
    name: 'order',
    load: () => import('./routes/order.tsx'),
    words: ['tracking', 'changes', 'kept', 'line-photos', 'problems'],
  }),
  page({
    path: '/orders/:number/problem',
    name: 'report-problem',
    load: () => import('./routes/report-problem.tsx'),
    words: ['problems', 'review-form'],
  }),
  page({
    path: '/orders/:number/review/:stars?',
    name: 'review-order',
    load: () => import('./routes/review-order.tsx'),
    words: ['review-form', 'reviews'],
  }),
  page({
    path: '/reviews/:storeSlug/:cakeSlug?',
    name: 'reviews',
    load: () => import('./routes/reviews.tsx'),
    words: ['review-form', 'reviews'],
  }),
  page({ path: '/orders/:number/again', name: 'again', load: () => import('./routes/again.tsx'), words: ['again', 'line-photos'] }),
  page({
    path: '/orders/:number/change/:position',
    name: 'change',
    load: () => import('./routes/change.tsx'),
    words: ['changes', 'cake'],
  }),
  page({
    path: '/orders/:number/change-time',
    name: 'change-time',
    load: () => import('./routes/change-time.tsx'),
    words: ['changes', 'checkout'],
  }),
  page({
    path: '/orders/:number/payment',
    name: 'payment-return',
    load: () => import('./routes/payment-return.tsx'),
    words: ['payment-return', 'changes'],
  }),
  page({ path: '/sign-in', name: 'sign-in', load: () => import('./routes/sign-in.tsx'), words: ['passkey-door', 'sign-in'] }),
  page({ path: '/register', name: 'register', load: () => import('./routes/register.tsx'), words: ['sign-in'] }),
  page({ path: '/verify-email', name: 'verify-email', load: () => import('./routes/verify-email.tsx'), words: ['sign-in'] }),
  page({ path: '/forgot-password', name: 'forgot-password', load: () => import('./routes/forgot-password.tsx'), words: ['sign-in'] }),
  page({ path: '/reset-password', name: 'reset-password', load: () => import('./routes/reset-password.tsx'), words: ['sign-in'] }),
  page({
    path: '/account',
    name: 'account',
    load: () => import('./routes/account.tsx'),
    words: [
      'account',
      'own-picture',
      'address',
      'age-band',
      'email-change',
      'leaving',
      'mail-choices',
      'map',
      'place',
      'privacy',
      'passkeys',
      'second-factor',
      'sign-in',
    ],
  }),
  page({
    path: '/change-email',
    name: 'change-email',
    load: () => import('./routes/change-email.tsx'),
    words: ['email-change', 'sign-in'],
  }),
  page({
    path: '/take-back-email',
    name: 'take-back-email',
    load: () => import('./routes/take-back-email.tsx'),
    words: ['email-change', 'sign-in'],
  }),
  page({ path: '/keep-account', name: 'keep-account', load: () => import('./routes/keep-account.tsx'), words: ['leaving'] }),
  page({
    path: '/unsubscribe/:token',
    name: 'unsubscribe',
    load: () => import('./routes/unsubscribe.tsx'),
    words: ['mail-choices'],
  }),
  page({ path: '/:page', name: 'read', load: () => import('./routes/read.tsx'), words: ['guide', 'legal'], isShared: true }),
  page({ path: '/contact/:number?', name: 'contact', load: () => import('./routes/contact.tsx'), words: ['contact'] }),
  page({ path: '*', name: 'nothing-here', load: () => import('./routes/nothing-here.tsx'), words: [] }),
];

/** A page that fails leaves the frame standing. */
export const routes: RouteObject[] = [{ id: ROOT_ROUTE, ...root, children: [{ ErrorBoundary: FaultBoundary, children: pages }] }];
