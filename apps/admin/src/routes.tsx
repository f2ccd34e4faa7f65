import { ErrorState } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useRouteError, type RouteObject } from 'react-router';
import { NotThere, PageSkeleton } from './app/page.tsx';
import { isPartMissing } from './app/part-missing.ts';
import { Layout } from './routes/layout.tsx';
import { useWords } from './app/words.ts';

export const routes: RouteObject[] = [
  { path: '/sign-in', lazy: () => import('./routes/sign-in.tsx'), HydrateFallback: Blank, ErrorBoundary: Crashed },
  {
    Component: Layout,
    HydrateFallback: Blank,
    ErrorBoundary: Crashed,
    children: [
      {
        ErrorBoundary: Crashed,
        HydrateFallback: PageSkeleton,
        children: [
          { index: true, lazy: () => import('./routes/dashboard.tsx') },
          { path: 'orders', lazy: () => import('./routes/orders.tsx') },
          { path: 'orders/:number', lazy: () => import('./routes/order.tsx') },
          { path: 'stores', lazy: () => import('./routes/stores.tsx') },
          { path: 'stores/:id', lazy: () => import('./routes/store.tsx') },
          { path: 'stores/:id/statement', lazy: () => import('./routes/statement.tsx') },
          { path: 'cakes', lazy: () => import('./routes/cakes.tsx') },
          { path: 'codes', lazy: () => import('./routes/promo-codes.tsx') },
          { path: 'payouts', lazy: () => import('./routes/payouts.tsx') },
          { path: 'payouts/:id', lazy: () => import('./routes/payout-batch.tsx') },
          { path: 'cash', lazy: () => import('./routes/cash.tsx') },
          { path: 'ledger', lazy: () => import('./routes/ledger.tsx') },
          { path: 'findings', lazy: () => import('./routes/findings.tsx') },
          { path: 'users', lazy: () => import('./routes/users.tsx') },
          { path: 'users/:id', lazy: () => import('./routes/user.tsx') },
          { path: 'contact', lazy: () => import('./routes/contact.tsx') },
          { path: 'contact/:id', lazy: () => import('./routes/message.tsx') },
          { path: 'problems', lazy: () => import('./routes/problems.tsx') },
          { path: 'reviews', lazy: () => import('./routes/reviews.tsx') },
          { path: 'unmet-demand', lazy: () => import('./routes/unmet-demand.tsx') },
          { path: 'mails', lazy: () => import('./routes/mails.tsx') },
          { path: 'jobs', lazy: () => import('./routes/jobs.tsx') },
          { path: 'audit', lazy: () => import('./routes/audit.tsx') },
          { path: '*', Component: NotThere },
        ],
      },
    ],
  },
];

function Blank() {
  return (
    <main className="mx-auto max-w-[84rem] px-6 py-10">
      <PageSkeleton />
    </main>
  );
}

function Crashed() {
  const words = useWords('frame');
  const isMissing = isPartMissing(useRouteError());
  useEffect(() => {
    if (!isMissing) return undefined;
    window.addEventListener('online', loadAgain);
    return () => window.removeEventListener('online', loadAgain);
  }, [isMissing]);
  return (
    <ErrorState title={isMissing ? words.loadFailed : words.crashed} onRetry={loadAgain}>
      <p>{isMissing ? words.noConnection : words.crashedHint}</p>
    </ErrorState>
  );
}

function loadAgain(): void {
  window.location.reload();
}
