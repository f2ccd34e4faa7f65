import { exactSlotWords, whenWords, type Locale } from '@sweetspot/messages';
import { cx } from '@sweetspot/ui';
import { CalendarClock } from 'lucide-react';
import { useServerNow } from '../queue/queue-context.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

/** Old and new time of an order that was accepted for later, and whether the customer has agreed. */
export function TimeChange({ ticket, timeZone }: { ticket: Ticket; timeZone: string }) {
  const { laterTime: words, locale } = useWords('orders');
  const now = new Date(useServerNow());
  if (ticket.revisedStartAt === null) return null;
  const isAsked = ticket.status === 'accepted' && ticket.answerTimeBy !== null;
  const standing =
    ticket.timeAgreedAt !== null
      ? words.agreed
      : ticket.answerTimeBy !== null && isAsked
        ? words.asked(whenWords(new Date(ticket.answerTimeBy), locale, { timeZone, now }))
        : null;
  return (
    <p
      className={cx(
        'flex items-start gap-2 rounded-control px-3 py-2 text-base leading-snug',
        isAsked ? 'bg-honey-soft text-honey-text' : 'bg-wash',
      )}
    >
      <CalendarClock aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span className="figures min-w-0">
        <span className="block">{words.before(promisedBefore(ticket, timeZone, locale))}</span>
        {standing === null ? null : <span className="block font-semibold">{standing}</span>}
      </span>
    </p>
  );
}

export const promisedBefore = (ticket: Ticket, timeZone: string, locale: Locale): string =>
  exactSlotWords(new Date(ticket.promisedStartAt), new Date(ticket.promisedEndAt), locale, timeZone);
