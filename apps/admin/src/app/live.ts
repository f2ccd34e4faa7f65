import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { api } from './api.ts';
import { STALE_BY, type ToldOf } from './stale-by.ts';

const GATHERING_MS = 250;

interface Gathered {
  readonly told: Set<ToldOf>;
  readonly orders: Set<string>;
  isWhole: boolean;
}

const nothing = (): Gathered => ({ told: new Set(), orders: new Set(), isWhole: false });

/**
 * The app's one subscription. A word says what changed; the screens that show it ask again, gathered so that a busy
 * minute is a few questions and not hundreds. A hidden tab lets go. The stream begins with the word that anything may have
 * changed, so whoever comes back, to the tab or onto the line, asks for everything.
 */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  const isVisible = useSyncExternalStore(onVisibilityChange, () => document.visibilityState === 'visible');
  const gathered = useRef(nothing());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = () => {
    const changes = gathered.current;
    gathered.current = nothing();
    timer.current = undefined;
    void queries.invalidateQueries({ predicate: (query) => isStale(query, changes) });
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  api.admin.follow.useSubscription(
    {},
    {
      enabled: isVisible,
      onData: ({ data: { type, orderNumber } }) => {
        if (type === 'refetch') gathered.current.isWhole = true;
        else gathered.current.told.add(type);
        if (orderNumber !== null) gathered.current.orders.add(orderNumber);
        timer.current ??= setTimeout(ask, GATHERING_MS);
      },
    },
  );
}

/** What a query's key says: the procedure, and what it was asked with. */
type AskedKey = readonly [path?: readonly string[], asked?: { readonly input?: { readonly number?: unknown } }];

function isStale({ queryKey }: Query, { told, orders, isWhole }: Gathered): boolean {
  const [[router = '', procedure = ''] = [], asked] = queryKey as AskedKey;
  const known: Readonly<Record<string, Readonly<Record<string, readonly ToldOf[]>>>> = STALE_BY;
  const staleBy = known[router]?.[procedure];
  if (staleBy === undefined) return false;
  if (isWhole) return true;
  const number = asked?.input?.number;
  // What is asked of one order is stale by that order's changes alone.
  return staleBy.some((type) => told.has(type) && (type !== 'order_changed' || typeof number !== 'string' || orders.has(number)));
}

function onVisibilityChange(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
