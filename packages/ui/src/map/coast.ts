import coast from './coast.json';
import { decodeRing, type LatLng } from './land.ts';

const { west, east, south, north } = coast.box;

/** Where the fine shore is known. */
export const COAST_BOX: readonly LatLng[] = [
  [south, west],
  [south, east],
  [north, east],
  [north, west],
];

/** Seas, and the islands in them, in that box: by the even-odd rule what is left of the box is land. */
export const seaRings = (): LatLng[][] => coast.rings.map((letters) => decodeRing(letters, coast.stepsPerDegree));

/** The shore alone: a ring's steps along the box's own edge are none. */
export function shoreLines(rings: readonly (readonly LatLng[])[]): LatLng[][] {
  return rings.flatMap((ring) => {
    const lines: LatLng[][] = [[]];
    for (const [at, point] of [...ring, ring[0]].entries()) {
      if (!point) continue;
      const before = ring[at - 1];
      if (before && isAlongEdge(before, point)) lines.push([point]);
      else lines.at(-1)?.push(point);
    }
    return lines.filter((line) => line.length > 1);
  });
}

function isAlongEdge([y, x]: LatLng, [nextY, nextX]: LatLng): boolean {
  return (y === nextY && (y === south || y === north)) || (x === nextX && (x === west || x === east));
}
