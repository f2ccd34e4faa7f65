import type { CustomizableCake, Evaluation, Phrase } from '@sweetspot/domain/customization/customization';
import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { Prisma, type Cake, type CartLine, type Picture, type Store } from '@sweetspot/db';
import { isCartOf, type CartOwner } from './cart-owner.ts';
import { evaluated, loadCustomizableCakes, type LoadCakes, type RawReader } from '../cakes/index.ts';

type LineRow = Pick<
  CartLine,
  'id' | 'cartId' | 'cakeId' | 'storeId' | 'customization' | 'quantity' | 'unitPriceMinor' | 'claimKeys' | 'designKey'
> & {
  readonly cake: Pick<Cake, 'id' | 'slug' | 'name' | 'status' | 'isSoldOut' | 'currency'> & {
    /** The first alone, or none. */
    readonly photos: readonly { readonly alt: string; readonly picture: Pick<Picture, 'id' | 'hash' | 'width' | 'height'> }[];
  };
  readonly store: Pick<Store, 'id' | 'slug' | 'name' | 'city' | 'status' | 'offersDelivery' | 'offersPickup'>;
};

/** Whether its cake is offered at all, whatever was chosen; what is off the menu has no page either. */
export const LINE_STANDINGS = ['offered', 'sold_out', 'off_menu'] as const;
type LineStanding = (typeof LINE_STANDINGS)[number];

/** A line of the cart as it stands today, beside what it was when the customer last saw it. */
export interface EvaluatedLine extends LineRow {
  readonly customizable: CustomizableCake;
  readonly evaluation: Evaluation;
  readonly standing: LineStanding;
  /** Empty when it can be ordered now. */
  readonly problems: readonly Phrase[];
}

/** A cart known by its id or by whose it is, or what it has of one store. */
export type CartPart = ({ readonly cartId: string } | { readonly cart: CartOwner }) & { readonly storeId?: string };

/** Oldest first, evaluated against the cakes as they are now or as `loadCakes` has them; two questions however many lines. */
export async function evaluateLines(
  reader: RawReader,
  part: CartPart,
  loadCakes: LoadCakes = (cakeIds) => loadCustomizableCakes(reader, cakeIds),
): Promise<readonly EvaluatedLine[]> {
  const rows = await loadLines(reader, part);
  const cakes = await loadCakes(rows.map(({ cakeId }) => cakeId));
  return rows.flatMap((row) => {
    const customizable = cakes.get(row.cakeId);
    if (!customizable) return [];
    const evaluation = evaluated(customizable, customizationInput.parse(row.customization));
    return [{ ...row, customizable, evaluation, ...standingOf(row, evaluation) }];
  });
}

/** Typed SQL: a checkout asks three times, and a model's answer costs the server several times as much. */
export function loadLines(reader: RawReader, part: CartPart): Promise<LineRow[]> {
  const cart = 'cartId' in part ? Prisma.sql`${part.cartId}::uuid` : Prisma.sql`(select cart.id from cart where ${isCartOf(part.cart)})`;
  const ofStore = part.storeId === undefined ? Prisma.empty : Prisma.sql`and l.store_id = ${part.storeId}::uuid`;
  return reader.$queryRaw<LineRow[]>`
    select l.id, l.cart_id as "cartId", l.cake_id as "cakeId", l.store_id as "storeId", l.customization, l.quantity,
      l.unit_price_minor as "unitPriceMinor", l.claim_keys as "claimKeys", l.design_key as "designKey",
      json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'status', c.status, 'isSoldOut', c.is_sold_out,
        'currency', c.currency, 'photos', coalesce((
          select json_build_array(json_build_object('alt', photo.alt, 'picture',
            json_build_object('id', p.id, 'hash', p.hash, 'width', p.width, 'height', p.height)))
          from cake_photo photo join picture p on p.id = photo.picture_id
          where photo.cake_id = c.id order by photo.position limit 1), '[]')) as cake,
      json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'city', s.city, 'status', s.status,
        'offersDelivery', s.offers_delivery, 'offersPickup', s.offers_pickup) as store
    from cart_line l join cake c on c.id = l.cake_id join store s on s.id = l.store_id
    where l.cart_id = ${cart} ${ofStore} order by l.created_at, l.id`;
}

function standingOf({ cake, store }: LineRow, { problems, unitPriceMinor }: Evaluation): Pick<EvaluatedLine, 'standing' | 'problems'> {
  const params = { cake: cake.name };
  if (store.status !== 'approved') return { standing: 'off_menu', problems: [{ key: 'cart_store_closed', params: { store: store.name } }] };
  // No cake is published that can cost nothing, but its library may have changed since.
  if (cake.status !== 'published' || unitPriceMinor === 0)
    return { standing: 'off_menu', problems: [{ key: 'cart_cake_off_menu', params }] };
  if (cake.isSoldOut) return { standing: 'sold_out', problems: [{ key: 'cart_cake_sold_out', params }] };
  return { standing: 'offered', problems: problems.map(({ phrase }) => phrase) };
}
