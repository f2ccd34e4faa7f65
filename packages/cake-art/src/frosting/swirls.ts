import { mix } from '../colour.ts';
import { project, type Tier } from '../geometry/tiers.ts';
import type { Icing } from '../palette.ts';
import type { Piece } from '../piece.ts';
import { stamp, type Definitions } from '../svg.ts';
import type { Drawing, FrostingStyle } from './frosting.ts';
import { knifeTrace } from './smooth.ts';
import { paintFace, paintPearls, paintWalls } from './surface.ts';

/** A mound of piped cream, 36 units wide, its foot at the origin: three turns of the bag and the tip it leaves. */
export function swirlSymbol(definitions: Definitions, icing: Icing): string {
  const body = definitions.radial([
    { at: 0, colour: icing.light },
    { at: 0.5, colour: icing.mid },
    { at: 1, colour: mix(icing.shade, icing.mid, 0.25) },
  ]);
  const fold = mix(icing.shade, icing.deep, 0.35);
  const groove = (path: string): string =>
    `<path d="${path}" fill="none" stroke="${fold}" stroke-width="1.5" stroke-linecap="round" opacity=".6"/>`;
  const glint = (path: string): string =>
    `<path d="${path}" fill="none" stroke="${icing.light}" stroke-width="2.2" stroke-linecap="round" opacity=".9"/>`;
  return definitions.symbol('swirl', () =>
    [
      `<ellipse cx="2.5" cy="3" rx="18" ry="8.5" fill="${icing.deep}" opacity=".35"/>`,
      `<path d="M-18-3C-19-11-9-15 0-15S19-11 18-3C17 5 9 7 0 7S-17 5-18-3Z" fill="${body}"/>`,
      groove('M-13 3Q-8 1-6-6M-3 6Q3 3 4-5M8 5Q14 1 13-7'),
      glint('M-15-5Q-14-9-10-10'),
      `<path d="M-13-12C-13-19-6-22 0-22S13-19 13-12C12-6 6-5 0-5S-12-6-13-12Z" fill="${body}"/>`,
      groove('M-8-7Q-3-9-2-15M2-6Q7-9 7-15'),
      glint('M-10-14Q-9-17-6-18'),
      `<path d="M-8-20C-8-26-2-27 1-35C2-28 8-26 8-20C7-15-7-15-8-20Z" fill="${body}"/>`,
      groove('M-2-16Q3-18 3-24'),
      glint('M-4.5-21Q-4-24-1-26'),
    ].join(''),
  );
}

export function swirlSize(tier: Tier): number {
  return 0.66 + tier.radius / 280;
}

/** Swirls set close along the rim. */
export function rimSwirls({ definitions, icing }: Drawing, tier: Tier): Piece[] {
  const scale = swirlSize(tier);
  const id = definitions.sized(swirlSymbol(definitions, icing), scale);
  return tier.face.ring(17 * scale, 35 * scale).map((place) => {
    const { x, y } = project(place, tier.topY, tier.tilt);
    return { z: place.z, markup: stamp(id, { x, y: y + 1 }) };
  });
}

export const swirls: FrostingStyle = {
  wall: (drawing, tier) => paintWalls(drawing, tier, drawing.icing) + paintPearls(drawing, tier, drawing.icing, 11 + tier.radius / 26),
  top: (drawing, tier) => paintFace(drawing, tier) + knifeTrace(drawing, tier, 0.35),
  pieces: rimSwirls,
  rimWidth: (tier) => 36 * swirlSize(tier),
  rimHeight: (tier) => 30 * swirlSize(tier),
};
