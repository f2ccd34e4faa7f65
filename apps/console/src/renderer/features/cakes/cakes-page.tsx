import type { RouterOutputs } from '@sweetspot/api';
import { requestIdFrom } from '@sweetspot/api/client';
import {
  Badge,
  EmptyState,
  ErrorState,
  Field,
  LinkButton,
  Money,
  PageTitle,
  PhotoOrDrawing,
  ShowMore,
  Skeleton,
  Switch,
  TextInput,
  useToast,
} from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { photoOf } from './photo-of.ts';
import { useWords } from '../../app/words.ts';

type CakeRow = RouterOutputs['storeCakes']['list']['items'][number];

const TONES = { draft: 'plain', published: 'leaf', archived: 'honey' } as const;

/** The store's cakes, with the one switch that cannot wait. */
export function CakesPage() {
  const words = useWords('cakes');
  const sayFailure = useSayFailure();
  const { store, mayEditCakes } = useWork();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const cakes = api.storeCakes.list.useInfiniteQuery(
    { storeId: store.id, words: sought, limit: 40 },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const rows = cakes.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle
        lede={words.lede}
        actions={
          mayEditCakes ? (
            <LinkButton asChild>
              <Link to="/cakes/new">
                <Plus aria-hidden />
                <span>{words.create}</span>
              </Link>
            </LinkButton>
          ) : null
        }
      >
        {words.title}
      </PageTitle>
      <search>
        <Field label={words.search} isLabelHidden>
          <TextInput
            type="search"
            value={typed}
            placeholder={words.search}
            lead={<Search aria-hidden />}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
      </search>
      {cakes.isPending ? <Skeleton className="h-96" /> : null}
      {cakes.error && rows.length === 0 ? (
        <ErrorState title={words.failed} requestId={requestIdFrom(cakes.error) ?? undefined} onRetry={() => void cakes.refetch()}>
          {sayFailure(cakes.error)}
        </ErrorState>
      ) : null}
      {cakes.isSuccess && rows.length === 0 ? (
        <EmptyState title={sought === '' ? words.empty : words.noneFound}>{sought === '' ? words.emptyText : null}</EmptyState>
      ) : null}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface empty:hidden">
        {rows.map((cake) => (
          <CakeRowItem key={cake.id} cake={cake} isEditable={mayEditCakes} />
        ))}
      </ul>
      <ShowMore hasMore={cakes.hasNextPage} isLoading={cakes.isFetchingNextPage} onMore={() => void cakes.fetchNextPage()} />
    </div>
  );
}

function CakeRowItem({ cake, isEditable }: { cake: CakeRow; isEditable: boolean }) {
  const words = useWords('cakes');
  const name = <span className="text-lg font-semibold">{cake.name}</span>;
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-1 px-4 py-3 sm:flex-nowrap">
      <span className="w-18 shrink-0">
        <PhotoOrDrawing photo={photoOf(cake.photo)} design={cake.design} description="" sizes="72px" className="rounded-control" />
      </span>
      <div className="min-w-0 grow basis-40">
        {isEditable ? (
          <Link to={`/cakes/${cake.id}`} aria-label={words.edit(cake.name)} className="underline decoration-line-strong underline-offset-4">
            {name}
          </Link>
        ) : (
          name
        )}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted">
          <Money amount={cake.price} />
          <span className="text-sm">{words.ordered(cake.orderedCount)}</span>
          <Badge tone={TONES[cake.status]}>{words.statuses[cake.status]}</Badge>
        </p>
      </div>
      <SoldOutSwitch cake={cake} />
    </li>
  );
}

function SoldOutSwitch({ cake }: { cake: CakeRow }) {
  const words = useWords('cakes');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const setSoldOut = api.storeCakes.setSoldOut.useMutation({
    onSuccess: () => queries.storeCakes.list.invalidate(),
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  const isSoldOut = setSoldOut.isPending ? setSoldOut.variables.isSoldOut : cake.isSoldOut;
  return (
    <Switch
      label={words.soldOut}
      aria-label={words.soldOutOf(cake.name)}
      checked={isSoldOut}
      onChange={(event) => setSoldOut.mutate({ storeId: store.id, cakeId: cake.id, isSoldOut: event.target.checked })}
      className="items-center sm:w-36"
    />
  );
}
