import { mix } from '../colour.ts';
import { evenly } from '../geometry/face.ts';
import { drawLevel, drawLine } from '../geometry/level.ts';
import { bandPath, project, type Tier } from '../geometry/tiers.ts';
import { stamp } from '../svg.ts';
import type { Drawing, FrostingStyle } from './frosting.ts';
import { paintFace, paintWalls, wallFill } from './surface.ts';

interface RibbonTones {
  readonly light: string;
  readonly mid: string;
  readonly shade: string;
}

function ribbonTones(colour: string): RibbonTones {
  return { light: mix(colour, '#ffffff', 0.35), mid: colour, shade: mix(colour, '#2a120a', 0.3) };
}

/** The satin of rolled fondant: one soft upright glow to the left, and light coming back at the right edge. */
function satin({ definitions }: Drawing, tier: Tier): string {
  const sheen = definitions.linear([
    { at: 0, colour: '#ffffff', opacity: 0.1 },
    { at: 0.12, colour: '#ffffff', opacity: 0.05 },
    { at: 0.24, colour: '#ffffff', opacity: 0.5 },
    { at: 0.38, colour: '#ffffff', opacity: 0.06 },
    { at: 0.92, colour: '#ffffff', opacity: 0 },
    { at: 1, colour: '#ffffff', opacity: 0.22 },
  ]);
  return tier.walls.map(({ run }) => definitions.path(bandPath(run, tier.topY, tier.footY, tier.tilt), `fill="${sheen}"`)).join('');
}

function ribbon({ definitions, icing }: Drawing, tier: Tier): string {
  const tones = ribbonTones(icing.ribbon);
  const height = 9 + tier.height * 0.13;
  const lowY = tier.footY - 1;
  return tier.walls
    .map((wall) => {
      const line = (y: number): string => drawLine(definitions, wall, { tier, y, strokeWidth: 1.3 }, '');
      const edges = `<g fill="none" stroke="${tones.light}" opacity=".65">${line(lowY - height + 3)}${line(lowY - 3)}</g>`;
      return `<path d="${bandPath(wall.run, lowY - height, lowY, tier.tilt)}" fill="${wallFill(definitions, wall.run, tones)}"/>${edges}`;
    })
    .join('');
}

/** A bow of two loops and two tails, 60 units wide, its knot at the origin. */
function bow({ definitions, icing }: Drawing, tier: Tier): string {
  const tones = ribbonTones(icing.ribbon);
  const loop = definitions.linear(
    [
      { at: 0, colour: tones.light },
      { at: 0.6, colour: tones.mid },
      { at: 1, colour: tones.shade },
    ],
    'x2=".6" y2="1"',
  );
  const id = definitions.symbol('bow', () =>
    [
      `<path d="M-2 2C-8 14-14 22-21 27L-11 29L-7 36C-2 26 1 14 2 4ZM2 2C6 14 12 22 20 26L11 29L8 36C2 26-1 14-2 4Z" fill="${tones.shade}"/>`,
      `<path d="M-2 0C-10-14-28-18-31-9C-34 1-22 12-2 3Z" fill="${loop}"/>`,
      `<path d="M2 0C10-14 28-18 31-9C34 1 22 12 2 3Z" fill="${loop}"/>`,
      `<path d="M-4 0C-12-7-21-10-25-6M4 0C12-7 21-10 25-6" fill="none" stroke="${tones.shade}" stroke-width="1.6" stroke-linecap="round" opacity=".6"/>`,
      `<rect x="-6" y="-6.5" width="12" height="13" rx="5" fill="${tones.mid}" stroke="${tones.light}" stroke-width="1"/>`,
    ].join(''),
  );
  const run = tier.walls.at(-1)?.run;
  if (run === undefined) return '';
  const place = evenly(run, 6, false).reduce((best, candidate) =>
    Math.abs(candidate.x + tier.radius * 0.46) < Math.abs(best.x + tier.radius * 0.46) ? candidate : best,
  );
  const { x, y } = project(place, tier.footY - (9 + tier.height * 0.13) / 2, tier.tilt);
  return stamp(id, { x, y, scale: 0.6 + tier.radius / 620, turn: -4 });
}

/** The rolled edge: fondant bends over, it never breaks. */
function rolledEdge({ definitions, icing }: Drawing, tier: Tier): string {
  const light = definitions.linear(
    [
      { at: 0, colour: '#ffffff', opacity: 0.9 },
      { at: 0.45, colour: icing.light, opacity: 0.55 },
      { at: 1, colour: icing.light, opacity: 0.1 },
    ],
    'x2="1" y2=".6"',
  );
  return drawLevel(
    definitions,
    { tier, y: tier.topY, grow: 0.975, strokeWidth: 3 + tier.radius / 60 },
    `fill="none" stroke="${light}" opacity=".8"`,
  );
}

/** A tiered cake keeps the front of its foot free for a plaque, and that of its second tier for a photo. */
function bowTier({ design, stage }: Drawing): number | undefined {
  const last = stage.tiers.length - 1;
  if (design.hasPhoto === true && last > 0) return last > 1 ? 2 : undefined;
  return Math.min(1, last);
}

export const fondant: FrostingStyle = {
  wall: (drawing, tier) => paintWalls(drawing, tier, drawing.icing) + satin(drawing, tier) + ribbon(drawing, tier),
  top: (drawing, tier) => paintFace(drawing, tier, 0.9) + rolledEdge(drawing, tier),
  edge: (drawing, tier) => (tier.index === bowTier(drawing) ? bow(drawing, tier) : ''),
  rimWidth: (tier) => tier.radius * 0.07,
};
