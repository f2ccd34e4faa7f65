import { whenWords } from '@sweetspot/messages';
import { PencilLine } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../../app/words.ts';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import { askedChange } from '../queue/ticket.ts';

/** Stands on every page while a customer's change waits for the store: how many, whose, and until when. */
export function AskedBar() {
  const words = useWords('changes');
  const { tickets, store } = useQueueState();
  const now = new Date(useServerNow());
  const asked = tickets.flatMap((ticket) => {
    const change = askedChange(ticket);
    return change === undefined ? [] : [{ ticket, change }];
  });
  const title = asked.length === 0 ? '' : words.bar(asked.length);
  return (
    <>
      <output aria-live="polite" className="sr-only">
        {title}
      </output>
      {asked.length === 0 || store === null ? null : (
        <section
          aria-label={title}
          className="grid max-h-[25dvh] border-b border-current/25 gap-x-4 overflow-y-auto bg-honey-soft px-3 py-1.5 text-honey-text sm:px-4 sm:flex sm:flex-wrap sm:items-center"
        >
          <p className="flex items-center gap-3 text-lg font-semibold">
            <PencilLine aria-hidden className="size-6 shrink-0" />
            <span className="figures">{title}</span>
          </p>
          {/* A phone has room for one row of them beside the bell and the ticket. */}
          <ul className="flex gap-x-5 max-sm:overflow-x-auto sm:flex-wrap">
            {asked.map(({ ticket: { number, contactName }, change: { answerBy } }) => (
              <li key={number} className="min-w-0 max-sm:max-w-4/5 max-sm:shrink-0">
                <Link to={`/orders/${number}`} className="flex min-h-touch flex-wrap items-center gap-x-2 wrap-anywhere hover:underline">
                  <span className="figures font-semibold underline underline-offset-4">{`${number} ${contactName}`}</span>
                  {answerBy === null ? null : (
                    <span className="figures">
                      {words.answerBy(whenWords(new Date(answerBy), words.locale, { timeZone: store.timeZone, now }))}
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
