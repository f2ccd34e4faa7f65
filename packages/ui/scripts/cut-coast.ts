/**
 * Writes src/map/coast.json: the shore about India's peninsula, as sea and islands in a box, from OpenStreetMap by way of
 * @geo-maps/earth-seas-10m 0.6.0 (data under ODbL 1.0, as is this extract). It is needed once and weighs 37 MB, so it is no dependency:
 * `npm install @geo-maps/earth-seas-10m@0.6.0` in a folder, then `node scripts/cut-coast.ts FOLDER` in this package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceToChord, encode, type Point } from './rings.ts';

interface Seas {
  geometries: { coordinates: Point[][][] }[];
}

const BOX = { west: 66, east: 93, south: 6, north: 26 };
const TOLERANCE = 0.0012;
const SMALLEST_AREA = 0.00006;
const STEPS_PER_DEGREE = 1000;

const source = join(process.argv[2] ?? '.', 'node_modules/@geo-maps/earth-seas-10m/map.geo.json');
const { geometries } = JSON.parse(readFileSync(source, 'utf8')) as Seas;

/** Sutherland and Hodgman: the ring's part on one side of a line after another. */
function clip(ring: Point[]): Point[] {
  const sides: [axis: 0 | 1, at: number, sign: 1 | -1][] = [
    [0, BOX.west, 1],
    [0, BOX.east, -1],
    [1, BOX.south, 1],
    [1, BOX.north, -1],
  ];
  return sides.reduce((points, [axis, at, sign]) => {
    const isInside = (point: Point) => (point[axis] - at) * sign >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1) as Point;
      const share = (at - before[axis]) / (point[axis] - before[axis]);
      const crossing: Point = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
      return [...(isInside(before) === isInside(point) ? [] : [crossing]), ...(isInside(point) ? [point] : [])];
    });
  }, ring);
}

/** Douglas and Peucker. */
function simplify(points: Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  let [worst, worstAt] = [0, 0];
  for (let at = 1; at < points.length - 1; at += 1) {
    const excess = distanceToChord(points[at] as Point, first, last);
    if (excess > worst) [worst, worstAt] = [excess, at];
  }
  if (worst <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, worstAt + 1)), ...simplify(points.slice(worstAt)).slice(1)];
}

function areaOf(ring: Point[]): number {
  return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * (ring[at + 1]?.[1] ?? y) - (ring[at + 1]?.[0] ?? x) * y, 0) / 2);
}

const rings = geometries
  .flatMap(({ coordinates }) => coordinates.flat())
  .map((ring) => clip(ring.slice(0, -1)))
  .filter((ring) => ring.length > 3)
  .map((ring) => {
    const middle = Math.floor(ring.length / 2);
    return [...simplify(ring.slice(0, middle + 1)), ...simplify(ring.slice(middle)).slice(1)];
  })
  .filter((ring) => ring.length > 3 && areaOf(ring) > SMALLEST_AREA);

const note = 'Seas from OpenStreetMap (ODbL 1.0) by way of @geo-maps/earth-seas-10m 0.6.0, cut by scripts/cut-coast.ts. No borders.';
const json = `${JSON.stringify({ note, box: BOX, stepsPerDegree: STEPS_PER_DEGREE, rings: rings.map((ring) => encode(ring, STEPS_PER_DEGREE)) }, null, 1)}\n`;
writeFileSync(new URL('../src/map/coast.json', import.meta.url), json);
process.stdout.write(`${rings.length} rings, ${rings.flat().length} vertices, ${json.length} characters\n`);
