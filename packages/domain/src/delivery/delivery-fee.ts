/** A store's own rule; amounts in minor units of its currency. */
export interface FeeRule {
  readonly baseMinor: number;
  /** For each kilometre begun beyond the included ones. */
  readonly perKmMinor: number;
  /** What the base pays for. */
  readonly includedMetres: number;
  /** From this subtotal on delivery is free; null never. */
  readonly freeAboveMinor: number | null;
}

/** By the kilometre begun: fees stay round, and a few metres more by another map change nothing. Pick-up costs nothing and never asks. */
export function deliveryFee(rule: FeeRule, distanceMetres: number, subtotalMinor: number): number {
  if (rule.freeAboveMinor !== null && subtotalMinor >= rule.freeAboveMinor) return 0;
  return rule.baseMinor + rule.perKmMinor * Math.ceil(Math.max(0, distanceMetres - rule.includedMetres) / 1000);
}
