import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A name on the built-in map. Quarters have no population of their own, and the postal code that they were placed by. */
export type MapPlaceRow = readonly [name: string, latitude: number, longitude: number, population: number, postalCode?: string];

/** Names in parts that a map asks for as it is moved: large towns everywhere, and all there is in a square of one degree. */
export interface MapPlaces {
  /** `large`, or the square's south-west corner as `16_74`; null for what is no part. */
  part(name: string): readonly MapPlaceRow[] | null;
}

const LARGE_POPULATION = 60_000;

/** Read at the first question: most processes are never asked. */
export function createMapPlaces(): MapPlaces {
  let parts: ReadonlyMap<string, readonly MapPlaceRow[]> | undefined;
  return {
    part: (name) => {
      if (name !== 'large' && !/^-?\d{1,2}_-?\d{1,3}$/.test(name)) return null;
      parts ??= readParts();
      return parts.get(name) ?? [];
    },
  };
}

function readParts(): ReadonlyMap<string, readonly MapPlaceRow[]> {
  const file = readFileSync(join(import.meta.dirname, 'map-places.json'), 'utf8');
  const { places } = JSON.parse(file) as { places: readonly string[] };
  const rows = places.map((line): MapPlaceRow => {
    const [name = '', latitude, longitude, population, postalCode] = line.split(',');
    const row = [name, Number(latitude), Number(longitude), Number(population)] as const;
    return postalCode === undefined ? row : [...row, postalCode];
  });
  const squares = Map.groupBy(rows, ([, latitude, longitude]) => `${Math.floor(latitude)}_${Math.floor(longitude)}`);
  return new Map([...squares, ['large', rows.filter(([, , , population]) => population >= LARGE_POPULATION)]]);
}
