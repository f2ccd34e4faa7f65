import { useEffect, useRef, useSyncExternalStore } from 'react';
import { api } from './api.ts';

const GATHERING_MS = 250;

/**
 * The app's one subscription. A word says what changed; the screens that show it ask again, gathered so that a busy
 * minute is a few questions and not hundreds. A hidden tab lets go. The stream begins with the word that anything may have
 * changed, so whoever comes back, to the tab or onto the line, asks for everything.
 */
export function useLiveChanges(): void {
  const utils = api.useUtils();
  const isVisible = useSyncExternalStore(onVisibilityChange, () => document.visibilityState === 'visible');
  const gathered = useRef<{
    orders: Set<string>;
    hasStores: boolean;
    hasJobs: boolean;
    hasContact: boolean;
    hasReviews: boolean;
    isWhole: boolean;
  }>(nothing());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const ask = () => {
    const { orders, hasStores, hasJobs, hasContact, hasReviews, isWhole } = gathered.current;
    gathered.current = nothing();
    timer.current = undefined;
    if (isWhole) void utils.admin.invalidate();
    if (isWhole || hasContact) void utils.adminContact.invalidate();
    if (isWhole || hasReviews) void utils.adminReviews.invalidate();
    void utils.admin.dashboard.invalidate();
    if (isWhole || orders.size > 0) void utils.adminProblems.invalidate();
    if (orders.size > 0) void utils.admin.orders.invalidate();
    for (const number of orders) void utils.admin.order.invalidate({ number });
    if (hasJobs) void utils.admin.failedJobs.invalidate();
    if (hasStores) void Promise.all([utils.admin.stores.invalidate(), utils.admin.store.invalidate()]);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const gather = (add: (what: typeof gathered.current) => void) => {
    add(gathered.current);
    timer.current ??= setTimeout(ask, GATHERING_MS);
  };

  api.admin.follow.useSubscription(
    {},
    {
      enabled: isVisible,
      onData: ({ data }) =>
        gather((what) => {
          if (data.type === 'refetch') what.isWhole = true;
          if (data.type === 'store_changed') what.hasStores = true;
          if (data.type === 'contact_changed') what.hasContact = true;
          if (data.type === 'review_changed') what.hasReviews = true;
          if (data.type === 'job_changed') what.hasJobs = true;
          if (data.orderNumber !== null) what.orders.add(data.orderNumber);
        }),
    },
  );
}

const nothing = () => ({
  orders: new Set<string>(),
  hasStores: false,
  hasJobs: false,
  hasContact: false,
  hasReviews: false,
  isWhole: false,
});

function onVisibilityChange(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
