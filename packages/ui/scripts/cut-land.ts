/**
 * Writes src/map/land.json: the world's land without any border, from Natural Earth by way of world-atlas (ISC).
 * Around India every vertex of the 1:50m coast is kept; elsewhere only its outline, so that the file stays small.
 * Run `node scripts/cut-land.ts` in this package after changing it or world-atlas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { distanceToChord, encode, type Point } from './rings.ts';

interface LandTopology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { land: { geometries: { arcs: number[][][] }[] } };
}

const NEAR = { west: 62, east: 99, south: 3, north: 38 };
const NEAR_TOLERANCE = 0.006;
const FAR_TOLERANCE = 0.12;
const FAR_SMALLEST_AREA = 0.25;
const STEPS_PER_DEGREE = 100;

const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'), 'utf8')) as LandTopology;

const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    const { scale, translate } = topology.transform;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

const isNear = ([x, y]: Point) => x > NEAR.west && x < NEAR.east && y > NEAR.south && y < NEAR.north;

function ringOf(indexes: number[]): Point[] {
  return indexes.flatMap((index, at) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });
}

function areaOf(ring: Point[]): number {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * (ring[at + 1]?.[1] ?? y) - (ring[at + 1]?.[0] ?? x) * y, 0) / 2);
}

/** Douglas and Peucker, with a finer tolerance near home. */
function simplify(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [worst, worstAt] = [0, 0];
  for (let at = 1; at < points.length - 1; at += 1) {
    const point = points[at] as Point;
    const excess = distanceToChord(point, first, last) / (isNear(point) ? NEAR_TOLERANCE : FAR_TOLERANCE);
    if (excess > worst) [worst, worstAt] = [excess, at];
  }
  if (worst <= 1) return [first, last];
  return [...simplify(points.slice(0, worstAt + 1)), ...simplify(points.slice(worstAt)).slice(1)];
}

const rings = topology.objects.land.geometries
  .flatMap((land) => land.arcs)
  .flatMap((polygon) => polygon.map(ringOf))
  .filter((ring) => ring.some(isNear) || (areaOf(ring) > FAR_SMALLEST_AREA && ring.some(([, y]) => y > -60)))
  .map((ring) => {
    const middle = Math.floor(ring.length / 2);
    return [...simplify(ring.slice(0, middle + 1)), ...simplify(ring.slice(middle)).slice(1)];
  })
  .filter((ring) => ring.length > 3);

const note = 'Land from Natural Earth 1:50m (public domain) by way of world-atlas 2.0.2 (ISC), cut by scripts/cut-land.ts. No borders.';
const json = `${JSON.stringify({ note, stepsPerDegree: STEPS_PER_DEGREE, rings: rings.map((ring) => encode(ring, STEPS_PER_DEGREE)) }, null, 1)}\n`;
writeFileSync(new URL('../src/map/land.json', import.meta.url), json);
process.stdout.write(`${rings.length} rings, ${rings.flat().length} vertices, ${json.length} characters\n`);
