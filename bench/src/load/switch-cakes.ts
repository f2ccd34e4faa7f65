import { openConnection } from './connection.ts';
import { callMutation } from './trpc.ts';

export type SwitchedCake = { storeId: string; cakeId: string };

/** The stores' switch, pressed so often by a baker of all of them. */
export type Switching = { cakes: SwitchedCake[]; token: string; perSecond: number };

/** Sells one cake after another out, and has it back, until it is stopped; then answers how often it switched. */
export async function startSwitching(url: string, { cakes, token, perSecond }: Switching): Promise<{ stop(): Promise<number> }> {
  const connection = await openConnection(new URL(url));
  const headers = { 'x-sweetspot-app': 'console', authorization: `Bearer ${token}` };
  const startedAt = performance.now();
  let switched = 0;
  let isStopped = false;
  let wake: () => void = () => undefined;
  const flip = async () => {
    const cake = cakes[Math.floor(switched / 2) % cakes.length];
    if (cake)
      await callMutation(connection, {
        feature: 'storeCakes',
        name: 'setSoldOut',
        input: { ...cake, isSoldOut: switched % 2 === 0 },
        headers,
      });
    switched += 1;
  };
  const work = async () => {
    while (!isStopped) {
      await flip();
      const dueInMs = startedAt + (switched * 1_000) / perSecond - performance.now();
      if (dueInMs > 0 && !isStopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, dueInMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
    // No cake stays sold out.
    if (switched % 2 === 1) await flip();
    connection.close();
    return switched;
  };
  const done = work();
  // Told when it is stopped.
  done.catch(() => undefined);
  return {
    stop() {
      isStopped = true;
      wake();
      return done;
    },
  };
}
