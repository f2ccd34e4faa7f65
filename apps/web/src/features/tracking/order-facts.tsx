import { CALLED_OFF_STATUSES, FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import { formatMoney } from '@sweetspot/domain/money/money';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { intlLocaleOf, capitalised, exactSlotWords, phoneWords, promiseOf, slotWords, timeWords, type Moment } from '@sweetspot/messages';
import { cashCancelSentence } from '@sweetspot/messages/cancellation-ladder';
import { CakePicture, LinkButton, Money } from '@sweetspot/ui';
import { MapPin, Phone } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, type Words } from '../../app/words.ts';
import { stateName } from '../../components/address-form.ts';
import { CancellationTerms } from '../../components/cancellation-terms.tsx';
import { LineFacts, PriceParts } from '../../components/line-facts.tsx';
import { PriceBreakdown } from '../../components/price-breakdown.tsx';
import { StoreLink } from '../../components/store-link.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

export function Facts({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-3">
      <h2 id={titleId} className="font-title text-xl font-semibold wrap-anywhere">
        {title}
      </h2>
      <div className="contents">{children}</div>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd className="font-medium text-pretty wrap-anywhere">{children}</dd>
    </div>
  );
}

/** From a field of several lines. */
function Typed({ label, children }: { label: string; children: string }) {
  return (
    <Fact label={label}>
      <span className="whitespace-pre-line">{children}</span>
    </Fact>
  );
}

interface OrderedLinesProps {
  order: TrackedOrder;
  /** Where a change of a line is asked for; null while none can be. */
  changePath: ((position: number) => string) | null;
  children?: ReactNode;
}

