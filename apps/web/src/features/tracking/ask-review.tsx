import { reviewableUntil, STARS } from '@sweetspot/domain/reviews/review';
import { Star } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { orderPath } from './order-path.ts';
import type { TrackedOrder } from './tracking-steps.ts';

interface AskReviewProps {
  readonly order: TrackedOrder;
  readonly secret: string | null;
}

/** Once the cake is there: one tap, and its review has its stars. */
export function AskReview({ order: { number, status, moves }, secret }: AskReviewProps) {
  const words = useWords('tracking');
  const endedAt = moves.at(-1)?.at;
  if (endedAt === undefined || reviewableUntil({ status, closedAt: new Date(endedAt) }) === null) return null;
  return (
    <section aria-labelledby="how-was-it" className="grid justify-items-start gap-2 rounded-card bg-wash px-5 py-4 print:hidden">
      <h2 id="how-was-it" className="font-title text-xl font-semibold">
        {words.howWasIt}
      </h2>
      <ul className="-ml-2 flex">
        {STARS.toReversed().map((stars) => (
          <li key={stars}>
            <Link
              to={orderPath(number, secret, `/review/${stars}`)}
              aria-label={words.giveStars(stars)}
              className="grid size-touch place-items-center rounded-control text-honey hover:bg-honey-soft"
            >
              <Star aria-hidden className="size-7" />
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-muted">{words.howWasItHint}</p>
    </section>
  );
}
