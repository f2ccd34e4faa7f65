import { timeWords } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { Button } from '@sweetspot/ui';
import { WifiOff } from 'lucide-react';
import { LOCALE } from '../app/language.ts';
import { RefusedTaps } from '../features/orders/board/refused-taps.tsx';
import { RingingBar, TurnOnSound } from '../features/orders/board/ringing-bar.tsx';
import { useBell } from '../features/orders/queue/bell-context.tsx';
import { useQueue, useQueueState } from '../features/orders/queue/queue-context.tsx';
import { isUnanswered } from '../features/orders/queue/ticket.ts';

const words = consoleWords.frame;

/** What matters more than the page below: a lost connection, a ringing order, a tap that was refused, a muted bell. */
export function FrameNotices() {
  return (
    <section aria-label={words.notices} className="print:hidden">
      <LostConnection />
      <RingingBar />
      <RefusedTaps />
      <MutedBell />
    </section>
  );
}

function LostConnection() {
  const { connection, currentAt, waitingTaps, store } = useQueueState();
  const queue = useQueue();
  const since = currentAt === null || store === null ? null : timeWords(new Date(currentAt), LOCALE, store.timeZone);
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

function MutedBell() {
  const { isMuted } = useBell();
  const { tickets } = useQueueState();
  if (!isMuted || tickets.some(isUnanswered)) return null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1 px-4 pt-3 text-ink-muted">
      <p>{words.bell.soundOff}</p>
      <TurnOnSound />
    </div>
  );
}
