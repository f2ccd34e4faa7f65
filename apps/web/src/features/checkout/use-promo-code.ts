import { useState } from 'react';
import { api } from '../../app/api.ts';
import type { CheckoutDraft } from './checkout-draft.ts';
import { pointOf } from './place-request.ts';

interface PromoOptions {
  readonly storeId: string;
  readonly readDraft: () => CheckoutDraft;
  readonly changeDraft: (changes: Partial<CheckoutDraft>) => void;
}

/** Asks what a code takes off the slot that is held. */
export function usePromoCode({ storeId, readDraft, changeDraft }: PromoOptions) {
  const utils = api.useUtils();
  const [isApplying, setApplying] = useState(false);

  /** Throws what the server refuses, and leaves the code before it standing. */
  const apply = async (code: string): Promise<void> => {
    const { held, where, who } = readDraft();
    if (held === null) return;
    setApplying(true);
    try {
      const { holdId } = held;
      const priced = await utils.client.checkout.applyPromoCode.query({
        storeId,
        holdId,
        code,
        fulfilment: where.fulfilment,
        point: pointOf(where),
        email: who.email,
      });
      changeDraft({ promo: { code: priced.breakdown.promoCode ?? code, priced: { ...priced, holdId } } });
    } finally {
      setApplying(false);
    }
  };
  const remove = () => changeDraft({ promo: null });
  /** For another slot, or at other prices: a code that no longer holds is taken out, and what is thrown says why. */
  const renew = async (): Promise<void> => {
    const { promo } = readDraft();
    if (promo === null) return;
    try {
      await apply(promo.code);
    } catch (error) {
      remove();
      throw error;
    }
  };
  return { apply, remove, renew, isApplying };
}
