import { mix } from '../colour.ts';
import type { WallRun } from '../geometry/outline.ts';
import { drawLevel, drawLine } from '../geometry/level.ts';
import { bandPath, UNIT, type Tier } from '../geometry/tiers.ts';
import { wallStops, type Tones } from '../light.ts';
import { SHADOW, type Icing } from '../palette.ts';
import { n, type Definitions } from '../svg.ts';
import type { Drawing } from './frosting.ts';

export function wallFill(definitions: Definitions, run: WallRun, tones: Tones): string {
  return definitions.linear(wallStops(run, tones, definitions.isTerse));
}

/** The plain walls of a tier, darker toward the foot, where less light comes back. */
export function paintWalls({ definitions }: Drawing, tier: Tier, tones: Tones): string {
  const falling = definitions.linear(
    [
      { at: 0.45, colour: SHADOW, opacity: 0 },
      { at: 1, colour: SHADOW, opacity: 0.13 },
    ],
    'x2="0" y2="1"',
  );
  return tier.walls
    .map(({ run }) => {
      const body = bandPath(run, tier.topY, tier.footY, tier.tilt);
      return definitions.path(body, `fill="${wallFill(definitions, run, tones)}"`) + definitions.path(body, `fill="${falling}"`);
    })
    .join('');
}

/** The colour of a face: brightest at the upper left. */
export function faceFill({ definitions, icing }: Drawing, gloss = 0.75): string {
  return definitions.radial(
    [
      { at: 0, colour: mix(icing.mid, icing.light, gloss) },
      { at: 0.55, colour: mix(icing.mid, icing.light, gloss * 0.55) },
      { at: 1, colour: mix(icing.mid, icing.shade, 0.12) },
    ],
    'cx=".34" cy=".26" r=".85"',
  );
}

/** The face with the softly rounded edge that a palette knife leaves. */
export function paintFace(drawing: Drawing, tier: Tier, gloss?: number): string {
  const { definitions, icing } = drawing;
  const edge = definitions.linear(
    [
      { at: 0, colour: icing.light },
      { at: 0.5, colour: mix(icing.mid, icing.light, 0.6) },
      { at: 1, colour: mix(icing.mid, icing.shade, 0.35) },
    ],
    'x2="1" y2=".5"',
  );
  return drawLevel(
    definitions,
    { tier, y: tier.topY, strokeWidth: 4 + tier.radius / 50 },
    `fill="${faceFill(drawing, gloss)}" stroke="${edge}" stroke-linejoin="round"`,
  );
}

/**
 * A row of piped pearls along the foot. A dotted line with round ends draws a whole row in one path, and a second,
 * finer one gives every pearl its glint.
 */
export function paintPearls(
  { definitions, detail }: Drawing,
  tier: Tier,
  icing: Pick<Icing, 'light' | 'mid' | 'shade' | 'deep'>,
  size = 7 + tier.radius / 32,
): string {
  return tier.walls
    .map((wall) => {
      const dotted = (width: number, colour: string, rise: number, more = ''): string =>
        drawLine(
          definitions,
          wall,
          { tier, y: tier.footY - size * 0.32 - rise, dx: -rise * 0.6, strokeWidth: width },
          `stroke="${colour}"${more}`,
        );
      const body = wallFill(definitions, wall.run, icing);
      const shadow = dotted(size * 1.16, mix(icing.shade, icing.deep, 0.55), -size * 0.12, ' opacity=".75"');
      const glints = detail < 0.15 ? '' : dotted(size * 0.32, icing.light, size * 0.2, ' opacity=".85"');
      const row = shadow + dotted(size, body, 0) + glints;
      return `<g fill="none" stroke-linecap="round" stroke-dasharray=".1 ${n((size * 0.94 * UNIT) / tier.radius)}">${row}</g>`;
    })
    .join('');
}
