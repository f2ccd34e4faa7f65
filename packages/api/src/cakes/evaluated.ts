import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import type { CustomizableCake, Customization, Evaluation } from '@sweetspot/domain/customization/customization';
import { LRUCache } from 'lru-cache';

const MOST_KEPT = 200;
const kept = new LRUCache<string, Evaluation>({ max: MOST_KEPT });

/** Cakes are never changed in place: one that was read again is another object, and has another number. */
const numbers = new WeakMap<CustomizableCake, number>();
let numbered = 0;

function numberOf(cake: CustomizableCake): number {
  const known = numbers.get(cake);
  if (known !== undefined) return known;
  numbers.set(cake, ++numbered);
  return numbered;
}

/** As `evaluateCustomization`, once for what is asked again at each step from the cart to the order. */
export function evaluated(cake: CustomizableCake, customization: Customization): Evaluation {
  const key = `${numberOf(cake)} ${JSON.stringify(customization)}`;
  const known = kept.get(key);
  if (known) return known;
  const evaluation = evaluateCustomization(cake, customization);
  kept.set(key, evaluation);
  return evaluation;
}
