import { Button, Popover } from '@sweetspot/ui';
import { ListChecks } from 'lucide-react';
import type { Ticket } from '../queue/ticket.ts';
import { stillToMake } from './columns.ts';
import { useWords } from '../../../app/words.ts';

/** How many of what are still to be made, over all the orders shown. */
export function AllDay({ tickets }: { tickets: readonly Ticket[] }) {
  const orders = useWords('orders');
  const words = orders.allDay;
  const open = stillToMake(tickets, orders);
  return (
    <Popover
      label={words.title}
      align="end"
      trigger={
        <Button variant="quiet">
          <ListChecks aria-hidden />
          <span>{words.open}</span>
        </Button>
      }
    >
      <h2 className="mb-2 font-semibold">{words.title}</h2>
      {open.length === 0 ? <p className="text-ink-muted">{words.none}</p> : null}
      <ul className="grid max-h-[60dvh] gap-1.5 overflow-y-auto">
        {open.map(({ what, count }) => (
          <li key={what} className="figures text-lg">
            {words.line(count, what)}
          </li>
        ))}
      </ul>
    </Popover>
  );
}
