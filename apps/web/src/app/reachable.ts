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
      return load().catch((cause: unknown) => {
        throw new PartGone('A part of the shop is gone.', { cause });
      });
    });
}

/** The shop answers and a part of it does not come: a newer shop has taken its place, and this page is of the older one. */
export class PartGone extends Error {}

/**
 * Loads the page anew, so that it is of the newer shop. Once for each build in a tab: where that brings nothing else, the fault is said
 * instead of tried for ever. False where it was tried before, or nothing can be kept to know it.
 */
export function renewOnce(build: string): boolean {
  const key = `sweetspot-renewed ${build}`;
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '1');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}
