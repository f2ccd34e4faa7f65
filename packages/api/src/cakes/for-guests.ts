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

/**
 * What lists sort and filter by where guests were asked for: the price as it comes, with the size's own part exchanged. Cards
 * say the exact price; the two differ only where another default is priced by the size.
 */
export function priceForGuestsSql(guests: number | null | undefined): Prisma.Sql {
  if (!guests) return Prisma.sql`c.shown_price_minor`;
  const amount = Prisma.sql`case coalesce(v.price, o.price) ->> 'type'
    when 'fixed' then (coalesce(v.price, o.price) ->> 'amountMinor')::int
    when 'percent' then round(c.base_price_minor * (coalesce(v.price, o.price) ->> 'basisPoints')::numeric / 10000)::int end`;
  const sizeAmount = (which: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`(
    select ${amount} from cake_option_group a
    join option_group g on g.id = a.group_id and g.role = 'size' and g.archived_at is null
    join option o on o.group_id = g.id and o.archived_at is null
    left join cake_option_override v on v.cake_id = c.id and v.option_id = o.id
    where a.cake_id = c.id and coalesce(v.is_offered, true) and ${which} order by ${order} limit 1)`;
  const proposed = sizeAmount(Prisma.sql`not o.is_sold_out and o.serves >= ${guests}`, Prisma.sql`o.serves, 1`);
  const asItComes = sizeAmount(Prisma.sql`coalesce(v.is_default, o.is_default)`, Prisma.sql`o.position`);
  return Prisma.sql`(c.shown_price_minor + coalesce(${proposed} - ${asItComes}, 0))`;
}
