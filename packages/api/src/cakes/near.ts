import { Prisma } from '@sweetspot/db';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Nobody fetches a cake from further away, and no store delivers so far. */
export const FARTHEST_METRES = 50_000;

const METRES_PER_DEGREE = 111_195;

/** Straight metres from the point to the store `s`; a store's radius is judged by them wherever it is shown. */
export function distanceSql({ latitude, longitude }: Point): Prisma.Sql {
  return Prisma.sql`(2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(s.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - ${longitude}::float8) / 2), 2)))))::int`;
}

/** A box around the point that the index on the stores' places can answer; the circle is cut out of it afterwards. */
export function withinBoxSql({ latitude, longitude }: Point, metres: number): Prisma.Sql {
  const north = metres / METRES_PER_DEGREE;
  // At the poles a degree of longitude shrinks to nothing.
  const east = Math.min(180, north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
  return Prisma.sql`s.latitude between ${latitude - north}::float8 and ${latitude + north}::float8
    and s.longitude between ${longitude - east}::float8 and ${longitude + east}::float8`;
}
