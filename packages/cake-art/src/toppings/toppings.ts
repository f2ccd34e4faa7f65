import type { Topping } from '@sweetspot/domain/customization/cake-design';
import type { Drawing, Seat } from '../frosting/frosting.ts';
import type { Tier } from '../geometry/tiers.ts';
import type { PlacedInscription } from '../inscription/inscription.ts';
import type { Piece } from '../piece.ts';
import { diceFor } from '../seed.ts';
import { caramel, coconutFlakes, cookieCrumbs, sprinkles } from './flat-toppings.ts';
import { fruits, gummyBears } from './large-toppings.ts';
import { candies, chocolateChips, marshmallows, nuts } from './small-toppings.ts';
import { ToppingSurface, type ToppingStyle } from './topping.ts';

const TOPPING_STYLES: Record<Topping, ToppingStyle> = {
  chocolate_chips: chocolateChips,
  sprinkles,
  nuts,
  fruits,
  caramel,
  marshmallows,
  cookie_crumbs: cookieCrumbs,
  coconut_flakes: coconutFlakes,
  candies,
  gummy_bears: gummyBears,
};

/**
 * What was chosen, as it lies on one tier. Each topping throws dice of its own, so that choosing another one, or a
 * colour, or words, moves none of those that lie there already.
 */
export function drawToppings(drawing: Drawing, style: Seat, inscription: PlacedInscription | undefined, tier: Tier): Piece[] {
  const { shape, tiers, toppings } = drawing.design;
  const words = inscription?.plaque === undefined ? inscription : undefined;
  return toppings.flatMap((topping) => {
    const dice = diceFor(`${topping} ${shape} ${tiers.length} ${tier.index}`);
    return TOPPING_STYLES[topping](new ToppingSurface(drawing, tier, { style, inscription: words, dice }));
  });
}
