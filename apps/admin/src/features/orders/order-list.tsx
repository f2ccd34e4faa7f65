import type { RouterOutputs } from '@sweetspot/api';
import { ORDER_SITUATIONS } from '@sweetspot/domain/orders/order-situation';
import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { capitalised, dayWords, exactSlotWords, moneyWords, orderWords, windowWords } from '@sweetspot/messages';
import { Money, StatusBadge } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { daysInAddress } from '../../app/day-range.ts';
import { DaysFilter, daysWords } from '../../app/days-filter.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { readingAt, today, When } from '../../app/reading.tsx';
import { StoreFilter, useChosenStore } from '../../app/store-filter.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Order = RouterOutputs['admin']['orders']['items'][number];

const column = columnHelper<Order>();

const columnsIn = (words: Words<'orders'>) =>
  column.columns([
    column.accessor('number', { header: words.columns.number, cell: ({ row }) => <Numbered order={row.original} /> }),
    column.accessor('contactName', { header: words.columns.customer, cell: ({ row }) => <Customer order={row.original} /> }),
    column.accessor(({ cakes }) => words.cakes(cakes), {
      id: 'cakes',
      header: words.columns.cakes,
      cell: ({ row, getValue }) => <TwoLines first={getValue()} second={row.original.storeName} />,
      meta: { isWide: true },
    }),
    column.accessor('promisedStartAt', { header: words.columns.promised, cell: ({ row }) => <Promised order={row.original} /> }),
    column.accessor('status', {
      header: words.columns.status,
      cell: ({ row: { original } }) => (
        <TwoLines first={<StatusBadge status={original.status} />} second={moneyWords(words.locale).states[original.money]} />
      ),
    }),
    column.accessor('total', {
      header: words.columns.total,
      cell: ({ row }) => <Money amount={row.original.total} />,
      meta: { isNumeric: true },
    }),
  ]);

export function OrderList() {
  const words = useWords('orders');
  const period = useWords('days');
  const { statuses } = orderWords(words.locale);
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params, words: searched } = useAddress();
  const store = useChosenStore();
  const status = oneOf(params.get('status'), ORDER_STATUSES);
  const situation = oneOf(params.get('situation'), ORDER_SITUATIONS);
  const days = daysInAddress(params, today());
  const orders = api.admin.orders.useInfiniteQuery(
    { words: searched, status, situation, storeId: store.id, from: days.from, to: days.to },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence({
    status: status === null ? null : statuses[status],
    situation,
    when: daysWords(days, period),
    store: store.name,
    words: searched,
  });
  return (
    <>
      <Filters sentence={sentence} names={['words', 'status', 'situation', 'store', 'days', 'from', 'to']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <ChoiceFilter
          label={words.statusFilter}
          name="status"
          value={status}
          any={words.anyStatus}
          choices={ORDER_STATUSES.map((value) => ({ value, label: statuses[value] }))}
        />
        <ChoiceFilter
          label={words.situationFilter}
          name="situation"
          value={situation}
          any={words.anySituation}
          choices={ORDER_SITUATIONS.map((value) => ({ value, label: words.situations[value] }))}
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

function TwoLines({ first, second }: { first: ReactNode; second: ReactNode }) {
  return (
    <span className="block">
      <span className="block">{first}</span>
      <span className="mt-0.5 block text-xs text-ink-muted">{second}</span>
    </span>
  );
}

function Numbered({ order: { number, createdAt, timeZone } }: { order: Order }) {
  return (
    <TwoLines
      first={
        <Link to={`/orders/${number}`} className={`figures ${textLink}`}>
          {number}
        </Link>
      }
      second={<When at={createdAt} timeZone={timeZone} />}
    />
  );
}

function Customer({ order: { contactName, contactEmail } }: { order: Order }) {
  return (
    <span className="block md:max-w-40 md:truncate" title={contactEmail}>
      <span>{contactName}</span>
      <span className="block text-xs text-ink-muted md:truncate">{contactEmail}</span>
    </span>
  );
}

function Promised({ order: { promisedStartAt, promisedEndAt, timeZone } }: { order: Order }) {
  const { locale } = useWords('orders');
  const start = new Date(promisedStartAt);
  const end = new Date(promisedEndAt);
  return (
    <span className="figures" title={exactSlotWords(start, end, locale, timeZone)}>
      <TwoLines first={capitalised(dayWords(start, locale, readingAt(timeZone)))} second={windowWords(start, end, locale, timeZone)} />
    </span>
  );
}
