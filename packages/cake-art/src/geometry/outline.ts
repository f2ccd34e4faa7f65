import type { CakeShape } from '@sweetspot/domain/customization/cake-design';

/** A point on the cake's face seen from above: x to the right, z towards the viewer. */
export interface PlanePoint {
  readonly x: number;
  readonly z: number;
}

export type Curve = readonly [PlanePoint, PlanePoint, PlanePoint, PlanePoint];

/** A closed outline of cubic curves, clockwise as seen from above with the viewer at the bottom. */
export type Outline = readonly Curve[];

const CIRCLE = 0.5523;

function ellipse(a: number, b: number): Outline {
  const p = (x: number, z: number): PlanePoint => ({ x: x * a, z: z * b });
  return [
    [p(0, -1), p(CIRCLE, -1), p(1, -CIRCLE), p(1, 0)],
    [p(1, 0), p(1, CIRCLE), p(CIRCLE, 1), p(0, 1)],
    [p(0, 1), p(-CIRCLE, 1), p(-1, CIRCLE), p(-1, 0)],
    [p(-1, 0), p(-1, -CIRCLE), p(-CIRCLE, -1), p(0, -1)],
  ];
}

export function between(a: PlanePoint, b: PlanePoint, share: number): PlanePoint {
  return { x: a.x + (b.x - a.x) * share, z: a.z + (b.z - a.z) * share };
}

/** Straight sides with softened corners; a cake has no sharp ones. `soft` is the length a corner takes of each side. */
function softPolygon(corners: readonly PlanePoint[], soft: (index: number) => number): Outline {
  const cuts = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    const share = (other: PlanePoint): number => soft(index) / Math.hypot(other.x - corner.x, other.z - corner.z);
    return { corner, enter: between(corner, before, share(before)), leave: between(corner, after, share(after)) };
  });
  return cuts.flatMap((cut, index): Curve[] => {
    const next = cuts[(index + 1) % cuts.length] ?? cut;
    const bend: Curve = [cut.enter, between(cut.enter, cut.corner, 0.6), between(cut.leave, cut.corner, 0.6), cut.leave];
    return [bend, [cut.leave, between(cut.leave, next.enter, 1 / 3), between(cut.leave, next.enter, 2 / 3), next.enter]];
  });
}

function around(count: number, radius: (index: number) => number, startTurn: number): PlanePoint[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (startTurn + index / count) * 2 * Math.PI;
    return { x: Math.sin(angle) * radius(index), z: -Math.cos(angle) * radius(index) };
  });
}

function box(a: number, b: number): PlanePoint[] {
  return [
    { x: -a, z: -b },
    { x: a, z: -b },
    { x: a, z: b },
    { x: -a, z: b },
  ];
}

function shift(outline: Outline, z: number): Outline {
  return outline.map((curve) => curve.map((point) => ({ x: point.x, z: point.z + z })) as unknown as Curve);
}

const HEART: Outline = [
  [
    { x: 0, z: -0.56 },
    { x: 0.16, z: -0.88 },
    { x: 0.5, z: -0.98 },
    { x: 0.74, z: -0.86 },
  ],
  [
    { x: 0.74, z: -0.86 },
    { x: 1.06, z: -0.7 },
    { x: 1.14, z: -0.26 },
    { x: 0.92, z: 0.12 },
  ],
  [
    { x: 0.92, z: 0.12 },
    { x: 0.72, z: 0.46 },
    { x: 0.36, z: 0.74 },
    { x: 0.09, z: 0.96 },
  ],
  [
    { x: 0.09, z: 0.96 },
    { x: 0.03, z: 1.01 },
    { x: -0.03, z: 1.01 },
    { x: -0.09, z: 0.96 },
  ],
  [
    { x: -0.09, z: 0.96 },
    { x: -0.36, z: 0.74 },
    { x: -0.72, z: 0.46 },
    { x: -0.92, z: 0.12 },
  ],
  [
    { x: -0.92, z: 0.12 },
    { x: -1.14, z: -0.26 },
    { x: -1.06, z: -0.7 },
    { x: -0.74, z: -0.86 },
  ],
  [
    { x: -0.74, z: -0.86 },
    { x: -0.5, z: -0.98 },
    { x: -0.16, z: -0.88 },
    { x: 0, z: -0.56 },
  ],
];

