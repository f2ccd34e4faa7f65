import { straightDistanceMetres, type GeoPoint } from '@sweetspot/domain/delivery/estimate-route';

/** The middle of a town and a door in it are rarely farther apart. */
const SAME_PLACE_METRES = 15_000;

/**
 * The address that checkout begins with: the one nearest to the place that was chosen for looking at cakes. A place that none of them is
 * near means another address; without a place the book's first is as good as any.
 */
export function firstSaved<Saved extends GeoPoint>(saved: readonly Saved[], place: GeoPoint | null): Saved | undefined {
  if (place === null) return saved[0];
  const [nearest] = saved
    .map((address) => ({ address, metres: straightDistanceMetres(place, address) }))
    .toSorted((a, b) => a.metres - b.metres);
  return nearest && nearest.metres <= SAME_PLACE_METRES ? nearest.address : undefined;
}
