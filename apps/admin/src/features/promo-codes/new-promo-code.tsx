import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { currencySign } from '@sweetspot/domain/money/money';
import { DISCOUNT_FUNDERS, type DiscountFunder } from '@sweetspot/domain/orders/order-total';
import { adminPromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { emptyPromoDraft, readPromoDraft, type PromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { promoDraftWords } from '@sweetspot/messages';
import { FieldGroup, PromoCodeForm, RadioCards, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { today } from '../../app/reading.tsx';
import { StorePicker } from '../../app/store-filter.tsx';
import { useWords } from '../../app/words.ts';

const MARKET = marketOf(DEFAULT_MARKET_CODE);

/** A code of the marketplace, or one given for a store. */
export function NewPromoCode({ onClose }: { onClose: () => void }) {
  const words = useWords('promo-codes');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [initial] = useState(() => emptyPromoDraft(today()));
  const [store, setStore] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [fundedBy, setFundedBy] = useState<DiscountFunder>('platform');
  const create = api.admin.createPromoCode.useMutation();
  const save = async (draft: PromoDraft) => {
    const scope = { storeId: store?.id ?? null, fundedBy: store === null ? 'platform' : fundedBy };
    const judged = adminPromoCodeInput.safeParse({ ...readPromoDraft(draft, MARKET), ...scope });
    if (!judged.success) return promoDraftWords(judged.error.issues, words.locale);
    try {
      await create.mutateAsync(judged.data);
      await utils.admin.promoCodes.invalidate();
      toast({ message: words.made(judged.data.code) });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: failureWords(error) });
    }
    return {};
  };
  return (
    <PromoCodeForm words={words} initial={initial} currencySign={currencySign(MARKET.currency)} onSave={save} onClose={onClose}>
      <StorePicker label={words.store} chosen={store?.name ?? null} none={words.everywhere} onChoose={setStore} />
      {store === null ? null : (
        <FieldGroup label={words.fundedBy}>
          <RadioCards
            choices={DISCOUNT_FUNDERS.map((value) => ({ value, label: words.funders[value] }))}
            value={fundedBy}
            onChange={setFundedBy}
          />
        </FieldGroup>
      )}
    </PromoCodeForm>
  );
}
