import { newCommandId, refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { EMPTY_REFUND_DRAFT, judgeRefundDraft } from '@sweetspot/domain/payments/refund-draft';
import type { RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import { intlLocaleOf } from '@sweetspot/messages';
import { RefundForm, Sheet, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { useWords } from '../../../app/words.ts';
import type { Refunds } from './ticket-refunds.tsx';

interface AskRefundProps {
  readonly refunds: Refunds;
  readonly number: string;
  readonly onClose: () => void;
}

/** One form is one command: pressing again after a lost answer repeats it and asks for nothing twice. */
export function AskRefund({ refunds, number, onClose }: AskRefundProps) {
  const words = useWords('refunds');
  const sayFailure = useSayFailure();
  const toast = useToast();
  const { store } = useWork();
  const utils = api.useUtils();
  const [{ commandId, offer }] = useState(() => ({
    commandId: newCommandId(),
    offer: { ...refunds, refundableMinor: refunds.refundable.amount },
  }));
  const request = api.storeOrders.askRefund.useMutation();
  const { currency } = refunds.refundable;

  const send = async ({ ask, reason }: { ask: RefundAsk; reason: string }) => {
    const of = { storeId: store.id, number };
    try {
      const asked = await request.mutateAsync({ ...of, ask, reason, expectedRefundableMinor: offer.refundableMinor, commandId });
      utils.storeOrders.refunds.setData(of, asked);
      toast({ message: words.asked });
      onClose();
    } catch (error) {
      toast({ tone: 'problem', message: sayFailure(error) });
      if (refusalFrom(error)?.code !== 'REFUND_STALE') return;
      await utils.storeOrders.refunds.invalidate(of);
      onClose();
    }
  };
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words.question(number)}
      description={words.left(formatMoney(refunds.refundable, intlLocaleOf(words.locale)))}
    >
      <div className="grid gap-4">
        {refunds.isCash ? <p>{words.byHand}</p> : null}
        <RefundForm
          words={words}
          currency={currency}
          offer={offer}
          initial={EMPTY_REFUND_DRAFT}
          judge={judgeRefundDraft(offer, currency)}
          sendLabel={() => words.send}
          note={() => words.waits}
          isSending={request.isPending}
          onSend={(asked) => void send(asked)}
          onClose={onClose}
        />
      </div>
    </Sheet>
  );
}
