import type { RouterOutputs } from '@sweetspot/api';
import { requestIdFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { Badge, Card, EmptyState, ErrorState, PageTitle, Skeleton, Switch, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { priceWords } from './price-words.ts';
import { useWords } from '../../app/words.ts';

const CURRENCY = marketOf(DEFAULT_MARKET_CODE).currency;

type Group = RouterOutputs['storeCakes']['library']['groups'][number];

/** Every group of the library; what has run out is switched off here for all cakes. */
export function LibraryPage() {
  const words = useWords('options');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const library = api.storeCakes.library.useQuery({ storeId: store.id });
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle lede={words.lede}>{words.title}</PageTitle>
      {library.isPending ? <Skeleton className="h-96" /> : null}
      {library.error && library.data === undefined ? (
        <ErrorState title={words.failed} requestId={requestIdFrom(library.error) ?? undefined} onRetry={() => void library.refetch()}>
          {sayFailure(library.error)}
        </ErrorState>
      ) : null}
      {library.data?.groups.length === 0 ? <EmptyState title={words.empty} /> : null}
      <div className="gap-5 md:columns-2">
        {library.data?.groups.map((group) => (
          <GroupCard key={group.id} group={group} />
        ))}
      </div>
    </div>
  );
}

function GroupCard({ group }: { group: Group }) {
  const words = useWords('options');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const setSoldOut = api.storeCakes.setOptionSoldOut.useMutation({
    onSuccess: (library) => {
      queries.storeCakes.library.setData({ storeId: store.id }, library);
      void queries.storeCakes.list.invalidate();
      void queries.storeCakes.get.invalidate();
    },
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  const soldOut = group.options.filter(({ isSoldOut }) => isSoldOut).length;
  return (
    <Card aria-label={group.name} className="mb-5 break-inside-avoid">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-xl font-semibold">{group.name}</h2>
        <p className="flex items-center gap-3 text-sm text-ink-muted">
          {soldOut > 0 ? <Badge tone="honey">{words.soldOutCount(soldOut)}</Badge> : null}
          <span>{words.usedBy(group.usedBy)}</span>
        </p>
      </header>
      {group.options.length === 0 ? <p className="text-ink-muted">{words.freeText}</p> : null}
      {group.options.length === 0 ? null : (
        <p aria-hidden className="text-right text-xs font-medium text-ink-muted">
          {words.soldOut}
        </p>
      )}
      <ul className="divide-y divide-line">
        {group.options.map((option) => (
          <li key={option.id}>
            <Switch
              label={option.name}
              hint={priceWords(option.price, CURRENCY, words)}
              aria-label={words.soldOutOf(option.name, group.name)}
              checked={
                setSoldOut.isPending && setSoldOut.variables.optionId === option.id ? setSoldOut.variables.isSoldOut : option.isSoldOut
              }
              onChange={(event) =>
                setSoldOut.mutate({
                  storeId: store.id,
                  optionId: option.id,
                  isSoldOut: event.target.checked,
                })
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