/** Where the wider of a star's radii ends and the notch begins; a plump star leaves room for words. */
const STAR_TIP = 1.17;
const STAR_NOTCH = 0.74;

/** Each about one unit from its middle, so that all shapes look equally large on the plate. */
export const OUTLINES: Record<CakeShape, Outline> = {
  round: ellipse(1, 1),
  oval: ellipse(1.12, 0.76),
  square: softPolygon(box(0.82, 0.82), () => 0.14),
  rectangle: softPolygon(box(1.02, 0.66), () => 0.13),
  heart: HEART,
  triangle: shift(
    softPolygon(
      around(3, () => 1.36, 0.5),
      () => 0.34,
    ),
    -0.22,
  ),
  star: shift(
    softPolygon(
      around(10, (index) => (index % 2 === 0 ? STAR_TIP : STAR_NOTCH), 0),
      (index) => (index % 2 === 0 ? 0.18 : 0.1),
    ),
    0.04,
  ),
  hexagon: softPolygon(
    around(6, () => 1.04, 1 / 12),
    () => 0.12,
  ),
};

/** Cakes with four sides stand a little askew, so that two of them are seen. */
export const TURNS: Partial<Record<CakeShape, number>> = { square: -0.3, rectangle: -0.2 };

export function turned(outline: Outline, angle: number): Outline {
  if (angle === 0) return outline;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turn = ({ x, z }: PlanePoint): PlanePoint => ({ x: x * cos - z * sin, z: x * sin + z * cos });
  return outline.map(([a, b, c, d]) => [turn(a), turn(b), turn(c), turn(d)]);
}

export function scaled(outline: Outline, factor: number): Outline {
  const scale = ({ x, z }: PlanePoint): PlanePoint => ({ x: x * factor, z: z * factor });
  return outline.map(([a, b, c, d]) => [scale(a), scale(b), scale(c), scale(d)]);
}

export function pointOn([a, b, c, d]: Curve, t: number): PlanePoint {
  const u = 1 - t;
  const at = (p: number, q: number, r: number, s: number): number => u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: at(a.x, b.x, c.x, d.x), z: at(a.z, b.z, c.z, d.z) };
}

export function isStraight([a, b, c, d]: Curve): boolean {
  const bend = (point: PlanePoint): number => Math.abs((point.x - a.x) * (d.z - a.z) - (point.z - a.z) * (d.x - a.x));
  return bend(b) + bend(c) < 1e-6 * ((d.x - a.x) ** 2 + (d.z - a.z) ** 2);
}

function split([a, b, c, d]: Curve, t: number): [Curve, Curve] {
  const ab = between(a, b, t);
  const bc = between(b, c, t);
  const cd = between(c, d, t);
  const abc = between(ab, bc, t);
  const bcd = between(bc, cd, t);
  const middle = between(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

/** Where the curve turns from left to right or back: there a wall begins or ends to be seen. */
function turningPoint([a, b, c, d]: Curve): number | undefined {
  const p = b.x - a.x;
  const q = c.x - b.x;
  const r = d.x - c.x;
  const A = p - 2 * q + r;
  const B = 2 * (q - p);
  const roots =
    Math.abs(A) < 1e-9 ? [-p / B] : [(-B + Math.sqrt(B * B - 4 * A * p)) / (2 * A), (-B - Math.sqrt(B * B - 4 * A * p)) / (2 * A)];
  return roots.find((t) => t > 0.001 && t < 0.999);
}

/** A run of wall that faces the viewer, from right to left; x only ever falls along it. */
export type WallRun = readonly Curve[];

/** The seen walls, the furthest first. */
export function wallRuns(outline: Outline): WallRun[] {
  const pieces = outline.flatMap((curve) => {
    const t = turningPoint(curve);
    return t === undefined ? [curve] : split(curve, t);
  });
  const seen = pieces.map(([a, , , d]) => d.x < a.x - 1e-6);
  const start = seen.indexOf(false);
  const runs: Curve[][] = [];
  for (let step = 1; step <= pieces.length; step++) {
    const index = (start + step) % pieces.length;
    const piece = pieces[index];
    if (piece === undefined || seen[index] !== true) continue;
    const previous = (index - 1 + pieces.length) % pieces.length;
    if (seen[previous] === true) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  const depth = (run: WallRun): number => Math.max(...run.map(([, , , d]) => d.z));
  return runs.toSorted((a, b) => depth(a) - depth(b));
}
