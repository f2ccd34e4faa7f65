import type { LoadResult } from './load/repeat-requests.ts';
import type { Target } from './works.ts';

export const ROUNDS = 5;
export const ROUND_SECONDS = 2;
const WARM_UP_SECONDS = 1;

/** Medians of the rounds. `spread`: from the slowest round to the fastest, as a part of the median. */
export type Figure = { perSecond: number; spread: number; p50Ms: number; p99Ms: number; errors: number; firstError: string | null };
export type Run<T extends LoadResult> = (seconds: number) => Promise<T>;

/** Takes turns, so that what else the machine does falls on all of them alike. Answers every result too, those of the warm-up included. */
export async function measure<T extends LoadResult>(
  targets: ReadonlyMap<Target, Run<T>>,
): Promise<{ figures: Map<Target, Figure>; all: Map<Target, T[]> }> {
  const all = new Map([...targets.keys()].map((target): [Target, T[]] => [target, []]));
  for (let round = 0; round <= ROUNDS; round++)
    for (const [target, run] of targets) all.get(target)?.push(await run(round === 0 ? WARM_UP_SECONDS : ROUND_SECONDS));
  return { figures: new Map([...all].map(([target, results]) => [target, figureOf(results.slice(1))])), all };
}

export function figureOf(rounds: readonly LoadResult[]): Figure {
  const speeds = rounds.map(({ perSecond }) => perSecond);
  const perSecond = median(speeds);
  return {
    perSecond,
    spread: (Math.max(...speeds) - Math.min(...speeds)) / perSecond,
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    firstError: rounds.find(({ firstError }) => firstError !== null)?.firstError ?? null,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
