import { lazy, Suspense } from 'react';

const load = () => import('./page-fault.tsx');
const PageFault = lazy(async () => ({ default: (await load()).PageFault }));

/** What stands where a page cannot. Few ever see it, so it is not among what every page loads first. */
export function FaultBoundary() {
  return (
    <Suspense>
      <PageFault />
    </Suspense>
  );
}

/** Fetched while there is time: the page that says "you are offline" cannot be fetched then. */
export function keepFaultReady(): () => void {
  const timer = setTimeout(() => void load().catch(() => undefined), 4_000);
  return () => clearTimeout(timer);
}
