import { Star } from 'lucide-react';
import { useWords } from '../app/words.ts';

interface RatingProps {
  readonly rating: { readonly average: number | null; readonly count: number };
}

export function Rating({ rating: { average, count } }: RatingProps) {
  const words = useWords('cards');
  if (average === null) return <span className="text-sm text-ink-muted">{words.unrated}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-sm">
      <Star aria-hidden className="size-4 fill-honey text-honey" />
      <span aria-hidden className="figures">
        {words.ratingShort(average, count)}
      </span>
      <span className="sr-only">{words.rated(average, count)}</span>
    </span>
  );
}
