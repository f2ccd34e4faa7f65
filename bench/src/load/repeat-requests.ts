import { openConnection } from './connection.ts';
import { summarize, type Summary } from './latencies.ts';
import { startSwitching, type Switching } from './switch-cakes.ts';

export type RepeatPlan = {
  kind: 'repeat';
  url: string;
  requests: string[];
  expectedStatus: number;
  connections: number;
  seconds: number;
  /** What stores do to their catalogue meanwhile. */
  switching: Switching | null;
};
export type LoadResult = Summary & { errors: number; firstError: string | null; switched?: number };

/** Keeps every connection busy with the requests in turn until the time is over. */
export async function repeatRequests(plan: RepeatPlan): Promise<LoadResult> {
  const { url, requests, expectedStatus, connections, seconds } = plan;
  const switching = plan.switching && (await startSwitching(url, plan.switching));
  const bytes = requests.map((request) => Buffer.from(request));
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(new URL(url))));
  const latenciesMs: number[] = [];
  let turn = 0;
  let errors = 0;
  let firstError: string | null = null;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    opened.map(async (connection) => {
      for (let sentAt = performance.now(); sentAt < endsAt; sentAt = performance.now()) {
        const { status, body } = await connection.send(bytes[turn++ % bytes.length] ?? '');
        latenciesMs.push(performance.now() - sentAt);
        if (status === expectedStatus) continue;
        errors++;
        firstError ??= `${status} ${body.toString().slice(0, 300)}`;
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  for (const connection of opened) connection.close();
  const switched = (await switching?.stop()) ?? 0;
  return { ...summarize(latenciesMs, elapsedMs), errors, firstError, switched };
}
