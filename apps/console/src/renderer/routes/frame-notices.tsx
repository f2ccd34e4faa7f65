import { timeWords } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { FailedPart } from '../app/failed.tsx';
import { RenderBoundary } from '../app/render-boundary.tsx';
import { RefusedNotice } from '../features/orders/board/refused-notice.tsx';
import { RingingBar } from '../features/orders/board/ringing-bar.tsx';
import { AskedBar } from '../features/orders/changes/asked-bar.tsx';
import { SilentBell } from '../features/orders/board/sound-state.tsx';
import { useQueue, useQueueState } from '../features/orders/queue/queue-context.tsx';
import { useWords } from '../app/words.ts';

/** What matters more than the page below, and stays in view over it: a lost connection, unseen orders, changes asked for, refused taps, a bell nobody hears. */
export function FrameNotices() {
  const words = useWords('frame');
  const bar = useRef<HTMLElement>(null);
  useEffect(() => tellHeight(bar.current), []);
  return (
    <section ref={bar} aria-label={words.notices} className="sticky top-0 z-30 shadow-soft print:hidden">
      <Kept>
        <LostConnection />
      </Kept>
      <Kept>
        <RingingBar />
      </Kept>
      <Kept>
        <AskedBar />
      </Kept>
      <Kept>
        <RefusedNotice />
      </Kept>
      <Kept>
        <SilentBell />
      </Kept>
    </section>
  );
}

/** One notice that fails must not hide the others. */
function Kept({ children }: { children: React.ReactNode }) {
  return <RenderBoundary fallback={<FailedPart />}>{children}</RenderBoundary>;
}

/** What sticks below the notices (a column's name, a ticket's head), and what is scrolled to, must know where they end. */
function tellHeight(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null || typeof ResizeObserver === 'undefined') return undefined;
  const root = document.documentElement.style;
  const observer = new ResizeObserver(() => root.setProperty('--notices', `${bar.offsetHeight}px`));
  observer.observe(bar);
  return () => {
    observer.disconnect();
    root.removeProperty('--notices');
  };
}

function LostConnection() {
  const words = useWords('frame');
  const { connection, currentAt, waitingTaps, store } = useQueueState();
  const queue = useQueue();
  const since = currentAt === null || store === null ? null : timeWords(new Date(currentAt), words.locale, store.timeZone);
  return (
    <output className="block">
      {connection === 'lost' ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-honey-soft px-4 py-2 text-honey-text">
          <WifiOff aria-hidden className="size-6 shrink-0" />
          <p className="grow basis-60 font-medium">{words.connection.lostBanner(since, waitingTaps)}</p>
          <Button variant="quiet" onClick={() => queue.retryNow()}>
            {words.connection.retry}
          </Button>
        </div>
      ) : null}
    </output>
  );
}
