import { refusalFrom } from '@sweetspot/api/client';

const PAUSES_MS = [1_000, 3_000, 6_000] as const;

interface SendOptions {
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
  /** An answer got lost and the question is asked again. */
  readonly onLost?: (() => void) | undefined;
}

const waitFor = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Sends something that carries its own idempotency key until there is an answer: a refusal is one, a lost connection or a
 * fault on the server's side is none. Asking again is harmless, giving up could hide an order that was made.
 */
export async function sendUntilAnswered<T>(send: () => Promise<T>, { wait = waitFor, onLost }: SendOptions = {}): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal?.code === 'IDEMPOTENCY_IN_FLIGHT') await wait(Math.max(1, refusal.data.retryAfterSeconds) * 1_000);
      else if (refusal !== null && refusal.code !== 'UNAVAILABLE') throw error;
      else {
        onLost?.();
        await wait(pauseMs);
      }
    }
  }
  return send();
}
