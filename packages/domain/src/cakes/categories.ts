import type { CakeDesign } from '../customization/cake-design.ts';
import type { OptionGroup } from '../customization/customization.ts';

/** What kind of thing is ordered, as a counter is laid out; each cake is one of them, by how it comes. */
export const CAKE_CATEGORIES = ['cake', 'tiered', 'photo', 'bento', 'cupcakes'] as const;
export type CakeCategory = (typeof CAKE_CATEGORIES)[number];

export function categoryOf(
  { cupcakes, isBento, tiers }: Pick<CakeDesign, 'cupcakes' | 'isBento' | 'tiers'>,
  groups: readonly Pick<OptionGroup, 'kind'>[],
): CakeCategory {
  if (cupcakes !== undefined) return 'cupcakes';
  if (isBento) return 'bento';
  if (tiers.length > 1) return 'tiered';
  return groups.some(({ kind }) => kind === 'photo') ? 'photo' : 'cake';
}
