import { Prisma } from '@sweetspot/db';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { customizationForGuests } from '@sweetspot/domain/customization/propose-size';
import type { Services } from '../context.ts';
import { asWire } from '../http/index.ts';
import type { CakeCard } from './cake-card.ts';
import { rememberedCakes } from './remembered-cakes.ts';

/** Cards of cakes as they come for so many guests: size, price, look and contents are those that the cake's page opens with. */
export async function forGuests(
  ctx: Pick<Services, 'db' | 'cache'>,
  cards: readonly CakeCard[],
  guests: number | null | undefined,
): Promise<CakeCard[]> {
  if (!guests) return [...cards];
  const cakes = await rememberedCakes(ctx)(cards.map(({ id }) => id));
  return cards.map((card) => {
    const cake = cakes.get(card.id);
    if (!cake) return card;
    const sized = evaluateCustomization(cake, customizationForGuests(cake, guests));
    return {
      ...card,
      price: { ...card.price, amount: sized.unitPriceMinor },
      mark: sized.mark,
      claims: [...sized.claims],
      allergens: sized.allergens,
      design: asWire<CakeCard['design']>(sized.design),
      leadTimeMinutes: sized.leadTimeMinutes,
      size: { serves: sized.serves, weightGrams: sized.weightGrams },
    };
  });
}

/** The price on the card for so many guests, as it is derived with the cake: what lists sort and filter by. */
export function priceForGuestsSql(guests: number | null | undefined): Prisma.Sql {
  if (!guests) return Prisma.sql`c.shown_price_minor`;
  const price = Prisma.sql`c.guest_prices_minor[1 + width_bucket(${guests - 1}::int, c.guests_up_to)]`;
  return Prisma.sql`coalesce(${price}, c.shown_price_minor)::float8`;
}

/** In the size of its card. */
export const servesSql = (guests: number): Prisma.Sql => Prisma.sql`c.guests_up_to[cardinality(c.guests_up_to)] >= ${guests}`;
