import { OfflineBanner, SkipLink } from '@sweetspot/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { rememberedPlace, rememberPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { keepFaultReady } from './fault-boundary.tsx';
import { usePlace } from './root-data.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** The frame of every page: skip link, header, the page, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  // A recipient's page names no shop: of a surprise that would tell.
  const isBare = useLocation().pathname.startsWith('/for-you/');
  useFocusOnPage(main);
  useRememberedPlace();
  useEffect(keepFaultReady, []);
  return (
    <>
      <SkipLink />
      <RouteProgress />
      <OfflineBanner />
      {isBare ? null : <SiteHeader />}
      <main
        id="page"
        ref={main}
        tabIndex={-1}
        className="mx-auto w-full max-w-[80rem] grow px-4 pt-6 pb-16 outline-none sm:px-6 lg:px-8 lg:pt-10"
      >
        {children}
      </main>
      <SiteFooter isBare={isBare} />
      <ScrollRestoration />
    </>
  );
}

/** A new page begins at its top for keyboard and screen reader too; a filter or a design in the address is no new page. */
function useFocusOnPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/** A shared link brings its place along; the next page should still know it. */
function useRememberedPlace(): void {
  const place = usePlace();
  useEffect(() => {
    if (place && rememberedPlace()?.name !== place.name) rememberPlace(place);
  }, [place]);
}

function RouteProgress() {
  const words = useWords('shell');
  const isBusy = useNavigation().state !== 'idle';
  return (
    <output className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1">
      {isBusy ? (
        <>
          <span className="sr-only">{words.loadingPage}</span>
          <span className="block h-full origin-left animate-breathe bg-accent" />
        </>
      ) : null}
    </output>
  );
}
