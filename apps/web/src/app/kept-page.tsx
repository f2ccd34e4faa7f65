import { intlLocaleOf } from '@sweetspot/messages';
import { useEffect, useSyncExternalStore } from 'react';
import type { KeptName } from './keep-offline.ts';
import { api } from './api.ts';
import { useWhenReachable } from './use-when-reachable.ts';
import { useViewer } from './visitor.tsx';
import { useWords } from './words.ts';

const IDLE_MS = 2_000;

const nothing = (): (() => void) => () => undefined;

/** When the page was put away, if it is one that was: without a connection the browser shows it as it stood then. */
const useKeptAt = (): string | null =>
  useSyncExternalStore(
    nothing,
    () => document.documentElement.dataset['keptAt'] ?? null,
    () => null,
  );

/** Never taken for news: says when it was seen, and gives way to the page as it is as soon as the shop answers. */
function KeptNotice() {
  const words = useWords('kept');
  const at = useKeptAt();
  useWhenReachable(at !== null, () => window.location.reload());
  if (at === null) return null;
  const seen = new Date(at).toLocaleString(intlLocaleOf(words.locale), { dateStyle: 'medium', timeStyle: 'short' });
  return <p className="rounded-card bg-honey-soft px-5 py-4 font-medium text-honey-text">{words.keptAt(seen)}</p>;
}

interface KeptOfflineProps {
  readonly name: KeptName;
  readonly path: string;
  readonly title: string;
  /** Another one when what the page says is another. */
  readonly state: string;
}

/** Of a page that is worth reading without a connection: put away late, and never one that was itself put away. */
function useKeptOffline({ name, path, title, state }: KeptOfflineProps): void {
  const viewerId = useViewer()?.id ?? null;
  const keptAt = useKeptAt();
  const { sessions } = api.useUtils();
  useEffect(() => {
    if (!import.meta.env.PROD || keptAt !== null) return;
    const isStillTheirs = () => (sessions.current.getData()?.viewer?.id ?? null) === viewerId;
    const timer = setTimeout(() => {
      // What cannot be kept is read with a connection, as ever.
      void import('./keep-offline.ts')
        .then(({ keepPage }) => keepPage({ name, path, title, viewerId, isStillTheirs }))
        .catch(() => undefined);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [name, path, title, viewerId, keptAt, state, sessions]);
}

/** Stands at the head of a page that is worth reading without a connection. */
export function KeptOffline(props: KeptOfflineProps) {
  useKeptOffline(props);
  return <KeptNotice />;
}
