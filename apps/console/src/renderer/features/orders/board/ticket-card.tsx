import { orderWords, timeWords } from '@sweetspot/messages';
import { Badge, Button, cx, StatusBadge } from '@sweetspot/ui';
import { BellOff, Bike, Check, Eye, Gift, Store } from 'lucide-react';
import { memo } from 'react';
import { Link, useNavigate } from 'react-router';
import { ChangeNotices } from '../changes/change-notice.tsx';
import { useTaps } from '../queue/taps.tsx';
import { askedChange, isUnanswered, promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { ClockLine } from './clock-line.tsx';
import { LineSummary } from './line-summary.tsx';
import { TickRows } from './tick-rows.tsx';
import { TicketActions } from './ticket-actions.tsx';
import { TimeChange } from './time-change.tsx';
import { useWords } from '../../../app/words.ts';

interface TicketCardProps {
  readonly ticket: Ticket;
  /** "Tomorrow, Wed 25 Nov": a time alone is read as today's. */
  readonly day: string;
  /** Quiet on this device, and still not seen. */
  readonly isSilenced: boolean;
  readonly timeZone: string;
  readonly isRecalled: boolean;
  readonly onPutAway: (number: string) => void;
}

/** Time first, then number and name, then what to make: read from two metres. */
export const TicketCard = memo(function TicketCard({ ticket, day, isSilenced, timeZone, isRecalled, onPutAway }: TicketCardProps) {
  const words = useWords('orders');
  const bell = useWords('bell');
  const taps = useTaps();
  const navigate = useNavigate();
  const isUnseen = isUnanswered(ticket);
  const isAsked = askedChange(ticket) !== undefined;
  const open = () => void navigate(`/orders/${ticket.number}`);
  const time = (at: string) => timeWords(new Date(at), words.locale, timeZone);
  return (
    <article
      aria-labelledby={`ticket-${ticket.number}`}
      data-ticket={ticket.number}
      className={cx(
        'flex flex-col gap-3 rounded-card border bg-surface p-3 wrap-anywhere',
        isUnseen || isAsked ? 'border-accent shadow-[inset_0_0_0_2px_var(--color-accent)]' : 'border-line',
      )}
    >
      {/* Who and when stay in view while a long card is ticked; the edges leave the ring around the card. */}
      <header className="sticky top-[calc(var(--notices)+var(--column-head))] z-[5] -mx-2.5 -mt-2.5 grid gap-0.5 rounded-t-card bg-surface px-2.5 pt-2.5 pb-1">
        <p className="figures text-base font-semibold">{day}</p>
        <p className="figures text-2xl leading-tight font-bold xl:text-3xl">
          <span>{time(promisedAt(ticket))}</span>{' '}
          <span className="text-base font-semibold whitespace-nowrap xl:text-lg">{words.until(time(promiseEndsAt(ticket)))}</span>
        </p>
        <h4 id={`ticket-${ticket.number}`} className="text-lg leading-snug font-semibold">
          <Link to={`/orders/${ticket.number}`} className="underline decoration-line-strong underline-offset-4 hover:decoration-ink">
            <span className="figures">{`${ticket.number} ${ticket.contactName}`}</span>
          </Link>
        </h4>
      </header>
      {isSilenced ? (
        <Badge tone="honey" size="large" className="self-start whitespace-normal" icon={<BellOff aria-hidden />}>
          {bell.silenced}
        </Badge>
      ) : null}
      <p className="flex flex-wrap gap-1.5">
        <Badge tone="plain" icon={ticket.fulfilment === 'delivery' ? <Bike aria-hidden /> : <Store aria-hidden />}>
          {orderWords(words.locale).fulfilments[ticket.fulfilment]}
        </Badge>
        {ticket.isSurprise || ticket.giftMessage !== '' ? (
          <Badge tone="sky" icon={<Gift aria-hidden />}>
            {words.ticket.gift}
          </Badge>
        ) : null}
        {isRecalled || ticket.status === 'delivery_failed' ? <StatusBadge status={ticket.status} /> : null}
        {isRecalled ? <Badge tone="honey">{words.recalled}</Badge> : null}
      </p>
      <TimeChange ticket={ticket} timeZone={timeZone} />
      <ChangeNotices ticket={ticket} timeZone={timeZone} />
      <ClockLine ticket={ticket} timeZone={timeZone} />
      {ticket.statusReason !== null && ticket.status === 'delivery_failed' ? <p className="text-base">{ticket.statusReason}</p> : null}
      {ticket.lines.map((line) => (
        <LineSummary key={line.id} line={line} />
      ))}
      {ticket.instructions === '' ? null : (
        <p className="rounded-control bg-honey-soft px-3 py-2 text-base text-honey-text">{ticket.instructions}</p>
      )}
      <TickRows ticket={ticket} isCompact />
      {isUnseen ? (
        <Button variant="quiet" size="console" isBlock onClick={() => taps.acknowledge(ticket)}>
          <Check aria-hidden />
          <span>{words.silence}</span>
        </Button>
      ) : null}
      <TicketActions ticket={ticket} timeZone={timeZone} onOpen={open}>
        {isRecalled ? (
          <Button variant="quiet" size="console" className="grow" onClick={() => onPutAway(ticket.number)}>
            <Eye aria-hidden />
            <span>{words.putAway}</span>
          </Button>
        ) : null}
      </TicketActions>
    </article>
  );
});
