import type { RouterOutputs } from '@sweetspot/api';
import { choiceDifferences } from '@sweetspot/domain/amendments/choice-differences';
import type { Evaluation } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { useMemo } from 'react';
import { api } from '../../app/api.ts';
import type { ChangeableLine, LineOfOrder } from './change-page.tsx';
import { useSettled } from './use-settled.ts';

/** Shorter than a pause between two choices, longer than between two letters. */
const SETTLED_MS = 350;

export interface ChangeQuote {
  /** Nothing is answered otherwise than in the order. */
  readonly isNothing: boolean;
  readonly quote: RouterOutputs['orderChanges']['quote'] | undefined;
  readonly error: unknown;
  /** Asks for the price again, whatever is known of it. */
  readonly askAgain: () => Promise<unknown>;
}

/** What the change as it is chosen now would cost, as the server works it out. */
export function useChangeQuote({ number, secret, position }: LineOfOrder, line: ChangeableLine, evaluation: Evaluation): ChangeQuote {
  const { cake, customization: standing } = line;
  const placed = useMemo(() => evaluateCustomization(cake, standing), [cake, standing]);
  const isNothing = choiceDifferences(placed.choices, evaluation.choices).length === 0;
  const customization = useSettled(evaluation.customization, SETTLED_MS);
  const isSettled = customization === evaluation.customization;
  const asked = api.orderChanges.quote.useQuery(
    { number, secret, position, customization: structuredClone(customization) as ChangeableLine['customization'] },
    { enabled: isSettled && evaluation.isOrderable && !isNothing },
  );
  const isOf = isSettled && !isNothing;
  return { isNothing, quote: isOf ? asked.data : undefined, error: isOf ? asked.error : null, askAgain: () => asked.refetch() };
}
