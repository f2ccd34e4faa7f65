import { Store } from 'lucide-react';
import { useQueueState } from '../features/orders/queue/queue-context.tsx';
import { useWords } from '../app/words.ts';

/** A store that the shop does not show is told so, and why: the board alone would only stay empty. */
export function StoreStanding() {
  const words = useWords('store').standing;
  const { store } = useQueueState();
  // A copy kept by an older version of these pages does not know.
  if (store === null || store.status === undefined || store.status === 'approved') return null;
  return (
    <output className="flex flex-wrap items-start gap-x-4 gap-y-1 bg-brick-soft px-4 py-2 text-brick-text print:hidden">
      <Store aria-hidden className="mt-0.5 size-6 shrink-0" />
      <span className="grid min-w-0 grow basis-60 gap-0.5">
        <span className="font-semibold">{words[store.status]}</span>
        {store.statusReason === null ? null : <span className="wrap-anywhere">{words.reason(store.statusReason)}</span>}
      </span>
    </output>
  );
}
