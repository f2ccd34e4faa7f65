import { exactWords, moneyWords } from '@sweetspot/messages';
import { Badge, Button, Money, useToast, type BadgeTone } from '@sweetspot/ui';
import type { RefundState } from '@sweetspot/domain/payments/payment-state';
import type { RefundRequestState } from '@sweetspot/domain/payments/refund-state';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../app/api.ts';
import { isStale, useFailureWords } from '../../app/failure.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';
import { DecideRefund } from './decide-refund.tsx';

const GiveRefund = lazy(async () => ({ default: (await import('./give-refund.tsx')).GiveRefund }));

type Request = AdminOrder['refunds']['requests'][number];
type UnaskedRefund = AdminOrder['refunds']['unasked'][number];

const TONES: Readonly<Record<RefundRequestState, BadgeTone>> = { asked: 'honey', approved: 'leaf', declined: 'brick', withdrawn: 'plain' };
const REFUND_TONES: Readonly<Record<RefundState, BadgeTone>> = { pending: 'honey', succeeded: 'leaf', failed: 'brick' };

/** What was asked to be given back of an order, what became of it, and the way to give more. */
export function OrderRefunds({ whole }: { whole: AdminOrder }) {
  const words = useWords('refunds');
  const [isAsking, setAsking] = useState(false);
  const { requests, unasked, because } = whole.refunds;
  return (
    <div className="grid gap-5">
      {requests.length + unasked.length === 0 ? <p className="text-ink-muted">{words.none}</p> : null}
      <ul className="grid gap-5">
        {requests.map((request) => (
          <OneRequest key={request.id} request={request} order={whole.order} />
        ))}
        {unasked.map((refund) => (
          <Unasked key={refund.id} refund={refund} order={whole.order} />
        ))}
      </ul>
      {because === null ? (
        <Button variant="quiet" className="justify-self-start" onClick={() => setAsking(true)}>
          {words.refund}
        </Button>
      ) : (
        <p className="text-sm text-ink-muted">{words.because[because]}</p>
      )}
      {isAsking ? (
        <Suspense>
          <GiveRefund whole={whole} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function OneRequest({ request, order: { number, timeZone } }: { request: Request; order: AdminOrder['order'] }) {
  const words = useWords('refunds');
  const exact = (at: string) => exactWords(new Date(at), words.locale, timeZone);
  const named = [
    ...request.cakes.map(({ name, quantity }) => `${quantity} × ${name}`),
    ...(request.hasDelivery ? [words.withDelivery] : []),
  ].join(', ');
  return (
    <li className="grid gap-2 border-b border-line pb-5 last:border-0">
      <p className="flex flex-wrap items-center gap-3">
        <Money amount={request.amount} className="font-semibold" />
        <Badge tone={TONES[request.state]}>{words.states[request.state]}</Badge>
      </p>
      {named === '' ? null : <p className="text-sm">{named}</p>}
      <p className="wrap-anywhere">{request.reason}</p>
      <p className="text-sm text-ink-muted">{words.askedBy(request.askedByName ?? words.askers[request.askedBy], exact(request.at))}</p>
      {request.decidedAt === null || request.decidedByName === null || request.decidedByName === request.askedByName ? null : (
        <p className="text-sm text-ink-muted">{words.decidedBy(request.decidedByName, exact(request.decidedAt))}</p>
      )}
      {request.decisionReason === null ? null : <p className="text-sm wrap-anywhere">{request.decisionReason}</p>}
      {request.refunds.map((refund) => (
        <OneRefund key={refund.id} refund={refund} number={number} />
      ))}
      <DecideRefund number={number} request={request} />
    </li>
  );
}

/** Nobody asked: the order was called off, or a change made it cheaper. */
function Unasked({ refund, order: { number, timeZone } }: { refund: UnaskedRefund; order: AdminOrder['order'] }) {
  const words = useWords('refunds');
  return (
    <li className="grid gap-2 border-b border-line pb-5 last:border-0">
      <p className="flex flex-wrap items-center gap-3">
        <Money amount={refund.amount} className="font-semibold" />
        <span>{words.causes[refund.because]}</span>
      </p>
      {refund.reason === '' ? null : <p className="wrap-anywhere">{refund.reason}</p>}
      <p className="text-sm text-ink-muted">{words.calledOffAt(exactWords(new Date(refund.at), words.locale, timeZone))}</p>
      <OneRefund refund={refund} number={number} />
    </li>
  );
}

interface OneRefundProps {
  refund: Request['refunds'][number];
  number: string;
}

function OneRefund({ refund: { id, amount, state }, number }: OneRefundProps) {
  const words = useWords('refunds');
  const failureWords = useFailureWords();
  const toast = useToast();
  const utils = api.useUtils();
  const again = api.admin.tryRefundAgain.useMutation({
    onSuccess: (whole) => {
      utils.admin.order.setData({ number: whole.order.number }, whole);
      void utils.admin.dashboard.invalidate();
      toast({ message: words.triedAgain });
    },
    onError: (error) => {
      toast({ tone: 'problem', message: failureWords(error) });
      if (isStale(error)) void utils.admin.order.invalidate({ number });
    },
  });
  return (
    <p className="flex flex-wrap items-center gap-3 text-sm">
      <Badge tone={REFUND_TONES[state]}>{moneyWords(words.locale).refundStates[state]}</Badge>
      <Money amount={amount} />
      {state === 'failed' ? (
        <Button variant="quiet" size="small" isLoading={again.isPending} onClick={() => again.mutate({ id })}>
          {words.tryAgain}
        </Button>
      ) : null}
    </p>
  );
}
