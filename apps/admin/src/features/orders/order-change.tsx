import { newCommandId, refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf, orderWords } from '@sweetspot/messages';
import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import type { AdminOrder } from './order-page.tsx';
import { useWords, type Words } from '../../app/words.ts';

type Allowed = AdminOrder['allowed'][number];

/** The moves the server allows now, and no others. */
export function OrderChange({ whole }: { whole: AdminOrder }) {
  const words = useWords('orders');
  const { moves } = orderWords(words.locale);
  const [asked, setAsked] = useState<Allowed | null>(null);
  return (
    <>
      {whole.allowed.length === 0 ? (
        <p className="text-ink-muted">{words.noChange}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          {whole.allowed.map((move) => (
            <Button key={move.event} variant={move.event === 'cancel' ? 'danger' : 'quiet'} onClick={() => setAsked(move)}>
              {moves[move.event]}
            </Button>
          ))}
        </div>
      )}
      {asked === null ? null : <MoveQuestion whole={whole} move={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface MoveQuestionProps {
  whole: AdminOrder;
  move: Allowed;
  onClose: () => void;
}

function MoveQuestion({ whole: { order }, move, onClose }: MoveQuestionProps) {
  const words = useWords('orders');
  const failureWords = useFailureWords();
  const { statuses, moves } = orderWords(words.locale);
  const utils = api.useUtils();
  const toast = useToast();
  // One question is one command: pressing again after a lost answer repeats it and does nothing twice.
  const [command] = useState(() => ({
    commandId: newCommandId(),
    tappedAt: new Date().toISOString(),
    expectedVersion: order.version,
  }));
  const { number } = order;
  const moveOrder = api.admin.moveOrder.useMutation({
    onSuccess: (moved) => {
      utils.admin.order.setData({ number }, moved);
      void Promise.all([utils.admin.orders.invalidate(), utils.admin.dashboard.invalidate()]);
      toast({ message: words.moved(number, statuses[moved.order.status]) });
      onClose();
    },
    onError: (error) => {
      const refusal = refusalFrom(error);
      if (refusal?.code !== 'STALE_STATE') return;
      void utils.admin.order.invalidate({ number });
      toast({ message: words.stale(statuses[refusal.data.current]), tone: 'problem' });
      onClose();
    },
  });
  const isCancel = move.event === 'cancel';
  // The page follows the order while the reason is being typed: what is asked may have become impossible.
  const hasMovedOn = order.version !== command.expectedVersion && !moveOrder.isPending;
  const problem = hasMovedOn ? words.stale(statuses[order.status]) : moveOrder.isError ? failureWords(moveOrder.error) : null;
  return (
    <ReasonDialog
      question={isCancel ? words.cancelQuestion(number) : words.moveQuestion(moves[move.event], number)}
      means={isCancel ? cancelMeans(order, words) : words.moveMeans(statuses[move.to])}
      action={moves[move.event]}
      isDanger={isCancel}
      isReasonRequired={move.needsReason}
      isBusy={moveOrder.isPending}
      problem={problem}
      onConfirm={(reason) => moveOrder.mutate({ number, event: move.event, ...command, reason })}
      onClose={onClose}
    />
  );
}

function cancelMeans({ cancelRefund }: AdminOrder['order'], words: Words<'orders'>): string {
  const refund =
    cancelRefund === null || cancelRefund.amount === 0
      ? words.cancelNoRefund
      : words.cancelRefund(formatMoney(cancelRefund, intlLocaleOf(words.locale)));
  return `${refund} ${words.cancelGone}`;
}
