import { Link } from 'react-router';
import { FailedPart } from '../../../app/failed.tsx';
import type { Ticket } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

/** One card that cannot be drawn still says whose it is, and leaves the others on the board. */
export function FailedTicket({ ticket: { number, contactName } }: { ticket: Ticket }) {
  const frame = useWords('frame');
  const orders = useWords('orders');
  return (
    <article data-ticket={number} className="grid gap-2 overflow-hidden rounded-card border border-brick bg-surface">
      <FailedPart text={frame.failed.order(number, contactName)} />
      <Link to={`/orders/${number}`} className="flex min-h-touch items-center px-4 pb-2 font-semibold underline underline-offset-4">
        {orders.open}
      </Link>
    </article>
  );
}
