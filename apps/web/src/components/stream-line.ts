import { refusalFrom } from '@sweetspot/api/client';
import { useIsOnline } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';

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

interface Stream {
  readonly status: 'idle' | 'connecting' | 'pending' | 'error';
  readonly error: unknown;
  readonly reset: () => void;
}

/** Whether a page that follows a stream shows what is true now; a stream that broke is begun anew. */
export function useStreamLine(stream: Stream, from: string | null): Line {
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
  return isRefused || from === null ? 'ended' : stream.status === 'pending' && isOnline ? 'live' : 'reconnecting';
}

/** Where to follow from, fixed while the tab is seen; null while it is hidden or nothing is known. */
export function useResumePoint(lastEvent: number | undefined): string | null {
  const isVisible = usePageIsVisible();
  const [from, setFrom] = useState<string | null>(null);
  const isFollowing = isVisible && lastEvent !== undefined;
  if (isFollowing && from === null) setFrom(String(lastEvent));
  if (!isFollowing && from !== null) setFrom(null);
  return from;
}
