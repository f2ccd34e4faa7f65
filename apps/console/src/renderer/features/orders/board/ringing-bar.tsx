import { Button, cx } from '@sweetspot/ui';
import { BellOff, BellRing, Check } from 'lucide-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useRinging } from '../queue/bell-context.tsx';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { SILENT_MINUTES, type Unseen } from '../queue/unseen.ts';
import { cakesOf, whenOf } from './ticket-words.ts';
import { useWords } from '../../../app/words.ts';

/** Stands on every page until somebody has seen each new order: who, when and what, each with its own way to be seen or silenced. */
export function RingingBar() {
  const words = useWords('bell');
  const { unseen } = useRinging();
  const { store } = useQueueState();
  const seen = useOneAtATime();
  const ringing = unseen.filter(({ isSilenced }) => !isSilenced).length;
  const title = ringing > 0 ? words.ringing(ringing) : words.silent(unseen.length);
  return (
    <>
      <output aria-live="assertive" className="sr-only">
        {unseen.length === 0 ? '' : title}
      </output>
      {unseen.length === 0 || store === null ? null : (
        <section aria-label={words.list} className={cx(ringing > 0 ? 'bg-accent text-on-accent' : 'bg-honey-soft text-honey-text')}>
          <p className="flex items-center gap-3 px-3 pt-2 text-xl font-semibold sm:px-4">
            {ringing > 0 ? (
              <BellRing aria-hidden className="size-6 shrink-0 animate-breathe" />
            ) : (
              <BellOff aria-hidden className="size-6 shrink-0" />
            )}
            <span className="figures">{title}</span>
          </p>
          {/* Cut through the middle of a row, so that it is seen to go on: of two lines on a phone, of one elsewhere. */}
          <ul className="max-h-[min(38dvh,12.5rem)] sm:max-h-[min(38dvh,10.75rem)] gap-x-8 overflow-y-auto px-3 pb-1 sm:px-4 2xl:grid 2xl:grid-cols-2">
            {unseen.map((each) => (
              <UnseenRow key={each.ticket.number} {...each} timeZone={store.timeZone} onSeen={seen} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const SLIP_MS = 700;

/** A row that was seen leaves, and the next moves up under the finger: a second tap of the same hand must not say that it was seen too. */
function useOneAtATime(): (ticket: Ticket, tappedAtMs: number) => void {
  const taps = useTaps();
  const lastMs = useRef(-SLIP_MS);
  return (ticket, tappedAtMs) => {
    if (tappedAtMs - lastMs.current < SLIP_MS) return;
    lastMs.current = tappedAtMs;
    taps.acknowledge(ticket);
  };
}

type UnseenRowProps = Unseen & { readonly timeZone: string; readonly onSeen: ReturnType<typeof useOneAtATime> };

function UnseenRow({ ticket, isSilenced, timeZone, onSeen }: UnseenRowProps) {
  const words = useWords('bell');
  const orders = useWords('orders');
  const { silence } = useRinging();
  const now = new Date(useServerNow());
  const { number, contactName } = ticket;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-current/25 py-1.5 first:border-t-0 2xl:[&:nth-child(2)]:border-t-0">
      <Link
        to={`/orders/${number}`}
        className="grid min-h-touch min-w-0 grow basis-64 content-center leading-snug wrap-anywhere hover:underline"
      >
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="figures text-lg font-bold">{whenOf(ticket, { timeZone, now }, orders)}</span>
          <span className="figures text-lg font-semibold underline underline-offset-4">{`${number} ${contactName}`}</span>
        </span>
        <span className="flex flex-wrap gap-x-3 text-base">
          <span className="min-w-0 truncate">{cakesOf(ticket, orders)}</span>
          {isSilenced ? <span className="font-semibold">{words.silenced}</span> : null}
        </span>
      </Link>
      <span className="ml-auto flex gap-2">
        {isSilenced ? null : (
          <Button
            variant="quiet"
            size="console"
            className="px-4"
            aria-label={words.silenceOf(number, contactName, SILENT_MINUTES)}
            onClick={() => silence([number])}
          >
            <BellOff aria-hidden />
            <span className="max-sm:hidden">{words.silence}</span>
          </Button>
        )}
        <Button
          variant="quiet"
          size="console"
          className="px-4"
          aria-label={words.seenOf(number, contactName)}
          onClick={(event) => onSeen(ticket, event.timeStamp)}
        >
          <Check aria-hidden />
          <span>{words.seen}</span>
        </Button>
      </span>
    </li>
  );
}
