import type { RouterOutputs } from '@sweetspot/api';
import { requestIdFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { formatMoney, type Money as Amount } from '@sweetspot/domain/money/money';
import { dateWords, intlLocaleOf, whenWords } from '@sweetspot/messages';
import { Badge, Button, EmptyState, ErrorState, Money, PageTitle, ShowMore, Skeleton } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { BankAccountCard } from './bank-account-card.tsx';
import { CashHeld } from './cash-held.tsx';
import { MonthStatement } from './month-statement.tsx';

type Payout = RouterOutputs['storePayouts']['list']['items'][number];
type Line = RouterOutputs['storePayouts']['lines']['items'][number];

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;

/** Where the store is paid; the cash that it holds; what it was paid, newest first, each explained order by order; and its statement of a month. */
export function PayoutsPage() {
  const words = useWords('payouts');
  const { maySeePayouts } = useWork();
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      {maySeePayouts ? (
        <>
          <BankAccountCard />
          <CashHeld />
          <PayoutList />
          <MonthStatement />
        </>
      ) : (
        <EmptyState title={words.ownersOnly} />
      )}
    </div>
  );
}

function PayoutList() {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const payouts = api.storePayouts.list.useInfiniteQuery(
    { storeId: store.id },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  if (payouts.isPending) return <Skeleton className="h-48" />;
  if (payouts.data === undefined)
    return (
      <ErrorState title={words.failed} requestId={requestIdFrom(payouts.error) ?? undefined} onRetry={() => void payouts.refetch()}>
        {sayFailure(payouts.error)}
      </ErrorState>
    );
  const rows = payouts.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <EmptyState title={words.empty}>
        <p>{words.emptyHint}</p>
      </EmptyState>
    );
  return (
    <div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((payout) => (
          <PayoutRow key={payout.id} payout={payout} />
        ))}
      </ul>
      <ShowMore hasMore={payouts.hasNextPage} isLoading={payouts.isFetchingNextPage} onMore={() => void payouts.fetchNextPage()} />
    </div>
  );
}

function PayoutRow({ payout }: { payout: Payout }) {
  const words = useWords('payouts');
  const [now] = useState(() => new Date());
  const [isOpen, setOpen] = useState(false);
  const made = whenWords(new Date(payout.at), words.locale, { timeZone: TIME_ZONE, now });
  const said = (amount: Amount) => formatMoney({ ...amount, amount: Math.abs(amount.amount) }, intlLocaleOf(words.locale));
  // What the store owed took all of it.
  const isNothing = payout.amount.amount === 0;
  const paid =
    payout.paidOn === null || isNothing
      ? null
      : words.paid(dateWords(new Date(`${payout.paidOn}T12:00:00Z`), words.locale, { timeZone: 'UTC', now }), payout.reference ?? '');
  return (
    <li className="grid gap-3 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <div className="grid min-w-0 grow basis-64 gap-0.5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Money amount={payout.amount} className="text-lg font-semibold" />
            {isNothing ? (
              <Badge tone="plain">{words.nothing}</Badge>
            ) : (
              <Badge tone={payout.state === 'paid' ? 'leaf' : 'honey'}>{words.states[payout.state]}</Badge>
            )}
          </p>
          <p className="text-sm text-ink-muted">{paid ?? words.made(made)}</p>
          {payout.account === null ? null : (
            <p className="figures text-sm text-ink-muted">{words.accountIs(payout.account.numberEnding, payout.account.ifsc)}</p>
          )}
          {payout.carriedIn.amount < 0 ? <p className="text-sm">{words.carriedIn(said(payout.carriedIn))}</p> : null}
          {payout.carriedOut.amount < 0 ? <p className="text-sm">{words.carriedOut(said(payout.carriedOut))}</p> : null}
        </div>
        <Button variant="quiet" aria-expanded={isOpen} aria-label={words.explainNamed(made)} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.explain}
        </Button>
      </div>
      {isOpen ? <Lines payoutId={payout.id} /> : null}
    </li>
  );
}

function Lines({ payoutId }: { payoutId: string }) {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const lines = api.storePayouts.lines.useInfiniteQuery(
    { storeId: store.id, payoutId },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  if (lines.isPending) return <Skeleton className="h-24" />;
  if (lines.data === undefined)
    return (
      <ErrorState title={words.failed} onRetry={() => void lines.refetch()}>
        {sayFailure(lines.error)}
      </ErrorState>
    );
  return (
    <div>
      <ul className="grid gap-px overflow-hidden rounded-control border border-line bg-line sm:grid-cols-2">
        {lines.data.pages
          .flatMap(({ items }) => items)
          .map((line) => (
            <LineCard key={line.id} line={line} />
          ))}
      </ul>
      <ShowMore hasMore={lines.hasNextPage} isLoading={lines.isFetchingNextPage} onMore={() => void lines.fetchNextPage()} />
    </div>
  );
}

/** In the order of the sum; the own discount is told, and was never paid. */
const FIGURES = ['paid', 'ownDiscount', 'promotion', 'commission', 'tax', 'refunded', 'cash', 'other'] as const;
const TAKEN = ['commission', 'tax', 'refunded'];

function LineCard({ line }: { line: Line }) {
  const words = useWords('payouts');
  return (
    <li className="grid content-start gap-1.5 bg-surface px-4 py-3 text-sm">
      <p className="flex items-baseline justify-between gap-4 text-base font-semibold">
        <span>{line.orderNumber === null ? (line.reason ?? words.other) : words.order(line.orderNumber)}</span>
        <Money amount={line.net} />
      </p>
      <dl className="grid gap-1">
        {FIGURES.filter((name) => line[name].amount !== 0).map((name) => (
          <div key={name} className="flex items-baseline justify-between gap-4">
            <dt className="text-ink-muted">{words.figures[name]}</dt>
            <dd>
              <Money amount={TAKEN.includes(name) ? { ...line[name], amount: -line[name].amount } : line[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
