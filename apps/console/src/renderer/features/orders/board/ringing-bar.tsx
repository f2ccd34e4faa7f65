import { slotWords } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { Button, LinkButton } from '@sweetspot/ui';
import { BellRing, Volume2 } from 'lucide-react';
import { Link } from 'react-router';
import { LOCALE } from '../../../app/language.ts';
import { useBell } from '../queue/bell-context.tsx';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import { isUnanswered } from '../queue/ticket.ts';

const words = consoleWords.frame.bell;

/** Stands on every page while the bell rings, so that silencing it never needs the board. */
export function RingingBar() {
  const { tickets, store } = useQueueState();
  const { isMuted } = useBell();
  const taps = useTaps();
  const now = new Date(useServerNow());
  const unanswered = tickets.filter(isUnanswered);
  const first = unanswered[0];
  return (
    <output aria-live="assertive" className="block">
      {first === undefined || store === null ? null : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-accent px-4 py-2 text-on-accent">
          <BellRing aria-hidden className="size-7 shrink-0 animate-breathe" />
          <p className="grow basis-72 text-xl font-semibold">
            <span>{words.ringing(unanswered.length)}</span> <span className="figures">{first.number}</span>
            <span className="block text-base font-normal xl:ml-3 xl:inline">
              {`${first.contactName}, ${slotWords(new Date(first.promisedStartAt), new Date(first.promisedEndAt), LOCALE, {
                timeZone: store.timeZone,
                now,
              })}`}
            </span>
          </p>
          <div className="flex gap-2 max-sm:w-full max-sm:*:grow max-sm:*:px-2 sm:gap-4">
            {isMuted ? <TurnOnSound /> : null}
            <LinkButton asChild variant="quiet">
              <Link to={`/orders/${first.number}`}>{words.look}</Link>
            </LinkButton>
            <Button variant="quiet" onClick={() => unanswered.forEach(taps.acknowledge)}>
              {words.silence}
            </Button>
          </div>
        </div>
      )}
    </output>
  );
}

export function TurnOnSound() {
  const { bell } = useBell();
  return (
    <Button
      variant="quiet"
      onClick={() => {
        void bell.turnOn();
        // Asked with the gesture that turns on the sound: browsers refuse it otherwise.
        if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission();
      }}
    >
      <Volume2 aria-hidden className="max-sm:hidden" />
      <span>{words.turnOn}</span>
    </Button>
  );
}
