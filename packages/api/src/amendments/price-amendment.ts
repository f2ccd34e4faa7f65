import { differenceOf, repricedParts, totalWithChange, unitPriceOf } from '@sweetspot/domain/amendments/price-change';
import type { Customization, CustomizableCake, Selection } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_ORDER_MINOR } from '@sweetspot/domain/money/inputs';
import type { OrderTotal } from '@sweetspot/domain/orders/order-total';
import { sortedJson } from '../carts/index.ts';
import { lineAsItStands, standingLineSchema, totalAsItStands, type StandingLine } from '../orders/index.ts';
import type { ChangedOrder } from './amendment-facts.ts';

export interface WantedChange {
  readonly position: number;
  readonly customization: Customization;
}

export interface PricedChange {
  readonly before: { readonly line: StandingLine; readonly total: OrderTotal };
  readonly after: { readonly line: StandingLine; readonly total: OrderTotal };
  readonly differenceMinor: number;
}

/**
 * A line as it would be with another customization, and the order with it: by the one function that prices cakes, what the change does not
 * touch at its price of then. Throws INPUT_INVALID where it cannot be made, or changes nothing,
 * ORDER_TOO_LARGE.
 */
export function priceAmendment(order: ChangedOrder, cake: CustomizableCake, { position, customization }: WantedChange): PricedChange {
  const placed = order.lines.find((line) => line.position === position);
  if (placed === undefined) throw new AppError('NOT_FOUND');
  const standing = standingLineSchema.parse(lineAsItStands(placed));
  const today = evaluateCustomization(cake, standing.customization);
  const changed = evaluateCustomization(cake, customization);
  if (!changed.isOrderable || photosOf(changed.customization) !== photosOf(standing.customization)) throw refused('change_impossible');
  if (sortedJson(changed.customization) === sortedJson(today.customization)) throw refused('change_nothing');

  const parts = repricedParts({ standing: standing.priceParts, today: today.parts, changed: changed.parts });
  const unitPriceMinor = unitPriceOf(parts);
  const before = totalAsItStands(order);
  const after = totalWithChange(before, { position, unitPriceMinor }, order);
  if (after.subtotalMinor > MOST_ORDER_MINOR) throw new AppError('ORDER_TOO_LARGE', { mostMinor: MOST_ORDER_MINOR });
  const line = standingLineSchema.parse({
    ...changed,
    priceParts: parts,
    unitPriceMinor,
    lineTotalMinor: unitPriceMinor * placed.quantity,
    inscription: changed.design.inscription,
  });
  return {
    before: { line: standing, total: before },
    after: { line, total: after },
    differenceMinor: differenceOf(before, after).totalMinor,
  };
}

const refused = (message: string) => new AppError('INPUT_INVALID', { fields: { customization: message } });

/** A picture belongs to the cart that it was given with: another one is another order. */
function photosOf({ selections }: Customization): string {
  const isPhoto = (selection: Selection): selection is Extract<Selection, { photoId: string }> => 'photoId' in selection;
  return sortedJson(Object.entries(selections).flatMap(([group, selection]) => (isPhoto(selection) ? [[group, selection.photoId]] : [])));
}
