import land from './land.json';

export type LatLng = [latitude: number, longitude: number];

/** The other half of scripts/cut-land.ts: letters back to vertices. */
export function decodeRing(letters: string, stepsPerDegree: number): LatLng[] {
  const steps: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of letters) {
    const bits = letter.charCodeAt(0) - 63;
    value |= (bits & 0x1f) << shift;
    shift += 5;
    if (bits < 0x20) {
      steps.push(value & 1 ? ~(value >> 1) : value >> 1);
      [value, shift] = [0, 0];
    }
  }
  const ring: LatLng[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += steps[at] ?? 0;
    y += steps[at + 1] ?? 0;
    ring.push([y / stepsPerDegree, x / stepsPerDegree]);
  }
  return ring;
}

/** Shores of seas and lakes alike: drawn as one path by the even-odd rule, an inner ring is water again. */
export function landRings(): LatLng[][] {
  return land.rings.map((letters) => decodeRing(letters, land.stepsPerDegree));
}
