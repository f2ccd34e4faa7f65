import { refusalFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { currencySign } from '@sweetspot/domain/money/money';
import { storePromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { emptyPromoDraft, readPromoDraft, type PromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { promoDraftWords } from '@sweetspot/messages';
import { PromoCodeForm, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

const MARKET = marketOf(DEFAULT_MARKET_CODE);

export function NewPromoCode({ onClose }: { onClose: () => void }) {
  const words = useWords('promo-codes');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const [initial] = useState(() => emptyPromoDraft(wallClock(MARKET.timeZone).dateOf(new Date())));
  const create = api.storePromoCodes.create.useMutation();
  const save = async (draft: PromoDraft) => {
    const judged = storePromoCodeInput.safeParse(readPromoDraft(draft, MARKET));
    if (!judged.success) return promoDraftWords(judged.error.issues, words.locale);
    try {
      await create.mutateAsync({ storeId: store.id, ...judged.data });
      await queries.storePromoCodes.list.invalidate();
      toast({ message: words.made(judged.data.code) });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: refusalFrom(error) === null ? words.unexpected : sayFailure(error) });
    }
    return {};
  };
  return <PromoCodeForm words={words} initial={initial} currencySign={currencySign(MARKET.currency)} onSave={save} onClose={onClose} />;
}
