import type { RouteObject } from 'react-router';
import { untilLoaded } from './app/reachable.ts';
import { FaultBoundary } from './features/shell/fault-boundary.tsx';
import { ROOT_ROUTE } from './features/shell/root-data.ts';
import * as root from './routes/root.tsx';

export interface PageHandle {
  /** The page's source, by which the build's manifest knows its chunk. */
  readonly module: string;
  /** The page is the same for every visitor who is not known. */
  readonly isShared?: boolean;
}

const shared = (module: string): PageHandle => ({ module, isShared: true });

/**
 * Every page of the shop. Each is a chunk of its own; `handle.module` names its source, so that the server can point the
 * browser at that chunk before the first script has run.
 */
const pages: RouteObject[] = [
  { path: '/', handle: shared('src/routes/home.tsx'), lazy: untilLoaded(() => import('./routes/home.tsx')) },
  { path: '/cakes', handle: shared('src/routes/cakes.tsx'), lazy: untilLoaded(() => import('./routes/cakes.tsx')) },
  { path: '/stores', handle: shared('src/routes/stores.tsx'), lazy: untilLoaded(() => import('./routes/stores.tsx')) },
  { path: '/stores/:storeSlug', handle: shared('src/routes/store.tsx'), lazy: untilLoaded(() => import('./routes/store.tsx')) },
  { path: '/stores/:storeSlug/:cakeSlug', handle: shared('src/routes/cake.tsx'), lazy: untilLoaded(() => import('./routes/cake.tsx')) },
  { path: '/sell', handle: shared('src/routes/sell.tsx'), lazy: untilLoaded(() => import('./routes/sell.tsx')) },
  { path: '/cart', handle: { module: 'src/routes/cart.tsx' }, lazy: untilLoaded(() => import('./routes/cart.tsx')) },
  { path: '/checkout/:storeId', handle: { module: 'src/routes/checkout.tsx' }, lazy: untilLoaded(() => import('./routes/checkout.tsx')) },
  { path: '/orders', handle: { module: 'src/routes/orders.tsx' }, lazy: untilLoaded(() => import('./routes/orders.tsx')) },
  { path: '/orders/:number', handle: { module: 'src/routes/order.tsx' }, lazy: untilLoaded(() => import('./routes/order.tsx')) },
  {
    path: '/orders/:number/payment',
    handle: { module: 'src/routes/payment-return.tsx' },
    lazy: untilLoaded(() => import('./routes/payment-return.tsx')),
  },
  { path: '/sign-in', handle: { module: 'src/routes/sign-in.tsx' }, lazy: untilLoaded(() => import('./routes/sign-in.tsx')) },
  { path: '/register', handle: { module: 'src/routes/register.tsx' }, lazy: untilLoaded(() => import('./routes/register.tsx')) },
  {
    path: '/verify-email',
    handle: { module: 'src/routes/verify-email.tsx' },
    lazy: untilLoaded(() => import('./routes/verify-email.tsx')),
  },
  {
    path: '/forgot-password',
    handle: { module: 'src/routes/forgot-password.tsx' },
    lazy: untilLoaded(() => import('./routes/forgot-password.tsx')),
  },
  {
    path: '/reset-password',
    handle: { module: 'src/routes/reset-password.tsx' },
    lazy: untilLoaded(() => import('./routes/reset-password.tsx')),
  },
  { path: '/account', handle: { module: 'src/routes/account.tsx' }, lazy: untilLoaded(() => import('./routes/account.tsx')) },
  { path: '*', handle: { module: 'src/routes/nothing-here.tsx' }, lazy: untilLoaded(() => import('./routes/nothing-here.tsx')) },
];

/** A page that fails leaves the frame standing. */
export const routes: RouteObject[] = [{ id: ROOT_ROUTE, ...root, children: [{ ErrorBoundary: FaultBoundary, children: pages }] }];
