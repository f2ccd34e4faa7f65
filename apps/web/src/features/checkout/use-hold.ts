import type { RouterOutputs } from '@sweetspot/api';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../app/api.ts';
import { pricedHold, type CheckoutDraft, type HeldSlot } from './checkout-draft.ts';
import { pointOf } from './place-request.ts';

type Part = RouterOutputs['checkout']['start']['part'];

/** What a hold was made for: its breakdown is true for nothing else. */
export function holdPurpose(part: Part, { where }: Pick<CheckoutDraft, 'where'>): string {
  const lines = part.lines.map(({ id, quantity, unitPrice }) => [id, quantity, unitPrice.amount]);
  return JSON.stringify([where.fulfilment, pointOf(where), lines]);
}

/** The held slot, while it stands for what is being ordered. */
export function currentHold(part: Part, draft: CheckoutDraft): HeldSlot | null {
  return draft.isWhereDone && draft.heldFor === holdPurpose(part, draft) ? pricedHold(draft) : null;
}

interface HoldOptions {
  readonly storeId: string;
  readonly part: Part;
  readonly readDraft: () => CheckoutDraft;
  readonly changeDraft: (changes: Partial<CheckoutDraft>) => void;
}

/** Asks the store to keep a slot. True when it does; a refusal goes to `onRefused`. */
export function useHold({ storeId, part, readDraft, changeDraft }: HoldOptions, onRefused: (error: unknown) => void) {
  const utils = api.useUtils();
  const [isHolding, setHolding] = useState(false);
  const hold = async (slotId: string): Promise<boolean> => {
    const { where } = readDraft();
    setHolding(true);
    try {
      const held = await utils.client.checkout.holdSlot.mutate({ storeId, slotId, fulfilment: where.fulfilment, point: pointOf(where) });
      // Prices may have moved since the page was opened; the hold's breakdown and the part beside it must agree.
      const fresh = await utils.checkout.start.fetch({ storeId }, { staleTime: 0 }).catch(() => ({ part }));
      changeDraft({ held, heldFor: holdPurpose(fresh.part, readDraft()) });
      return true;
    } catch (error) {
      onRefused(error);
      void utils.stores.slots.invalidate();
      return false;
    } finally {
      setHolding(false);
    }
  };
  return { hold, isHolding };
}

/** Calls once when the instant has passed, also when it had before the page was opened. */
export function useWhenPassed(instant: string | null, onPassed: () => void): void {
  const passed = useEffectEvent(onPassed);
  useEffect(() => {
    if (instant === null) return;
    const timer = setTimeout(() => passed(), Math.max(0, Date.parse(instant) - Date.now()));
    return () => clearTimeout(timer);
  }, [instant]);
}
