import { MAX_PIECES } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import type { Option, OptionGroup, OptionPrice } from './customization.ts';
import type { SizedBase } from './option-price.ts';
import { optionAmount } from './option-price.ts';

/** Longer than any text room, so that a discount by the letter is judged at its worst. */
const MOST_CHARACTERS = 500;

/** A bound that no customization of the cake can fall below; rules that make its worst case impossible are not counted. */
export function lowestPriceMinor(index: CakeIndex): number {
  const { cake, sizeGroup } = index;
  const base = { sizeId: null, sizedBaseMinor: cake.basePriceMinor };
  const bases: readonly SizedBase[] = sizeGroup
    ? sizeGroup.options.map((size) => ({
        sizeId: size.id,
        sizedBaseMinor: cake.basePriceMinor + lowestAmount(index, sizeGroup, size, { ...base, sizeId: size.id }),
      }))
    : [base];
  const others = cake.groups.filter((group) => group !== sizeGroup);
  const lowest = bases.map((sized) => others.reduce((sum, group) => sum + lowestOfGroup(index, group, sized), sized.sizedBaseMinor));
  return lowest.length > 0 ? Math.min(...lowest) : cake.basePriceMinor;
}

function lowestOfGroup(index: CakeIndex, group: OptionGroup, sized: SizedBase): number {
  if (group.kind === 'text')
    return group.textPrice
      ? Math.min(0, ...pricesOf(index, group, null, group.textPrice).map((price) => optionAmount(price, sized, MOST_CHARACTERS)))
      : 0;
  const amounts = group.options.map((option) => lowestAmount(index, group, option, sized)).toSorted((a, b) => a - b);
  const mayBeSkipped = group.min === 0 || group.isHiddenByDefault || group.freeCount > 0;
  if (group.kind === 'multiple') {
    const negatives = amounts.filter((amount) => amount < 0).length;
    const taken = Math.max(mayBeSkipped ? 0 : group.min, Math.min(group.max, negatives));
    return amounts.slice(0, taken).reduce((sum, amount) => sum + amount, 0);
  }
  if (group.kind === 'quantity') return amounts.reduce((sum, amount) => sum + Math.min(0, amount) * Math.min(group.max, MAX_PIECES), 0);
  return amounts.length === 0 ? 0 : mayBeSkipped || group.kind === 'photo' ? Math.min(0, ...amounts) : (amounts[0] ?? 0);
}

const lowestAmount = (index: CakeIndex, group: OptionGroup, option: Option, sized: SizedBase): number =>
  Math.min(...pricesOf(index, group, option.id, option.price).map((price) => optionAmount(price, sized)));

/** The option's own price and every price a rule may give it. */
const pricesOf = (index: CakeIndex, group: OptionGroup, optionId: string | null, own: OptionPrice): readonly OptionPrice[] => [
  own,
  ...index.repriceRules
    .filter(
      ({ effect }) =>
        effect.groupId === group.id && (effect.optionIds.length === 0 || (optionId !== null && effect.optionIds.includes(optionId))),
    )
    .map(({ effect }) => effect.price),
];
