import { z } from 'zod';
import { dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';

/** More towns than a page can be read through; by then it needs a search. */
const MOST_AREAS = 300;

export const areaView = z.object({
  city: z.string(),
  state: z.string(),
  stores: z.int(),
  /** How many of them deliver, and how far the farthest-reaching one goes. */
  delivering: z.int(),
  furthestMetres: z.int(),
  /** The middle of its stores. */
  latitude: z.number(),
  longitude: z.number(),
});

/** Where something can be bought, towns with the most stores first. */
export async function listAreas({ db }: Pick<Services, 'db'>): Promise<z.output<typeof areaView>[]> {
  const rows = await db.prisma.$queryRaw<unknown[]>`
    select s.city, s.state, count(*)::int as stores, (count(*) filter (where s.offers_delivery))::int as delivering,
      coalesce(max(s.delivery_radius_metres) filter (where s.offers_delivery), 0)::int as "furthestMetres",
      avg(s.latitude) as latitude, avg(s.longitude) as longitude
    from store s
    where s.status = 'approved' and exists (select from cake c where c.store_id = s.id and c.status = 'published')
    group by s.city, s.state order by count(*) desc, s.city, s.state limit ${MOST_AREAS}`;
  dependOn({ stores: [], lists: ['stores', 'cakes'] });
  return z.array(areaView).parse(rows);
}
