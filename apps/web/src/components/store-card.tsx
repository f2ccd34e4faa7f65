import { placeName } from '@sweetspot/messages';
import { Badge } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useAsked } from '../app/asked.ts';
import { useWords, type Words } from '../app/words.ts';
import { HeartPlace } from './heart-place.tsx';
import { photoOf } from './picture-sources.ts';
import type { Place } from '../app/place.ts';
import { Rating } from './rating.tsx';
import type { StoreCardView } from '../app/views.ts';

export function StoreCard({ store, place }: { store: StoreCardView; place: Place | null }) {
  const words = useWords('cards');
  const { linkTo } = useAsked();
  const picture = store.picture && photoOf(store.picture).sources[0];
  return (
    <article className="group relative flex gap-4 rounded-card border border-line bg-surface p-4">
      {picture ? (
        <img src={picture.url} alt="" width={72} height={72} loading="lazy" className="size-18 shrink-0 rounded-control object-cover" />
      ) : (
        <span
          aria-hidden
          className="grid size-18 shrink-0 place-items-center rounded-control bg-accent-soft font-title text-2xl font-semibold text-accent-text"
        >
          {store.name.charAt(0)}
        </span>
      )}
      <div className="grid min-w-0 content-start gap-0.5">
        <h3 className="font-title text-lg font-semibold">
          <Link
            to={linkTo(`/stores/${store.slug}`)}
            className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:rounded-card"
          >
            {store.name}
          </Link>
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-muted">
          <span>{store.city}</span>
          <Rating rating={store.rating} />
        </p>
        <p className="text-sm text-ink-muted">{reachOf(store, place, words)}</p>
        {store.isTakingOrders ? null : (
          <Badge tone="honey" className="mt-1 justify-self-start">
            {words.paused}
          </Badge>
        )}
      </div>
      <HeartPlace kind="store" id={store.id} name={store.name} className="z-10 -mt-2 -mr-2 ml-auto" />
    </article>
  );
}

function reachOf({ deliversThere, distanceMetres }: StoreCardView, place: Place | null, words: Words<'cards'>): string | null {
  if (place === null || distanceMetres === null) return null;
  return deliversThere
    ? `${words.delivers(placeName(place, words.locale))}, ${words.distance(distanceMetres)}`
    : `${words.pickupOnly}, ${words.distance(distanceMetres)}`;
}
