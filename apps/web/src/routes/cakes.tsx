import { refusalFrom } from '@sweetspot/api/client';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { addressWords } from '../app/address-words.ts';
import { goTo } from '../app/answers.ts';
import { api } from '../app/api.ts';
import { loadingOf, placeFor } from '../app/load-context.ts';
import { PageMeta } from '../app/page-meta.tsx';
import { useWords } from '../app/words.ts';
import { summaryOf } from '../features/browse/asked-words.ts';
import { countsInputOf, filtersFrom, isCutAddress, listInputOf, searchFrom } from '../features/browse/browse-filters.ts';
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
  const isDayOver = asked.readyBy !== null && asked.readyBy < today();
  const day = isDayOver ? { readyBy: null, readyHour: null } : {};
  const filters = { ...asked, ...day, place: typed === '' ? placeFor(args) : null };
  // Numbers beside the choices are worth no failure of the page.
  const counting = utils.cakes.counts.prefetch(countsInputOf(filters));
  const cursor = params.get('cursor');
  const list = await utils.cakes.list
    .fetchInfinite(listInputOf(filters), { initialCursor: cursor ?? undefined })
    .catch((error: unknown) => {
      // A link to a later page that was cut on its way leads to the first.
      if (cursor !== null && mayBeRead(error)) goTo(`/cakes${searchFrom(asked)}`);
      throw error;
    });
  if (cursor === null && list.pages[0]?.items.length === 0) await utils.cakes.nearMisses.prefetch(countsInputOf(filters));
  // A page from the server is whole; in the browser the list does not wait for them.
  if (typeof window === 'undefined') await counting;
  return { filters, cursor, today: today(), isDayOver, isCut: isCutAddress(params, asked), unknownPlace: typed === '' ? null : typed };
}

const mayBeRead = (error: unknown): boolean => ['malformed', 'invalid'].includes(refusalFrom(error)?.kind ?? '');

export function Component() {
  const words = useWords('browse');
  const { filters, cursor, today, unknownPlace, isDayOver, isCut } = useLoaderData<typeof loader>();
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
        {...{ unknownPlace, isDayOver, isCut }}
        isPartial={found.pages[0]?.isPartial ?? false}
        nextCursor={found.pages.at(-1)?.nextCursor ?? null}
        isLoadingMore={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}
