import { intlLocaleOf } from '@sweetspot/messages';
import { Star } from 'lucide-react';
import type { ReviewView } from '../app/views.ts';
import { useWords } from '../app/words.ts';

interface ReviewsProps {
  readonly reviews: readonly ReviewView[];
  readonly timeZone: string;
}

/** What customers wrote, newest first; stars without words are counted, not listed. */
export function Reviews({ reviews, timeZone }: ReviewsProps) {
  const words = useWords('cake');
  const dated = new Intl.DateTimeFormat(intlLocaleOf(words.locale), { dateStyle: 'long', timeZone });
  const written = reviews.filter(({ text }) => text !== '');
  const wordless = reviews.filter(({ text }) => text === '');
  // Left out without it, those who were not happy enough to write would be hidden by those who were.
  const average = wordless.reduce((sum, { rating }) => sum + rating, 0) / wordless.length;
  return (
    <section aria-labelledby="reviews" className="grid gap-4">
      <h2 id="reviews" className="font-title text-2xl font-semibold">
        {words.reviews}
      </h2>
      {reviews.length === 0 ? <p className="text-ink-muted">{words.noReviews}</p> : null}
      <ul className="grid gap-6 empty:hidden md:grid-cols-2">
        {written.map((review) => (
          <li key={review.id} className="grid content-start gap-1.5">
            <span className="flex gap-0.5">
              <span className="sr-only">{words.stars(review.rating)}</span>
              {[1, 2, 3, 4, 5].map((star) => (
                <Star
                  key={star}
                  aria-hidden
                  className={star <= review.rating ? 'size-4 fill-honey text-honey' : 'size-4 text-line-strong'}
                />
              ))}
            </span>
            <p className="text-pretty">{review.text}</p>
            <p className="text-sm text-ink-muted">{words.reviewBy(review.byName, dated.format(new Date(review.createdAt)))}</p>
          </li>
        ))}
      </ul>
      {wordless.length === 0 ? null : (
        <p className="text-sm text-ink-muted">{words.wordless(wordless.length, average.toFixed(1), written.length)}</p>
      )}
    </section>
  );
}
