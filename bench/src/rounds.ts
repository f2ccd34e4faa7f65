import type { LoadResult } from './load/repeat-requests.ts';
import { usageEach, type Meter, type Usage } from './usage.ts';
import type { Target } from './work.ts';

export const ROUNDS = 5;
export const ROUND_SECONDS = 2;
const WARM_UP_SECONDS = 1;

/** Medians of the rounds. `spread`: from the slowest round to the fastest, as a part of the median. */
export type Figure = {
  perSecond: number;
  spread: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  errors: number;
  firstError: string | null;
  /** What one request took of the server and of the database, by the median round; null where nothing was read. */
  each: Usage | null;
};
export type Run<T extends LoadResult> = (seconds: number) => Promise<T>;
export type Measured<T extends LoadResult> = { run: Run<T>; read: Meter };

interface WarmUp {
  readonly warmUpSeconds?: number;
  /** What has all be planned anew, and be warmed up for once more. */
  readonly afterWarmUp?: () => Promise<void>;
}

/** Takes turns, so that what else the machine does falls on all of them alike. Answers every result too, those of the warm-up included. */
export async function measure<T extends LoadResult>(
  targets: ReadonlyMap<Target, Measured<T>>,
  { warmUpSeconds = WARM_UP_SECONDS, afterWarmUp }: WarmUp = {},
): Promise<{ figures: Map<Target, Figure>; all: Map<Target, T[]> }> {
  const all = new Map([...targets.keys()].map((target): [Target, T[]] => [target, []]));
  const used = new Map<Target, Usage[]>([...targets.keys()].map((target) => [target, []]));
  const warmUp = async () => {
    for (const [target, { run }] of targets) all.get(target)?.push(await run(warmUpSeconds));
  };
  await warmUp();
  if (afterWarmUp) {
    await afterWarmUp();
    await warmUp();
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [target, { run, read }] of targets) {
      const before = await read();
      const result = await run(ROUND_SECONDS);
      all.get(target)?.push(result);
      used.get(target)?.push(usageEach(before, await read(), result.requests));
    }
  }
  return { figures: new Map([...all].map(([target, results]) => [target, figureOf(results.slice(-ROUNDS), used.get(target))])), all };
}

export function figureOf(rounds: readonly LoadResult[], used: readonly Usage[] = []): Figure {
  const speeds = rounds.map(({ perSecond }) => perSecond);
  const perSecond = median(speeds);
  return {
    perSecond,
    spread: (Math.max(...speeds) - Math.min(...speeds)) / perSecond,
    p50Ms: median(rounds.map(({ p50Ms }) => p50Ms)),
    p95Ms: median(rounds.map(({ p95Ms }) => p95Ms)),
    p99Ms: median(rounds.map(({ p99Ms }) => p99Ms)),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    firstError: rounds.find(({ firstError }) => firstError !== null)?.firstError ?? null,
    each:
      used.length === 0
        ? null
        : { statements: medianOf(used, 'statements') ?? 0, serverMs: medianOf(used, 'serverMs'), databaseMs: medianOf(used, 'databaseMs') },
  };
}

function medianOf(used: readonly Usage[], of: keyof Usage): number | null {
  const values = used.flatMap((each) => each[of] ?? []);
  return values.length === 0 ? null : median(values);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
