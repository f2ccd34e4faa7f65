import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { AllReviewsPage } from '../features/reviews/all-reviews-page.tsx';
import { reviewsAsk, starsIn } from '../features/reviews/reviews-ask.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { storeSlug = '', cakeSlug = null } = args.params;
  const path = { storeSlug, cakeSlug, stars: starsIn(new URL(args.request.url).searchParams.get('stars')) };
  const { pages } = await loadingOf(args).api.cakes.reviews.fetchInfinite(reviewsAsk(path));
  return { path, name: pages[0]?.cakeName ?? pages[0]?.storeName ?? '' };
}

export function Component() {
  const words = useWords('review-form');
  const { path, name } = useLoaderData<typeof loader>();
  return (
    <>
      <PageMeta title={words.allMeta(name)} description={words.allOf(name)} path={null} />
      <AllReviewsPage {...path} />
    </>
  );
}
