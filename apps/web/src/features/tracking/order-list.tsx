import type { RouterOutputs } from '@sweetspot/api';
import { FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import { slotWords } from '@sweetspot/messages';
import { CakeThumbnail, EmptyState, LinkButton, Money, PageTitle, ShowMore, Skeleton, StatusBadge } from '@sweetspot/ui';
import { Link } from 'react-router';
import type { FindOrders as Asked } from '@sweetspot/domain/orders/inputs';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { useMoment } from '../../components/reader.ts';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { FindOrders } from './find-orders.tsx';
import { JoinOrders } from './join-orders.tsx';
import { isAsking, ordersPage } from './orders-ask.ts';

type OrderSummary = RouterOutputs['orders']['list']['items'][number];

/** As the address asks for. */
export function OrderList({ asked }: { asked: Asked }) {
  const words = useWords('account');
  const shell = useWords('shell');
  const orders = api.orders.list.useInfiniteQuery(ordersPage(asked), { getNextPageParam: ({ nextCursor }) => nextCursor });
  const shown = orders.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle>{words.ordersTitle}</PageTitle>
      <JoinOrders />
      {isAsking(asked) || (shown !== undefined && shown.length > 0) ? <FindOrders key={JSON.stringify(asked)} asked={asked} /> : null}
      {shown === undefined ? (
        orders.isError ? (
          <LoadFailed title={words.ordersFailed} error={orders.error} onRetry={() => void orders.refetch()} />
        ) : (
          <output aria-busy aria-label={words.ordersLoading} className="grid gap-4">
            <Skeleton className="h-28" />
            <Skeleton className="h-28" />
          </output>
        )
      ) : shown.length === 0 ? (
        isAsking(asked) ? (
          <NothingFound />
        ) : (
          <NoOrders />
        )
      ) : (
        <>
          <ul className="divide-y divide-line border-y border-line">
            {shown.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
          {orders.hasNextPage ? <ScriptsOff>{shell.scriptsOff}</ScriptsOff> : null}
          <ShowMore hasMore={orders.hasNextPage} isLoading={orders.isFetchingNextPage} onMore={() => void orders.fetchNextPage()} />
        </>
      )}
    </div>
  );
}

function OrderRow({ order }: { order: OrderSummary }) {
  const words = useWords('account');
  const moment = useMoment(order.timeZone);
  const [first, ...others] = order.cakes;
  const more = others.reduce((sum, { quantity }) => sum + quantity, (first?.quantity ?? 1) - 1);
  return (
    <li>
      <Link
        to={`/orders/${order.number}`}
        className="grid grid-cols-[5rem_1fr] items-center gap-x-5 gap-y-2 rounded-control py-4 hover:bg-wash"
      >
        {first ? (
          <CakeThumbnail design={first.design} photoHref={first.photoPath === null ? undefined : `${first.photoPath}/small.webp`} />
        ) : (
          <span />
        )}
        <span className="grid gap-1">
          <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 font-semibold wrap-anywhere">
              {more > 0 ? `${first?.name ?? ''} ${words.andMore(more)}` : first?.name}
            </span>
            <Money amount={order.total} className="font-semibold" />
          </span>
          <span className="text-ink-muted" suppressHydrationWarning>
            {`${order.storeName}, ${slotWords(new Date(order.promisedStartAt), new Date(order.promisedEndAt), words.locale, moment)}`}
          </span>
          <span className="flex flex-wrap items-center gap-3">
            <StatusBadge status={order.status} />
            <span className="figures text-sm text-ink-muted">{words.orderNumber(order.number)}</span>
          </span>
        </span>
      </Link>
      {FINAL_STATUSES.includes(order.status) ? (
        <Link
          to={`/orders/${order.number}/again`}
          aria-label={words.orderAgainOf(order.number)}
          className="mb-2 ml-25 inline-flex min-h-touch items-center font-medium text-accent-text underline underline-offset-4"
        >
          {words.orderAgain}
        </Link>
      ) : null}
    </li>
  );
}

function NothingFound() {
  const words = useWords('account');
  return (
    <EmptyState
      title={words.findNothing}
      actions={
        <LinkButton asChild variant="quiet">
          <Link to="/orders">{words.findClear}</Link>
        </LinkButton>
      }
    >
      {words.findNothingHelp}
    </EmptyState>
  );
}

function NoOrders() {
  const words = useWords('account');
  return (
    <EmptyState
      title={words.ordersNone}
      actions={
        <LinkButton asChild>
          <Link to="/cakes">{words.browse}</Link>
        </LinkButton>
      }
    >
      {words.ordersNoneHelp}
    </EmptyState>
  );
}
