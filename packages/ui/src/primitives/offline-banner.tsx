import { useSyncExternalStore } from 'react';
import { useUi } from '../ui-provider.tsx';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

/** Whether the device has a network at all; a server that does not answer is another matter. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}

export function OfflineBanner({ message }: { message?: string | undefined }) {
  const { words } = useUi();
  const isOnline = useIsOnline();
  return (
    <output className="block">
      {isOnline ? null : (
        <span className="block bg-honey-soft px-4 py-2.5 text-center text-sm font-medium text-honey-text">{message ?? words.offline}</span>
      )}
    </output>
  );
}
