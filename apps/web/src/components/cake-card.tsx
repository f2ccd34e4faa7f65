import { placeName } from '@sweetspot/messages';
import { Badge, DietMark, Money } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useWords, type Words } from '../app/words.ts';
import { CakeImage } from './cake-image.tsx';
import { HeartPlace } from './heart-place.tsx';
import { useAsked } from '../app/asked.ts';
import type { Place } from '../app/place.ts';
import { Rating } from './rating.tsx';
import type { CakeCardView } from '../app/views.ts';

interface CakeCardProps {
  readonly cake: CakeCardView;
  readonly place: Place | null;
  /** Among the first in sight. */
  readonly isFirst?: boolean | undefined;
  /** On its own store's page the store need not be named. */
  readonly isStoreHidden?: boolean | undefined;
  /** Where a day was asked for: the slot on it, instead of how long before a cake must be ordered. */
  readonly sayWhen?: ((slot: NonNullable<CakeCardView['slot']>) => string) | undefined;
}

export function CakeCard({ cake, place, isFirst, isStoreHidden = false, sayWhen }: CakeCardProps) {
  const words = useWords('cards');
  const { linkTo } = useAsked();
  return (
    <article className="group relative grid grid-rows-[auto_1fr] gap-3">
      <div className="relative">
        <CakeImage
          photo={cake.photo}
          design={cake.design}
          sizes="(min-width: 1024px) 18rem, (min-width: 640px) 33vw, 50vw"
          isFirst={isFirst}
        />
        {cake.isSoldOut ? (
          <Badge tone="honey" className="absolute top-3 left-3">
            {words.soldOut}
          </Badge>
        ) : null}
      </div>
      <div className="grid content-start gap-1">
        <h3 className="font-title text-lg font-semibold text-balance">
          <Link
            to={linkTo(`/stores/${cake.store.slug}/${cake.slug}`)}
            className="underline-offset-4 group-hover:underline after:absolute after:inset-0 after:rounded-card"
          >
            {cake.name}
          </Link>
        </h3>
        {isStoreHidden ? null : <p className="text-sm text-ink-muted">{words.by(cake.store.name, cake.store.city)}</p>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Money amount={cake.price} className="text-lg font-semibold" />
          {cake.size ? <span className="text-sm">{words.sized(cake.size.weightGrams, cake.size.serves)}</span> : null}
          <DietMark mark={cake.mark} />
          <Rating rating={cake.rating} />
        </div>
        {cake.canBe.length === 0 ? null : <p className="text-sm font-medium text-leaf-text">{words.canBe(cake.canBe)}</p>}
        <p className="text-sm text-balance text-ink-muted">
          {[reachOf(cake, place, words), cake.slot && sayWhen ? sayWhen(cake.slot) : words.notice(cake.leadTimeMinutes)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <HeartPlace kind="cake" id={cake.id} name={cake.name} className="absolute top-2 right-2 z-10" />
    </article>
  );
}

function reachOf({ deliversThere, distanceMetres }: CakeCardView, place: Place | null, words: Words<'cards'>): string | null {
  if (place === null || distanceMetres === null) return null;
  return deliversThere ? words.delivers(placeName(place, words.locale)) : `${words.pickupOnly}, ${words.distance(distanceMetres)}`;
}

/** The grid that cards stand in, on every page the same. */
export const CAKE_GRID = 'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 xl:grid-cols-4';

export function CakeGrid({ cakes, place, firstInSight = 0, isStoreHidden, sayWhen, look = CAKE_GRID }: CakeGridProps) {
  return (
    <ul className={look}>
      {cakes.map((cake, at) => (
        <li key={cake.id}>
          <CakeCard cake={cake} place={place} isFirst={at < firstInSight} isStoreHidden={isStoreHidden} sayWhen={sayWhen} />
        </li>
      ))}
    </ul>
  );
}

interface CakeGridProps {
  readonly cakes: readonly CakeCardView[];
  readonly place: Place | null;
  readonly firstInSight?: number | undefined;
  readonly sayWhen?: CakeCardProps['sayWhen'];
  readonly isStoreHidden?: boolean | undefined;
  /** Of another grid than usual. */
  readonly look?: string | undefined;
}
