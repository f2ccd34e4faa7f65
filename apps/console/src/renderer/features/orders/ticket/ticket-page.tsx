import { formatMoney } from '@sweetspot/domain/money/money';
import { HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import { intlLocaleOf, exactSlotWords, moneyWords, phoneWords, whenWords } from '@sweetspot/messages';
import { Badge, Button, Card, EmptyState, ErrorState, LinkButton, Skeleton, StatusBadge, useToast } from '@sweetspot/ui';
import { ArrowLeft, Phone, Printer, Tag } from 'lucide-react';
import { Link } from 'react-router';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { ClockLine } from '../board/clock-line.tsx';
import { TicketActions } from '../board/ticket-actions.tsx';
import { TickRows } from '../board/tick-rows.tsx';
import { TimeChange } from '../board/time-change.tsx';
import { ChangeHistory } from '../changes/change-history.tsx';
import { ChangeNotices } from '../changes/change-notice.tsx';
import { useChangeKeys } from '../changes/use-change-keys.ts';
import { failureOf } from '../queue/orders-server.ts';
import { useQueueState, useServerNow } from '../queue/queue-context.tsx';
import { isInTheWork, isUnseenChange, promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { NearlyThere } from './nearly-there.tsx';
import { printLabel, printTicket } from './print-ticket.tsx';
import { PrintedLabel } from './printed-label.tsx';
import { PrintedTicket } from './printed-ticket.tsx';
import { TicketLineDetails } from './ticket-line-details.tsx';
import { TicketRefunds } from './ticket-refunds.tsx';
import { useWords } from '../../../app/words.ts';

/** One order with everything on it: from the board while it is there, else asked from the server. */
interface Beside {
  readonly papers: ReactNode;
  readonly problems: ReactNode;
}

export function TicketPage({ number, ...beside }: Beside & { readonly number: string }) {
  const words = useWords('orders').ticket;
  const sayFailure = useSayFailure();
  const { store: workplace } = useWork();
  const { tickets, store } = useQueueState();
  const onBoard = tickets.find((ticket) => ticket.number === number);
  const asked = api.storeOrders.byNumber.useQuery({ storeId: workplace.id, number }, { enabled: onBoard === undefined && store !== null });
  const ticket = onBoard ?? asked.data;

  if (ticket !== undefined && store !== null) return <Shown ticket={ticket} timeZone={store.timeZone} {...beside} />;
  if (asked.error === null) {
    return (
      <div aria-busy className="mx-auto grid max-w-6xl gap-4 p-5">
        <h1 className="font-title text-3xl font-semibold">{words.title(number)}</h1>
        <Skeleton className="h-64" />
      </div>
    );
  }
  const back = (
    <LinkButton asChild variant="quiet">
      <Link to="/">{words.back}</Link>
    </LinkButton>
  );
  const isGone = failureOf(asked.error).kind === 'refused';
  return (
    <div className="grid justify-items-center p-5">
      <h1 className="sr-only">{words.title(number)}</h1>
      {isGone ? (
        <EmptyState title={words.gone} actions={back} />
      ) : (
        <ErrorState title={sayFailure(asked.error)} onRetry={() => void asked.refetch()} />
      )}
    </div>
  );
}

function Shown({ ticket, timeZone, papers, problems }: Beside & { readonly ticket: Ticket; readonly timeZone: string }) {
  const { ticket: words, locale } = useWords('orders');
  const start = new Date(promisedAt(ticket));
  const end = new Date(promiseEndsAt(ticket));
  const unseen = isInTheWork(ticket) ? ticket.changes.filter(isUnseenChange) : [];
  useChangeKeys();
  const [paper, setPaper] = useState<Paper>('ticket');
  return (
    <>
      <div className="mx-auto flex max-w-6xl flex-col gap-4 px-3 pt-4 pb-28 sm:px-5 print:hidden">
        <Link to="/" className="flex min-h-touch items-center gap-2 self-start text-ink-muted hover:text-ink">
          <ArrowLeft aria-hidden className="size-5" />
          <span>{words.back}</span>
        </Link>
        {/* Who and when stay in view while cakes and tiers are ticked further down. */}
        <header className="sticky top-(--notices) z-10 -mx-3 grid gap-1 border-b border-line bg-canvas px-3 py-2 sm:-mx-5 sm:px-5">
          <p className="figures text-xl font-bold sm:text-2xl">{exactSlotWords(start, end, locale, timeZone)}</p>
          <h1 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xl font-semibold">
            <span className="figures min-w-0 wrap-anywhere">{`${words.title(ticket.number)}, ${ticket.contactName}`}</span>
            <StatusBadge status={ticket.status} size="large" />
          </h1>
        </header>
        {ticket.statusReason === null ? null : <p className="wrap-anywhere">{`${words.reason}: ${ticket.statusReason}`}</p>}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-5" data-ticket-page>
            <ChangeNotices ticket={ticket} timeZone={timeZone} isLarge />
            <div className="contents">{problems}</div>
            {ticket.lines.map((line) => (
              <TicketLineDetails key={line.id} line={line} changes={unseen.filter(({ lineId }) => lineId === line.id)} />
            ))}
            <ChangeHistory changes={ticket.changes} timeZone={timeZone} />
            <TicketRefunds ticket={ticket} timeZone={timeZone} />
          </div>
          <Card className="grid gap-5 lg:sticky lg:top-[calc(var(--notices)+6.5rem)] lg:max-h-[calc(100dvh-var(--notices)-7.5rem)] lg:overflow-y-auto">
            <TimeChange ticket={ticket} timeZone={timeZone} />
            <ClockLine ticket={ticket} timeZone={timeZone} />
            <TickRows ticket={ticket} isCompact />
            <TicketActions ticket={ticket} timeZone={timeZone} />
            <NearlyThere ticket={ticket} timeZone={timeZone} />
            <PrintButtons ticket={ticket} timeZone={timeZone} onPaper={setPaper} />
            {/* Before they are handed over there is none. */}
            {HANDED_OVER_STATUSES.includes(ticket.status) ? <div className="grid gap-3">{papers}</div> : null}
            <Facts ticket={ticket} timeZone={timeZone} />
          </Card>
        </div>
      </div>
      <div className="hidden print:block">
        {paper === 'label' ? <PrintedLabel ticket={ticket} timeZone={timeZone} /> : <PrintedTicket ticket={ticket} timeZone={timeZone} />}
      </div>
    </>
  );
}

type Paper = 'ticket' | 'label';

interface PrintButtonsProps {
  ticket: Ticket;
  timeZone: string;
  /** Which paper the page itself is when a browser prints it. */
  onPaper: (paper: Paper) => void;
}

/** The ticket stays in the kitchen; the label goes out with the cake. */
function PrintButtons({ ticket, timeZone, onPaper }: PrintButtonsProps) {
  const orders = useWords('orders');
  const words = orders.ticket;
  const toast = useToast();
  const print = async (paper: Paper) => {
    flushSync(() => onPaper(paper));
    // Whoever prints the page by the browser's own command has the ticket.
    window.addEventListener('afterprint', () => onPaper('ticket'), { once: true });
    const isLabel = paper === 'label';
    const isPrinted = await (isLabel ? printLabel : printTicket)(ticket, timeZone, orders.locale).catch(() => false);
    toast(isPrinted ? { message: isLabel ? words.labelPrinted : words.printed } : { tone: 'problem', message: words.notPrinted });
  };
  return (
    <div className="grid gap-2">
      <Button variant="quiet" size="console" isBlock data-print-ticket onClick={() => void print('ticket')}>
        <Printer aria-hidden />
        <span>{orders.print}</span>
      </Button>
      <Button variant="quiet" size="console" isBlock onClick={() => void print('label')}>
        <Tag aria-hidden />
        <span>{orders.printLabel}</span>
      </Button>
    </div>
  );
}

function Facts({ ticket, timeZone }: { ticket: Ticket; timeZone: string }) {
  const { ticket: words, locale } = useWords('orders');
  const now = new Date(useServerNow());
  const time = (at: string) => whenWords(new Date(at), locale, { timeZone, now });
  return (
    <dl className="grid gap-4 text-base">
      <Fact name={words.customer}>
        <span>{ticket.contactName}</span>
        {/* Whoever deleted their account has neither name nor number any more. */}
        {ticket.contactMobile === '' ? null : <CallLink mobile={ticket.contactMobile} />}
      </Fact>
      {ticket.recipientName === null ? null : (
        <Fact name={words.recipient}>
          <span>{ticket.recipientName}</span>
          {ticket.recipientMobile === null ? null : <CallLink mobile={ticket.recipientMobile} />}
          {ticket.isSurprise ? <span className="block font-semibold">{words.surprise}</span> : null}
          {ticket.revealsAt === null ? null : <span className="block font-semibold">{words.notBefore(time(ticket.revealsAt))}</span>}
        </Fact>
      )}
      {ticket.giftMessage === '' && ticket.giftFrom === '' ? null : (
        <Fact name={words.gift}>
          {ticket.giftMessage === '' ? null : <span className="block whitespace-pre-line">{`“${ticket.giftMessage}”`}</span>}
          {ticket.giftFrom === '' ? null : <span className="block">{words.signed(ticket.giftFrom)}</span>}
        </Fact>
      )}
      <Fact name={words.address}>{ticket.address ?? (ticket.fulfilment === 'pickup' ? words.pickup : '—')}</Fact>
      {ticket.instructions === '' ? null : <Fact name={words.instructions}>{ticket.instructions}</Fact>}
      <Fact name={words.payment}>
        {ticket.cashDue === null ? (
          <Badge tone={ticket.money === 'captured' ? 'leaf' : 'plain'}>{moneyWords(locale).states[ticket.money]}</Badge>
        ) : (
          <strong>{words.cashDue(formatMoney(ticket.cashDue, intlLocaleOf(locale)))}</strong>
        )}
      </Fact>
      {isInTheWork(ticket) ? (
        <Fact name={words.timeline}>
          <ul className="figures">
            <li>{`${words.times.startBy} ${time(ticket.startByAt)}`}</li>
            <li>{`${words.times.decorateBy} ${time(ticket.decorateByAt)}`}</li>
            <li>{`${words.times.boxBy} ${time(ticket.boxByAt)}`}</li>
            {ticket.fulfilment === 'delivery' ? <li>{`${words.times.leaveBy} ${time(ticket.leaveByAt)}`}</li> : null}
          </ul>
        </Fact>
      ) : null}
    </dl>
  );
}

function CallLink({ mobile }: { mobile: string }) {
  const words = useWords('orders').ticket;
  return (
    <a href={`tel:${mobile}`} className="mt-1 flex min-h-touch items-center gap-2 font-medium underline underline-offset-4">
      <Phone aria-hidden className="size-5" />
      <span>{words.call(phoneWords(mobile))}</span>
    </a>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  );
}
