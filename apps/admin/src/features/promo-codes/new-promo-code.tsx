import { adminPromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { currencySign } from '@sweetspot/domain/money/money';
import { DISCOUNT_FUNDERS, type DiscountFunder } from '@sweetspot/domain/orders/order-total';
import { emptyPromoDraft, promoDraftProblems, readPromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { sayField } from '@sweetspot/messages';
import { Button, FieldGroup, PromoCodeFields, RadioCards, Sheet, useToast } from '@sweetspot/ui';
import { useRef, useState, type FormEvent } from 'react';
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
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => emptyPromoDraft(today()));
  const [store, setStore] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [fundedBy, setFundedBy] = useState<DiscountFunder>('platform');
  const [problems, setProblems] = useState<ReturnType<typeof promoDraftProblems>>({});
  const create = api.admin.createPromoCode.useMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const scope = { storeId: store?.id ?? null, fundedBy: store === null ? 'platform' : fundedBy };
    const judged = adminPromoCodeInput.safeParse({ ...readPromoDraft(draft, MARKET), ...scope });
    setProblems(promoDraftProblems(judged.error?.issues ?? []));
    if (!judged.success) return focusFirst(form.current);
    try {
      await create.mutateAsync(judged.data);
      await utils.admin.promoCodes.invalidate();
      toast({ message: words.made(judged.data.code) });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: failureWords(error) });
    }
  };
  const told = Object.fromEntries(Object.entries(problems).map(([box, key]) => [box, sayField(key, words.locale)]));
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()} title={words.create}>
      <form ref={form} noValidate className="grid gap-4 pb-6" onSubmit={(event) => void submit(event)}>
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
        <PromoCodeFields words={words} draft={draft} onChange={setDraft} problems={told} currencySign={currencySign(MARKET.currency)} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isLoading={create.isPending}>
            {words.save}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** The box that has to be put right first, once it says so. */
function focusFirst(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
