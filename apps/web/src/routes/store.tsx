import { lazy, Suspense } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { api } from '../app/api.ts';
import { askedFrom, useAsked } from '../app/asked.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { pointOf, type Place } from '../app/place.ts';
import { untilLoaded } from '../app/reachable.ts';
import { useWords } from '../app/words.ts';
import { storeFacts } from '../features/stores/store-facts.ts';
import { StorePage } from '../features/stores/store-page.tsx';
import { drawingPath } from '../components/drawing-path.ts';

/** Read last, and at hand where the server has written them already. */
const Reviews = lazy(untilLoaded(async () => ({ default: (await import('../components/reviews.tsx')).Reviews })));

/** The loader and the screen must ask the very same. */
const storeAsk = (slug: string, place: Place | null, serves: number | null) => ({
  slug,
  near: pointOf(place),
  ...(serves === null ? {} : { serves }),
});

export async function loader(args: LoaderFunctionArgs) {
  const place = placeFor(args);
  const slug = args.params['storeSlug'] ?? '';
  await loadingOf(args).api.stores.bySlug.ensureData(storeAsk(slug, place, askedFrom(new URL(args.request.url).searchParams).serves));
  return { slug, place, kind: new URL(args.request.url).searchParams.get('kind') };
}

export function Component() {
  const words = useWords('stores');
  const { slug, place, kind } = useLoaderData<typeof loader>();
  const [store] = api.stores.bySlug.useSuspenseQuery(storeAsk(slug, place, useAsked().serves));
  const shell = useWords('shell');
  const first = store.cakes[0];
  return (
    <>
      <PageMeta
        title={words.meta(store.name, store.city)}
        description={words.metaDescription(store.name, store.city, store.description)}
        path={`/stores/${store.slug}`}
        image={first && drawingPath(first.design, 'png')}
        facts={import.meta.env.SSR && ((origin) => storeFacts(store, origin, shell))}
      />
      <StorePage store={store} place={place} kind={kind}>
        <Suspense>
          <Reviews reviews={store.reviews} timeZone={store.timeZone} count={store.rating.count} path={`/reviews/${store.slug}`} />
        </Suspense>
      </StorePage>
    </>
  );
}
