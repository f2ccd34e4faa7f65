import type { RouterOutputs } from '@sweetspot/api';
import { requestIdFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { promoState } from '@sweetspot/domain/promotions/promo-state';
import { promoCodePhrases } from '@sweetspot/messages';
import { Badge, Button, EmptyState, EndPromoCode, ErrorState, PageTitle, ShowMore, Skeleton, useToast } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';
import { NewPromoCode } from './new-promo-code.tsx';

type PromoCode = RouterOutputs['storePromoCodes']['list']['items'][number];

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;
const TONES = { coming: 'plain', open: 'leaf', used_up: 'honey', ended: 'plain' } as const;

/** The store's own codes, newest first. */
export function PromoCodesPage() {
  const words = useWords('promo-codes');
  const { mayKeepPromoCodes } = useWork();
  const [isMaking, setMaking] = useState(false);
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-28">
      <PageTitle
        lede={words.lede}
        actions={
          mayKeepPromoCodes ? (
            <Button onClick={() => setMaking(true)}>
              <Plus aria-hidden />
              <span>{words.create}</span>
            </Button>
          ) : null
        }
      >
        {words.title}
      </PageTitle>
      {mayKeepPromoCodes ? <CodeList /> : <EmptyState title={words.ownersOnly} />}
      {isMaking ? <NewPromoCode onClose={() => setMaking(false)} /> : null}
    </div>
  );
}

function CodeList() {
  const words = useWords('promo-codes');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const codes = api.storePromoCodes.list.useInfiniteQuery(
    { storeId: store.id },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  if (codes.isPending) return <Skeleton className="h-72" />;
  if (codes.data === undefined)
    return (
      <ErrorState title={words.failed} requestId={requestIdFrom(codes.error) ?? undefined} onRetry={() => void codes.refetch()}>
        {sayFailure(codes.error)}
      </ErrorState>
    );
  const rows = codes.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <EmptyState title={words.empty} />;
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {rows.map((promo) => (
          <CodeRow key={promo.id} promo={promo} />
        ))}
      </ul>
      <ShowMore hasMore={codes.hasNextPage} isLoading={codes.isFetchingNextPage} onMore={() => void codes.fetchNextPage()} />
    </>
  );
}

function CodeRow({ promo }: { promo: PromoCode }) {
  const words = useWords('promo-codes');
  const [now] = useState(() => new Date());
  const { takes, holds, uses } = promoCodePhrases(promo, words, { timeZone: TIME_ZONE, now });
  const state = stateOf(promo, now);
  return (
    <li className="flex flex-wrap items-center gap-x-5 gap-y-2 px-4 py-3">
      <div className="grid min-w-0 grow basis-64 gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-lg font-semibold wrap-anywhere">{promo.code}</span>
          <Badge tone={TONES[state]}>{words.states[state]}</Badge>
        </p>
        <p>{takes}</p>
        <p className="text-sm text-ink-muted">{`${holds} · ${uses}`}</p>
      </div>
      {state === 'ended' ? null : <EndCode promo={promo} />}
    </li>
  );
}

function EndCode({ promo: { id, code } }: { promo: PromoCode }) {
  const words = useWords('promo-codes');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const end = api.storePromoCodes.end.useMutation({
    onSuccess: async () => {
      await queries.storePromoCodes.list.invalidate();
      toast({ message: words.ended(code) });
    },
    onError: (error) => toast({ tone: 'problem', message: sayFailure(error) }),
  });
  const onEnd = () =>
    end.mutateAsync({ storeId: store.id, id }).then(
      () => true,
      () => false,
    );
  return <EndPromoCode words={words} code={code} onEnd={onEnd} />;
}

function stateOf({ startsAt, endsAt, totalLimit, usedCount }: PromoCode, now: Date) {
  return promoState({ startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt), totalLimit, usedCount }, now);
}
