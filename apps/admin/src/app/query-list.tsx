import { EmptyState, ShowMore, Skeleton } from '@sweetspot/ui';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { RowData } from '@tanstack/react-table';
import { useAddress } from './address.ts';
import { DataTable, type Columns } from './data-table.tsx';
import { Failure } from './failure.tsx';
import { useWords } from './words.ts';

interface PageOf<Row> {
  readonly items: Row[];
  readonly nextCursor: string | null;
}

type PagedQuery<Row> = Pick<
  UseInfiniteQueryResult<InfiniteData<PageOf<Row>>, unknown>,
  'data' | 'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'isPlaceholderData'
> & { readonly fetchNextPage: () => Promise<unknown>; readonly refetch: () => Promise<unknown> };

interface QueryListProps<Row extends RowData> {
  query: PagedQuery<Row>;
  /** The filters as a sentence. */
  label: string;
  columns: Columns<Row>;
  rowId: (row: Row) => string;
  /** Said when filters leave nothing. */
  empty: { readonly title: string; readonly hint: string };
  /** Said when there is nothing at all. */
  nothingYet?: { readonly title: string; readonly hint: string };
}

/** A list of the server's in all its states. It grows on request and keeps what it shows while new filters are asked for. */
export function QueryList<Row extends RowData>({ query, label, columns, rowId, empty, nothingYet }: QueryListProps<Row>) {
  const frame = useWords('frame');
  const isFiltered = useAddress().params.size > 0;
  if (query.isPending) return <ListSkeleton />;
  if (query.data === undefined) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0 && !query.isPlaceholderData) {
    const { title, hint } = isFiltered ? empty : (nothingYet ?? { title: frame.nothingYet, hint: frame.nothingYetHint });
    return (
      <EmptyState title={title}>
        <p>{hint}</p>
      </EmptyState>
    );
  }
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'transition-opacity opacity-60' : 'transition-opacity'}>
      <DataTable label={label} columns={columns} rows={rows} rowId={rowId} />
      <ShowMore hasMore={query.hasNextPage} isLoading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </div>
  );
}

function ListSkeleton() {
  return (
    <div aria-busy className="grid gap-px overflow-hidden rounded-control border border-line">
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} className="flex h-12 items-center gap-6 bg-surface px-3">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-4 w-48 max-sm:hidden" />
          <Skeleton className="ml-auto h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
