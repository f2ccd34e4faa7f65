import { useEffect, useEffectEvent } from 'react';

/** Back from the gateway, the browser may show this page as it was left: busy for ever. */
export function useBackFromAway(onBack: () => void): void {
  const back = useEffectEvent(onBack);
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) back();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);
}
