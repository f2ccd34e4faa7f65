import type { CustomizableCake, Evaluation, Phrase } from '@sweetspot/domain/customization/customization';
import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import type { Prisma, ReadClient } from '@sweetspot/db';
import type { CartOwner } from './cart-owner.ts';
import { loadCustomizableCakes, PICTURE_SELECT, type LoadCakes, type RawReader } from '../cakes/index.ts';

const LINE_SELECT = {
  id: true,
  cartId: true,
  cakeId: true,
  storeId: true,
  customization: true,
  quantity: true,
  unitPriceMinor: true,
  claimKeys: true,
  designKey: true,
  cake: {
    select: {
      id: true,
      slug: true,
      name: true,
      status: true,
      isSoldOut: true,
      currency: true,
      photos: { orderBy: { position: 'asc' }, take: 1, select: { alt: true, picture: { select: PICTURE_SELECT } } },
    },
  },
  store: { select: { id: true, slug: true, name: true, city: true, status: true, offersDelivery: true, offersPickup: true } },
} satisfies Prisma.CartLineSelect;

type LineRow = Prisma.CartLineGetPayload<{ select: typeof LINE_SELECT }>;

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
  reader: Pick<ReadClient, 'cartLine'> & RawReader,
  part: CartPart,
  loadCakes: LoadCakes = (cakeIds) => loadCustomizableCakes(reader, cakeIds),
): Promise<readonly EvaluatedLine[]> {
  const rows = await reader.cartLine.findMany({
    where: part,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: LINE_SELECT,
  });
  const cakes = await loadCakes(rows.map(({ cakeId }) => cakeId));
  return rows.flatMap((row) => {
    const customizable = cakes.get(row.cakeId);
    if (!customizable) return [];
    const evaluation = evaluateCustomization(customizable, customizationInput.parse(row.customization));
    return [{ ...row, customizable, evaluation, ...standingOf(row, evaluation) }];
  });
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
