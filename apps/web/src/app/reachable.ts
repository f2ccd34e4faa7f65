/** Between two looks for the shop; the last one repeats. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000] as const;

const answers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Until the device says that it has a network, or the time is up. */
function online(withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      window.removeEventListener('online', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, withinMs);
    window.addEventListener('online', done);
  });
}

/** Waits until the shop answers: nothing else tells a device with a network from one with a connection. */
export async function whenReachable(): Promise<void> {
  for (let tries = 0; !(navigator.onLine && (await answers())); tries++)
    await online(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)] ?? 0);
}

/**
 * Loads a part of the shop, however often the connection goes meanwhile. The router remembers a failed part for good, so one that is
 * lost on the way must never fail; one that fails though the shop answers is gone, with a newer shop in its place.
 */
export function untilLoaded<Part>(load: () => Promise<Part>): () => Promise<Part> {
  if (typeof window === 'undefined') return load;
  return () =>
    load().catch(async () => {
      await whenReachable();
      return load();
    });
}
