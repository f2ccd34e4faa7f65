import { OfflineBanner } from '@sweetspot/ui';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { api } from '../app/api.ts';
import { Failure } from '../app/failure.tsx';
import { Frame } from '../app/frame.tsx';
import { PageSkeleton } from '../app/page.tsx';
import { ViewerContext } from '../app/viewer.tsx';

/** Lets admins in and leads everybody else to the door. */
export function Layout() {
  const session = api.sessions.current.useQuery(undefined, { staleTime: 60_000 });
  const { pathname, search } = useLocation();
  if (session.data === undefined) {
    return (
      <main className="mx-auto max-w-[84rem] px-6 py-10">
        <OfflineBanner />
        {session.isError ? <Failure error={session.error} onRetry={() => void session.refetch()} /> : <PageSkeleton />}
      </main>
    );
  }
  const { viewer } = session.data;
  if (viewer?.role !== 'admin') return <Navigate to={`/sign-in?${new URLSearchParams({ next: pathname + search })}`} replace />;
  return (
    <ViewerContext value={viewer}>
      <Frame>
        <Outlet />
      </Frame>
      <ScrollRestoration />
    </ViewerContext>
  );
}
