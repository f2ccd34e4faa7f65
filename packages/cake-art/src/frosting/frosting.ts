import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import type { PlanePoint } from '../geometry/outline.ts';
import type { Stage, Tier } from '../geometry/tiers.ts';
import type { Icing } from '../palette.ts';
import type { Piece } from '../piece.ts';
import type { Definitions } from '../svg.ts';

/** What every part of one drawing works with. */
export interface Drawing {
  readonly design: CakeDesign;
  readonly stage: Stage;
  readonly icing: Icing;
  readonly definitions: Definitions;
  /** 1 draws everything; less draws fewer of the small things, for designs that would outgrow their size. */
  readonly detail: number;
  /** Where the photo on the cake is seen; without it something stands for it. */
  readonly photoHref: string | undefined;
}

/** How one kind of frosting dresses a tier. Each returns markup; what stands up from the face comes back as pieces. */
export interface FrostingStyle {
  wall(drawing: Drawing, tier: Tier): string;
  top(drawing: Drawing, tier: Tier): string;
  /** Painted over the face and the wall, where one runs into the other. */
  edge?: ((drawing: Drawing, tier: Tier) => string) | undefined;
  pieces?: ((drawing: Drawing, tier: Tier) => Piece[]) | undefined;
  /** How much of the rim the frosting takes for itself, in paper units. */
  rimWidth(tier: Tier): number;
  /** How much of what lies behind the front rim it hides. */
  readonly rimHeight?: ((tier: Tier) => number) | undefined;
}

/** What toppings must know of the frosting they lie on. */
export interface Seat extends Pick<FrostingStyle, 'rimWidth' | 'rimHeight'> {
  /** How far above its edge a place on it lies, where it is no level face. */
  readonly rise?: ((place: PlanePoint) => number) | undefined;
}

/** Of everything only as much as it takes to be seen, and nothing in a size of its own. */
export const LEAN_DETAIL = 0.05;

export const isLean = ({ detail }: Pick<Drawing, 'detail'>): boolean => detail <= LEAN_DETAIL;

/** The last resort, for four tiers under everything that can lie on them: the tiers in the middle stay empty, and of many candles half are drawn. */
export const BARE_DETAIL = 0.04;

export const isBare = ({ detail }: Pick<Drawing, 'detail'>): boolean => detail <= BARE_DETAIL;

/** How much larger, and so fewer, the pieces of a pattern are where there is room for little detail. */
export function coarseness(detail: number): number {
  if (isLean({ detail })) return 5;
  if (detail < 0.15) return 2.6;
  return detail < 0.3 ? 1.5 : 1;
}