export function OrderedLines({ order: { lines }, changePath, children }: OrderedLinesProps) {
  const words = useWords('tracking');
  const { ask, askOf } = useWords('changes');
  return (
    <Facts title={words.cakes}>
      <ul className="divide-y divide-line">
        {lines.map((line, position) => (
          <li key={line.id} className="grid grid-cols-[4.5rem_1fr] gap-4 py-4 first:pt-0">
            <CakePicture design={line.design} photoHref={line.photos[0] && `${line.photos[0].path}/small.webp`} />
            <div className="grid gap-1.5">
              <p className="flex items-baseline justify-between gap-4 font-semibold wrap-anywhere">
                <span>{words.lineCount(line.quantity, line.cakeName)}</span>
                <Money amount={line.lineTotal} />
              </p>
              <LineFacts {...line} inscriptionWords={words.inscription} />
              <PriceParts title={words.howPriced} parts={line.parts} unitPrice={line.unitPrice} totalLabel={line.cakeName} />
              {changePath === null ? null : (
                <LinkButton asChild variant="quiet" size="small" className="mt-1 justify-self-start print:hidden">
                  <Link to={changePath(position)} aria-label={askOf(line.cakeName)}>
                    {ask}
                  </Link>
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="contents">{children}</div>
    </Facts>
  );
}

/** What was only set aside for an order that was called off is on its way to being free again. */
function paymentWord({ payment: { state, method }, status }: TrackedOrder, words: Words<'tracking'>): keyof typeof words.paymentStates {
  if (state === 'due' && !isPaidInCash(method)) return 'dueOnline';
  return state === 'authorized' && CALLED_OFF_STATUSES.includes(status) ? 'releasing' : state;
}

export function PaidAndOwed({ order }: { order: TrackedOrder }) {
  const words = useWords('tracking');
  const { payment, breakdown } = order;
  const state = paymentWord(order, words);
  return (
    <Facts title={words.cost}>
      <PriceBreakdown breakdown={breakdown} />
      <dl className="mt-2 grid gap-3">
        <Fact label={words.payment}>{`${words.paymentBy[payment.method]}. ${words.paymentStates[state]}`}</Fact>
        {order.refunds.length === 0 ? null : (
          <Fact label={words.moneyBack}>
            <ul className="grid gap-2">
              {order.refunds.map((refund) => (
                <RefundOf key={refund.id} refund={refund} isCash={isPaidInCash(payment.method)} />
              ))}
            </ul>
          </Fact>
        )}
        {order.cancelRefund === null ? null : (
          <Fact label={words.cancelling}>
            {order.answerTimeBy !== null ? (
              <span>{words.timeAsked.free}</span>
            ) : isPaidInCash(payment.method) ? (
              cashCancelSentence(words.locale)
            ) : (
              <CancellationTerms ladder={order.ladder} isAccepted={order.status === 'accepted'} timeZone={order.timeZone} />
            )}
          </Fact>
        )}
      </dl>
    </Facts>
  );
}

/** How much, what became of it, and why. */
function RefundOf({ refund: { amount, state, because, reason }, isCash }: { refund: TrackedOrder['refunds'][number]; isCash: boolean }) {
  const words = useWords('tracking');
  const said = words.refunds[isCash ? 'cash' : 'sent'][state](formatMoney(amount, intlLocaleOf(words.locale)));
  return (
    <li>
      <span className="block">{said}</span>
      <span className="block font-normal text-ink-muted">
        {reason === null ? words.refundedFor[because] : words.refundedBecause(reason)}
      </span>
    </li>
  );
}

interface PromiseAndPlaceProps {
  readonly order: TrackedOrder;
  readonly moment: Moment;
  /** Where another time is asked for; null while none can be. */
  readonly timePath: string | null;
}

export function PromiseAndPlace({ order, moment, timePath }: PromiseAndPlaceProps) {
  const words = useWords('tracking');
  const { askTime } = useWords('changes');
  const { address, recipient, fulfilment, estimatedArrivalAt, revisedStartAt, timeZone, status } = order;
  const isCalledOff = CALLED_OFF_STATUSES.includes(status);
  const isOver = isCalledOff || FINAL_STATUSES.includes(status);
  const { start, end } = promiseOf(order);
  return (
    <dl className="grid gap-4 rounded-card border border-line bg-surface p-5">
      <Fact label={isOver ? words.promisedOnce : words.promised[fulfilment]}>
        <span className="block" title={exactSlotWords(start, end, words.locale, timeZone)} suppressHydrationWarning>
          {capitalised(slotWords(start, end, words.locale, moment))}
        </span>
        {revisedStartAt === null ? null : (
          <span className="block text-sm font-normal text-ink-muted">
            {words.promisedBefore(slotWords(new Date(order.promisedStartAt), new Date(order.promisedEndAt), words.locale, moment))}
          </span>
        )}
        {timePath === null ? null : (
          <LinkButton asChild variant="quiet" size="small" className="mt-2 print:hidden">
            <Link to={timePath}>{askTime}</Link>
          </LinkButton>
        )}
      </Fact>
      {estimatedArrivalAt !== null && status === 'out_for_delivery' ? (
        <Fact label={words.arrival}>{timeWords(new Date(estimatedArrivalAt), words.locale, timeZone)}</Fact>
      ) : null}
      {address === null && recipient === null ? null : (
        <Fact label={isCalledOff ? words.wouldGoTo : words.goesTo}>
          {recipient ? <span className="block">{words.receivedBy(recipient.name, phoneWords(recipient.mobile))}</span> : null}
          {address ? (
            <span className="block font-normal">
              {[address.line1, address.line2, `${address.city} ${address.postalCode}`, stateName(address.state)].filter(Boolean).join(', ')}
            </span>
          ) : null}
          {order.isSurprise ? <span className="block text-sm font-normal text-ink-muted">{words.surprise}</span> : null}
        </Fact>
      )}
      {order.giftMessage === '' ? null : <Typed label={words.giftMessage}>{order.giftMessage}</Typed>}
      {order.giftFrom === '' ? null : <Typed label={words.giftFrom}>{order.giftFrom}</Typed>}
      {order.instructions === '' ? null : <Typed label={words.instructions[fulfilment]}>{order.instructions}</Typed>}
    </dl>
  );
}

export function StoreContact({ store }: { store: TrackedOrder['store'] }) {
  const words = useWords('tracking');
  const action = 'inline-flex min-h-touch items-center gap-2 rounded-mark font-medium text-accent-text underline underline-offset-4';
  return (
    <Facts title={words.store}>
      <p>
        <StoreLink store={store} className="font-medium" linkClassName="underline underline-offset-4">
          {store.name}
        </StoreLink>
        <span className="block text-ink-muted">{`${store.addressLine}, ${store.city}`}</span>
      </p>
      <div className="flex flex-wrap gap-x-6">
        <a href={`tel:${store.phone.replaceAll(/[^+\d]/g, '')}`} className={action}>
          <Phone aria-hidden className="size-4.5" />
          <span>{words.call(phoneWords(store.phone))}</span>
        </a>
        {/* No referrer: this page's address may hold the order's secret. */}
        <a
          href={`https://www.openstreetmap.org/?mlat=${store.latitude}&mlon=${store.longitude}#map=17/${store.latitude}/${store.longitude}`}
          target="_blank"
          rel="noreferrer"
          className={`${action} print:hidden`}
        >
          <MapPin aria-hidden className="size-4.5" />
          <span>{words.map}</span>
        </a>
      </div>
    </Facts>
  );
}
