import { capitalised, orderWords, whenWords, type Moment } from '@sweetspot/messages';
import { Badge, Button, CakePicture, EmptyState, LinkButton, Skeleton, StepLine, cx } from '@sweetspot/ui';
import { CalendarHeart, Printer, Radio, RefreshCw } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { api } from '../../app/api.ts';
import { KeptOffline } from '../../app/kept-page.tsx';
import { localDate } from '../../app/local-date.ts';
import { useViewer } from '../../app/visitor.tsx';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { occasionPath } from '../../components/occasion-path.ts';
import { isNoSuchOrder } from '../../components/no-such-order.ts';
import { FINAL_STATUSES, HANDED_OVER_STATUSES } from '@sweetspot/domain/orders/order-table';
import { withNext } from '@sweetspot/domain/text/own-path';
import { Notice } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import type { Line } from '../../components/stream-line.ts';
import { AskReview } from './ask-review.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { ChangeableLines } from './changeable-lines.tsx';
import { GiftLink } from './gift-link.tsx';
import { OrderProblem } from './order-problem.tsx';
import { OrderChanges } from './order-changes.tsx';
import { PaidAndOwed, PromiseAndPlace, StoreContact } from './order-facts.tsx';
import { orderPath } from './order-path.ts';
import { OrderPapers } from './order-papers.tsx';
import { SecretLink } from './secret-link.tsx';
import { TimeAsked } from './time-asked.tsx';
import { trackingSteps, type TrackedOrder } from './tracking-steps.ts';
import { useNearMoment } from './use-near-moment.ts';
import { useFollowedOrder } from './use-followed-order.ts';

interface TrackingPageProps {
  number: string;
  /** Of the order's link; null for whoever's own account shows it. */
  secret: string | null;
}

export function TrackingPage({ number, secret }: TrackingPageProps) {
  const words = useWords('tracking');
  const { order, line } = useFollowedOrder(number, secret);
  if (order.data) return <Tracked order={order.data} line={line} secret={secret} />;
  if (!order.isError) return <TrackingSkeleton />;
  if (isNoSuchOrder(order.error)) return <UnknownOrder />;
  return (
    <>
      <h1 className="sr-only">{words.title(number)}</h1>
      <LoadFailed title={words.failed} calming={words.failedHelp} error={order.error} onRetry={() => void order.refetch()} />
    </>
  );
}

function Tracked({ order, line, secret }: { order: TrackedOrder; line: Line; secret: string | null }) {
  const words = useWords('tracking');
  const at = useMoment(order.timeZone);
  const near = useNearMoment(order);
  const changes = api.orderChanges.list.useQuery({ number: order.number, secret });
  const [first] = order.lines;
  const isStillSurprise = order.isSurprise && !HANDED_OVER_STATUSES.includes(order.status);
  const placedAt = order.moves.find(({ to }) => to === 'placed')?.at;
  return (
    <article className="mx-auto grid w-full max-w-5xl gap-10">
      <KeptOffline {...keptOf(order, secret)} title={words.title(order.number)} />
      <header className="grid items-center gap-x-10 gap-y-4 sm:grid-cols-[minmax(0,15rem)_1fr]">
        {first ? (
          <CakePicture
            design={first.design}
            photoHref={first.photos[0] && `${first.photos[0].path}/large.webp`}
            className="mx-auto max-w-60"
          />
        ) : null}
        <div className="grid gap-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-muted">
            <h1 className="font-semibold">{words.title(order.number)}</h1>
            <LineBadge line={line} />
          </div>
          <p aria-live="polite" className="font-title text-2xl font-semibold text-balance sm:text-3xl" suppressHydrationWarning>
            {words.progress(order, near)}
          </p>
          <Why order={order} />
          {placedAt ? <Placed at={placedAt} moment={at} /> : null}
          <ScriptsOff>{words.standsStill}</ScriptsOff>
        </div>
      </header>
      {order.answerTimeBy === null ? null : <TimeAsked order={order} answerBy={order.answerTimeBy} secret={secret} moment={at} />}
      <OrderChanges {...{ order, secret, moment: at }} changes={changes.data} />
      {order.payment.canPayAgain ? <PayNotice order={order} secret={secret} /> : null}
      <OrderProblem order={order} secret={secret} moment={at} />
      <AskReview order={order} secret={secret} />
      <Steps order={order} moment={at} />
      <div className="grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8 md:order-last">
          <PromiseAndPlace
            order={order}
            moment={at}
            timePath={changes.data?.because === null ? orderPath(order.number, secret, '/change-time') : null}
          />
          <GiftLink order={order} moment={at} />
          <StoreContact store={order.store} />
        </div>
        <div className="grid content-start gap-10">
          <ChangeableLines {...{ order, secret, moment: at }} changes={changes.data} />
          <PaidAndOwed order={order} />
          <OrderPapers order={order} secret={secret} />
        </div>
      </div>
      <div className="border-t border-line pt-6 print:hidden">
        <ScriptsOnly>
          <div className="flex flex-wrap items-center gap-3">
            <SecretLink
              title={words.title(order.number)}
              path={order.trackingPath}
              surpriseFor={isStillSurprise ? (order.recipient?.name ?? null) : null}
            />
            <Button variant="quiet" onClick={() => window.print()}>
              <Printer aria-hidden />
              <span>{words.print}</span>
            </Button>
            {FINAL_STATUSES.includes(order.status) ? (
              <LinkButton asChild variant="quiet">
                <Link to={orderPath(order.number, secret, '/again')}>{words.orderAgain}</Link>
              </LinkButton>
            ) : null}
            <RemindNextYear order={order} />
            {order.answerTimeBy === null ? <CancelOrder order={order} secret={secret} /> : null}
          </div>
        </ScriptsOnly>
      </div>
    </article>
  );
}

