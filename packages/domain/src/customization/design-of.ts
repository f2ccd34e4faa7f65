import type { Answers } from './answers.ts';
import { chosenOptions, NO_ANSWER } from './answers.ts';
import type { CakeDesign, CakeShape, Drip, Frosting, IcingColour, Sponge, Topping } from './cake-design.ts';
import { MAX_CANDLE_DIGITS, MAX_CANDLES, MAX_CUPCAKES, MAX_TIERS, MAX_WEIGHT_GRAMS, TOPPINGS } from './cake-design.ts';
import type { CakeIndex } from './cake-index.ts';
import type { Option } from './customization.ts';
import { pipeableLines, roomOf } from './text.ts';

/** What the trade calls that which runs over an edge, the first that fits; what is named by none of them is chocolate. */
const DRIP_NAMES: readonly (readonly [RegExp, Drip])[] = [
  [/white/i, 'white_chocolate'],
  [/choc|ganache|cocoa|fudge/i, 'chocolate'],
  [/caramel|butterscotch|toffee|honey|jaggery|dulce/i, 'caramel'],
  [/berr|cherry|currant|pomegranate|rose|pink|\bred\b/i, 'berry'],
  [/vanilla|cream|milk/i, 'white_chocolate'],
];

const dripNamed = (name: string): Drip => DRIP_NAMES.find(([words]) => words.test(name))?.[1] ?? 'chocolate';

/** Digits that can stand as candles. Of anything else none is drawn: 2.5 is not 25. */
const numberOf = (text: string): string | undefined => (/^\d+$/.test(text) && text.length <= MAX_CANDLE_DIGITS ? text : undefined);

/** What a portion weighs where only portions are told. */
const PORTION_GRAMS = 100;

/** What the answers make of the base's look. The picture of a cake with problems shows what could be made of it. */
export function designOf(index: CakeIndex, answers: Answers, visible: ReadonlySet<string>, size: Option | null): CakeDesign {
  const base = index.cake.design;
  const toppings = new Set<Topping>(base.toppings);
  const tierSponges = new Map<number, Sponge>();
  let shape: CakeShape = base.shape;
  let frosting: Frosting = base.frosting;
  let colour: IcingColour = base.colour;
  let tierCount = base.tiers.length;
  let sponge: Sponge | undefined;
  let candles = base.candles;
  let inscription = base.inscription;
  let drip = base.drip;
  let candleNumber = base.candleNumber;
  let hasPhoto = base.hasPhoto ?? false;

  for (const group of index.cake.groups) {
    if (!visible.has(group.id)) continue;
    const answer = answers.get(group.id) ?? NO_ANSWER;
    if (group.kind === 'text' && group.role === 'inscription') inscription = pipeableLines(group, answer.text, roomOf(group, size));
    if (group.kind === 'text' && group.role === 'candle_number') candleNumber = numberOf(answer.text);
    if (group.kind === 'photo') hasPhoto = answer.photoId !== '';
    for (const { id, name, drawnAs } of chosenOptions(group, answer)) {
      shape = drawnAs.shape ?? shape;
      frosting = drawnAs.frosting ?? frosting;
      if (drawnAs.frosting === 'drip' || drawnAs.drip) drip = drawnAs.drip ?? dripNamed(name);
      colour = drawnAs.colour ?? colour;
      tierCount = drawnAs.tiers ?? tierCount;
      if (drawnAs.topping) toppings.add(drawnAs.topping);
      if (drawnAs.candles) candles += answer.pieces.get(id) ?? 0;
      if (!drawnAs.sponge) continue;
      if (group.role === 'tier_flavour' && group.tier !== null) tierSponges.set(group.tier, drawnAs.sponge);
      else sponge = drawnAs.sponge;
    }
  }

  const cupcakes = cupcakesOf(index, size);
  const tiers = Array.from({ length: Math.min(Math.max(1, cupcakes === null ? tierCount : 1), MAX_TIERS) }, (_, tier): Sponge => {
    return tierSponges.get(tier + 1) ?? sponge ?? base.tiers[tier] ?? base.tiers.at(-1) ?? 'vanilla';
  });
  return {
    shape: cupcakes === null ? shape : 'round',
    tiers,
    frosting,
    colour,
    toppings: TOPPINGS.filter((topping) => toppings.has(topping)),
    candles: Math.min(candles, MAX_CANDLES),
    inscription,
    ...(frosting === 'drip' && drip !== undefined && drip !== 'chocolate' && { drip }),
    ...(cupcakes === null ? weightOf(index, size) : { cupcakes }),
    ...(candleNumber && { candleNumber }),
    ...(hasPhoto && { hasPhoto }),
    ...(base.isBento === true && cupcakes === null && { isBento: true }),
  };
}

/** How many cupcakes the box of this size holds; null of what is no such box. */
function cupcakesOf({ cake }: CakeIndex, size: Option | null): number | null {
  const { cupcakes } = cake.design;
  if (cupcakes === undefined) return null;
  return Math.min(MAX_CUPCAKES, Math.max(1, size?.drawnAs.cupcakes ?? (size?.serves || cupcakes)));
}

function weightOf({ cake }: CakeIndex, size: Option | null): Pick<CakeDesign, 'weightGrams'> {
  const weightGrams = size?.weightGrams ?? (size?.serves ?? cake.serves) * PORTION_GRAMS;
  return weightGrams > 0 ? { weightGrams: Math.min(weightGrams, MAX_WEIGHT_GRAMS) } : {};
}
