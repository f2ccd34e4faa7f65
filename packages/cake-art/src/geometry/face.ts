import { isStraight, pointOn, type Curve, type Outline, type PlanePoint } from './outline.ts';

/** A place on an outline: the point, and the way out from it. */
export interface RimPoint extends PlanePoint {
  readonly outX: number;
  readonly outZ: number;
}

const SAMPLES = 8;

function sample(curves: readonly Curve[]): PlanePoint[] {
  return curves.flatMap((curve) =>
    isStraight(curve) ? [curve[0]] : Array.from({ length: SAMPLES }, (_, index) => pointOn(curve, index / SAMPLES)),
  );
}

/** Places at equal steps along a closed or open run of curves, the first half a step in. */
export function evenly(curves: readonly Curve[], step: number, closed: boolean): RimPoint[] {
  const points = sample(curves);
  const first = curves[0];
  const last = curves.at(-1);
  if (first === undefined || last === undefined) return [];
  points.push(closed ? first[0] : last[3]);
  const lengths = points.slice(1).map((point, index) => Math.hypot(point.x - (points[index]?.x ?? 0), point.z - (points[index]?.z ?? 0)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.max(1, Math.round(total / step));
  const places: RimPoint[] = [];
  let walked = 0;
  let index = 0;
  for (let place = 0; place < count; place++) {
    const target = ((place + 0.5) / count) * total;
    while (index < lengths.length - 1 && walked + (lengths[index] ?? 0) < target) walked += lengths[index++] ?? 0;
    const a = points[index] as PlanePoint;
    const b = points[index + 1] as PlanePoint;
    const length = lengths[index] || 1;
    const share = (target - walked) / length;
    places.push({
      x: a.x + (b.x - a.x) * share,
      z: a.z + (b.z - a.z) * share,
      outX: (b.z - a.z) / length,
      outZ: -(b.x - a.x) / length,
    });
  }
  return places;
}

/** Per edge: where it begins, its two steps, and one over its length squared. */
const EDGE_SIZE = 5;

function flatEdges(polygon: readonly PlanePoint[]): Float64Array {
  return Float64Array.from(
    polygon.flatMap((a, index) => {
      const b = polygon[(index + 1) % polygon.length] ?? a;
      const dx = b.x - a.x;
      const dz = b.z - a.z;
      return [a.x, a.z, dx, dz, 1 / (dx * dx + dz * dz || 1)];
    }),
  );
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
}

/** What may be asked of a cake's face: is a place on it, how far from the edge, how wide is it there. */
export class Face {
  readonly outline: Outline;
  readonly extent: Extent;
  readonly #polygon: readonly PlanePoint[];
  readonly #edges: Float64Array;

  constructor(outline: Outline) {
    this.outline = outline;
    this.#polygon = sample(outline);
    this.#edges = flatEdges(this.#polygon);
    const xs = this.#polygon.map((point) => point.x);
    const zs = this.#polygon.map((point) => point.z);
    this.extent = { left: Math.min(...xs), right: Math.max(...xs), back: Math.min(...zs), front: Math.max(...zs) };
  }

  /** How far inside the edge a place lies; below zero outside. Asked thousands of times a drawing, so over flat numbers. */
  depthAt({ x, z }: PlanePoint): number {
    const edges = this.#edges;
    let inside = false;
    let nearest = Infinity;
    for (let index = 0; index < edges.length; index += EDGE_SIZE) {
      const gapX = x - (edges[index] as number);
      const gapZ = z - (edges[index + 1] as number);
      const dx = edges[index + 2] as number;
      const dz = edges[index + 3] as number;
      if (gapZ < 0 !== gapZ < dz && gapX < (dx * gapZ) / dz) inside = !inside;
      const along = (gapX * dx + gapZ * dz) * (edges[index + 4] as number);
      const share = along < 0 ? 0 : along > 1 ? 1 : along;
      const offX = gapX - share * dx;
      const offZ = gapZ - share * dz;
      const distance = offX * offX + offZ * offZ;
      if (distance < nearest) nearest = distance;
    }
    return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
  }

  /** Half the free width, left and right of the middle, at a depth; 0 where the face does not reach. */
  halfWidthAt(z: number): number {
    let left = -Infinity;
    let right = Infinity;
    let a = this.#polygon.at(-1) as PlanePoint;
    for (const b of this.#polygon) {
      if (a.z > z !== b.z > z) {
        const x = ((b.x - a.x) * (z - a.z)) / (b.z - a.z) + a.x;
        if (x < 0) left = Math.max(left, x);
        else right = Math.min(right, x);
      }
      a = b;
    }
    return left === -Infinity || right === Infinity ? 0 : Math.min(-left, right);
  }

  /** Places at equal steps along a line that keeps `inset` from the edge; those that a notch or a tip crowds out fall away. */
  ring(inset: number, step: number): RimPoint[] {
    return evenly(this.outline, step, true)
      .map((rim) => ({ ...rim, x: rim.x - rim.outX * inset, z: rim.z - rim.outZ * inset }))
      .filter((place) => this.depthAt(place) > inset * 0.9);
  }
}
