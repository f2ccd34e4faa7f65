import { cx, EmptyState, PageTitle, ShowMore, Skeleton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { LoadFailed } from '../../components/load-failed.tsx';
import { ReviewItem } from '../../components/review-item.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ReportReview } from './report-review.tsx';
import { reviewsAsk, type ReviewedPath } from './reviews-ask.ts';

/** All that is said of a cake, or of a store's cakes: page by page, and by stars. */
export function AllReviewsPage({ storeSlug, cakeSlug, stars }: ReviewedPath) {
  const words = useWords('review-form');
  const shell = useWords('shell');
  const reviews = api.cakes.reviews.useInfiniteQuery(reviewsAsk({ storeSlug, cakeSlug, stars }), {
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const first = reviews.data?.pages[0];
  if (first === undefined)
    return reviews.isError ? (
      <LoadFailed title={words.listFailed} error={reviews.error} onRetry={() => void reviews.refetch()} />
    ) : (
      <Skeleton className="h-96" />
    );
  const name = first.cakeName ?? first.storeName;
  const items = reviews.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageTitle>{words.allOf(name)}</PageTitle>
      <StarFilter counts={first.counts} stars={stars} />
      {items.length === 0 ? <EmptyState title={words.noneOfThese} /> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {items.map((review) => (
          <li key={review.id} className="py-5">
            <ReviewItem
              review={review}
              timeZone={first.timeZone}
              about={review.cake === null ? null : <About path={`/stores/${storeSlug}/${review.cake.slug}`} name={review.cake.name} />}
            >
              <ReportReview reviewId={review.id} byName={review.byName} />
            </ReviewItem>
          </li>
        ))}
      </ul>
      {reviews.hasNextPage ? <ScriptsOff>{shell.scriptsOff}</ScriptsOff> : null}
      <ShowMore hasMore={reviews.hasNextPage} isLoading={reviews.isFetchingNextPage} onMore={() => void reviews.fetchNextPage()} />
      <p className="border-t border-line pt-5">
        <Link
          to={`/stores/${storeSlug}${cakeSlug === null ? '' : `/${cakeSlug}`}`}
          className="font-medium text-accent-text underline underline-offset-4"
        >
          {words.backTo(name)}
        </Link>
      </p>
    </div>
  );
}

function About({ path, name }: { path: string; name: string }) {
  return (
    <Link
      to={path}
      className="inline-flex min-h-touch items-center justify-self-start font-semibold wrap-anywhere underline-offset-4 hover:underline"
    >
      {name}
    </Link>
  );
}

function StarFilter({ counts, stars }: { counts: readonly { stars: number; count: number }[]; stars: number | null }) {
  const words = useWords('review-form');
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const look = (isOn: boolean) =>
    cx(
      'figures inline-flex min-h-touch items-center rounded-control border px-3.5',
      isOn ? 'border-accent bg-accent-soft font-semibold text-accent-text' : 'border-line hover:bg-wash',
    );
  return (
    <nav aria-label={words.filter}>
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link to="?" preventScrollReset aria-current={stars === null ? 'true' : undefined} className={look(stars === null)}>
            {words.any(all)}
          </Link>
        </li>
        {counts.map((each) => (
          <li key={each.stars}>
            <Link
              to={`?stars=${each.stars}`}
              preventScrollReset
              aria-label={words.withStarsLabel(each.stars, each.count)}
              aria-current={stars === each.stars ? 'true' : undefined}
              className={look(stars === each.stars)}
            >
              {words.withStars(each.stars, each.count)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
