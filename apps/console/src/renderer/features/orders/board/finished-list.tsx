import { windowWords } from '@sweetspot/messages';
import { Button, StatusBadge } from '@sweetspot/ui';
import { ChevronRight, RotateCcw } from 'lucide-react';
import { Link } from 'react-router';
import { promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

interface FinishedProps {
  readonly tickets: readonly Ticket[];
  readonly timeZone: string;
  readonly onRecall: (number: string) => void;
}

/** What is done, folded away; any of it can be brought back to its old place. */
export function FinishedList(props: FinishedProps) {
  const words = useWords('orders');
  return (
    <details className="group mt-4 rounded-card border border-line bg-surface">
      <summary className="flex min-h-touch-console cursor-pointer items-center gap-3 px-5 text-xl font-semibold">
        <ChevronRight aria-hidden className="size-5 transition-transform group-open:rotate-90" />
        <span>{words.columns.done}</span> <span className="figures text-ink-muted">{props.tickets.length}</span>
      </summary>
      <div className="px-3 pb-3">
        <FinishedTickets {...props} />
      </div>
    </details>
  );
}

export function FinishedTickets({ tickets, timeZone, onRecall }: FinishedProps) {
  const words = useWords('orders');
  return (
    <ul className="divide-y divide-line">
      {tickets.map((ticket) => (
        <li key={ticket.number} className="flex flex-wrap items-center gap-x-5 gap-y-2 px-2 py-2.5">
          <span className="figures w-36 text-lg font-semibold">
            {windowWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), words.locale, timeZone)}
          </span>
          <Link
            to={`/orders/${ticket.number}`}
            className="min-w-40 grow basis-40 text-lg wrap-anywhere underline decoration-line-strong underline-offset-4"
          >
            <span className="figures">{`${ticket.number} ${ticket.contactName}`}</span>
          </Link>
          <StatusBadge status={ticket.status} />
          <Button variant="quiet" onClick={() => onRecall(ticket.number)} aria-label={`${words.recall}: ${ticket.number}`}>
            <RotateCcw aria-hidden />
            <span>{words.recall}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
