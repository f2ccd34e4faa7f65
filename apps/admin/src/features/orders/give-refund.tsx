import { newCommandId, refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { EMPTY_REFUND_DRAFT, judgeRefundDraft } from '@sweetspot/domain/payments/refund-draft';
import type { RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import { intlLocaleOf } from '@sweetspot/messages';
import { RefundForm, Sheet, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

/** One form is one command: pressing again after a lost answer repeats it and gives nothing twice. */
export function GiveRefund({ whole: { order, refunds }, onClose }: { whole: AdminOrder; onClose: () => void }) {
  const words = useWords('refunds');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [{ commandId, offer, aloneLeft }] = useState(() => ({
    commandId: newCommandId(),
    offer: { ...refunds, refundableMinor: refunds.refundable.amount },
    aloneLeft: refunds.aloneLeft,
  }));
  const request = api.admin.requestRefund.useMutation();
  const { currency } = refunds.refundable;
  const said = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(words.locale));
  const needsAnother = (amountMinor: number | null) => amountMinor !== null && amountMinor > aloneLeft.amount;

  const send = async ({ ask, reason, amountMinor }: { ask: RefundAsk; reason: string; amountMinor: number }) => {
    const { number } = order;
    try {
      const answered = await request.mutateAsync({ number, ask, reason, expectedRefundableMinor: offer.refundableMinor, commandId });
      utils.admin.order.setData({ number }, answered);
      void utils.admin.dashboard.invalidate();
      toast({ message: needsAnother(amountMinor) ? words.asked : words.given });
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
      <div className="grid gap-4">
        {refunds.isCash ? <p>{words.byHand}</p> : null}
        <RefundForm
          words={words}
          currency={currency}
          offer={offer}
          initial={EMPTY_REFUND_DRAFT}
          judge={judgeRefundDraft(offer, currency)}
          sendLabel={(amountMinor) => (needsAnother(amountMinor) ? words.ask : words.send)}
          note={(amountMinor) => (needsAnother(amountMinor) ? words.needsAnother(said(aloneLeft.amount)) : null)}
          isSending={request.isPending}
          onSend={(asked) => void send(asked)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  );
}
