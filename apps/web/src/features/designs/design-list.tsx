import { EmptyState, LinkButton, PageTitle, ShowMore, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { KeptOffline } from '../../app/kept-page.tsx';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { DesignItem } from './design-item.tsx';
import { DESIGNS_PAGE } from './designs-page.ts';

export function DesignList() {
  const words = useWords('designs');
  const shell = useWords('shell');
  const designs = api.designs.list.useInfiniteQuery(DESIGNS_PAGE, { getNextPageParam: ({ nextCursor }) => nextCursor });
  const shown = designs.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6">
      <KeptOffline name="designs" path="/designs" title={words.title} state={String(designs.dataUpdatedAt)} />
      <PageTitle lede={shown !== undefined && shown.length > 0 ? words.lede : undefined}>{words.title}</PageTitle>
      {shown === undefined ? (
        designs.isError ? (
          <LoadFailed title={words.failed} calming={words.failedHelp} error={designs.error} onRetry={() => void designs.refetch()} />
        ) : (
          <output aria-busy aria-label={words.loading} className="grid gap-4">
            <Skeleton className="h-40" />
            <Skeleton className="h-40" />
          </output>
        )
      ) : shown.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          actions={
            <LinkButton asChild>
              <Link to="/cakes">{words.browse}</Link>
            </LinkButton>
          }
        >
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <ul aria-label={words.list} className="divide-y divide-line border-y border-line">
            {shown.map((design) => (
              <DesignItem key={design.id} design={design} />
            ))}
          </ul>
          {designs.hasNextPage ? <ScriptsOff>{shell.scriptsOff}</ScriptsOff> : null}
          <ShowMore hasMore={designs.hasNextPage} isLoading={designs.isFetchingNextPage} onMore={() => void designs.fetchNextPage()} />
        </>
      )}
    </div>
  );
}
