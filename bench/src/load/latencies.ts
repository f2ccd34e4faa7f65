export type Summary = { requests: number; perSecond: number; p50Ms: number; p95Ms: number; p99Ms: number };

/** Of latencies in milliseconds. */
export function summarize(latenciesMs: number[], elapsedMs: number): Summary {
  const sorted = Float64Array.from(latenciesMs).sort();
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { requests: sorted.length, perSecond: (sorted.length * 1_000) / elapsedMs, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}
