import { placeName } from '@sweetspot/messages';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addressWords } from '../app/address-words.ts';
import { goTo } from '../app/answers.ts';
import { api } from '../app/api.ts';
import { askedFrom, withAsked } from '../app/asked.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { placeText, pointOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { StoresPage } from '../features/stores/stores-page.tsx';

const PAGE = 24;

export async function loader(args: LoaderFunctionArgs) {
  const { api: utils } = loadingOf(args);
  const params = new URL(args.request.url).searchParams;
  const typed = addressWords(params, 'where');
  if (typed.length >= 2) {
    const [found] = await utils.stores.findPlaces.ensureData({ words: typed });
    if (found) goTo(withAsked(`/stores?${new URLSearchParams({ place: placeText(found) })}`, askedFrom(params)));
  }
  const place = typed === '' ? placeFor(args) : null;
  await utils.stores.list.fetchInfinite({ near: pointOf(place), limit: PAGE });
  return { place, unknownPlace: typed === '' ? null : typed };
}

export function Component() {
  const words = useWords('stores');
  const { place, unknownPlace } = useLoaderData<typeof loader>();
  const [found, { fetchNextPage, hasNextPage, isFetchingNextPage }] = api.stores.list.useSuspenseInfiniteQuery(
    { near: pointOf(place), limit: PAGE },
    { getNextPageParam: (page) => page.nextCursor },
  );
  return (
    <>
      <PageMeta
        title={place ? words.listMetaNear(placeName(place, words.locale)) : words.listMeta}
        description={words.listMetaDescription}
        path="/stores"
      />
      <StoresPage
        place={place}
        unknownPlace={unknownPlace}
        stores={found.pages.flatMap(({ items }) => items)}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