/** For whoever has an account, where such days are kept. */
function RemindNextYear({ order: { status, revisedStartAt, promisedStartAt, timeZone, recipient } }: { order: TrackedOrder }) {
  const words = useWords('tracking');
  const viewer = useViewer();
  if (viewer === null || (status !== 'delivered' && status !== 'collected')) return null;
  const date = localDate(new Date(revisedStartAt ?? promisedStartAt), timeZone);
  return (
    <LinkButton asChild variant="quiet">
      <Link to={occasionPath(date, recipient?.name ?? null)}>
        <CalendarHeart aria-hidden />
        <span>{words.remindNextYear}</span>
      </Link>
    </LinkButton>
  );
}

const keptOf = ({ number, version, lastEvent }: TrackedOrder, secret: string | null) => ({
  name: 'order' as const,
  path: orderPath(number, secret),
  state: `${version} ${lastEvent}`,
});

/** In the store's words, or why it ended by itself. */
function Why({ order: { status, statusReason, moves } }: { order: TrackedOrder }) {
  const words = useWords('tracking');
  if (statusReason) return <p className="text-lg wrap-anywhere">{words.reason(statusReason)}</p>;
  const isByItself = status === 'cancelled' && moves.at(-1)?.actor === 'system';
  return isByItself ? <p className="text-lg">{orderWords(words.locale).timeUnanswered}</p> : null;
}

function Placed({ at, moment }: { at: string; moment: Moment }) {
  const words = useWords('tracking');
  return (
    <p className="text-sm text-ink-muted" suppressHydrationWarning>
      {words.orderedAt(whenWords(new Date(at), words.locale, moment))}
    </p>
  );
}

/** Whether what is seen is what is true now, by word and icon. */
function LineBadge({ line }: { line: Line }) {
  const words = useWords('tracking');
  if (line === 'ended') return null;
  const isLive = line === 'live';
  return (
    <Badge
      tone={isLive ? 'leaf' : 'honey'}
      icon={isLive ? <Radio aria-hidden /> : <RefreshCw aria-hidden className="animate-spin" />}
      title={isLive ? words.liveHint : words.reconnectingHint}
      className="print:hidden"
    >
      {isLive ? words.live : words.reconnecting}
    </Badge>
  );
}

function Steps({ order, moment }: { order: TrackedOrder; moment: Moment }) {
  const words = useWords('tracking');
  const { kitchen } = order;
  const steps = trackingSteps(order).map(({ name, state, at }) => {
    const time = at === null ? null : whenWords(new Date(at), words.locale, moment);
    return { id: name, label: words.stepNames[name], state, time: time && capitalised(state === 'ahead' ? words.about(time) : time) };
  });
  return (
    <section aria-label={words.steps} className="grid gap-4">
      <StepLine label={words.steps} steps={steps} className={cx(steps.length > 1 && 'md:text-sm lg:text-base')} />
      {order.status === 'baking' && kitchen.pieces > 1 ? <p className="text-ink-muted">{words.kitchenSteps(kitchen)}</p> : null}
    </section>
  );
}

function PayNotice({ order, secret }: { order: TrackedOrder; secret: string | null }) {
  const words = useWords('tracking');
  const isFirst = order.status === 'awaiting_payment';
  const path = `/orders/${order.number}/payment${secret === null ? '' : `?secret=${encodeURIComponent(secret)}`}`;
  return (
    <Notice
      tone="attention"
      title={isFirst ? words.payNowTitle : words.payAgainTitle}
      actions={
        <LinkButton asChild>
          <Link to={path}>{words.payNow}</Link>
        </LinkButton>
      }
    >
      {isFirst ? words.payNowHelp : order.status === 'accepted' ? words.payAgainHelp : words.payAgainStartedHelp}
    </Notice>
  );
}

function UnknownOrder() {
  const words = useWords('tracking');
  const { pathname, search } = useLocation();
  return (
    <>
      <h1 className="sr-only">{words.notFound}</h1>
      <EmptyState
        title={words.notFound}
        actions={
          <>
            <LinkButton asChild>
              <Link to={withNext('/sign-in', `${pathname}${search}`)}>{words.signIn}</Link>
            </LinkButton>
            <LinkButton asChild variant="quiet">
              <Link to="/orders/links">{words.linksAgain}</Link>
            </LinkButton>
          </>
        }
      >
        {words.notFoundHelp}
      </EmptyState>
    </>
  );
}

function TrackingSkeleton() {
  const words = useWords('tracking');
  return (
    <output aria-busy aria-label={words.loading} className="mx-auto grid w-full max-w-5xl gap-10">
      <div className="grid gap-6 sm:grid-cols-[15rem_1fr]">
        <Skeleton className="mx-auto aspect-square w-60" />
        <div className="grid content-center gap-3">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-20" />
        </div>
      </div>
      <Skeleton className="h-24" />
    </output>
  );
}
