import type { RouterOutputs } from '@sweetspot/api';
import { exactSlotWords, phoneWords, slotWords } from '@sweetspot/messages';
import { Money, StatusBadge } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { Facts, Page, PageFailure, PageSkeleton, Section, textLink } from '../../app/page.tsx';
import { readingAt, When } from '../../app/reading.tsx';
import { MoneyStateBadge } from './money-state.tsx';
import { OrderChange } from './order-change.tsx';
import { OrderChanges } from './order-changes.tsx';
import { OrderDisputes } from './order-disputes.tsx';
import { OrderKitchen } from './order-kitchen.tsx';
import { OrderLedger } from './order-ledger.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderMoves } from './order-moves.tsx';
import { OrderPapers } from './order-papers.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderPrice } from './order-price.tsx';
import { OrderProblems } from './order-problems.tsx';
import { OrderDecisions, OrderMails } from './order-records.tsx';
import { OrderRefunds } from './order-refunds.tsx';
import { useWords } from '../../app/words.ts';

export type AdminOrder = RouterOutputs['admin']['order'];

export function OrderPage({ number }: { number: string }) {
  const words = useWords('orders');
  const order = api.admin.order.useQuery({ number });
  if (order.isPending) return <PageSkeleton />;
  if (order.data === undefined) {
    return (
      <PageFailure
        title={words.orderTitle(number)}
        up={{ to: '/orders', label: words.title }}
        error={order.error}
        onRetry={() => void order.refetch()}
      />
    );
  }
  return <OneOrder whole={order.data} />;
}

function OneOrder({ whole }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const { order } = whole;
  return (
    <Page
      title={words.orderTitle(order.number)}
      up={{ to: '/orders', label: words.title }}
      lede={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <StatusBadge status={order.status} />
          <MoneyStateBadge state={order.payment.state} />
          <Money amount={order.breakdown.total} className="font-semibold text-ink" />
          <span className="text-base">{words.from(order.store.name)}</span>
        </span>
      }
    >
      <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <WhatIsMade whole={whole} />
        <WhatIsDecided whole={whole} />
      </div>
    </Page>
  );
}

/** The cakes, their money, and what is kept of both. */
function WhatIsMade({ whole }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const changes = useWords('changes');
  return (
    <div className="grid gap-10">
      <Section title={words.cakesTitle}>
        <OrderLines order={whole.order} />
      </Section>
      <Section title={changes.title}>
        <OrderChanges whole={whole} />
      </Section>
      <Section title={words.kitchen}>
        <OrderKitchen whole={whole} />
      </Section>
      <Section title={words.payments}>
        <div className="grid gap-5">
          <OrderDisputes whole={whole} />
          <OrderPayments whole={whole} />
        </div>
      </Section>
      <Section title={words.papers}>
        <OrderPapers whole={whole} />
      </Section>
      <Section title={words.ledger}>
        <OrderLedger whole={whole} />
      </Section>
      <Section title={words.mails}>
        <OrderMails whole={whole} />
      </Section>
      <Section title={words.audit}>
        <OrderDecisions whole={whole} />
      </Section>
    </div>
  );
}

/** What can be done about the order, whose it is, and how it came here. */
function WhatIsDecided({ whole }: { whole: AdminOrder }) {
  const words = useWords('orders');
  return (
    <div className="grid gap-10 max-xl:row-start-1">
      <Section title={words.change}>
        <OrderChange whole={whole} />
      </Section>
      <OrderProblems number={whole.order.number} />
      <Section title={words.refunds}>
        <OrderRefunds whole={whole} />
      </Section>
      <Section title={words.facts}>
        <OrderFacts order={whole.order} />
      </Section>
      <Section title={words.history}>
        <OrderMoves whole={whole} />
      </Section>
      <Section title={words.breakdown}>
        <OrderPrice whole={whole} />
      </Section>
    </div>
  );
}

function OrderFacts({ order }: { order: AdminOrder['order'] }) {
  const words = useWords('orders');
  const { contact, recipient, address, timeZone, revisedStartAt, revisedEndAt, acceptBy } = order;
  return (
    <Facts
      rows={[
        [words.promised, <Slot key="slot" start={order.promisedStartAt} end={order.promisedEndAt} timeZone={timeZone} />],
        revisedStartAt === null || revisedEndAt === null
          ? null
          : [words.revised, <Slot key="revised" start={revisedStartAt} end={revisedEndAt} timeZone={timeZone} />],
        acceptBy === null || order.status !== 'placed' ? null : [words.acceptBy, <When key="accept" at={acceptBy} timeZone={timeZone} />],
        [words.customer, contact.email === '' ? words.forgotten : <Person key="customer" {...contact} />],
        recipient === null ? null : [words.recipient, <Person key="recipient" {...recipient} />],
        order.isSurprise ? [words.surpriseLabel, words.surprise] : null,
        order.giftMessage === '' ? null : [words.giftMessage, order.giftMessage],
        order.giftFrom === '' ? null : [words.giftFrom, order.giftFrom],
        address === null
          ? order.fulfilment === 'delivery'
            ? null
            : [words.collectAt, `${order.store.addressLine}, ${order.store.city}`]
          : [
              words.deliverTo,
              [address.line1, address.line2, address.city, `${address.state} ${address.postalCode}`]
                .filter((part) => part !== '')
                .join(', '),
            ],
        order.instructions === '' ? null : [words.instructions, order.instructions],
        [
          words.store,
          <>
            <span>{`${order.store.name}, `}</span>
            <a href={`tel:${order.store.phone}`} className={textLink}>
              {phoneWords(order.store.phone)}
            </a>
          </>,
        ],
        [
          words.customerPage,
          <a key="page" href={order.trackingPath} className={textLink}>
            {words.track}
          </a>,
        ],
      ]}
    />
  );
}

function Slot({ start, end, timeZone }: { start: string; end: string; timeZone: string }) {
  const { locale } = useWords('orders');
  const from = new Date(start);
  const to = new Date(end);
  return <span title={exactSlotWords(from, to, locale, timeZone)}>{slotWords(from, to, locale, readingAt(timeZone))}</span>;
}

function Person({ name, email, mobile }: { name: string; email?: string; mobile: string }) {
  return (
    <>
      <span>{name}</span>
      {email === undefined ? null : (
        <a href={`mailto:${email}`} className={`block w-fit py-0.5 ${textLink}`}>
          {email}
        </a>
      )}
      <a href={`tel:${mobile}`} className={`block w-fit py-0.5 ${textLink}`}>
        {phoneWords(mobile)}
      </a>
    </>
  );
}
