import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../app/api.ts';

type Result = RouterOutputs['checkout']['settle'];

/** Growing, so that a slow wallet is not hurried; the last one repeats. */
const PAUSES_MS = [1_000, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000] as const;

export interface PaymentStanding {
  readonly result: Result | null;
  /** Answers of "pending" so far: the longer it takes, the more is said about it. */
  readonly waits: number;
  readonly error: unknown;
  readonly askAgain: () => void;
}

/** Asks how a payment stands until it is settled. The answer is the gateway's own, never the address bar's. */
export function useSettledPayment(number: string, secret: string | null): PaymentStanding {
  const { client } = api.useUtils();
  const [standing, setStanding] = useState<Omit<PaymentStanding, 'askAgain'>>({ result: null, waits: 0, error: null });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (waits: number): Promise<void> => {
      const later = () => {
        timer = setTimeout(() => void ask(waits + 1), PAUSES_MS[Math.min(waits, PAUSES_MS.length - 1)]);
      };
      try {
        const result = await client.checkout.settle.mutate({ number, secret });
        if (isGone) return;
        setStanding({ result, waits, error: null });
        if (result.state === 'pending') later();
      } catch (error) {
        if (isGone) return;
        const isFinal = refusalFrom(error) !== null && refusalFrom(error)?.code !== 'UNAVAILABLE';
        setStanding((before) => ({ ...before, waits, error }));
        if (!isFinal) later();
      }
    };
    void ask(0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [client, number, secret, round]);

  return { ...standing, askAgain: useCallback(() => setRound((before) => before + 1), []) };
}
