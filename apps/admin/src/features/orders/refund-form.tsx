import { refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { EMPTY_REFUND_DRAFT, readRefundDraft, refundDraftMinor, type RefundDraft } from '@sweetspot/domain/payments/refund-draft';
import { intlLocaleOf } from '@sweetspot/messages';
import { Button, focusFirstFault, RefundFields, Sheet, useToast } from '@sweetspot/ui';
import { useRef, useState, type FormEvent } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

const LEAST_REASON = 3;

/** One form is one command: pressing again after a lost answer repeats it and gives nothing twice. */
export function RefundForm({ whole: { order, refunds }, onClose }: { whole: AdminOrder; onClose: () => void }) {
  const words = useWords('refunds');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [draft, setDraft] = useState<RefundDraft>(EMPTY_REFUND_DRAFT);
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  // What the form was opened on: another refund meanwhile is told, not passed over.
  const [{ commandId, offer, aloneLeft }] = useState(() => ({
    commandId: crypto.randomUUID(),
    offer: { ...refunds, refundableMinor: refunds.refundable.amount },
    aloneLeft: refunds.aloneLeft,
  }));
  const request = api.admin.requestRefund.useMutation();
  const { currency } = refunds.refundable;
  const said = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(words.locale));
  const ask = readRefundDraft(draft, currency);
  const amountMinor = ask === null ? null : refundDraftMinor(offer, ask);
  const needsAnother = amountMinor !== null && amountMinor > aloneLeft.amount;
  const trouble = ask === null ? words.notYet : words.tooMuch(said(offer.refundableMinor));
  const reason = draft.reason.trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ask === null || amountMinor === null || reason.length < LEAST_REASON) return focusFirstFault(form.current);
    const { number } = order;
    try {
      const answered = await request.mutateAsync({ number, ask, reason, expectedRefundableMinor: offer.refundableMinor, commandId });
      utils.admin.order.setData({ number }, answered);
      void utils.admin.dashboard.invalidate();
      toast({ message: needsAnother ? words.asked : words.given });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: failureWords(error) });
      if (refusalFrom(error)?.code !== 'REFUND_STALE') return;
      await utils.admin.order.invalidate({ number });
      onClose();
    }
  };
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words.question(order.number)}
      description={words.left(said(offer.refundableMinor))}
    >
      <form ref={form} noValidate className="grid gap-4 pb-6" onSubmit={(event) => void submit(event)}>
        {refunds.isCash ? <p>{words.byHand}</p> : null}
        <RefundFields
          words={words}
          currency={currency}
          offer={offer}
          draft={draft}
          onChange={setDraft}
          problems={{
            amount: isTried && amountMinor === null ? trouble : undefined,
            reason: isTried && reason.length < LEAST_REASON ? words.reasonMissing : undefined,
          }}
        />
        <div aria-live="polite" className="grid gap-1">
          <p className="font-semibold">{amountMinor === null ? trouble : words.comesTo(said(amountMinor))}</p>
          {needsAnother ? <p className="text-sm text-ink-muted">{words.needsAnother(said(aloneLeft.amount))}</p> : null}
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isLoading={request.isPending}>
            {needsAnother ? words.ask : words.send}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
