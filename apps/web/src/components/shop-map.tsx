import { Skeleton } from '@sweetspot/ui';
import type { PlaceMap as PlaceMapPiece } from '@sweetspot/ui/map';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useMapTiles } from '../app/visitor.tsx';
import { untilLoaded } from '../app/reachable.ts';
import { useWords } from '../app/words.ts';

const PlaceMap = lazy(untilLoaded(async () => ({ default: (await import('@sweetspot/ui/map')).PlaceMap })));

/** The shop's map: on the operator's pictures where there are some, loaded only when it is shown. */
export function ShopMap(props: Omit<ComponentProps<typeof PlaceMapPiece>, 'tilesUrl' | 'tilesNote'>) {
  const words = useWords('map');
  const tiles = useMapTiles();
  return (
    <Suspense fallback={<Skeleton className="h-80 rounded-card" title={words.loading} />}>
      <PlaceMap
        {...props}
        {...(tiles === null ? {} : { tilesUrl: tiles.url, tilesNote: tiles.attribution ?? words.tilesFrom(new URL(tiles.url).hostname) })}
      />
    </Suspense>
  );
}
