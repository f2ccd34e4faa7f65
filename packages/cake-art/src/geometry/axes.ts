import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { n } from '../svg.ts';
import { Face } from './face.ts';
import { OUTLINES, scaled } from './outline.ts';
import { MIDDLE, type Stage, type Tier } from './tiers.ts';

/** How a flat thing that lies on a cake or leans on its side comes to paper, as SVG's `matrix` takes it. */
export interface Axes {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export function matrix({ a, b, c, d, e, f }: Axes): string {
  return `matrix(${[a, b, c, d].map((value) => (Math.round(value * 1000) / 1000).toString()).join(' ')} ${n(e)} ${n(f)})`;
}

/** Whose sides are round, so that what hangs on them bends. */
export const BENDING_SHAPES: ReadonlySet<CakeDesign['shape']> = new Set(['round', 'oval']);

/** Around the middle of a tier's front, half way up. */
export function frontOf({ shape }: CakeDesign, { turn }: Stage, tier: Tier): Axes {
  const { front } = new Face(scaled(OUTLINES[shape], tier.radius)).extent;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return {
    a: cos,
    b: sin * tier.tilt,
    c: 0,
    d: 1,
    e: MIDDLE - front * sin,
    f: tier.footY + front * cos * tier.tilt - tier.height * 0.5,
  };
}

/** How far the middle of something this wide hangs below its ends on a round front. */
export function bendAlong({ shape }: CakeDesign, tier: Tier, width: number): number {
  if (!BENDING_SHAPES.has(shape)) return 0;
  const { front, right } = new Face(scaled(OUTLINES[shape], tier.radius)).extent;
  return front * (1 - Math.sqrt(Math.max(0, 1 - (width / 2 / right) ** 2))) * tier.tilt;
}
