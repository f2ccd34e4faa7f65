import { intlLocaleOf } from '@sweetspot/messages';
import { formatMoney } from '@sweetspot/domain/money/money';
import { Button, Dialog, Field, TextArea, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useWords, type Words } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { Notice } from '../../components/notice.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

interface CancelDialogProps {
  order: TrackedOrder;
  secret: string | null;
  onClose: () => void;
}

export function CancelDialog({ order, secret, onClose }: CancelDialogProps) {
  const words = useWords('tracking');
  const toast = useToast();
  const utils = api.useUtils();
  const [reason, setReason] = useState('');
  const cancel = api.orders.cancel.useMutation({
    onSuccess: (cancelled) => {
      utils.orders.track.setData({ number: order.number, secret }, cancelled);
      toast({ message: words.cancelled });
      onClose();
    },
    // It has moved on meanwhile, perhaps: the dialog then offers what is true now.
    onError: () => utils.orders.track.invalidate({ number: order.number, secret }),
  });
  const refund = order.cancelRefund;
  const amount = refund === null || refund.amount === 0 ? null : formatMoney(refund, intlLocaleOf(words.locale));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={words.cancelTitle}
      description={moneyWords(order, amount, words)}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {words.cancelNo}
          </Button>
          <Button
            variant="danger"
            isLoading={cancel.isPending}
            onClick={() => cancel.mutate({ number: order.number, secret, expectedVersion: order.version, reason })}
          >
            {words.cancelYes}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={words.cancelReason} hint={words.cancelReasonHint}>
          <TextArea rows={2} maxGraphemes={300} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        {cancel.isError ? (
          <Notice tone="problem" isLive>
            {failureWords(cancel.error, words.locale, words.unexpected)}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}

/** What cancelling does to the money: what was only set aside is not "paid back". */
function moneyWords({ status, payment: { state } }: TrackedOrder, amount: string | null, words: Words<'tracking'>): string {
  if (state === 'due' || state === 'not_due') return words.cancelNothingTaken;
  if (amount === null) return words.cancelNone;
  return state === 'authorized' && status === 'placed' ? words.cancelReleased(amount) : words.cancelBack(amount);
}
