import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { whenWords } from '@sweetspot/messages';
import { Card, ErrorState, Money, Skeleton } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;

/** What the store took at the door and owes to the marketplace, order by order. */
export function CashHeld() {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const [now] = useState(() => new Date());
  const cash = api.storePayouts.cash.useQuery({ storeId: store.id });
  if (cash.isPending) return <Skeleton className="h-28" />;
  if (cash.data === undefined)
    return (
      <ErrorState title={words.failed} onRetry={() => void cash.refetch()}>
        {sayFailure(cash.error)}
      </ErrorState>
    );
  const { expected, orders } = cash.data;
  return (
    <Card className="grid gap-2">
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-4 text-xl font-semibold">
        <span>{words.cash}</span>
        <Money amount={expected} />
      </h2>
      <p className="text-ink-muted">{orders.length === 0 ? words.cashNone : words.cashMeans}</p>
      {orders.length === 0 ? null : (
        <details>
          <summary className="flex min-h-touch cursor-pointer items-center font-medium">{words.cashOrders(orders.length)}</summary>
          <ul className="divide-y divide-line">
            {orders.map(({ number, by, collectedAt, amount }) => (
              <li key={number} className="flex items-baseline justify-between gap-4 py-2">
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-medium">{words.order(number)}</span>
                  <span className="block text-sm text-ink-muted">
                    {[whenWords(new Date(collectedAt), words.locale, { timeZone: TIME_ZONE, now }), by].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Money amount={amount} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
