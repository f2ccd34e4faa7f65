import type { Locale } from '@sweetspot/messages';
import { Button, EmptyState, SkipLink, Spinner } from '@sweetspot/ui';
import { useCallback, useEffect, type MouseEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../app/api.ts';
import type { Backend } from '../app/backend.ts';
import { FailedPart } from '../app/failed.tsx';
import { RenderBoundary } from '../app/render-boundary.tsx';
import { useSession, type StaffStore } from '../app/session.tsx';
import { announce } from '../features/orders/queue/announce.ts';
import { BellProvider } from '../features/orders/queue/bell-context.tsx';
import { QueueProvider, useQueueState } from '../features/orders/queue/queue-context.tsx';
import { TapsProvider } from '../features/orders/queue/taps.tsx';
import type { Ticket } from '../features/orders/queue/ticket.ts';
import { printTicket } from '../features/orders/ticket/print-ticket.tsx';
import { ChooseStorePage } from '../features/sign-in/choose-store-page.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { desktop } from '../app/desktop.ts';
import { DesktopListener } from './desktop-listener.tsx';
import { FrameHeader } from './frame-header.tsx';
import { FrameNotices } from './frame-notices.tsx';
import { TaxQuestion } from '../features/tax/tax-question.tsx';
import { StoreStanding } from './store-standing.tsx';
import { useWords } from '../app/words.ts';

/** Who is here, and where; behind the sign-in the queue, the bell and the pages. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords('frame');
  const { standing, store, askAgain } = useSession();
  switch (standing.kind) {
    case 'asking':
      return (
        <main aria-busy className="grid min-h-dvh place-items-center">
          <h1 className="sr-only">{words.appName}</h1>
          <Spinner />
        </main>
      );
    case 'unreachable':
      return (
        <main className="grid min-h-dvh place-items-center">
          <h1 className="sr-only">{words.appName}</h1>
          <EmptyState title={words.unreachableTitle} actions={<Button onClick={askAgain}>{words.connection.retry}</Button>}>
            {words.unreachable}
          </EmptyState>
        </main>
      );
    case 'signed_out':
      return <SignInPage />;
    case 'signed_in':
      return store === null ? <ChooseStorePage viewer={standing.viewer} /> : <Workplace store={store}>{children}</Workplace>;
  }
}

function Workplace({ store, children }: { store: StaffStore; children: ReactNode }) {
  const words = useWords('frame');
  const bell = useWords('bell');
  const orders = useWords('orders');
  const changes = useWords('changes');
  const { backend } = useSession();
  const navigate = useNavigate();
  const queries = api.useUtils();
  useEffect(() => {
    // Only so that the store can see which of its devices are there: nothing waits for it, nothing fails with it.
    void greet(backend, store.id, words.browser).catch(() => null);
  }, [backend, store.id, words.browser]);
  const tell = useCallback(
    (ticket: Ticket, timeZone: string, title: string) =>
      announce(ticket, { timeZone, title, words: bell, orders, open: (number) => void navigate(`/orders/${number}`) }),
    [navigate, bell, orders],
  );
  const heed = useCallback(
    (ticket: Ticket, timeZone: string) => {
      tell(ticket, timeZone, bell.notice.title(ticket.number));
      void printIfWanted(ticket, timeZone, orders.locale);
    },
    [tell, bell, orders],
  );
  return (
    <QueueProvider
      key={store.id}
      backend={backend}
      storeId={store.id}
      onNewOrder={heed}
      onCakesChanged={() => void queries.storeCakes.invalidate()}
      onOrderChanged={() => void queries.storeProblems.invalidate()}
    >
      {/* Whatever fails below them, the orders are followed and ring. */}
      <BellProvider title={words.appName} onChangeAsked={(ticket, timeZone) => tell(ticket, timeZone, changes.notice(ticket.number))}>
        <RenderBoundary fallback={<FailedPart />}>
          <TapsProvider>
            <Signed>{children}</Signed>
          </TapsProvider>
        </RenderBoundary>
      </BellProvider>
    </QueueProvider>
  );
}

async function greet(backend: Backend, storeId: string, browser: string): Promise<void> {
  const settings = await desktop?.readSettings();
  const { deviceName = browser, appVersion = null } = settings ?? {};
  await backend.client.storeOrders.greet.mutate({ storeId, deviceName, appVersion });
}

async function printIfWanted(ticket: Ticket, timeZone: string, locale: Locale): Promise<void> {
  if (desktop === null || !(await desktop.readSettings()).printsNewOrders) return;
  await printTicket(ticket, timeZone, locale);
}

function Signed({ children }: { children: ReactNode }) {
  const { connection } = useQueueState();
  const { expired } = useSession();
  const isExpired = connection === 'signed_out';
  useEffect(() => {
    if (isExpired) expired();
  }, [isExpired, expired]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink onClick={goToPage} />
      <RenderBoundary fallback={<FailedPart />}>
        <FrameHeader />
      </RenderBoundary>
      <RenderBoundary fallback={<FailedPart />}>
        <StoreStanding />
        <TaxQuestion />
      </RenderBoundary>
      <FrameNotices />
      <main id="page" tabIndex={-1} className="min-w-0 grow outline-none">
        {children}
      </main>
      <DesktopListener />
    </div>
  );
}

/** By focus and not by address: in the desktop app the part after # names the page. */
function goToPage(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('page')?.focus();
}
