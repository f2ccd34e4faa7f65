import type { Answers } from './answers.ts';
import { chosenOptions, NO_ANSWER } from './answers.ts';
import type { CakeDesign, CakeShape, Frosting, IcingColour, Sponge, Topping } from './cake-design.ts';
import { MAX_TIERS, TOPPINGS } from './cake-design.ts';
import type { CakeIndex } from './cake-index.ts';
import type { Option } from './customization.ts';
import { pipeableLines, roomOf } from './text.ts';

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

  for (const group of index.cake.groups) {
    if (!visible.has(group.id)) continue;
    const answer = answers.get(group.id) ?? NO_ANSWER;
    if (group.kind === 'text' && group.role === 'inscription') inscription = pipeableLines(group, answer.text, roomOf(group, size));
    for (const { id, drawnAs } of chosenOptions(group, answer)) {
      shape = drawnAs.shape ?? shape;
      frosting = drawnAs.frosting ?? frosting;
      colour = drawnAs.colour ?? colour;
      tierCount = drawnAs.tiers ?? tierCount;
      if (drawnAs.topping) toppings.add(drawnAs.topping);
      if (drawnAs.candles) candles += answer.pieces.get(id) ?? 0;
      if (!drawnAs.sponge) continue;
      if (group.role === 'tier_flavour' && group.tier !== null) tierSponges.set(group.tier, drawnAs.sponge);
      else sponge = drawnAs.sponge;
    }
  }

  const tiers = Array.from({ length: Math.min(Math.max(1, tierCount), MAX_TIERS) }, (_, tier): Sponge => {
    return tierSponges.get(tier + 1) ?? sponge ?? base.tiers[tier] ?? base.tiers.at(-1) ?? 'vanilla';
  });
  return { shape, tiers, frosting, colour, toppings: TOPPINGS.filter((topping) => toppings.has(topping)), candles, inscription };
}
