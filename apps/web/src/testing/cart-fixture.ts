import type { RouterOutputs } from '@sweetspot/api';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import type { Selections } from '@sweetspot/domain/customization/customization';

export type Cart = RouterOutputs['carts']['get'];
type Part = Cart['stores'][number];

export const EMPTY_CART: Cart = { stores: [], count: 0, updatedAt: null };

export const inr = (amount: number) => ({ amount, currency: 'INR' as const });

interface Wanted {
  readonly storeId?: string;
  readonly selections?: Selections;
  readonly quantity?: number;
}

/** One line of the example cake, `line-1`, of a store that delivers and lets collect. */
export function aCartPart({ storeId = '019a0000-0000-7000-8000-000000000001', selections = {}, quantity = 1 }: Wanted = {}): Part {
  const { customization, allergens, mark, claims, serves, design, unitPriceMinor } = evaluateCustomization(exampleCake, { selections });
  // The wire's own types are not read-only all the way down, as the domain's are.
  const facts = structuredClone({ customization, allergens, mark, claims, serves, design }) as Pick<
    Part['lines'][number],
    'customization' | 'allergens' | 'mark' | 'claims' | 'serves' | 'design'
  >;
  const line: Part['lines'][number] = {
    ...facts,
    id: 'line-1',
    cake: { id: exampleCake.id, slug: 'celebration-cake', name: exampleCake.name, photo: null },
    choices: [],
    inscription: [],
    photos: [],
    parts: [],
    quantity,
    unitPrice: inr(unitPriceMinor),
    lineTotal: inr(unitPriceMinor * quantity),
    standing: 'offered',
    problems: [],
    priceBefore: null,
  };
  return {
    store: {
      id: storeId,
      slug: 'ashas-kitchen',
      name: 'Asha’s kitchen',
      city: 'Kolhapur',
      hasPage: true,
      offersDelivery: true,
      offersPickup: true,
    },
    lines: [line],
    subtotal: line.lineTotal,
    isOrderable: true,
  };
}

export const aCart = (wanted: Wanted = {}): Cart => {
  const part = aCartPart(wanted);
  return { stores: [part], count: wanted.quantity ?? 1, updatedAt: null };
};
