import { hasBrought, STARS } from '@sweetspot/domain/reviews/review';
import { LinkButton } from '@sweetspot/ui';
import { Star } from 'lucide-react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { orderPath } from './order-path.ts';
import type { TrackedOrder } from './tracking-steps.ts';

interface AskReviewProps {
  readonly order: Pick<TrackedOrder, 'number' | 'status'>;
  readonly secret: string | null;
}

/** Once the cakes are there: asked for while one of them has no review and may have one, and then the way to what was said. */
export function AskReview({ order: { number, status }, secret }: AskReviewProps) {
  const words = useWords('tracking');
  const { data } = api.reviews.form.useQuery({ number, secret }, { enabled: hasBrought(status) });
  if (data === undefined) return null;
  const said = data.cakes.filter(({ review }) => review !== null).length;
  if (data.isOpen && said < data.cakes.length) return <Stars number={number} secret={secret} />;
  return said === 0 ? null : (
    <LinkButton asChild variant="quiet" className="justify-self-start print:hidden">
      <Link to={orderPath(number, secret, '/review')}>{words.yourReviews(said)}</Link>
    </LinkButton>
  );
}

/** One tap, and the review has its stars. */
function Stars({ number, secret }: { readonly number: string; readonly secret: string | null }) {
  const words = useWords('tracking');
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
