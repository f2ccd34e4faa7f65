import type { LoaderFunctionArgs } from 'react-router';
import { loadingOf } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { FAVOURITE_CAKES, FAVOURITE_STORES } from '../features/favourites/favourites-ask.ts';
import { FavouritesPage } from '../features/favourites/favourites-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api, isKnown } = loadingOf(args);
  // A failure shows on the page itself, with a way to try again.
  const { list } = api.favourites;
  if (isKnown) await Promise.all([list.prefetchInfinite(FAVOURITE_CAKES), list.prefetchInfinite(FAVOURITE_STORES)]);
  return null;
}

export function Component() {
  const words = useWords('favourites');
  return (
    <>
      <PageMeta title={words.title} description={words.empty} path={null} />
      <FavouritesPage />
    </>
  );
}
