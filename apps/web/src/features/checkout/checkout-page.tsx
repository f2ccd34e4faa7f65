import { refusalFrom } from '@sweetspot/api/client';
import { phoneWords } from '@sweetspot/messages';
import { EmptyState, LinkButton, PageTitle, Skeleton } from '@sweetspot/ui';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCheckoutDraft, type CheckoutDraft } from './checkout-draft.ts';
import { CheckoutSteps } from './checkout-steps.tsx';
import { isOf } from './kept-draft.ts';
import { OrderSummary } from './order-summary.tsx';
import { currentHold } from './use-hold.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import type { EntryForms } from './who-step.tsx';

export function CheckoutPage({ storeId, entryForms }: { storeId: string; entryForms: EntryForms }) {
  const words = useWords('checkout');
  const checkout = api.checkout.start.useQuery({ storeId }, { refetchOnWindowFocus: 'always' });
  const { draft, clearDraft, ...access } = useCheckoutDraft(storeId);
  useKeptDraft(checkout.data, { draft, ...access });
  const isEmpty = refusalFrom(checkout.error)?.code === 'CART_EMPTY';
  const isSignedOut = useIsSignedOut(isEmpty, draft);
  useEffect(() => {
    // Ordered from another tab, or paid and come back: nothing of it is to be offered again.
    if (isEmpty && isSignedOut === false) clearDraft();
  }, [isEmpty, isSignedOut, clearDraft]);

  if (isEmpty && isSignedOut === null) return <CheckoutSkeleton />;
  if (isEmpty) return isSignedOut ? <SignedOutCheckout signIn={entryForms.signIn} /> : <EmptyCheckout />;
  if (!checkout.data)
    return checkout.isError ? <FailedCheckout error={checkout.error} onRetry={() => void checkout.refetch()} /> : <CheckoutSkeleton />;
  const { part } = checkout.data;
  const own = draft && isOf(draft, checkout.data) ? draft : null;
  return (
    <div className="grid gap-6">
      <PageTitle>{words.title(part.store.name)}</PageTitle>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {!part.isOrderable ? (
          <NotOrderable />
        ) : own === null ? (
          <StepsSkeleton store={{ name: part.store.name, phone: checkout.data.storePhone }} />
        ) : (
          <CheckoutSteps checkout={checkout.data} draft={own} access={{ ...access, clearDraft }} entryForms={entryForms} />
        )}
        <OrderSummary part={part} breakdown={(own && currentHold(part, own)?.breakdown) ?? null} />
      </div>
    </div>
  );
}

/** An account's cart is out of sight for whoever was signed out, elsewhere perhaps; null until that is known. */
function useIsSignedOut(isEmpty: boolean, draft: CheckoutDraft | null): boolean | null {
  const hasOwner = draft !== null && draft.owner !== null;
  const session = api.sessions.current.useQuery(undefined, { enabled: isEmpty && hasOwner, staleTime: 0 });
  if (!hasOwner) return false;
  return session.isFetching ? null : session.data?.viewer === null;
}

function SignedOutCheckout({ signIn }: Pick<EntryForms, 'signIn'>) {
  const words = useWords('checkout');
  return (
    <div className="grid max-w-xl gap-5">
      <PageTitle>{words.plainTitle}</PageTitle>
      <Notice tone="attention" isLive title={words.signedOutTitle}>
        {words.signedOut}
      </Notice>
      <div>{signIn()}</div>
    </div>
  );
}

function NotOrderable() {
  const words = useWords('checkout');
  return (
    <Notice
      tone="problem"
      className="self-start"
      actions={
        <LinkButton asChild variant="quiet">
          <Link to="/cart">{words.mendInCart}</Link>
        </LinkButton>
      }
    >
      {words.notOrderable}
    </Notice>
  );
}

function EmptyCheckout() {
  const words = useWords('checkout');
  return (
    <>
      <h1 className="sr-only">{words.plainTitle}</h1>
      <EmptyState
        title={words.emptyTitle}
        actions={
          <>
            <LinkButton asChild>
              <Link to="/cart">{words.toCart}</Link>
            </LinkButton>
            <LinkButton asChild variant="quiet">
              <Link to="/orders">{words.toOrders}</Link>
            </LinkButton>
          </>
        }
      >
        {words.empty}
      </EmptyState>
    </>
  );
}

function FailedCheckout({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords('checkout');
  return (
    <>
      <h1 className="sr-only">{words.plainTitle}</h1>
      <LoadFailed title={words.failed} calming={words.failedHelp} error={error} onRetry={onRetry} />
    </>
  );
}

function CheckoutSkeleton() {
  const words = useWords('checkout');
  return (
    <div className="grid gap-6">
      <PageTitle>{words.plainTitle}</PageTitle>
      <StepsSkeleton />
    </div>
  );
}

function StepsSkeleton({ store }: { store?: { name: string; phone: string } }) {
  const words = useWords('checkout');
  return (
    <>
      <NeedsScripts store={store} />
      <output aria-busy aria-label={words.loading} className="grid content-start gap-4 noscript:hidden">
        <Skeleton className="h-72 rounded-card" />
        <Skeleton className="h-20 rounded-card" />
        <Skeleton className="h-20 rounded-card" />
        <Skeleton className="h-20 rounded-card" />
      </output>
    </>
  );
}

/** Without scripts no slot can be held: said at once, with the way that is left. */
function NeedsScripts({ store }: { store: { name: string; phone: string } | undefined }) {
  const words = useWords('checkout');
  return (
    <noscript>
      <div className="rounded-card bg-honey-soft p-5 text-honey-text">
        <p>{words.needsScripts}</p>
        {store ? (
          <p className="mt-2">
            <a href={`tel:${store.phone.replaceAll(/[^+\d]/g, '')}`} className="font-semibold underline underline-offset-4">
              {words.orderByPhone(store.name, phoneWords(store.phone))}
            </a>
          </p>
        ) : null}
      </div>
    </noscript>
  );
}
