import { survivingClaims } from '@sweetspot/domain/allergens/allergen-profile';
import { DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { Prisma } from '@sweetspot/db';
import { z } from 'zod';
import { allergenProfileView, cakeCardView, cardSlotView } from './cake-view.ts';
import { photoView } from './picture.ts';
import { ratingOf } from './rating.ts';

export type CakeCard = z.output<typeof cakeCardView>;

/** Columns of a card out of `cake c join store s`; `near` adds what depends on the place asked from. */
export const CARD_COLUMNS = Prisma.sql`c.id, c.slug, c.name, c.flavour, c.currency, c.shown_price_minor, c.shown_mark::text, c.claims, c.diets,
  c.shown_allergens, c.shown_design, c.rating_count, c.rating_sum, c.shown_lead_time_minutes, c.is_sold_out,
  s.id as store_id, s.slug as store_slug, s.name as store_name, s.city as store_city`;

const CAN_BE = cakeCardView.shape.canBe.element.options;

export const FIRST_PHOTO = Prisma.sql`left join lateral (
  select p.id as photo_id, p.hash as photo_hash, p.width as photo_width, p.height as photo_height, cp.alt as photo_alt
  from cake_photo cp join picture p on p.id = cp.picture_id where cp.cake_id = page.id order by cp.position limit 1) photo on true`;

export const cardRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  flavour: z.string(),
  currency: z.custom<CurrencyCode>(),
  shown_price_minor: z.int(),
  shown_mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  diets: z.array(z.string()),
  shown_allergens: allergenProfileView,
  shown_design: cakeDesignInput,
  rating_count: z.int(),
  rating_sum: z.int(),
  shown_lead_time_minutes: z.int(),
  is_sold_out: z.boolean(),
  store_id: z.string(),
  store_slug: z.string(),
  store_name: z.string(),
  store_city: z.string(),
  distance_metres: z.int().nullable(),
  delivers_there: z.boolean().nullable(),
  photo_id: z.string().nullable(),
  photo_hash: z.string().nullable(),
  photo_width: z.int().nullable(),
  photo_height: z.int().nullable(),
  photo_alt: z.string().nullable(),
  slot: cardSlotView.nullable(),
});
export type CardRow = z.output<typeof cardRow>;

export function toCard(row: CardRow): CakeCard {
  const claims = [...survivingClaims(row.claims, new Set(), row.shown_allergens, row.shown_mark)];
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    flavour: row.flavour,
    price: { amount: row.shown_price_minor, currency: row.currency },
    mark: row.shown_mark,
    claims,
    canBe: canBeOf(row.diets, row.shown_mark, claims),
    allergens: row.shown_allergens,
    design: row.shown_design,
    photo: photoOf(row),
    rating: ratingOf({ ratingCount: row.rating_count, ratingSum: row.rating_sum }),
    leadTimeMinutes: row.shown_lead_time_minutes,
    size: null,
    isSoldOut: row.is_sold_out,
    store: { id: row.store_id, slug: row.store_slug, name: row.store_name, city: row.store_city },
    distanceMetres: row.distance_metres,
    deliversThere: row.delivers_there,
    slot: row.slot,
  };
}

/** An egg is what the mark tells; every other diet is a claim. */
const canBeOf = (diets: readonly string[], mark: CakeCard['mark'], claims: CakeCard['claims']): CakeCard['canBe'] =>
  CAN_BE.filter((diet) => diets.includes(diet) && (diet === 'eggless' ? mark !== 'veg' : !claims.includes(diet)));

function photoOf(row: CardRow): CakeCard['photo'] {
  if (row.photo_id === null || row.photo_hash === null) return null;
  const picture = { id: row.photo_id, hash: row.photo_hash, width: row.photo_width ?? 0, height: row.photo_height ?? 0 };
  return photoView(picture, row.photo_alt ?? '');
}
