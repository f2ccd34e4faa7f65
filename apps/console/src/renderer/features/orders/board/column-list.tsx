import { byDay, type OpenColumn } from './columns.ts';
import type { Ticket } from '../queue/ticket.ts';
import { TicketCard } from './ticket-card.tsx';
import { FailedTicket } from './failed-ticket.tsx';
import { RenderBoundary } from '../../../app/render-boundary.tsx';
import { useRinging } from '../queue/bell-context.tsx';
import { useWords } from '../../../app/words.ts';

export interface BoardViewProps {
  readonly columns: Readonly<Record<OpenColumn | 'done', readonly Ticket[]>>;
  readonly timeZone: string;
  readonly nowMs: number;
  readonly recalled: ReadonlySet<string>;
  readonly onRecall: (number: string) => void;
  readonly onPutAway: (number: string) => void;
}

type ColumnListProps = Pick<BoardViewProps, 'timeZone' | 'nowMs' | 'recalled' | 'onPutAway'> & {
  readonly column: OpenColumn;
  readonly tickets: readonly Ticket[];
};

/** One state's tickets, each day under its weekday and date. */
export function ColumnList({ column, tickets, timeZone, nowMs, recalled, onPutAway }: ColumnListProps) {
  const orders = useWords('orders');
  const { unseen } = useRinging();
  const silenced = new Set(unseen.flatMap(({ ticket, isSilenced }) => (isSilenced ? [ticket.number] : [])));
  if (tickets.length === 0) return <p className="px-1 text-ink-muted">{orders.empty[column]}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {byDay(tickets, { timeZone, now: new Date(nowMs) }, orders).map(({ date, heading, tickets: inDay }) => (
        <section
          key={date}
          // Where one column stands alone on a tablet, its tickets stand two by two.
          className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 min-[640px]:max-[899px]:grid-cols-[repeat(2,minmax(0,1fr))]"
        >
          <h3 className="col-span-full text-base font-semibold text-ink-muted">{heading}</h3>
          {inDay.map((ticket) => (
            <RenderBoundary key={ticket.number} resetKey={ticket} fallback={<FailedTicket ticket={ticket} />}>
              <TicketCard
                ticket={ticket}
                day={heading}
                isSilenced={silenced.has(ticket.number)}
                timeZone={timeZone}
                isRecalled={recalled.has(ticket.number) && column !== 'new'}
                onPutAway={onPutAway}
              />
            </RenderBoundary>
          ))}
        </section>
      ))}
    </div>
  );
}
