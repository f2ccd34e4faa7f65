import { localeOf } from '@sweetspot/messages';
import { lazy, Suspense, useEffect } from 'react';
import { useRouteError } from 'react-router';
import { PartGone, renewOnce } from '../../app/reachable.ts';
import { useWords, wordsOf } from '../../app/words.ts';

/** With what it says: words that came later could be stopped by the very thing that they are to tell of. */
async function load() {
  const words = typeof document === 'undefined' ? null : wordsOf('faults', localeOf(document.documentElement.lang));
  const [loaded] = await Promise.all([import('./page-fault.tsx'), words]);
  return loaded;
}

const PageFault = lazy(() =>
  load().then(
    (loaded) => ({ default: loaded.PageFault }),
    () => ({ default: PlainFault }),
  ),
);

/** What stands where a page cannot. Few ever see it, so it is not among what every page loads first. */
export function FaultBoundary() {
  const isGone = useRouteError() instanceof PartGone;
  // This module names the parts of its build, so its address is another in every build that has others.
  useEffect(() => {
    if (isGone) renewOnce(import.meta.url);
  }, [isGone]);
  return (
    <Suspense>
      <PageFault />
    </Suspense>
  );
}

/** The connection went before that page could come: without these few words the whole shop would be blank. */
function PlainFault() {
  const words = useWords('shell');
  const isOnline = navigator.onLine;
  return (
    <div className="grid justify-items-center gap-3 py-16 text-center">
      <h1 className="font-title text-2xl font-semibold">{isOnline ? words.faultTitle : words.offlineTitle}</h1>
      <p className="max-w-md text-pretty text-ink-muted">{isOnline ? words.faultText : words.offlineText}</p>
      <a
        href={window.location.href}
        className="inline-flex min-h-touch items-center font-semibold text-accent-text underline underline-offset-4"
      >
        {words.loadAgain}
      </a>
    </div>
  );
}

/** Fetched while there is time: the page that says "you are offline" cannot be fetched then. */
export function keepFaultReady(): () => void {
  const timer = setTimeout(() => void load().catch(() => undefined), 4_000);
  return () => clearTimeout(timer);
}
