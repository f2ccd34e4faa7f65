import { mix } from '../colour.ts';
import { evenly } from '../geometry/face.ts';
import { bandPath, project, type Tier } from '../geometry/tiers.ts';
import { litColour } from '../light.ts';
import type { Icing } from '../palette.ts';
import type { Piece } from '../piece.ts';
import { stamp, type Definitions } from '../svg.ts';
import { coarseness, isLean, type Drawing, type FrostingStyle } from './frosting.ts';
import { paintFace } from './surface.ts';

/** Half circles of shrinking radius, end to end, make the spiral a star nozzle leaves. */
const SPIRAL = 'M-14 6A15 15 0 0 1 13.5-2A11.5 11.5 0 0 1-9.5 0A8 8 0 0 1 6.5 0A5 5 0 0 1-3.5 0A3 3 0 0 1 1.5 .5';

/** How far toward the shade a rosette may stand; few tones keep the drawing small, and nobody counts them. */
const TONES = 5;

/** A rosette 36 units wide, seen from its front, at one of a few strengths of light. */
export function rosetteSymbol(definitions: Definitions, icing: Icing, tone: number): string {
  const turnAway = tone / (TONES - 1);
  const body = mix(icing.mid, icing.shade, turnAway * 0.75);
  const fold = mix(icing.shade, icing.deep, 0.25 + turnAway * 0.6);
  const glint = mix(icing.light, icing.mid, turnAway * 0.9);
  const fill = definitions.radial([
    { at: 0, colour: mix(glint, body, 0.3) },
    { at: 0.6, colour: body },
    { at: 1, colour: mix(body, fold, 0.6) },
  ]);
  return definitions.symbol(`rosette ${tone}`, () =>
    [
      `<circle r="18.5" fill="${fill}"/>`,
      '<g fill="none" stroke-linecap="round">',
      definitions.path(SPIRAL, `stroke="${fold}" stroke-width="3" opacity=".62"`),
      definitions.path(SPIRAL, `x="-1.4" y="-2" stroke="${glint}" stroke-width="2" opacity=".8"`),
      '</g>',
    ].join(''),
  );
}

function toneAt(outX: number, outZ: number): number {
  const bright = Number.parseInt(litColour({ light: '#ffffff', mid: '#808080', shade: '#000000' }, outX, outZ).slice(1, 3), 16) / 255;
  return Math.round((1 - bright) * (TONES - 1));
}

/** Rows of rosettes, each row shifted by half a rosette, turning away with the wall. */
function wallRosettes({ definitions, icing, detail }: Drawing, tier: Tier): string {
  const rows = Math.max(2, Math.round(tier.height / (46 * coarseness(detail))));
  const pitch = tier.height / rows;
  const step = pitch * (isLean({ detail }) ? 1.25 : 0.98);
  const scale = (step / 36) * 1.18;
  const [steps, toneStep] = detail < 0.15 ? [1, isLean({ detail }) ? 3 : 2] : [5, 1];
  const markup: { readonly z: number; readonly text: string }[] = [];
  for (const { run } of tier.walls) {
    for (let row = 0; row < rows; row++) {
      const places = evenly(run, step * (row % 2 === 0 ? 1 : 0.94), false);
      for (const place of places) {
        const { x, y } = project(place, tier.topY + pitch * (row + 0.52), tier.tilt);
        const narrow = isLean({ detail }) ? 1 : Math.max(0.45, Math.min(1, Math.round(place.outZ * steps) / steps));
        const id = definitions.sized(
          rosetteSymbol(definitions, icing, Math.round(toneAt(place.outX, place.outZ) / toneStep) * toneStep),
          scale * narrow,
          scale,
        );
        markup.push({ z: place.z - row * 0.01, text: stamp(id, { x, y }) });
      }
    }
  }
  return markup
    .toSorted((a, b) => a.z - b.z)
    .map(({ text }) => text)
    .join('');
}

/** What shows between rosettes is always in their shade. */
function groundUnderRosettes({ definitions, icing }: Drawing, tier: Tier): string {
  return tier.walls
    .map(({ run }) => definitions.path(bandPath(run, tier.topY, tier.footY, tier.tilt), `fill="${mix(icing.shade, icing.deep, 0.3)}"`))
    .join('');
}

function rimScale(tier: Tier): number {
  return 0.7 + tier.radius / 330;
}

function rimRosettes({ definitions, icing, detail }: Drawing, tier: Tier): Piece[] {
  const scale = rimScale(tier);
  const step = 33 * scale * (isLean({ detail }) ? 3.2 : Math.sqrt(coarseness(detail)));
  const lying = 0.45 + tier.tilt * 0.6;
  return tier.face.ring(16 * scale, step).map((place) => {
    const { x, y } = project(place, tier.topY, tier.tilt);
    const id = definitions.sized(rosetteSymbol(definitions, icing, place.x > 0 && place.z > 0 ? 1 : 0), scale, scale * lying);
    return { z: place.z, markup: stamp(id, { x, y: y - 3 }) };
  });
}

export const rosettes: FrostingStyle = {
  wall: (drawing, tier) => groundUnderRosettes(drawing, tier) + wallRosettes(drawing, tier),
  top: (drawing, tier) => paintFace(drawing, tier),
  pieces: rimRosettes,
  rimWidth: (tier) => 34 * rimScale(tier),
  rimHeight: (tier) => 9 * rimScale(tier),
};
