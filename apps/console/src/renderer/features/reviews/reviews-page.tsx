import { requestIdFrom } from '@sweetspot/api/client';
import { EmptyState, ErrorState, PageTitle, ShowMore, Skeleton, Tabs } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { StoreReview } from './store-review.tsx';

/** What customers say of the store's cakes; what waits for an answer first. */
export function ReviewsPage() {
  const words = useWords('reviews');
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      <Tabs
        label={words.show}
        tabs={[
          { value: 'unanswered', label: words.lists.unanswered, content: <ReviewList isUnanswered /> },
          { value: 'all', label: words.lists.all, content: <ReviewList isUnanswered={false} /> },
        ]}
      />
    </div>
  );
}

function ReviewList({ isUnanswered }: { isUnanswered: boolean }) {
  const words = useWords('reviews');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const reviews = api.storeReviews.list.useInfiniteQuery(
    { storeId: store.id, isUnanswered },
    { getNextPageParam: (page) => page.nextCursor },
  );
  if (reviews.isPending) return <Skeleton className="h-72" />;
  if (reviews.data === undefined)
    return (
      <ErrorState title={words.failed} requestId={requestIdFrom(reviews.error) ?? undefined} onRetry={() => void reviews.refetch()}>
        {sayFailure(reviews.error)}
      </ErrorState>
    );
  const rows = reviews.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState title={isUnanswered ? words.emptyUnanswered : words.empty} />;
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((review) => (
          <StoreReview key={review.id} review={review} />
        ))}
      </ul>
      <ShowMore hasMore={reviews.hasNextPage} isLoading={reviews.isFetchingNextPage} onMore={() => void reviews.fetchNextPage()} />
    </>
  );
}
