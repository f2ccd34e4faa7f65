import { requestIdFrom } from '@sweetspot/api/client';
import { EmptyState, ErrorState, PageTitle, ShowMore, Skeleton, Tabs } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { ProblemOfStore } from './store-problem.tsx';

const LISTS = ['waiting', 'all'] as const;

/** What customers report; what waits for an answer first, the longest waiting on top. */
export function ProblemsPage() {
  const words = useWords('problems');
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      <Tabs
        label={words.list}
        tabs={LISTS.map((list) => ({ value: list, label: words.lists[list], content: <ProblemList list={list} /> }))}
      />
    </div>
  );
}

function ProblemList({ list }: { list: (typeof LISTS)[number] }) {
  const words = useWords('problems');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const problems = api.storeProblems.list.useInfiniteQuery({ storeId: store.id, list }, { getNextPageParam: (page) => page.nextCursor });
  if (problems.isPending) return <Skeleton className="h-72" />;
  if (problems.data === undefined)
    return (
      <ErrorState title={words.failed} requestId={requestIdFrom(problems.error) ?? undefined} onRetry={() => void problems.refetch()}>
        {sayFailure(problems.error)}
      </ErrorState>
    );
  const rows = problems.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState title={list === 'waiting' ? words.emptyWaiting : words.empty} />;
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((problem) => (
          <li key={problem.id} className="px-4 py-4">
            <ProblemOfStore problem={problem} />
          </li>
        ))}
      </ul>
      <ShowMore hasMore={problems.hasNextPage} isLoading={problems.isFetchingNextPage} onMore={() => void problems.fetchNextPage()} />
    </>
  );
}
