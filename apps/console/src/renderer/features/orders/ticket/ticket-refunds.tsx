import type { RouterOutputs } from '@sweetspot/api';
import { requestIdFrom } from '@sweetspot/api/client';
import type { RefundState } from '@sweetspot/domain/payments/payment-state';
import type { RefundRequestState } from '@sweetspot/domain/payments/refund-state';
import { formatMoney } from '@sweetspot/domain/money/money';
import { exactWords, intlLocaleOf, moneyWords } from '@sweetspot/messages';
import { Badge, Button, Card, Dialog, ErrorState, ModalClose, Money, Skeleton, useToast, type BadgeTone } from '@sweetspot/ui';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { api } from '../../../app/api.ts';
import { useSayFailure } from '../../../app/say-failure.ts';
import { useWork } from '../../../app/session.tsx';
import { useWords } from '../../../app/words.ts';
import { useQueueState } from '../queue/queue-context.tsx';
import type { Ticket } from '../queue/ticket.ts';

const AskRefund = lazy(async () => ({ default: (await import('./ask-refund.tsx')).AskRefund }));

export type Refunds = RouterOutputs['storeOrders']['refunds'];
type Request = Refunds['requests'][number];
type Made = Pick<Request['refunds'][number], 'id' | 'amount' | 'state'>;

const TONES: Readonly<Record<RefundRequestState, BadgeTone>> = { asked: 'honey', approved: 'leaf', declined: 'brick', withdrawn: 'plain' };
const REFUND_TONES: Readonly<Record<RefundState, BadgeTone>> = { pending: 'honey', succeeded: 'leaf', failed: 'brick' };

/** What the owner asked to be given back of an order, and the way to ask for more. Money is no matter of the staff. */
export function TicketRefunds({ ticket, timeZone }: { ticket: Ticket; timeZone: string }) {
  const words = useWords('refunds');
  const sayFailure = useSayFailure();
  const { number } = ticket;
  const { store, mayAskRefund } = useWork();
  const isLost = useQueueState().connection === 'lost';
  const refunds = api.storeOrders.refunds.useQuery({ storeId: store.id, number }, { enabled: mayAskRefund && !isLost });
  useReadAgain(ticket);
  if (!mayAskRefund) return null;
  return (
    <Card className="grid gap-4">
      <h2 className="text-lg font-semibold">{words.title}</h2>
      {refunds.data !== undefined ? (
        <Standing refunds={refunds.data} number={number} timeZone={timeZone} isLost={isLost} />
      ) : isLost ? (
        <p className="text-ink-muted">{words.offline}</p>
      ) : refunds.isError ? (
        <ErrorState title={words.failed} requestId={requestIdFrom(refunds.error) ?? undefined} onRetry={() => void refunds.refetch()}>
          {sayFailure(refunds.error)}
        </ErrorState>
      ) : (
        <Skeleton className="h-20" />
      )}
    </Card>
  );
}

/** An order's events bring its ticket anew: somebody may have decided about a refund. */
function useReadAgain(ticket: Ticket): void {
  const { store } = useWork();
  const utils = api.useUtils();
  const seen = useRef(ticket);
  useEffect(() => {
    if (seen.current === ticket) return;
    seen.current = ticket;
    void utils.storeOrders.refunds.invalidate({ storeId: store.id, number: ticket.number });
  }, [ticket, store.id, utils]);
}

interface StandingProps {
  readonly refunds: Refunds;
  readonly number: string;
  readonly timeZone: string;
  readonly isLost: boolean;
}

