import { refusalFrom } from '@sweetspot/api/client';
import { useIsOnline } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { api } from '../../app/api.ts';

const RETRY_MS = 5_000;

export type Line = 'live' | 'reconnecting' | 'ended';

function subscribeToVisibility(onChange: () => void): () => void {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}

const usePageIsVisible = (): boolean =>
  useSyncExternalStore(
    subscribeToVisibility,
    () => document.visibilityState === 'visible',
    () => false,
  );

/**
 * The order, kept true: each event of its stream asks for it anew. The stream goes on after the last number that the shown
 * answer includes, so nothing falls between, not even while the tab was hidden and its line closed.
 */
export function useFollowedOrder(number: string, secret: string | null) {
  const utils = api.useUtils();
  const order = api.orders.track.useQuery({ number, secret });
  const from = useResumePoint(order.data?.lastEvent);
  const stream = api.orders.follow.useSubscription(
    { number, secret, lastEventId: from },
    {
      enabled: from !== null,
      onData: () => {
        void utils.orders.track.invalidate({ number, secret });
        void utils.orderChanges.invalidate();
        void utils.taxDocuments.ofOrder.invalidate({ number, secret });
      },
    },
  );
  const isRefused = stream.status === 'error' && refusalFrom(stream.error) !== null;
  const reset = useEffectEvent(() => stream.reset());
  const isBroken = stream.status === 'error' && !isRefused;
  useEffect(() => {
    if (!isBroken) return;
    const timer = setTimeout(() => reset(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [isBroken]);

  const isOnline = useIsOnline();
  // A stream learns late, or never, that its network is gone.
  const line: Line = isRefused || from === null ? 'ended' : stream.status === 'pending' && isOnline ? 'live' : 'reconnecting';
  return { order, line };
}

/** Where to follow from, fixed while the tab is seen; null while it is hidden or nothing is known. */
function useResumePoint(lastEvent: number | undefined): string | null {
  const isVisible = usePageIsVisible();
  const [from, setFrom] = useState<string | null>(null);
  const isFollowing = isVisible && lastEvent !== undefined;
  if (isFollowing && from === null) setFrom(String(lastEvent));
  if (!isFollowing && from !== null) setFrom(null);
  return from;
}
