import type { RouterOutputs } from '@sweetspot/api';
import { Badge, Money, type BadgeTone } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useAddress } from '../../app/address.ts';
import { useMemo } from 'react';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { Filters, SearchFilter } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { StoreFilter, useChosenStore } from '../../app/store-filter.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Cake = RouterOutputs['admin']['cakes']['items'][number];

const TONES: Readonly<Record<Cake['status'], BadgeTone>> = { draft: 'plain', published: 'leaf', archived: 'honey' };
const column = columnHelper<Cake>();

const columnsIn = (words: Words<'cakes'>) =>
  column.columns([
    column.accessor('name', { header: words.columns.name, cell: ({ row }) => <CakeName cake={row.original} />, meta: { isWide: true } }),
    column.accessor('storeName', { header: words.columns.store }),
    column.accessor('status', { header: words.columns.status, cell: ({ row }) => <CakeStatus cake={row.original} /> }),
    column.accessor('price', {
      header: words.columns.price,
      cell: ({ row }) => <Money amount={row.original.price} />,
      meta: { isNumeric: true },
    }),
    column.accessor('orderedCount', { header: words.columns.ordered, meta: { isNumeric: true } }),
    column.accessor('updatedAt', { header: words.columns.updated, cell: ({ row }) => <When at={row.original.updatedAt} /> }),
  ]);

export function CakeList() {
  const words = useWords('cakes');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { words: searched } = useAddress();
  const store = useChosenStore();
  const cakes = api.admin.cakes.useInfiniteQuery(
    { words: searched, storeId: store.id },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(store.name, searched);
  return (
    <>
      <Filters sentence={sentence} names={['words', 'store']}>
        <SearchFilter label={words.searchLabel} hint={words.searchHint} />
        <StoreFilter label={words.columns.store} />
      </Filters>
      <QueryList
        query={cakes}
        label={sentence}
        columns={columns}
        rowId={({ id }) => id}
        empty={{ title: words.empty, hint: words.emptyHint }}
      />
    </>
  );
}

/** The shop knows only what is on the menu, so only that is a link. */
function CakeName({ cake }: { cake: Cake }) {
  const words = useWords('cakes');
  if (cake.status !== 'published') return cake.name;
  return (
    <a
      href={`/stores/${cake.storeSlug}/${cake.slug}`}
      title={words.toShop(cake.name)}
      className={`inline-flex items-center gap-1.5 ${textLink}`}
    >
      <span>{cake.name}</span>
      <ExternalLink aria-label={words.inShop} className="size-3.5 shrink-0" />
    </a>
  );
}

function CakeStatus({ cake }: { cake: Cake }) {
  const words = useWords('cakes');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={TONES[cake.status]}>{words.statuses[cake.status]}</Badge>
      {cake.isSoldOut ? <Badge tone="honey">{words.soldOut}</Badge> : null}
    </span>
  );
}
