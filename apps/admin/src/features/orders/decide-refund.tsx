import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import { Button, useToast } from '@sweetspot/ui';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { isStale, useFailureWords } from '../../app/failure.tsx';
import { ReasonDialog } from '../../app/reason-dialog.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

type Decision = 'approve' | 'decline';

interface DecideRefundProps {
  number: string;
  request: AdminOrder['refunds']['requests'][number];
}

/** What waits is decided by somebody else than who asked. */
export function DecideRefund({ number, request: { id, amount, allowed } }: DecideRefundProps) {
  const words = useWords('refunds');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<Decision | null>(null);
  const decide = api.admin.decideRefund.useMutation({
    onSuccess: (whole) => {
      utils.admin.order.setData({ number: whole.order.number }, whole);
      void utils.admin.dashboard.invalidate();
      setAsked(null);
      toast({ message: words.decided });
    },
    onError: (error) => {
      if (!isStale(error)) return;
      toast({ tone: 'problem', message: failureWords(error) });
      setAsked(null);
      void utils.admin.order.invalidate({ number });
    },
  });
  const said = formatMoney(amount, intlLocaleOf(words.locale));
  const isApproval = asked === 'approve';
  return (
    <>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {allowed.includes('approve') ? <Button onClick={() => setAsked('approve')}>{words.approve}</Button> : null}
        {allowed.includes('decline') ? (
          <Button variant="quiet" onClick={() => setAsked('decline')}>
            {words.decline}
          </Button>
        ) : null}
      </div>
      <ReasonDialog
        question={asked === null ? null : isApproval ? words.approveQuestion(said) : words.declineQuestion(said)}
        means={isApproval ? words.approveMeans : words.declineMeans}
        action={isApproval ? words.approve : words.decline}
        isDanger={!isApproval}
        isReasonRequired={!isApproval}
        isBusy={decide.isPending}
        problem={decide.isError ? failureWords(decide.error) : null}
        onConfirm={(reason) => asked !== null && decide.mutate({ id, decision: asked, reason })}
        onClose={() => {
          decide.reset();
          setAsked(null);
        }}
      />
    </>
  );
}
