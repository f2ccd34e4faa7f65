import { Prisma } from '@sweetspot/db';
import { customizableCakeSchema } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { isPaused } from '@sweetspot/domain/slots/store-schedule';
import { z } from 'zod';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { asWire } from '../http/index.ts';
import type { cakeView } from './cake-view.ts';
import { asOffered, CAKE_JSON } from './load-customizable-cake.ts';
import { photoView } from './picture.ts';
import { ratingOf } from './rating.ts';
import { reviewRow, reviewsJson, toReviewView } from './review.ts';

type CakePageData = z.output<typeof cakeView>;
type CakeServices = Pick<Services, 'db' | 'cache' | 'now' | 'sessionSecret'>;

/** A published cake of an approved store. Anything else does not exist for visitors. */
export async function getCake(ctx: CakeServices, { storeSlug, cakeSlug }: { storeSlug: string; cakeSlug: string }): Promise<CakePageData> {
  const { pausedUntil, reviews, ...cake } = await ctx.cache.remember(
    `cake:${storeSlug}:${cakeSlug}`,
    () => loadCake(ctx, storeSlug, cakeSlug),
    CATALOGUE_KEPT,
  );
  // Asked at each look, for the answer is kept for longer than a pause may last.
  return {
    ...cake,
    store: { ...cake.store, isTakingOrders: !isPaused({ pausedUntil }, ctx.now()) },
    reviews: reviews.map((review) => toReviewView(ctx, review)),
  };
}

const photoRow = z.object({ id: z.string(), hash: z.string(), width: z.int(), height: z.int(), alt: z.string() });
const pageRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  flavour: z.string(),
  occasions: z.array(z.string()),
  is_sold_out: z.boolean(),
  is_signature: z.boolean(),
  rating_count: z.int(),
  rating_sum: z.int(),
  customizable: customizableCakeSchema,
  photos: z.array(photoRow),
  reviews: z.array(reviewRow),
  store: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    timeZone: z.string(),
    offersDelivery: z.boolean(),
    offersPickup: z.boolean(),
    licenceNumber: z.string(),
    ratingCount: z.int(),
    ratingSum: z.int(),
  }),
  paused_until: z.date().nullable(),
});

/** All of the page is one question. */
async function loadCake({ db }: CakeServices, storeSlug: string, cakeSlug: string) {
  const rows = await db.prisma.$queryRaw<unknown[]>`
    select c.id, c.slug, c.name, c.description, c.flavour, c.occasions, c.is_sold_out, c.is_signature, c.rating_count, c.rating_sum,
      ${CAKE_JSON} as customizable, s.paused_until,
      json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'city', s.city, 'timeZone', s.time_zone, 'offersDelivery', s.offers_delivery,
        'offersPickup', s.offers_pickup, 'licenceNumber', s.licence_number, 'ratingCount', s.rating_count, 'ratingSum', s.rating_sum) as store,
      (select coalesce(json_agg(json_build_object('id', p.id, 'hash', p.hash, 'width', p.width, 'height', p.height, 'alt', cp.alt)
        order by cp.position), '[]') from cake_photo cp join picture p on p.id = cp.picture_id where cp.cake_id = c.id) as photos,
      ${reviewsJson(Prisma.sql`r.cake_id = c.id`)} as reviews
    from store s join cake c on c.store_id = s.id
    where s.slug = ${storeSlug} and s.status = 'approved' and c.slug = ${cakeSlug} and c.status = 'published'`;
  const [row] = z.array(pageRow).parse(rows);
  if (!row) throw new AppError('CAKE_NOT_FOUND');
  dependOn({ stores: [row.store.id] });
  const { ratingCount, ratingSum, ...store } = row.store;
  const { id, slug, name, description, flavour, occasions } = row;
  return {
    id,
    slug,
    name,
    description,
    flavour,
    occasions,
    isSoldOut: row.is_sold_out,
    isSignature: row.is_signature,
    photos: row.photos.map(({ alt, ...picture }) => photoView(picture, alt)),
    rating: ratingOf({ ratingCount: row.rating_count, ratingSum: row.rating_sum }),
    customizable: asWire<CakePageData['customizable']>(asOffered(row.customizable)),
    store: { ...store, rating: ratingOf({ ratingCount, ratingSum }) },
    reviews: row.reviews,
    pausedUntil: row.paused_until,
  };
}
