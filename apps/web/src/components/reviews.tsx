import { Link } from 'react-router';
import type { ReviewView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { ReviewItem } from './review-item.tsx';

interface ReviewsProps {
  readonly reviews: readonly ReviewView[];
  readonly timeZone: string;
  /** How many there are in all. */
  readonly count: number;
  /** Where all of them are read. */
  readonly path: string;
}

/** What customers wrote, newest first; stars without words are counted, not listed. */
export function Reviews({ reviews, timeZone, count, path }: ReviewsProps) {
  const words = useWords('reviews');
  const isTold = ({ text, photoPath }: ReviewView) => text !== '' || photoPath !== null;
  const written = reviews.filter(isTold);
  const wordless = reviews.filter((review) => !isTold(review));
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
          <li key={review.id}>
            <ReviewItem review={review} timeZone={timeZone} />
          </li>
        ))}
      </ul>
      {wordless.length === 0 ? null : (
        <p className="text-sm text-ink-muted">{words.wordless(wordless.length, average.toFixed(1), written.length)}</p>
      )}
      {count === 0 ? null : (
        <p>
          <Link to={path} className="font-medium text-accent-text underline underline-offset-4">
            {words.all(count)}
          </Link>
        </p>
      )}
    </section>
  );
}
