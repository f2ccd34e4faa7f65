import { intlLocaleOf } from '@sweetspot/messages';
import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ReviewView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Portrait } from './portrait.tsx';

interface ReviewItemProps {
  readonly review: ReviewView;
  readonly timeZone: string;
  /** What it is about, where that is not said above it. */
  readonly about?: ReactNode;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What one customer said of a cake, and what its store says to that. */
export function ReviewItem({
  review: { rating, text, byName, byPicturePath, createdAt, photoPath, reply },
  timeZone,
  about,
  children,
}: ReviewItemProps) {
  const words = useWords('reviews');
  const dated = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { dateStyle: 'long', timeZone });
  const date = (at: string) => dated.format(new Date(at));
  return (
    <article className="grid content-start gap-1.5">
      <div className="contents">{about}</div>
      <Stars rating={rating} />
      {text === '' ? null : <p className="text-pretty wrap-anywhere whitespace-pre-line">{text}</p>}
      {photoPath === null ? null : (
        <a href={`${photoPath}/large.webp`} className="my-1 justify-self-start rounded-control">
          <img
            src={`${photoPath}/small.webp`}
            alt={words.photoBy(byName)}
            width={160}
            height={160}
            loading="lazy"
            decoding="async"
            className="size-40 rounded-control bg-wash object-cover"
          />
        </a>
      )}
      <div className="flex items-center gap-2 text-sm text-ink-muted">
        {byPicturePath === null ? null : <Portrait name={byName} path={byPicturePath} className="size-8 text-xs" />}
        <p className="min-w-0 wrap-anywhere">{words.reviewBy(byName, date(createdAt))}</p>
      </div>
      {reply === null ? null : (
        <div className="mt-1.5 grid gap-1 border-l-4 border-line-strong pl-4">
          <p className="text-sm font-semibold">{words.storeReplied(date(reply.at))}</p>
          <p className="text-pretty wrap-anywhere whitespace-pre-line">{reply.text}</p>
        </div>
      )}
      <div className="contents">{children}</div>
    </article>
  );
}

function Stars({ rating }: { rating: number }) {
  const words = useWords('reviews');
  return (
    <span className="flex gap-0.5">
      <span className="sr-only">{words.stars(rating)}</span>
      {[1, 2, 3, 4, 5].map((star) => (
        <Star key={star} aria-hidden className={star <= rating ? 'size-4 fill-honey text-honey' : 'size-4 text-line-strong'} />
      ))}
    </span>
  );
}
