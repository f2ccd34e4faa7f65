import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { desktop } from '../../../app/desktop.ts';
import { Bell } from './bell.ts';
import { useQueueState } from './queue-context.tsx';
import { isUnanswered } from './ticket.ts';

const BellContext = createContext<Bell | null>(null);

/** Rings on every page for as long as an order has been neither answered nor seen; the count stands on dock, tray and tab. */
export function BellProvider({ title, children }: { title: string; children: ReactNode }) {
  const bell = useMemo(() => new Bell(), []);
  const { tickets } = useQueueState();
  const unanswered = tickets.filter(isUnanswered).length;

  useEffect(() => {
    bell.open();
    return () => bell.setRinging(false);
  }, [bell]);
  useEffect(() => {
    bell.setRinging(unanswered > 0);
    document.title = unanswered > 0 ? `(${unanswered}) ${title}` : title;
    void desktop?.setUnread(unanswered);
  }, [bell, unanswered, title]);

  return <BellContext value={bell}>{children}</BellContext>;
}

export function useBell(): { bell: Bell; isMuted: boolean } {
  const bell = use(BellContext);
  if (bell === null) throw new Error('useBell() needs a <BellProvider> around it');
  return { bell, isMuted: useSyncExternalStore(bell.subscribe, bell.isMuted) };
}
