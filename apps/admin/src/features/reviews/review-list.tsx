import type { RouterOutputs } from '@sweetspot/api';
import { keepPreviousData } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { oneOf, useAddress } from '../../app/address.ts';
import { api } from '../../app/api.ts';
import { columnHelper } from '../../app/data-table.tsx';
import { ChoiceFilter, Filters } from '../../app/filters.tsx';
import { textLink } from '../../app/page.tsx';
import { QueryList } from '../../app/query-list.tsx';
import { When } from '../../app/reading.tsx';
import { useWords, type Words } from '../../app/words.ts';
import { DecideReview } from './decide-review.tsx';

export type Review = RouterOutputs['adminReviews']['list']['items'][number];

const column = columnHelper<Review>();

const columnsIn = (words: Words<'reviews'>) =>
  column.columns([
    column.display({
      id: 'review',
      header: words.columns.review,
      cell: ({ row: { original } }) => <Said review={original} />,
      meta: { isWide: true },
    }),
    column.display({
      id: 'reports',
      header: words.columns.reports,
      cell: ({ row: { original } }) => <Reports review={original} />,
      meta: { isWide: true },
    }),
    column.display({
      id: 'decide',
      header: words.columns.decide,
      cell: ({ row: { original } }) => <DecideReview review={original} />,
    }),
  ]);

/** Whoever comes without a filter sees what waits for them. */
export function ReviewList() {
  const words = useWords('reviews');
  const columns = useMemo(() => columnsIn(words), [words]);
  const { params } = useAddress();
  const list = oneOf(params.get('list'), ['hidden'] as const) ?? 'reported';
  const reviews = api.adminReviews.list.useInfiniteQuery(
    { list },
    { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
  );
  const sentence = words.sentence(list);
  const empty = { title: list === 'hidden' ? words.emptyHidden : words.empty, hint: list === 'hidden' ? '' : words.emptyHint };
  return (
    <>
      <Filters sentence={sentence} names={['list']}>
        <ChoiceFilter
          label={words.list}
          name="list"
          value={list === 'hidden' ? list : null}
          any={words.lists.reported}
          choices={[{ value: 'hidden', label: words.lists.hidden }]}
        />
      </Filters>
      <QueryList query={reviews} label={sentence} columns={columns} rowId={({ id }) => id} empty={empty} nothingYet={empty} />
    </>
  );
}

function Said({
  review: { rating, text, byName, byPicturePath, userId, cakeName, photoPath, reply, createdAt, orderNumber, store },
}: {
  review: Review;
}) {
  const words = useWords('reviews');
  return (
    <div className="grid min-w-0 gap-1 py-1 whitespace-normal sm:min-w-64">
      <p className="flex items-center gap-1.5">
        <Star aria-hidden className="size-4 fill-honey text-honey" />
        <span className="text-sm">{words.stars(rating)}</span>
      </p>
      <p className="wrap-anywhere whitespace-pre-line">{text === '' ? words.noWords : text}</p>
      {photoPath === null ? null : (
        <a href={`${photoPath}/large.webp`} target="_blank" rel="noreferrer" className="justify-self-start rounded-mark">
          <img src={`${photoPath}/small.webp`} alt={words.photo(byName)} loading="lazy" className="size-24 rounded-mark object-cover" />
        </a>
      )}
      {reply === null ? null : (
        <p className="border-l-4 border-line-strong pl-3 text-sm wrap-anywhere whitespace-pre-line">{`${words.reply} ${reply.text}`}</p>
      )}
      <p className="text-sm wrap-anywhere text-ink-muted">
        {byPicturePath === null || userId === null ? null : (
          // There it can be taken down.
          <Link to={`/users/${userId}`} className="mr-2 inline-block rounded-full align-middle">
            <img
              src={`${byPicturePath}/small.webp`}
              alt={words.writer(byName)}
              loading="lazy"
              className="size-6 rounded-full object-cover"
            />
          </Link>
        )}
        <span>{words.by(byName, cakeName)}</span>
        <span> · </span>
        <Link to={`/stores/${store.id}`} className={textLink}>
          {store.name}
        </Link>
        <span> · </span>
        <Link to={`/orders/${orderNumber}`} className={textLink}>
          {orderNumber}
        </Link>
        <span> · </span>
        <When at={createdAt} />
      </p>
    </div>
  );
}

function Reports({ review: { reports, hiddenReason } }: { review: Review }) {
  const words = useWords('reviews');
  return (
    <div className="grid min-w-0 gap-2 whitespace-normal sm:min-w-48">
      {hiddenReason === null ? null : <p className="wrap-anywhere">{words.hiddenBecause(hiddenReason)}</p>}
      <ul className="grid gap-2 empty:hidden">
        {reports.map(({ reason, words: said, isByStore, at }, index) => (
          <li key={index} className="grid gap-0.5">
            <p className="font-medium">{words.reasons[reason]}</p>
            {said === '' ? null : <p className="wrap-anywhere">{said}</p>}
            <p className="text-sm text-ink-muted">
              <span>{`${isByStore ? words.byStore : words.byReader}, `}</span>
              <When at={at} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
