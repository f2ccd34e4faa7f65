import { STARS } from '@sweetspot/domain/reviews/review';
import { cx, FieldGroup } from '@sweetspot/ui';
import { Star } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../../app/words.ts';

interface StarFieldProps {
  readonly stars: number | null;
  readonly onStars: (stars: number) => void;
  readonly error: string | undefined;
}

/** Five radios that look like stars: chosen with a finger, the mouse or the arrow keys, and said in words. */
export function StarField({ stars, onStars, error }: StarFieldProps) {
  const words = useWords('review-form');
  const name = useId();
  return (
    <FieldGroup label={words.starsLabel} error={error} isRequired>
      <div className="flex flex-wrap items-center gap-x-3">
        <div className="-ml-2 flex">
          {STARS.toReversed().map((star) => (
            <label
              key={star}
              className="grid size-touch cursor-pointer place-items-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                value={star}
                checked={stars === star}
                onChange={() => onStars(star)}
                aria-label={`${star}: ${words.starMeans[star]}`}
                className="sr-only"
              />
              <Star aria-hidden className={cx('size-8', stars !== null && star <= stars ? 'fill-honey text-honey' : 'text-line-strong')} />
            </label>
          ))}
        </div>
        <span aria-hidden className="font-medium">
          {stars === null ? '' : words.starMeans[stars]}
        </span>
      </div>
    </FieldGroup>
  );
}