function Standing({ refunds, number, timeZone, isLost }: StandingProps) {
  const words = useWords('refunds');
  const [isAsking, setAsking] = useState(false);
  const { requests, unasked, because } = refunds;
  return (
    <>
      {requests.length + unasked.length === 0 ? null : (
        <ul className="grid gap-4 divide-y divide-line">
          {requests.map((request) => (
            <OneRequest key={request.id} request={request} number={number} timeZone={timeZone} />
          ))}
          {unasked.map((refund) => (
            <li key={refund.id} className="grid gap-1 pb-4 last:pb-0">
              <Money amount={refund.amount} className="font-semibold" />
              <span>{words.causes[refund.because]}</span>
              <MadeRefund refund={refund} />
            </li>
          ))}
        </ul>
      )}
      {because === null ? (
        <>
          {requests.length + unasked.length === 0 ? <p className="text-ink-muted">{words.none}</p> : null}
          <Button variant="quiet" size="console" className="justify-self-start" disabled={isLost} onClick={() => setAsking(true)}>
            {words.open}
          </Button>
          {isLost ? <p className="text-sm text-ink-muted">{words.offline}</p> : null}
        </>
      ) : (
        <p className="text-ink-muted">{words.because[because]}</p>
      )}
      {isAsking ? (
        <Suspense>
          <AskRefund refunds={refunds} number={number} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function OneRequest({ request, number, timeZone }: { request: Request; number: string; timeZone: string }) {
  const words = useWords('refunds');
  const named = [
    ...request.cakes.map(({ name, quantity }) => `${quantity} × ${name}`),
    ...(request.hasDelivery ? [words.withDelivery] : []),
  ].join(', ');
  return (
    <li className="grid gap-1.5 pb-4 last:pb-0">
      <p className="flex flex-wrap items-center gap-3">
        <Money amount={request.amount} className="font-semibold" />
        <Badge tone={TONES[request.state]}>{words.states[request.state]}</Badge>
      </p>
      {named === '' ? null : <p className="text-sm wrap-anywhere">{named}</p>}
      <p className="wrap-anywhere">{request.reason}</p>
      <p className="text-sm text-ink-muted">
        {words.sinceWhen(words.askers[request.askedBy], exactWords(new Date(request.at), words.locale, timeZone))}
      </p>
      {request.decisionReason === null ? null : <p className="wrap-anywhere">{words.declinedBecause(request.decisionReason)}</p>}
      {request.refunds.map((refund) => (
        <MadeRefund key={refund.id} refund={refund} />
      ))}
      {request.allowed.includes('withdraw') ? <Withdraw request={request} number={number} /> : null}
    </li>
  );
}

function MadeRefund({ refund: { amount, state } }: { refund: Made }) {
  const { locale } = useWords('refunds');
  return (
    <p className="flex flex-wrap items-center gap-3 text-sm">
      <Badge tone={REFUND_TONES[state]}>{moneyWords(locale).refundStates[state]}</Badge>
      <Money amount={amount} />
    </p>
  );
}

function Withdraw({ request: { id, amount }, number }: { request: Request; number: string }) {
  const words = useWords('refunds');
  const sayFailure = useSayFailure();
  const toast = useToast();
  const { store } = useWork();
  const utils = api.useUtils();
  const [isAsking, setAsking] = useState(false);
  const withdraw = api.storeOrders.withdrawRefund.useMutation({
    onSuccess: (refunds) => {
      utils.storeOrders.refunds.setData({ storeId: store.id, number }, refunds);
      toast({ message: words.withdrawn });
    },
    onError: async (error) => {
      toast({ tone: 'problem', message: sayFailure(error) });
      setAsking(false);
      await utils.storeOrders.refunds.invalidate({ storeId: store.id, number });
    },
  });
  return (
    <Dialog
      open={isAsking}
      onOpenChange={setAsking}
      title={words.withdrawQuestion(formatMoney(amount, intlLocaleOf(words.locale)))}
      description={words.withdrawMeans}
      trigger={
        <Button variant="quiet" size="console" className="mt-1 justify-self-start">
          {words.withdraw}
        </Button>
      }
      footer={
        <>
          <ModalClose>
            <Button variant="quiet">{words.keep}</Button>
          </ModalClose>
          <Button variant="danger" isLoading={withdraw.isPending} onClick={() => withdraw.mutate({ storeId: store.id, id })}>
            {words.withdraw}
          </Button>
        </>
      }
    />
  );
}
