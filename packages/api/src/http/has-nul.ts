/** Whether any text in it, keys too, has the character NUL. Bears inputs of any depth, and such that contain themselves. */
export function hasNul(input: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting = [input];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const entry of Object.entries(value)) waiting.push(...entry);
  }
  return false;
}
