import { distance, mix } from './colour.ts';
import { evenly } from './geometry/face.ts';
import type { WallRun } from './geometry/outline.ts';
import type { Stop } from './svg.ts';

/** Three tones under the light, lightest first. */
export interface Tones {
  readonly light: string;
  readonly mid: string;
  readonly shade: string;
}

/** The light comes from the upper left, a little from the front. */
const LIGHT_X = -0.66;
const LIGHT_Z = 0.5;

export function litColour(tones: Tones, outX: number, outZ: number): string {
  const glow = outX * LIGHT_X + outZ * LIGHT_Z;
  return glow > 0.3
    ? mix(tones.mid, tones.light, Math.min(1, (glow - 0.3) / 0.55) * 0.8)
    : mix(tones.mid, tones.shade, Math.min(1, (0.3 - glow) / 0.95));
}

/**
 * How a wall takes the light from its left end to its right. x only ever falls along a run, so a gradient over x gives
 * every place of the wall the tone that its own direction asks for, whatever the shape.
 */
export function wallStops(run: WallRun, tones: Tones, isTerse: boolean): Stop[] {
  const first = run[0]?.[0].x ?? 0;
  const last = run.at(-1)?.[3].x ?? 0;
  const length = run.reduce((sum, [a, , , d]) => sum + Math.hypot(d.x - a.x, d.z - a.z), 0);
  const stops = evenly(run, length / 18, false)
    .toReversed()
    .map((place): Stop => ({ at: (place.x - last) / (first - last), colour: litColour(tones, place.outX, place.outZ) }));
  return thinned(stops, isTerse ? HARDLY_SEEN : UNSEEN);
}

/** Less than the eye tells apart between two neighbouring stops. */
const UNSEEN = 7;
const HARDLY_SEEN = 30;

/** Without the stops that lie, near enough, on the way between those around them. */
function thinned(stops: readonly Stop[], unseen: number): Stop[] {
  const kept: Stop[] = [];
  let from = 0;
  for (let index = 0; index < stops.length; index++) {
    const start = stops[from] as Stop;
    const end = stops[index + 1];
    const isNeeded =
      index === 0 ||
      end === undefined ||
      stops.slice(from + 1, index + 1).some((stop) => {
        const way = mix(start.colour, end.colour, (stop.at - start.at) / (end.at - start.at || 1));
        return distance(way, stop.colour) > unseen;
      });
    if (!isNeeded) continue;
    kept.push(stops[index] as Stop);
    from = index;
  }
  return kept;
}
