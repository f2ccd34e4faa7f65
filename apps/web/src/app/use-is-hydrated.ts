import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and in the browser's first picture: what only scripts can do waits for them, so that no press is lost. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
