import { MIDDLE, UNIT, type Tier } from '../geometry/tiers.ts';
import { factor, n, stamp } from '../svg.ts';
import type { Drawing, FrostingStyle } from './frosting.ts';
import { paintFace, paintPearls, paintWalls } from './surface.ts';

/** The trace of the palette knife: a few open turns, hardly there. */
export function knifeTrace({ icing, definitions }: Drawing, tier: Tier, strength = 0.42): string {
  if (definitions.isTerse) return '';
  const unit = UNIT / tier.radius;
  const trace = definitions.symbol('knife', () => {
    const reach = tier.face.depthAt({ x: 0, z: 0 }) * unit;
    const depth = reach * tier.tilt * 0.96;
    const turn = (share: number): string =>
      `M${n(-reach * share)} 0A${n(reach * share)} ${n(depth * share)} 0 0 1 ${n(reach * share * 0.8)} ${n(-depth * share * 0.6)}`;
    const line = (path: string, colour: string, opacity: number): string =>
      `<path d="${path}" stroke="${colour}" opacity="${factor(opacity)}"/>`;
    return `<g fill="none" stroke-width="4.5" stroke-linecap="round">${line(turn(0.78) + turn(0.32), icing.light, strength)}${line(turn(0.55), icing.shade, strength * 0.4)}</g>`;
  });
  return stamp(trace, { x: MIDDLE, y: tier.topY, scale: 1 / unit });
}

export const smooth: FrostingStyle = {
  wall: (drawing, tier) => paintWalls(drawing, tier, drawing.icing) + paintPearls(drawing, tier, drawing.icing),
  top: (drawing, tier) => paintFace(drawing, tier) + knifeTrace(drawing, tier),
  rimWidth: (tier) => tier.radius * 0.07,
};
