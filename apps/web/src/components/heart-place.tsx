import type { FavouriteKind } from '@sweetspot/domain/favourites/inputs';
import { cx } from '@sweetspot/ui';
import { lazy, Suspense } from 'react';
import { untilLoaded } from '../app/reachable.ts';
import { useIsHydrated } from '../app/use-is-hydrated.ts';

/** Comes after the page, which is the same for everybody: whose favourites these are is asked for then, in one small question. */
const Heart = lazy(untilLoaded(async () => ({ default: (await import('./heart.tsx')).Heart })));

export interface HeartOf {
  readonly kind: FavouriteKind;
  readonly id: string;
  readonly name: string;
}

/** Room for a heart, which only scripts can answer. */
export function HeartPlace({ className, ...of }: HeartOf & { readonly className?: string }) {
  const isHydrated = useIsHydrated();
  return (
    <span className={cx('size-touch shrink-0', className)}>
      {isHydrated ? (
        <Suspense>
          <Heart {...of} />
        </Suspense>
      ) : null}
    </span>
  );
}
