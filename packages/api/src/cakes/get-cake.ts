import type { Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { isPaused } from '@sweetspot/domain/slots/store-schedule';
import type { z } from 'zod';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { asWire } from '../http/index.ts';
import type { cakeView } from './cake-view.ts';
import { loadCustomizableCake } from './load-customizable-cake.ts';
import { photoView, PICTURE_SELECT } from './picture.ts';
import { ratingOf } from './rating.ts';
import { REVIEW_PAGE, toReviewView } from './review.ts';

type CakePageData = z.output<typeof cakeView>;
type CakeServices = Pick<Services, 'db' | 'cache' | 'now'>;

/** A published cake of an approved store. Anything else does not exist for visitors. */
export async function getCake(ctx: CakeServices, { storeSlug, cakeSlug }: { storeSlug: string; cakeSlug: string }): Promise<CakePageData> {
  const { pausedUntil, ...cake } = await ctx.cache.remember(
    `cake:${storeSlug}:${cakeSlug}`,
    () => loadCake(ctx, storeSlug, cakeSlug),
    CATALOGUE_KEPT,
  );
  // Asked at each look, for the answer is kept for longer than a pause may last.
  return { ...cake, store: { ...cake.store, isTakingOrders: !isPaused({ pausedUntil }, ctx.now()) } };
}

async function loadCake({ db }: CakeServices, storeSlug: string, cakeSlug: string) {
  const row = await db.prisma.cake.findFirst({
    where: { slug: cakeSlug, status: 'published', store: { slug: storeSlug, status: 'approved' } },
    select: CAKE_PAGE_SELECT,
  });
  const customizable = row && (await loadCustomizableCake(db.prisma, row.id));
  if (!row || !customizable) throw new AppError('CAKE_NOT_FOUND');
  dependOn({ stores: [row.store.id] });
  const { store, photos, reviews, ratingCount, ratingSum, ...cake } = row;
  const { pausedUntil, ratingCount: storeRatingCount, ratingSum: storeRatingSum, ...storeFacts } = store;
  return {
    ...cake,
    photos: photos.map(({ picture, alt }) => photoView(picture, alt)),
    rating: ratingOf({ ratingCount, ratingSum }),
    customizable: asWire<CakePageData['customizable']>(customizable),
    store: { ...storeFacts, rating: ratingOf({ ratingCount: storeRatingCount, ratingSum: storeRatingSum }) },
    reviews: reviews.map(toReviewView),
    pausedUntil,
  };
}

const CAKE_PAGE_SELECT = {
  id: true,
  slug: true,
  name: true,
  description: true,
  flavour: true,
  occasions: true,
  isSoldOut: true,
  isSignature: true,
  ratingCount: true,
  ratingSum: true,
  photos: { orderBy: { position: 'asc' }, select: { alt: true, picture: { select: PICTURE_SELECT } } },
  reviews: REVIEW_PAGE,
  store: {
    select: {
      id: true,
      slug: true,
      name: true,
      city: true,
      timeZone: true,
      offersDelivery: true,
      offersPickup: true,
      licenceNumber: true,
      ratingCount: true,
      ratingSum: true,
      pausedUntil: true,
    },
  },
} satisfies Prisma.CakeSelect;
