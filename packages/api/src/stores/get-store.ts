import type { Prisma } from '@sweetspot/db';
import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { straightDistanceMetres } from '@sweetspot/domain/delivery/estimate-route';
import { feeRuleInput } from '@sweetspot/domain/delivery/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { isPaused, unusualDays } from '@sweetspot/domain/slots/store-schedule';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { z } from 'zod';
import { forGuests, listStoreCards, photoView, PICTURE_SELECT, ratingOf, REVIEW_PAGE, toReviewView, type Point } from '../cakes/index.ts';
import { CATALOGUE_KEPT, dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { exceptionOf, SCHEDULE_SELECT } from './load-store-schedule.ts';
import type { storeView } from './store-view.ts';

type StoreView = z.output<typeof storeView>;
interface StoreAsk {
  readonly slug: string;
  readonly near?: Point | null | undefined;
  readonly serves?: number | null | undefined;
}
type StoreServices = Pick<Services, 'db' | 'cache' | 'now' | 'sessionSecret'>;

export async function getStore(ctx: StoreServices, { slug, near, serves }: StoreAsk): Promise<StoreView> {
  const { pausedUntil, exceptions, reviews, ...store } = await ctx.cache.remember(
    `store:${slug}`,
    () => loadStore(ctx, slug),
    CATALOGUE_KEPT,
  );
  const distanceMetres = near ? Math.round(straightDistanceMetres(near, store)) : null;
  const deliversThere = distanceMetres === null ? null : store.offersDelivery && distanceMetres <= store.deliveryRadiusMetres;
  const sized = await forGuests(ctx, store.cakes, serves);
  const cakes = sized.map((cake) => ({ ...cake, distanceMetres, deliversThere }));
  const today = wallClock(store.timeZone).dateOf(ctx.now());
  const unusual = unusualDays(exceptions, today, DAYS_TOLD).map(({ date, hours: of }) => ({ date, hours: of && { ...of } }));
  return {
    ...store,
    unusualDays: unusual,
    cakes,
    distanceMetres,
    deliversThere,
    isTakingOrders: !isPaused({ pausedUntil }, ctx.now()),
    reviews: reviews.map((review) => toReviewView(ctx, review)),
  };
}

/** A holiday is planned around within two months. */
const DAYS_TOLD = 60;

async function loadStore(ctx: StoreServices, slug: string) {
  const row = await ctx.db.prisma.store.findFirst({ where: { slug, status: 'approved' }, select: STORE_PAGE_SELECT });
  if (!row) throw new AppError('STORE_NOT_FOUND');
  dependOn({ stores: [row.id] });
  const { picture, ratingCount, ratingSum, deliveryFeeRule, currency, hours, exceptions, reviews, ...store } = row;
  const rule = feeRuleInput.parse(deliveryFeeRule);
  const money = (amount: number) => ({ amount, currency: currency as CurrencyCode });
  const cakes = await listStoreCards(ctx, store.id);
  const hoursOf = (of: 'pickup' | 'delivery') => hours.filter((each) => each.of === of).map(({ of: _of, ...each }) => each);
  return {
    ...store,
    picture: picture && photoView(picture, store.name),
    rating: ratingOf({ ratingCount, ratingSum }),
    deliveryFee: {
      base: money(rule.baseMinor),
      perKm: money(rule.perKmMinor),
      freeAbove: rule.freeAboveMinor === null ? null : money(rule.freeAboveMinor),
    },
    pickupHours: hoursOf('pickup'),
    deliveryHours: hoursOf('delivery'),
    cakes,
    sections: await sectionsOf(ctx, cakes),
    exceptions: exceptions.map(exceptionOf),
    reviews,
  };
}

/** In the order of a counter; what it has nothing of is left out. */
async function sectionsOf({ db }: StoreServices, cakes: readonly { readonly id: string }[]): Promise<StoreView['sections']> {
  const rows = await db.prisma.cake.findMany({ where: { id: { in: cakes.map(({ id }) => id) } }, select: { id: true, category: true } });
  const categories = new Map(rows.map(({ id, category }) => [id, category]));
  return CAKE_CATEGORIES.map((category) => ({
    category,
    cakeIds: cakes.flatMap(({ id }) => (categories.get(id) === category ? [id] : [])),
  })).filter(({ cakeIds }) => cakeIds.length > 0);
}

const STORE_PAGE_SELECT = {
  id: true,
  slug: true,
  name: true,
  legalName: true,
  description: true,
  licenceNumber: true,
  phone: true,
  addressLine: true,
  city: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  timeZone: true,
  currency: true,
  offersDelivery: true,
  offersPickup: true,
  pausedUntil: true,
  deliveryRadiusMetres: true,
  deliveryFeeRule: true,
  ratingCount: true,
  ratingSum: true,
  picture: { select: PICTURE_SELECT },
  hours: { orderBy: [{ weekday: 'asc' }, { fromMinute: 'asc' }], select: { of: true, weekday: true, fromMinute: true, toMinute: true } },
  exceptions: SCHEDULE_SELECT.exceptions,
  reviews: REVIEW_PAGE,
} satisfies Prisma.StoreSelect;
