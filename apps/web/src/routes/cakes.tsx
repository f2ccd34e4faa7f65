import { refusalFrom } from '@sweetspot/api/client';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addressWords } from '../app/address-words.ts';
import { goTo } from '../app/answers.ts';
import { api } from '../app/api.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { summaryOf } from '../features/browse/asked-words.ts';
import { filtersFrom, listInputOf, searchFrom } from '../features/browse/browse-filters.ts';
import { BrowsePage } from '../features/browse/browse-page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { api: utils, today } = loadingOf(args);
  const params = new URL(args.request.url).searchParams;
  const asked = filtersFrom(params);
  const typed = asked.place === null ? addressWords(params, 'where') : '';
  if (typed.length >= 2) {
    const [found] = await utils.stores.findPlaces.ensureData({ words: typed });
    // A typed place becomes part of the address, so that it can be shared and need not be looked up again.
    if (found) goTo(`/cakes${searchFrom({ ...asked, place: found })}`);
  }
  const filters = { ...asked, place: typed === '' ? placeFor(args) : null };
  const cursor = params.get('cursor');
  await utils.cakes.list.fetchInfinite(listInputOf(filters), { initialCursor: cursor ?? undefined }).catch((error: unknown) => {
    // A link to a later page that was cut on its way leads to the first.
    if (cursor !== null && mayBeRead(error)) goTo(`/cakes${searchFrom(asked)}`);
    throw error;
  });
  return { filters, cursor, today: today(), unknownPlace: typed === '' ? null : typed };
}

const mayBeRead = (error: unknown): boolean => ['malformed', 'invalid'].includes(refusalFrom(error)?.kind ?? '');

export function Component() {
  const words = useWords('browse');
  const { filters, cursor, today, unknownPlace } = useLoaderData<typeof loader>();
  const [found, { fetchNextPage, isFetchingNextPage }] = api.cakes.list.useSuspenseInfiniteQuery(listInputOf(filters), {
    initialCursor: cursor ?? undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const asked = summaryOf(filters, words);
  return (
    <>
      <PageMeta
        title={words.meta(asked)}
        description={words.metaDescription}
        path={`/cakes${searchFrom({ ...filters, place: null, sort: 'relevance' })}`}
      />
      <BrowsePage
        filters={filters}
        cakes={found.pages.flatMap(({ items }) => items)}
        flavours={found.pages[0]?.flavours ?? []}
        search={found.pages[0]?.search ?? null}
        today={today}
        unknownPlace={unknownPlace}
        nextCursor={found.pages.at(-1)?.nextCursor ?? null}
        isLoadingMore={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
