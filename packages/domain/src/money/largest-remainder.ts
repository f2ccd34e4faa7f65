/**
 * Splits an amount over weights so that the shares sum to it exactly: each gets the whole part of its quota, and what is left goes, one
 * minor unit each, to the largest remainders (the earlier of equals). No share is more than one unit from its quota.
 */
export function largestRemainder(amountMinor: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n && amountMinor !== 0) throw new RangeError('an amount cannot be split over no weight');
  if (total === 0n) return weights.map(() => 0);
  // Products of two amounts pass the safe integers.
  const quotas = weights.map((weight, index) => {
    const product = BigInt(amountMinor) * BigInt(weight);
    return { index, whole: Number(product / total), remainder: product % total };
  });
  const left = amountMinor - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = quotas.toSorted((a, b) => Number(b.remainder - a.remainder));
  const raised = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return quotas.map(({ index, whole }) => whole + (raised.has(index) ? 1 : 0));
}
