import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { Face } from './face.ts';
import {
  isStraight,
  OUTLINES,
  TURNS,
  scaled,
  turned,
  wallRuns,
  type Curve,
  type Outline,
  type PlanePoint,
  type WallRun,
} from './outline.ts';
import { PathPen } from '../path-pen.ts';

export const CANVAS = 640;
export const MIDDLE = CANVAS / 2;
/** The radius at which a cake's outline is written, once for all its tiers. */
export const UNIT = 200;

interface Stance {
  /** How much of its depth a level face keeps on paper: a single cake is looked down on, so its words can be read. */
  readonly tilt: number;
  readonly ground: number;
  readonly radii: readonly number[];
  readonly heights: readonly number[];
  readonly plate: number;
}

const STANCES: readonly Stance[] = [
  { tilt: 0.6, ground: 428, radii: [218], heights: [144], plate: 274 },
  { tilt: 0.46, ground: 462, radii: [206, 136], heights: [122, 108], plate: 266 },
  { tilt: 0.38, ground: 488, radii: [200, 144, 92], heights: [112, 98, 86], plate: 260 },
  { tilt: 0.33, ground: 508, radii: [192, 146, 104, 66], heights: [104, 90, 78, 68], plate: 256 },
];

/** The size that the stances are written for, and what a doubling of the weight adds to a smaller cake. */
const STANCE_GRAMS = 3000;
const DOUBLING = 0.093;
/** Beyond it the plate is nearly full: how much more a cake may take, and how soon. */
const BEYOND = { span: 0.07, ease: 10 } as const;

/** How large a cake is beside its plate, which stays the same. A heavier cake is always larger. */
function growthOf(weightGrams: number): number {
  const growth = 1 + DOUBLING * Math.log2(weightGrams / STANCE_GRAMS);
  if (growth > 1) return 1 + BEYOND.span * (1 - Math.exp(-BEYOND.ease * (growth - 1)));
  // Below a hundred grams there is no face left to decorate.
  return Math.max(growth, 0.5 + weightGrams / 1e4);
}

/** What designs were drawn at before they told their size. */
const USUAL_GRAMS = 1000;

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** One seen run of wall, and its foot line at the size all tiers share. */
export interface Wall {
  readonly run: WallRun;
  readonly unitPath: string;
}

export interface Tier {
  readonly index: number;
  readonly radius: number;
  readonly height: number;
  readonly tilt: number;
  /** In paper units, turned as the cake stands. */
  readonly outline: Outline;
  readonly face: Face;
  /** The outline at the size all tiers share, around the origin. */
  readonly unitPath: string;
  readonly walls: readonly Wall[];
  /** Where the middle of its foot and of its face come to lie on paper. */
  readonly footY: number;
  readonly topY: number;
}

export interface Stage {
  readonly tilt: number;
  readonly ground: number;
  readonly plateRadius: number;
  readonly tiers: readonly Tier[];
  /** How far the cake is turned, for what is written along its sides. */
  readonly turn: number;
}

/** Where everything stands. */
export function stageFor(design: Pick<CakeDesign, 'shape' | 'tiers' | 'weightGrams'>): Stage {
  const count = Math.max(1, Math.min(STANCES.length, design.tiers.length));
  const stance = STANCES[count - 1] as Stance;
  const turn = TURNS[design.shape] ?? 0;
  const unit = turned(OUTLINES[design.shape], turn);
  const unitPath = levelPath(scaled(unit, UNIT), stance.tilt);
  const unitRuns = wallRuns(scaled(unit, UNIT)).map((run) => aroundOrigin(run, stance.tilt).toString());
  const growth = growthOf(design.weightGrams ?? USUAL_GRAMS);
  let footY = stance.ground;
  const tiers = stance.radii.map((fullRadius, index): Tier => {
    const radius = fullRadius * growth;
    const height = (stance.heights[index] ?? 0) * growth;
    const outline = scaled(unit, radius);
    const tier = {
      index,
      radius,
      height,
      tilt: stance.tilt,
      outline,
      face: new Face(outline),
      unitPath,
      walls: wallRuns(outline).map((run, wall) => ({ run, unitPath: unitRuns[wall] ?? '' })),
      footY,
      topY: footY - height,
    };
    footY -= height;
    return tier;
  });
  return { tilt: stance.tilt, ground: stance.ground, plateRadius: stance.plate, tiers, turn };
}

/** A place on a level plane whose middle lies at `levelY` on paper. */
export function project(place: PlanePoint, levelY: number, tilt: number): ScreenPoint {
  return { x: MIDDLE + place.x, y: levelY + place.z * tilt };
}

interface Level {
  readonly y: number;
  readonly tilt: number;
}

function follow(pen: PathPen, curves: readonly Curve[], { y, tilt }: Level): PathPen {
  const at = (point: PlanePoint): ScreenPoint => project(point, y, tilt);
  for (const curve of curves) {
    if (isStraight(curve)) pen.line(at(curve[3]));
    else pen.curve(at(curve[1]), at(curve[2]), at(curve[3]));
  }
  return pen;
}

function begin(curves: readonly Curve[], level: Level): PathPen {
  const pen = new PathPen();
  const first = curves[0];
  return first === undefined ? pen : follow(pen.move(project(first[0], level.y, level.tilt)), curves, level);
}

/** Around the origin, where the other paths stand around the middle of the canvas. */
function aroundOrigin(curves: readonly Curve[], tilt: number): PathPen {
  const shift = ({ x, z }: PlanePoint): PlanePoint => ({ x: x - MIDDLE, z });
  return begin(
    curves.map(([a, b, c, d]) => [shift(a), shift(b), shift(c), shift(d)]),
    { y: 0, tilt },
  );
}

function levelPath(outline: Outline, tilt: number): string {
  return aroundOrigin(outline, tilt).close();
}

/** A pen that has drawn the run and may go on from its left end. */
export function followRun(run: WallRun, levelY: number, tilt: number): PathPen {
  return begin(run, { y: levelY, tilt });
}

function reversed(run: WallRun): Curve[] {
  return run.map(([a, b, c, d]): Curve => [d, c, b, a]).toReversed();
}

/** The part of a wall between two levels. */
export function bandPath(run: WallRun, upperY: number, lowerY: number, tilt: number): string {
  const back = reversed(run);
  const lower = { y: lowerY, tilt };
  const turn = back[0]?.[0] ?? { x: 0, z: 0 };
  return follow(begin(run, { y: upperY, tilt }).line(project(turn, lowerY, tilt)), back, lower).close();
}
