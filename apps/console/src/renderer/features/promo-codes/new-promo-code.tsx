import { refusalFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { currencySign } from '@sweetspot/domain/money/money';
import { storePromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { emptyPromoDraft, promoDraftProblems, readPromoDraft, type PromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { sayField } from '@sweetspot/messages';
import { Button, PromoCodeFields, Sheet, useToast } from '@sweetspot/ui';
import { useRef, useState, type FormEvent } from 'react';
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
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<PromoDraft>(() => emptyPromoDraft(wallClock(MARKET.timeZone).dateOf(new Date())));
  const [problems, setProblems] = useState<ReturnType<typeof promoDraftProblems>>({});
  const create = api.storePromoCodes.create.useMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const judged = storePromoCodeInput.safeParse(readPromoDraft(draft, MARKET));
    setProblems(promoDraftProblems(judged.error?.issues ?? []));
    if (!judged.success) return focusFirst(form.current);
    try {
      await create.mutateAsync({ storeId: store.id, ...judged.data });
      await queries.storePromoCodes.list.invalidate();
      toast({ message: words.made(judged.data.code) });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: refusalFrom(error) === null ? words.unexpected : sayFailure(error) });
    }
  };
  const told = Object.fromEntries(Object.entries(problems).map(([box, key]) => [box, sayField(key, words.locale)]));
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()} title={words.create}>
      <form ref={form} noValidate className="grid gap-4 pb-6" onSubmit={(event) => void submit(event)}>
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
