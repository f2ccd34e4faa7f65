import type { RouterOutputs } from '@sweetspot/api';
import { useWords } from '../app/words.ts';

interface LinePhotosProps {
  readonly photos: RouterOutputs['orders']['track']['lines'][number]['photos'];
}

/** The pictures that the customer gave to be printed on this cake; each opens large. */
export function LinePhotos({ photos }: LinePhotosProps) {
  const words = useWords('line-photos');
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map(({ id, group, path }) => (
        <li key={id}>
          <a
            href={`${path}/large.webp`}
            target="_blank"
            rel="noreferrer"
            aria-label={words.open(group)}
            className="flex items-center gap-3 rounded-mark text-sm text-ink-muted hover:underline"
          >
            <img src={`${path}/small.webp`} alt="" className="size-16 rounded-mark border border-line bg-wash object-cover" />
            <span>{group}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
