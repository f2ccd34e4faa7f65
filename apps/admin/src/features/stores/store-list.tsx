import type { RouterOutputs } from '@sweetspot/api';
import { LinkButton } from '@sweetspot/ui';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters, SearchFilter } from '../../app/filters.tsx';
import { Section, textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { StoreStatus } from './store-status.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Store = RouterOutputs['admin']['stores']['items'][number];

const column = columnHelper<Store>();

const columnsIn = (words: Words<'stores'>, frame: Words<'frame'>) =>
  column.columns([
    column.accessor('name', {
      header: words.columns.name,
      cell: ({ row }) => (
        <Link to={`/stores/${row.original.id}`} className={textLink}>
          {row.original.name}
        </Link>
      ),
    }),
    column.accessor('city', { header: words.columns.city }),
    column.accessor(({ owner }) => owner?.name ?? frame.none, {
      id: 'owner',
      header: words.columns.owner,
      meta: { isWide: true },
    }),
    column.accessor('status', { header: words.columns.status, cell: ({ row }) => <StoreStatus status={row.original.status} /> }),
    column.accessor('cakes', { header: words.columns.cakes, meta: { isNumeric: true } }),
    column.accessor('orders', { header: words.columns.orders, meta: { isNumeric: true } }),
    column.accessor('createdAt', { header: words.columns.since, cell: ({ row }) => <When at={row.original.createdAt} /> }),
  ]);

export function StoreList() {
  const words = useWords('stores');
  const frame = useWords('frame');
  const columns = useMemo(() => columnsIn(words, frame), [words, frame]);
  const { params, words: searched } = useAddress();
  const status = oneOf(params.get('status'), STORE_STATUSES);
  const stores = api.admin.stores.useInfiniteQuery(
    { words: searched, status },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(status, searched);
  return (
    <div className="grid gap-8">
      {status === null && searched === '' ? <AwaitingStores /> : null}
      <div>
        <Filters sentence={sentence} names={['words', 'status']}>
          <SearchFilter label={words.searchLabel} hint={words.searchHint} />
          <ChoiceFilter
            label={words.statusFilter}
            name="status"
            value={status}
            any={words.anyStatus}
            choices={STORE_STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
          />
        </Filters>
        <QueryList
          query={stores}
          label={sentence}
          columns={columns}
          rowId={({ id }) => id}
          empty={{ title: words.empty, hint: words.emptyHint }}
        />
      </div>
    </div>
  );
}

/** A baker who registered waits for a person: these come before everything else, oldest first. */
function AwaitingStores() {
  const words = useWords('stores');
  const waiting = api.admin.stores.useQuery({ status: 'awaiting_approval', limit: 100 });
  if (waiting.data === undefined || waiting.data.items.length === 0) return null;
  return (
    <Section title={words.awaiting}>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
        {waiting.data.items.toReversed().map(({ id, name, city, owner, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4">
            <div className="min-w-0">
              <p className="text-lg font-semibold">{name}</p>
              <p className="text-sm text-ink-muted">
                <span>{`${[city, owner?.name].filter(Boolean).join(' · ')} · `}</span>
                <When at={createdAt} />
              </p>
            </div>
            <LinkButton asChild size="small">
              <Link to={`/stores/${id}`}>{words.review(name)}</Link>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
