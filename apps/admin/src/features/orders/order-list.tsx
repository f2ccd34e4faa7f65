import type { RouterOutputs } from '@sweetspot/api';
import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { orderWords, slotWords } from '@sweetspot/messages';
import { adminWords } from '@sweetspot/messages/admin';
import { Money, StatusBadge } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { daysInAddress } from '../../app/day-range.ts';
import { DaysFilter, daysWords } from '../../app/days-filter.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { LOCALE, readingAt, today, When } from '../../app/reading.tsx';
import { StoreFilter, useChosenStore } from '../../app/store-filter.tsx';
import { MoneyStateBadge } from './money-state.tsx';

type Order = RouterOutputs['admin']['orders']['items'][number];

const words = adminWords.orders;
const { statuses } = orderWords(LOCALE);
const column = columnHelper<Order>();

const columns = column.columns([
  column.accessor('number', {
    header: words.columns.number,
    cell: ({ row }) => (
      <Link to={`/orders/${row.original.number}`} className={`figures ${textLink}`}>
        {row.original.number}
      </Link>
    ),
  }),
  column.accessor('status', { header: words.columns.status, cell: ({ row }) => <StatusBadge status={row.original.status} /> }),
  column.accessor('contactName', { header: words.columns.customer, cell: ({ row }) => <Customer order={row.original} /> }),
  column.accessor('storeName', {
    header: words.columns.store,
    cell: ({ row }) => <span className="whitespace-normal">{row.original.storeName}</span>,
  }),
  column.accessor(({ cakes }) => words.cakes(cakes), {
    id: 'cakes',
    header: words.columns.cakes,
    cell: ({ getValue }) => <span className="whitespace-normal">{getValue()}</span>,
    meta: { isWide: true },
  }),
  column.accessor('promisedStartAt', { header: words.columns.promised, cell: ({ row }) => <Promised order={row.original} /> }),
  column.accessor('createdAt', {
    header: words.columns.placed,
    cell: ({ row }) => <When at={row.original.createdAt} timeZone={row.original.timeZone} />,
  }),
  column.accessor('money', { header: words.columns.money, cell: ({ row }) => <MoneyStateBadge state={row.original.money} /> }),
  column.accessor('total', {
    header: words.columns.total,
    cell: ({ row }) => <Money amount={row.original.total} />,
    meta: { isNumeric: true },
  }),
]);

export function OrderList() {
  const { params, words: searched } = useAddress();
  const store = useChosenStore();
  const status = oneOf(params.get('status'), ORDER_STATUSES);
  const days = daysInAddress(params, today());
  const orders = api.admin.orders.useInfiniteQuery(
    { words: searched, status, storeId: store.id, from: days.from, to: days.to },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence({
    status: status === null ? null : statuses[status],
    when: daysWords(days),
    store: store.name,
    words: searched,
  });
  return (
    <>
      <Filters sentence={sentence} names={['words', 'status', 'store', 'days', 'from', 'to']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <ChoiceFilter
          label={words.statusFilter}
          name="status"
          value={status}
          any={words.anyStatus}
          choices={ORDER_STATUSES.map((value) => ({ value, label: statuses[value] }))}
        />
        <DaysFilter chosen={days} otherwise={{ anyTime: words.anyTime }} />
        <StoreFilter label={words.storeFilter} />
      </Filters>
      <QueryList
        query={orders}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}

function Customer({ order: { contactName, contactEmail } }: { order: Order }) {
  return (
    <span className="block max-w-56 whitespace-normal">
      {contactName}
      <span className="block text-xs break-all text-ink-muted">{contactEmail}</span>
    </span>
  );
}

function Promised({ order: { promisedStartAt, promisedEndAt, timeZone } }: { order: Order }) {
  return <span className="figures">{slotWords(new Date(promisedStartAt), new Date(promisedEndAt), LOCALE, readingAt(timeZone))}</span>;
}
