import { dateWords } from '@sweetspot/messages';
import { Field, StatusBadge, TextInput } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useDeferredValue, type RefObject } from 'react';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { useWork } from '../../../app/session.tsx';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import { promisedAt } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

const SHORTEST = 2;

interface OrderSearchProps {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly timeZone: string;
}

/** Narrows the board at once, and asks the server for the orders that are not on it. */
export function OrderSearch({ box, words: typed, onChange, timeZone }: OrderSearchProps) {
  const { search: words, locale } = useWords('orders');
  const { store } = useWork();
  const { tickets } = useQueueState();
  const now = new Date(useServerNow());
  const sought = useDeferredValue(typed.trim());
  const { data } = api.storeOrders.search.useQuery(
    { storeId: store.id, words: sought, limit: 10 },
    { enabled: sought.length >= SHORTEST, placeholderData: keepPreviousData },
  );
  const onBoard = new Set(tickets.map(({ number }) => number));
  const elsewhere = sought.length < SHORTEST ? [] : (data?.items ?? []).filter(({ number }) => !onBoard.has(number));
  return (
    <search className="relative min-w-0 grow basis-0 sm:grow-0 sm:basis-auto">
      <Field label={words.label} isLabelHidden>
        <TextInput
          ref={box}
          type="search"
          value={typed}
          placeholder={words.placeholder}
          lead={<Search aria-hidden />}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onChange('');
            event.currentTarget.blur();
          }}
          className="sm:w-56"
        />
      </Field>
      {elsewhere.length === 0 ? null : (
        <ul
          aria-label={words.results}
          className="absolute right-0 z-20 mt-2 grid w-80 gap-1 rounded-control border border-line bg-surface p-2 shadow-soft"
        >
          {elsewhere.map((ticket) => (
            <li key={ticket.number}>
              <Link
                to={`/orders/${ticket.number}`}
                className="flex min-h-touch flex-wrap items-center justify-between gap-2 rounded-mark px-2 py-1 hover:bg-wash"
              >
                <span className="min-w-0 wrap-anywhere">
                  <span className="figures font-semibold">{ticket.number}</span> <span>{ticket.contactName}</span>
                </span>
                <span className="flex items-center gap-2 text-sm text-ink-muted">
                  <span>{dateWords(new Date(promisedAt(ticket)), locale, { timeZone, now })}</span>
                  <StatusBadge status={ticket.status} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
