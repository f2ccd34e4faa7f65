import { mix } from '../colour.ts';
import { evenly, type RimPoint } from '../geometry/face.ts';
import { drawLine } from '../geometry/level.ts';
import { bandPath, project, type ScreenPoint, type Tier, type Wall } from '../geometry/tiers.ts';
import { PathPen } from '../path-pen.ts';
import { CRUMBS, type Crumb } from '../palette.ts';
import { diceFor, type Dice } from '../seed.ts';
import { isLean, type Drawing, type FrostingStyle } from './frosting.ts';
import { knifeTrace } from './smooth.ts';
import { paintFace, paintWalls, wallFill } from './surface.ts';

const LAYERS = 3;
/** How thick the cream between two layers is, as a share of the tier. */
const FILLING = 0.085;

/** A closed soft shape through the points, by way of their midpoints. */
function softShape(points: readonly ScreenPoint[]): string {
  const last = points.at(-1);
  const first = points[0];
  if (first === undefined || last === undefined) return '';
  const middle = (a: ScreenPoint, b: ScreenPoint): ScreenPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const pen = new PathPen().move(middle(last, first));
  for (const [index, point] of points.entries()) pen.quad(point, middle(point, points[index + 1] ?? first));
  return pen.close();
}

function crumbSpecks(places: readonly RimPoint[], tier: Tier, dice: Dice, count: number): string {
  const inner = places.slice(1, -1);
  const pen = new PathPen();
  for (let speck = 0; speck < count; speck++) {
    const place = inner[dice.below(inner.length)];
    if (place === undefined) break;
    const foot = project(place, tier.topY, tier.tilt);
    const from = {
      x: Math.round(foot.x + dice.between(-6, 6) * place.outZ),
      y: Math.round(foot.y + dice.between(0.08, 0.94) * tier.height),
    };
    pen.move(from).line({ x: from.x + dice.between(0.2, 2.2), y: from.y });
  }
  return pen.toString();
}

/** Where the scraper left a little more: a long patch with soft ends. */
function patch(places: readonly RimPoint[], tier: Tier, dice: Dice, level: number): string {
  const span = Math.max(3, Math.min(places.length, Math.round(places.length * dice.between(0.22, 0.5))));
  const from = dice.below(Math.max(1, places.length - span + 1));
  const thick = tier.height * dice.between(0.05, 0.1);
  const upper: ScreenPoint[] = [];
  const lower: ScreenPoint[] = [];
  places.slice(from, from + span).forEach((place, index, part) => {
    const { x, y } = project(place, tier.topY + level * tier.height, tier.tilt);
    const body = thick * Math.sqrt(Math.sin(((index + 0.3) / (part.length - 0.4)) * Math.PI));
    upper.push({ x, y: y - body * dice.between(0.75, 1.2) });
    lower.push({ x, y: y + body * dice.between(0.75, 1.2) });
  });
  return softShape([...upper, ...lower.toReversed()]);
}

function paintWall(drawing: Drawing, tier: Tier, wall: Wall, crumb: Crumb): string {
  const { definitions, icing, design, detail } = drawing;
  const { run } = wall;
  const dice = diceFor(`crumb ${design.shape} ${tier.index} ${tier.walls.indexOf(wall)}`);
  const places = evenly(run, 13, false);
  const sparse = evenly(run, 26, false);
  const cream = wallFill(definitions, run, {
    light: mix(icing.light, '#ffffff', 0.3),
    mid: mix(icing.mid, icing.light, 0.4),
    shade: icing.shade,
  });
  const body = bandPath(run, tier.topY, tier.footY, tier.tilt);
  const line = (level: number, thickness: number, attributes: string): string =>
    drawLine(definitions, wall, { tier, y: tier.topY + level * tier.height, strokeWidth: thickness * tier.height }, attributes);
  const seams = Array.from({ length: LAYERS - 1 }, (_, layer) => (layer + 1) / LAYERS);
  const shadows = seams.map((level) => line(level + FILLING * 0.25, FILLING, '')).join('');
  const fillings = seams.map((level) => line(level, FILLING, '')).join('');
  const count = Math.round(((places.length * tier.height) / 70) * detail);
  const patches = (levels: readonly number[]): string =>
    (isLean(drawing) ? [] : levels)
      .slice(0, Math.ceil(levels.length * Math.min(detail, sparse.length / 10)))
      .map((level) => patch(sparse, tier, dice, level))
      .join('');
  return [
    `<path d="${crumbSpecks(places, tier, dice, count)}" stroke="${crumb.speck}" stroke-width="3" stroke-linecap="round" opacity=".55"/>`,
    `<path d="${crumbSpecks(places, tier, dice, Math.round(count * 0.6))}" stroke="${crumb.light}" stroke-width="2.8" stroke-linecap="round" opacity=".7"/>`,
    `<g clip-path="${definitions.clip(definitions.path(body, ''))}" fill="none" stroke-linecap="square">`,
    `<g stroke="${crumb.shade}" opacity=".5">${shadows}</g><g stroke="${cream}">${fillings}</g>`,
    `${definitions.path(body, `fill="${cream}" opacity=".2"`)}${line(0, 0.13, `stroke="${cream}" opacity=".9"`)}`,
    `<path d="${patches([0.24, 0.52, 0.84, 0.2, 0.48, 0.78])}" fill="${cream}" opacity=".36"/>`,
    `<path d="${patches([0.66, 0.34, 0.95])}" fill="${cream}" opacity=".6"/></g>`,
  ].join('');
}

/** Under a thin scraped coat the layers show: sponge, cream, sponge. */
function paintNakedWalls(drawing: Drawing, tier: Tier): string {
  const sponge = drawing.design.tiers[tier.index] ?? 'vanilla';
  const crumb = CRUMBS[sponge];
  return paintWalls(drawing, tier, crumb) + tier.walls.map((wall) => paintWall(drawing, tier, wall, crumb)).join('');
}

export const semiNaked: FrostingStyle = {
  wall: paintNakedWalls,
  top: (drawing, tier) => paintFace(drawing, tier) + knifeTrace(drawing, tier, 0.7),
  rimWidth: (tier) => tier.radius * 0.05,
};
