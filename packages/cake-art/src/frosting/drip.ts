import { mix } from '../colour.ts';
import { evenly, type RimPoint } from '../geometry/face.ts';
import { drawLevel } from '../geometry/level.ts';
import type { WallRun } from '../geometry/outline.ts';
import { followRun, project, type ScreenPoint, type Tier } from '../geometry/tiers.ts';
import type { PathPen } from '../path-pen.ts';
import { dripOn, type Drip } from '../palette.ts';
import { diceFor } from '../seed.ts';
import { n } from '../svg.ts';
import { coarseness, type Drawing, type FrostingStyle } from './frosting.ts';
import { knifeTrace } from './smooth.ts';
import { faceFill, paintPearls, paintWalls, wallFill } from './surface.ts';

interface Run extends ScreenPoint {
  /** Half its width, and how far it ran. */
  readonly half: number;
  readonly length: number;
}

function runsOf(places: readonly RimPoint[], tier: Tier, seed: string): Run[] {
  const dice = diceFor(seed);
  return places
    .map((place): Run => {
      const long = dice.between(0, 1) < 0.36;
      const length = tier.height * (long ? dice.between(0.46, 0.72) : dice.between(0.16, 0.36));
      const half = (4.2 + tier.radius / 70) * dice.between(0.82, 1.18) * Math.max(0.45, place.outZ);
      return { ...project(place, tier.topY, tier.tilt), half, length };
    })
    .toReversed();
}

/** The lower edge of the glaze from left to right: necks between the runs, a full round drop at the end of each. */
function hang(pen: PathPen, runs: readonly Run[], start: ScreenPoint, end: ScreenPoint): PathPen {
  const valley = (left: ScreenPoint, right: ScreenPoint): ScreenPoint => ({ x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 + 5 });
  const point = (x: number, y: number): ScreenPoint => ({ x, y });
  pen.line(valley(start, runs[0] ?? end));
  for (const [index, run] of runs.entries()) {
    const before = valley(runs[index - 1] ?? start, run);
    const after = valley(run, runs[index + 1] ?? end);
    const { x, y, half, length } = run;
    const neck = y + Math.min(length * 0.5, 15);
    const drop = y + length;
    const low = drop - half * 1.3;
    pen
      .curve(point((before.x + x - half) / 2 + half * 0.3, before.y), point(x - half, neck - 6), point(x - half, neck))
      .upright(low)
      .curve(point(x - half * 1.5, drop + half * 0.75), point(x + half * 1.5, drop + half * 0.75), point(x + half, low))
      .upright(neck)
      .curve(point(x + half, neck - 6), point((after.x + x + half) / 2 - half * 0.3, after.y), after);
  }
  return pen.line(end);
}

function glints(runs: readonly Run[]): string {
  return runs
    .filter((run) => run.length > 22 && run.half > 3.4)
    .map(({ x, y, half, length }) => `M${n(x - half * 0.45)} ${n(y + 7)}V${n(y + length - half * 1.5)}`)
    .join('');
}

function paintRun({ definitions, design, detail }: Drawing, tier: Tier, run: WallRun, drip: Drip, index: number): string {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return '';
  const runs = runsOf(
    evenly(run, (21 + tier.radius / 12) * coarseness(detail), false),
    tier,
    `drip ${design.shape} ${tier.index} ${index}`,
  );
  const right = project(first[0], tier.topY, tier.tilt);
  const left = project(last[3], tier.topY, tier.tilt);
  const path = hang(followRun(run, tier.topY - 1, tier.tilt), runs, left, right).close();
  return [
    definitions.path(path, `transform="translate(2.5 3)" fill="${drip.shade}" opacity=".28"`),
    definitions.path(path, `fill="${wallFill(definitions, run, drip)}"`),
    `<path d="${glints(runs)}" fill="none" stroke="${drip.light}" stroke-width="${n(1.6 + tier.radius / 160)}" stroke-linecap="round" opacity=".75"/>`,
  ].join('');
}

/** The glaze lies as a ring on the face, where the spoon went round, and runs over the edge. */
function paintGlaze(drawing: Drawing, tier: Tier): string {
  const { definitions, icing, design } = drawing;
  const drip = dripOn(icing, design.drip);
  const fill = definitions.linear(
    [
      { at: 0, colour: drip.light },
      { at: 0.45, colour: drip.mid },
      { at: 1, colour: mix(drip.mid, drip.shade, 0.45) },
    ],
    'x2=".9" y2="1"',
  );
  const shine = definitions.linear(
    [
      { at: 0, colour: '#ffffff', opacity: 0.7 },
      { at: 0.38, colour: '#ffffff', opacity: 0 },
      { at: 1, colour: '#ffffff', opacity: 0.12 },
    ],
    'x2="1" y2=".8"',
  );
  return [
    tier.walls.map(({ run }, index) => paintRun(drawing, tier, run, drip, index)).join(''),
    drawLevel(definitions, { tier, y: tier.topY, grow: 1.006 }, `fill="${fill}"`),
    drawLevel(definitions, { tier, y: tier.topY - 1, grow: 0.935, strokeWidth: 2 + tier.radius / 80 }, `fill="none" stroke="${shine}"`),
    drawLevel(
      definitions,
      { tier, y: tier.topY + 1, grow: 0.86, strokeWidth: 2 },
      `fill="${faceFill(drawing)}" stroke="${drip.shade}" stroke-opacity=".3"`,
    ),
    knifeTrace(drawing, tier, 0.35),
  ].join('');
}

export const drip: FrostingStyle = {
  wall: (drawing, tier) => paintWalls(drawing, tier, drawing.icing) + paintPearls(drawing, tier, drawing.icing),
  top: paintGlaze,
  rimWidth: (tier) => tier.radius * 0.15,
};
