import type { RouterOutputs } from '@sweetspot/api';
import { promoState } from '@sweetspot/domain/promotions/promo-state';
import { promoCodePhrases } from '@sweetspot/messages';
import { Badge } from '@sweetspot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { MARKET_ZONE, readingAt } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { EndAnyPromoCode } from './end-any-promo-code.tsx';

export type PromoCode = RouterOutputs['admin']['promoCodes']['items'][number];

const TONES = { coming: 'plain', open: 'leaf', used_up: 'honey', ended: 'plain' } as const;

const column = columnHelper<PromoCode>();

const columnsIn = (words: Words<'promo-codes'>, none: string) =>
  column.columns([
    column.accessor('code', {
      header: words.columns.code,
      cell: ({ row: { original } }) => (
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold wrap-anywhere">{original.code}</span>
          <Badge tone={TONES[stateOf(original)]}>{words.states[stateOf(original)]}</Badge>
        </span>
      ),
    }),
    column.accessor((promo) => phrasesOf(promo, words).takes, {
      id: 'takes',
      header: words.columns.takes,
      cell: ({ getValue, row: { original } }) => (
        <span className="block whitespace-normal">
          <span className="block">{getValue()}</span>
          <span className="block text-xs text-ink-muted">{words.paidBy[original.fundedBy]}</span>
        </span>
      ),
      meta: { isWide: true },
    }),
    column.accessor('store', {
      header: words.columns.store,
      cell: ({ row: { original } }) =>
        original.store === null ? (
          <span>{words.everywhere}</span>
        ) : (
          <Link to={`/stores/${original.store.id}`} className={textLink}>
            {original.store.name}
          </Link>
        ),
    }),
    column.accessor((promo) => phrasesOf(promo, words).holds, { id: 'holds', header: words.columns.holds }),
    column.accessor((promo) => phrasesOf(promo, words).uses, { id: 'uses', header: words.columns.uses }),
    column.display({
      id: 'action',
      header: words.columns.action,
      cell: ({ row: { original } }) =>
        stateOf(original) === 'ended' ? <span className="text-ink-muted">{none}</span> : <EndAnyPromoCode promo={original} />,
    }),
  ]);

export function PromoCodeList() {
  const words = useWords('promo-codes');
  const empty = { title: words.empty, hint: words.endMeans };
  const { none } = useWords('frame');
  const columns = useMemo(() => columnsIn(words, none), [words, none]);
  const codes = api.admin.promoCodes.useInfiniteQuery(
    {},
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  return <QueryList query={codes} label={words.sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />;
}

const phrasesOf = (promo: PromoCode, words: Words<'promo-codes'>) => promoCodePhrases(promo, words, readingAt(MARKET_ZONE));

function stateOf({ startsAt, endsAt, totalLimit, usedCount }: PromoCode) {
  return promoState({ startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt), totalLimit, usedCount }, new Date());
}
