/** The nearest quantity allowed to what was asked for. */
export function clampQuantity(asked: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.trunc(asked)));
}

/** What a person typed into a quantity box, once they leave it; anything that is no number keeps the quantity they had. */
export function typedQuantity(text: string, before: number, min: number, max: number): number {
  const typed = Number(text.trim());
  return text.trim() === '' || !Number.isFinite(typed) ? before : clampQuantity(typed, min, max);
}
