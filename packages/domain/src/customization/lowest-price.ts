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
  const unsized: Start = { sized: { sizeId: null, sizedBaseMinor: cake.basePriceMinor }, startMinor: cake.basePriceMinor };
  const starts = sizeGroup ? sizeGroup.options.map((size) => startAt(index, sizeGroup, size)) : [unsized];
  if (sizeGroup && mayBeSkipped(sizeGroup)) starts.push(unsized);
  const others = cake.groups.filter((group) => group !== sizeGroup);
  const lowest = starts.map(({ sized, startMinor }) => others.reduce((sum, group) => sum + lowestOfGroup(index, group, sized), startMinor));
  return lowest.length > 0 ? Math.min(...lowest) : cake.basePriceMinor;
}

interface Start {
  /** What percentages are of. */
  readonly sized: SizedBase;
  /** What base and size cost: less than that where a free place makes the size cost nothing. */
  readonly startMinor: number;
}

function startAt(index: CakeIndex, sizeGroup: OptionGroup, size: Option): Start {
  const { basePriceMinor } = index.cake;
  const sizeMinor = lowestAmount(index, sizeGroup, size, { sizeId: size.id, sizedBaseMinor: basePriceMinor });
  return {
    sized: { sizeId: size.id, sizedBaseMinor: basePriceMinor + sizeMinor },
    startMinor: basePriceMinor + (sizeGroup.freeCount > 0 ? Math.min(0, sizeMinor) : sizeMinor),
  };
}

const mayBeSkipped = ({ min, isHiddenByDefault, freeCount }: OptionGroup): boolean => min === 0 || isHiddenByDefault || freeCount > 0;

function lowestOfGroup(index: CakeIndex, group: OptionGroup, sized: SizedBase): number {
  if (group.kind === 'text')
    return group.textPrice
      ? Math.min(0, ...pricesOf(index, group, null, group.textPrice).map((price) => optionAmount(price, sized, MOST_CHARACTERS)))
      : 0;
  const amounts = group.options.map((option) => lowestAmount(index, group, option, sized)).toSorted((a, b) => a - b);
  if (group.kind === 'multiple') {
    const negatives = amounts.filter((amount) => amount < 0).length;
    const taken = Math.max(mayBeSkipped(group) ? 0 : group.min, Math.min(group.max, negatives));
    return amounts.slice(0, taken).reduce((sum, amount) => sum + amount, 0);
  }
  if (group.kind === 'quantity') return amounts.reduce((sum, amount) => sum + Math.min(0, amount) * Math.min(group.max, MAX_PIECES), 0);
  return mayBeSkipped(group) || group.kind === 'photo' ? Math.min(0, ...amounts) : (amounts[0] ?? 0);
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
