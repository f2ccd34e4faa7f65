export type Point = [number, number];

export function distanceToChord([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Google's polyline letters: each step to the next vertex in a few characters. */
export function encode(ring: Point[], stepsPerDegree: number): string {
  let [lastX, lastY] = [0, 0];
  return ring
    .flatMap(([x, y]) => {
      const [wholeX, wholeY] = [Math.round(x * stepsPerDegree), Math.round(y * stepsPerDegree)];
      const steps = [wholeX - lastX, wholeY - lastY];
      [lastX, lastY] = [wholeX, wholeY];
      return steps;
    })
    .map((step) => {
      let rest = step < 0 ? ~(step << 1) : step << 1;
      let letters = '';
      for (; rest >= 0x20; rest >>= 5) letters += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
      return letters + String.fromCharCode(rest + 63);
    })
    .join('');
}
