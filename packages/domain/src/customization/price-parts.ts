import type { Answer, Answers } from './answers.ts';
import { NO_ANSWER } from './answers.ts';
import type { CakeIndex, RepriceRule } from './cake-index.ts';
import type { Option, OptionGroup, OptionPrice, PricePart } from './customization.ts';
import type { SizedBase } from './option-price.ts';
import { optionAmount } from './option-price.ts';
import { sizeOf } from './resolve-selections.ts';
import { triggersOf } from './rules.ts';
import { paidCharacters } from './text.ts';

/** The label of the part that lifts a price back to zero; `messages` has the words. */
export const FLOOR_LABEL = 'customization.price_floor';

/** The prices that hold for these answers: the size and the rules that reprice. */
export interface PriceList extends SizedBase {
  readonly repricings: readonly RepriceRule[];
}

export function priceListFor(index: CakeIndex, answers: Answers, visible: ReadonlySet<string>): PriceList {
  const repricings = index.repriceRules.filter((rule) => triggersOf(rule, answers, visible).length > 0);
  const size = sizeOf(index, answers, visible);
  const base = { sizeId: size?.id ?? null, sizedBaseMinor: index.cake.basePriceMinor, repricings };
  if (!size || !index.sizeGroup) return base;
  return { ...base, sizedBaseMinor: base.sizedBaseMinor + amountIn(base, index.sizeGroup, size) };
}

/** The rules that say what an option costs now; a rule that names no options means every option of its group. */
function repricesOf(list: PriceList, group: OptionGroup, optionId: string | null): readonly RepriceRule[] {
  return list.repricings.filter(
    ({ effect }) =>
      effect.groupId === group.id && (effect.optionIds.length === 0 || (optionId !== null && effect.optionIds.includes(optionId))),
  );
}

/** Where several rules reprice one option the customer gets the lowest, so that the order of rules never matters. */
function lowestAmount(list: PriceList, group: OptionGroup, optionId: string | null, price: OptionPrice, units: number): number {
  const reprices = repricesOf(list, group, optionId);
  if (reprices.length === 0) return optionAmount(price, list, units);
  return Math.min(...reprices.map(({ effect }) => optionAmount(effect.price, list, units)));
}

const amountIn = (list: PriceList, group: OptionGroup, option: Option): number => lowestAmount(list, group, option.id, option.price, 1);

const isPerPiece = (list: PriceList, group: OptionGroup, option: Option): boolean =>
  option.price.type === 'per_piece' || repricesOf(list, group, option.id).some(({ effect }) => effect.price.type === 'per_piece');

/**
 * What each chosen option of a group costs. Free places go to the cheapest: a piece takes one where pieces are paid
 * singly, else the option takes one. An option that lowers the price keeps doing so in a free place.
 */
function chargesOf(
  list: PriceList,
  group: OptionGroup,
  pieces: ReadonlyMap<string, number>,
): ReadonlyMap<string, { amountMinor: number; isMadeFree: boolean }> {
  const charges = new Map<string, { amountMinor: number; isMadeFree: boolean }>();
  const chosen = group.options
    .filter(({ id }) => pieces.has(id))
    .map((option) => ({
      id: option.id,
      unitMinor: amountIn(list, group, option),
      places: isPerPiece(list, group, option) ? (pieces.get(option.id) ?? 1) : 1,
    }));
  let freeLeft = group.freeCount;
  for (const { id, unitMinor, places } of chosen.toSorted((a, b) => a.unitMinor - b.unitMinor)) {
    const free = Math.min(freeLeft, places);
    freeLeft -= free;
    const paid = unitMinor > 0 ? places - free : places;
    charges.set(id, { amountMinor: unitMinor * paid, isMadeFree: paid === 0 });
  }
  return charges;
}

/** What a group's options add when picked now: the next piece, free places counted; for one already chosen, what it costs. */
export function optionPrices(list: PriceList, group: OptionGroup, answer: Answer): ReadonlyMap<string, number> {
  if (group.freeCount === 0) return new Map(group.options.map((option) => [option.id, amountIn(list, group, option)]));
  const charges = chargesOf(list, group, answer.pieces);
  const total = sumOf(charges);
  return new Map(
    group.options.map(({ id }) => {
      const charge = charges.get(id);
      if (charge && group.kind !== 'quantity') return [id, charge.amountMinor];
      const withOneMore = new Map(answer.pieces).set(id, (answer.pieces.get(id) ?? 0) + 1);
      return [id, sumOf(chargesOf(list, group, withOneMore)) - total];
    }),
  );
}

const sumOf = (charges: ReadonlyMap<string, { amountMinor: number }>): number =>
  [...charges.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/**
 * The printed parts: base, size, then each group in order. The price is their sum and nothing else, so a floor at zero is
 * a printed part too. What costs nothing is not printed, unless a free place made it so.
 */
export function priceParts(index: CakeIndex, list: PriceList, answers: Answers, visible: ReadonlySet<string>): readonly PricePart[] {
  const { cake, sizeGroup } = index;
  const parts: PricePart[] = [{ groupId: null, optionId: null, label: cake.name, amountMinor: cake.basePriceMinor }];
  const inOrder = sizeGroup ? [sizeGroup, ...cake.groups.filter((group) => group !== sizeGroup)] : cake.groups;
  for (const group of inOrder) {
    if (visible.has(group.id)) parts.push(...partsOf(list, group, answers.get(group.id) ?? NO_ANSWER));
  }
  const sum = parts.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (sum < 0) parts.push({ groupId: null, optionId: null, label: FLOOR_LABEL, amountMinor: -sum });
  return parts;
}

function partsOf(list: PriceList, group: OptionGroup, answer: Answer): readonly PricePart[] {
  if (group.kind === 'text') {
    if (!group.textPrice || answer.text === '') return [];
    const amountMinor = lowestAmount(list, group, null, group.textPrice, paidCharacters(answer.text));
    return amountMinor === 0 ? [] : [{ groupId: group.id, optionId: null, label: group.name, amountMinor }];
  }
  if (answer.pieces.size === 0) return [];
  const charges = chargesOf(list, group, answer.pieces);
  return group.options.flatMap(({ id, name }) => {
    const charge = charges.get(id);
    if (!charge || (charge.amountMinor === 0 && !charge.isMadeFree)) return [];
    return [{ groupId: group.id, optionId: id, label: name, amountMinor: charge.amountMinor }];
  });
}
