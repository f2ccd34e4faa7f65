import { mix } from '../colour.ts';
import type { Drawing } from '../frosting/frosting.ts';
import { Face } from '../geometry/face.ts';
import { OUTLINES, scaled } from '../geometry/outline.ts';
import { MIDDLE, type Tier } from '../geometry/tiers.ts';
import { CRUMBS, SHADOW } from '../palette.ts';
import { paintPieces } from '../piece.ts';
import { drawPhotoDisc } from '../printed-photo.ts';
import { n } from '../svg.ts';
import { drawToppings } from '../toppings/toppings.ts';
import { CUPCAKE_FROSTINGS, drawRibbon, FROSTED, riseOn } from './cupcake-frostings.ts';

const CASE = { top: 69, foot: 51, height: 66, pleats: 13 } as const;

/** A pleated paper case in the tint of the ribbon that goes with the icing, and the crumb that has risen over it. */
function drawCase({ definitions, icing, design }: Drawing): string {
  const { top, foot, height, pleats } = CASE;
  const paper = {
    light: mix(icing.ribbon, '#ffffff', 0.82),
    mid: mix(icing.ribbon, '#ffffff', 0.58),
    shade: mix(icing.ribbon, '#ffffff', 0.2),
  };
  const fill = definitions.linear([
    { at: 0, colour: paper.mid },
    { at: 0.3, colour: paper.light },
    { at: 0.62, colour: paper.mid },
    { at: 1, colour: paper.shade },
  ]);
  const crumb = CRUMBS[design.tiers[0] ?? 'vanilla'];
  const bake = definitions.linear([
    { at: 0, colour: crumb.mid },
    { at: 0.35, colour: crumb.light },
    { at: 1, colour: crumb.shade },
  ]);
  // Folds stand closer where the case turns away.
  const folds = Array.from({ length: pleats }, (_, index) => {
    const turn = Math.sin(((index + 0.5) / pleats - 0.5) * Math.PI);
    const drop = Math.sqrt(1 - turn * turn);
    return `M${n(turn * top)} ${n(-height + drop * top * 0.5)}L${n(turn * foot)} ${n(drop * foot * 0.5)}`;
  }).join('');
  return [
    `<ellipse cx="7" cy="6" rx="62" ry="27" fill="${SHADOW}" opacity=".2"/>`,
    `<path d="M${-top} ${-height}L${-foot} 0A${foot} ${foot * 0.5} 0 0 0 ${foot} 0L${top} ${-height}Z" fill="${fill}"/>`,
    `<path d="${folds}" stroke="${mix(icing.ribbon, '#ffffff', 0.1)}" stroke-width="2" opacity=".42"/>`,
    `<path d="M${-top} ${-height}C-74-76-70-88-60-90H60C70-88 74-76 ${top} ${-height}A${top} ${top * 0.5} 0 0 1 ${-top} ${-height}Z" fill="${bake}"/>`,
    `<path d="M${-top} ${-height}A${top} ${top * 0.5} 0 0 0 ${top} ${-height}" fill="none" stroke="${paper.light}" stroke-width="3.4" stroke-linecap="round" stroke-dasharray="5 3"/>`,
  ].join('');
}

/** The frosting's round, as toppings ask for a face to lie on. */
function frostedRound(index: number): Tier {
  const { radius, tilt, y } = FROSTED;
  const outline = scaled(OUTLINES.round, radius);
  return { index, radius, height: 0, tilt, outline, face: new Face(outline), unitPath: '', walls: [], footY: y, topY: y };
}

/** One cupcake, its foot at the origin. Its toppings are scattered anew for each variant. */
export function cupcakeSymbol(drawing: Drawing, variant: number): string {
  const { definitions, design } = drawing;
  const frosting = CUPCAKE_FROSTINGS[design.frosting];
  const seat = { rimWidth: () => 3, rise: (place: { x: number; z: number }) => riseOn(frosting, place) };
  return definitions.symbol(`cupcake ${variant}`, () => {
    const toppings = paintPieces(drawToppings(drawing, seat, undefined, frostedRound(variant)));
    return [
      drawCase(drawing),
      design.frosting === 'fondant' ? drawRibbon(drawing) : '',
      frosting.draw(drawing),
      toppings === '' ? '' : `<g transform="translate(${-MIDDLE})">${toppings}</g>`,
      design.hasPhoto === true ? drawPhotoDisc(drawing, { y: FROSTED.y - frosting.height * 0.72, rx: 38, ry: 30 }) : '',
    ].join('');
  });
}
