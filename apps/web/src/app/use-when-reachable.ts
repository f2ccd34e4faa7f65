import { useEffect, useEffectEvent } from 'react';
import { whenReachable } from './reachable.ts';

/** Another page has come by then, or it was no page: a telephone number, say. */
const LEAVING_MS = 10_000;

/** Calls back once the shop answers, unless what waits for it is gone; not while somebody is on their way to another page. */
export function useWhenReachable(isWaiting: boolean, onReached: () => void): void {
  const reached = useEffectEvent(onReached);
  useEffect(() => {
    if (!isWaiting) return undefined;
    let isGone = false;
    let isLeaving = false;
    const leave = () => void (isLeaving = true);
    window.addEventListener('beforeunload', leave);
    void whenReachable().then(async () => {
      if (isLeaving) await new Promise((resolve) => setTimeout(resolve, LEAVING_MS));
      if (!isGone) reached();
    });
    return () => {
      isGone = true;
      window.removeEventListener('beforeunload', leave);
    };
  }, [isWaiting]);
}
