import type { AppRouter, RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import type { TRPCClient } from '@trpc/client';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../app/api.ts';
import { isNoSuchOrder } from '../../components/no-such-order.ts';

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

export interface FirstStanding {
  /** Null while the gateway has not answered. */
  readonly result: Result | null;
  /** No payment of whoever asks. */
  readonly isUnknown: boolean;
}

/** A gateway that takes longer keeps nobody before an empty page: what it says is asked for from the page. */
const FIRST_ANSWER_MS = 2_000;

export async function firstStanding(
  client: TRPCClient<AppRouter>,
  order: { readonly number: string; readonly secret: string | null },
): Promise<FirstStanding> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), FIRST_ANSWER_MS);
  });
  const asked = client.checkout.settle.mutate(order).then(
    (result) => ({ result, isUnknown: false }),
    (error: unknown) => ({ result: null, isUnknown: isNoSuchOrder(error) }),
  );
  const first = await Promise.race([asked, tooLong]);
  clearTimeout(timer);
  return first ?? { result: null, isUnknown: false };
}

/** Asks how a payment stands until it is settled. The answer is the gateway's own, never the address bar's. */
export function useSettledPayment(number: string, secret: string | null, first: Result | null): PaymentStanding {
  const { client } = api.useUtils();
  const [standing, setStanding] = useState<Omit<PaymentStanding, 'askAgain'>>({ result: first, waits: 0, error: null });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
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
    // What the page came with is an answer already.
    if (round > 0 || first === null) void ask(0);
    else if (first.state === 'pending') timer = setTimeout(() => void ask(1), PAUSES_MS[0]);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [client, number, secret, first, round]);

  return { ...standing, askAgain: useCallback(() => setRound((before) => before + 1), []) };
}
