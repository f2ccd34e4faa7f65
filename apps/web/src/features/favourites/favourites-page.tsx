import type { RouterOutputs } from '@sweetspot/api';
import { EmptyState, LinkButton, PageTitle, ShowMore, Skeleton } from '@sweetspot/ui';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { CAKE_GRID, CakeCard } from '../../components/cake-card.tsx';
import { HeartPlace } from '../../components/heart-place.tsx';
import { LoadFailed } from '../../components/load-failed.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { StoreCard } from '../../components/store-card.tsx';
import { FAVOURITE_CAKES, FAVOURITE_STORES } from './favourites-ask.ts';

type Favourite = RouterOutputs['favourites']['list']['items'][number];

const NEXT = { getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor };

/** What is taken out here stays in sight until the page is opened anew, so that a slip of the thumb is pressed back. */
export function FavouritesPage() {
  const words = useWords('favourites');
  const cakes = api.favourites.list.useInfiniteQuery(FAVOURITE_CAKES, NEXT);
  const stores = api.favourites.list.useInfiniteQuery(FAVOURITE_STORES, NEXT);
  const shownCakes = cakes.data?.pages.flatMap(({ items }) => items);
  const shownStores = stores.data?.pages.flatMap(({ items }) => items);
  const failed = [cakes, stores].find(({ isError, data }) => isError && data === undefined);
  const isEmpty = shownCakes?.length === 0 && shownStores?.length === 0;
  return (
    <div className="grid gap-8">
      <PageTitle lede={shownCakes === undefined || isEmpty ? undefined : words.lede}>{words.title}</PageTitle>
      {failed ? (
        <LoadFailed
          title={words.failed}
          calming={words.failedHelp}
          error={failed.error}
          onRetry={() => [cakes, stores].forEach((each) => void each.refetch())}
        />
      ) : shownCakes === undefined || shownStores === undefined ? (
        <Loading />
      ) : isEmpty ? (
        <Empty />
      ) : (
        <>
          <Part title={words.cakes} look={CAKE_GRID} items={shownCakes} more={cakes} />
          <Part title={words.stores} look="grid gap-4 md:grid-cols-2 xl:grid-cols-3" items={shownStores} more={stores} />
        </>
      )}
    </div>
  );
}

function Loading() {
  const words = useWords('favourites');
  return (
    <output aria-busy aria-label={words.loading} className={CAKE_GRID}>
      <Skeleton className="aspect-square" />
      <Skeleton className="aspect-square" />
      <Skeleton className="aspect-square" />
    </output>
  );
}

function Empty() {
  const words = useWords('favourites');
  return (
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
  );
}

interface PartProps {
  readonly title: string;
  readonly look: string;
  readonly items: readonly Favourite[];
  readonly more: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
}

function Part({ title, look, items, more: { hasNextPage, isFetchingNextPage, fetchNextPage } }: PartProps) {
  const shell = useWords('shell');
  const titleId = useId();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="grid gap-5">
      <h2 id={titleId} className="font-title text-2xl font-semibold">
        {title}
      </h2>
      <ul className={look}>
        {items.map((favourite) => (
          <li key={favourite.id}>
            <FavouriteCard favourite={favourite} />
          </li>
        ))}
      </ul>
      {hasNextPage ? <ScriptsOff>{shell.scriptsOff}</ScriptsOff> : null}
      <ShowMore hasMore={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </section>
  );
}

function FavouriteCard({ favourite }: { favourite: Favourite }) {
  const words = useWords('favourites');
  const cards = useWords('cards');
  if (favourite.kind === 'cake') {
    return favourite.card ? (
      <CakeCard cake={favourite.card} place={null} />
    ) : (
      <Gone favourite={favourite} at={cards.by(favourite.store.name, favourite.store.city)}>
        {words.cakeGone}
      </Gone>
    );
  }
  return favourite.card ? (
    <StoreCard store={favourite.card} place={null} />
  ) : (
    <Gone favourite={favourite} at={favourite.city}>
      {words.storeGone}
    </Gone>
  );
}

/** Named, so that whoever liked it knows what has gone. */
function Gone({ favourite: { kind, id, name }, at, children }: { favourite: Favourite; at: string; children: ReactNode }) {
  return (
    <article className="flex items-start gap-2 rounded-card border border-line bg-wash p-4">
      <div className="grid min-w-0 grow gap-1">
        <h3 className="font-title text-lg font-semibold wrap-anywhere">{name}</h3>
        <p className="text-sm wrap-anywhere text-ink-muted">{at}</p>
        <p className="font-medium">{children}</p>
      </div>
      <HeartPlace kind={kind} id={id} name={name} className="-mt-2 -mr-2" />
    </article>
  );
}
