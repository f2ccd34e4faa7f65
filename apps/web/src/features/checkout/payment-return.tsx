import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { formatMoney } from '@sweetspot/domain/money/money';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { intlLocaleOf, sayError } from '@sweetspot/messages';
import { Button, Countdown, EmptyState, LinkButton, PageTitle, Spinner } from '@sweetspot/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../app/api.ts';
import { sendUntilAnswered } from '../../app/send-until-answered.ts';
import { useBackFromAway } from '../../app/use-back-from-away.ts';
import { useWords, type Words } from '../../app/words.ts';
import { isNoSuchOrder } from '../../components/no-such-order.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOff } from '../../components/scripts-off.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PayChangeAgain } from './pay-change-again.tsx';
import { newKey, useGoOn } from './use-placing.ts';
import { useSettledPayment, type FirstStanding, type PaymentStanding } from './use-settled-payment.ts';

type Result = RouterOutputs['checkout']['settle'];

interface PaymentReturnProps {
  number: string;
  secret: string | null;
  /** As the page was sent. */
  first: FirstStanding;
}

/** Where the gateway sends the customer back to, and where an order that still waits for its money is paid. */
export function PaymentReturn({ number, secret, first }: PaymentReturnProps) {
  const words = useWords('payment-return');
  const standing = useSettledPayment(number, secret, first.result);
  const { result, error } = standing;
  useLeaveWhenPaid(result);
  if (first.isUnknown || isNoSuchOrder(error)) return <UnknownPayment />;
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6">
      <PageTitle>{words.title}</PageTitle>
      {result === null || result.state === 'pending' ? (
        <Waiting standing={standing} />
      ) : result.state === 'paid' ? (
        <Paid trackingPath={result.trackingPath} />
      ) : result.change !== null ? (
        <PayChangeAgain result={result} change={result.change} secret={secret} onChanged={standing.askAgain} />
      ) : (
        <NotPaid result={result} secret={secret} onChanged={standing.askAgain} />
      )}
    </div>
  );
}

function useLeaveWhenPaid(result: Result | null): void {
  const utils = api.useUtils();
  const navigate = useNavigate();
  const isPaid = result?.state === 'paid';
  const leave = useEffectEvent(() => {
    void utils.carts.invalidate();
    void utils.orders.invalidate();
    void navigate(result?.trackingPath ?? '/orders', { replace: true });
  });
  useEffect(() => {
    if (isPaid) leave();
  }, [isPaid]);
}

function Paid({ trackingPath }: { trackingPath: string }) {
  const words = useWords('payment-return');
  return (
    <>
      <Notice tone="done" isLive>
        {words.paid}
      </Notice>
      <noscript>
        <meta httpEquiv="refresh" content={`2; url=${trackingPath}`} />
      </noscript>
      <LinkButton asChild variant="quiet" className="justify-self-start">
        <Link to={trackingPath}>{words.followOrder}</Link>
      </LinkButton>
    </>
  );
}

function Waiting({ standing: { waits, error } }: { standing: PaymentStanding }) {
  const words = useWords('payment-return');
  return (
    <div className="grid gap-4">
      <output className="flex items-center gap-3 text-lg">
        <Spinner />
        <span>{words.checking}</span>
      </output>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <ScriptsOff>{words.asksAgain}</ScriptsOff>
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {error === null ? null : <Notice tone="attention">{words.failed}</Notice>}
        {waits >= 2 ? <Notice tone="info">{waits >= 6 ? words.verySlow : words.slow}</Notice> : null}
      </div>
    </div>
  );
}

/** What became of the payment, and of the money where some came. */
function tellingOf(
  { state, placedInstead, isReleased, unplacedFor, isCaptureFailed, holdExpiresAt }: Result,
  words: Words<'payment-return'>,
): { title: string; help: string } {
  if (placedInstead !== null)
    return {
      title: words.orderedAlready,
      help: `${words.orderedAlreadyHelp(placedInstead)} ${isReleased ? words.orderedAlreadyReleased : words.orderedAlreadyUnpaid}`,
    };
  if (unplacedFor === 'store_closed') return { title: words.storeClosed, help: words.storeClosedHelp };
  if (unplacedFor === 'code_used_up') return { title: words.codeUsedUp, help: words.codeUsedUpHelp };
  if (state === 'expired')
    return isReleased ? { title: words.released, help: words.releasedHelp } : { title: words.expired, help: words.expiredHelp };
  const isHeld = holdExpiresAt !== null;
  if (state === 'abandoned') return { title: words.abandoned, help: isHeld ? words.abandonedHelp : words.abandonedUnheldHelp };
  if (isCaptureFailed) return { title: words.declined, help: words.captureFailedHelp };
  return { title: words.declined, help: isHeld ? words.declinedHelp : words.declinedUnheldHelp };
}

interface NotPaidProps {
  result: Result;
  secret: string | null;
  onChanged: () => void;
}

function NotPaid({ result, secret, onChanged }: NotPaidProps) {
  const words = useWords('payment-return');
  const { state, canRetry, holdExpiresAt, trackingPath, placedInstead } = result;
  const telling = tellingOf(result, words);
  return (
    <>
      <Notice tone={state === 'abandoned' || placedInstead !== null ? 'attention' : 'problem'} isLive title={telling.title}>
        {telling.help}
      </Notice>
      {holdExpiresAt === null ? null : (
        <p className="flex flex-wrap items-center gap-2 noscript:hidden">
          <span>{words.held}</span>
          <Countdown until={holdExpiresAt} onEnd={onChanged} />
        </p>
      )}
      {canRetry ? <PayAgain result={result} secret={secret} onChanged={onChanged} /> : null}
      <div className="flex flex-wrap gap-3 border-t border-line pt-5">
        {state === 'expired' && placedInstead === null ? (
          <LinkButton asChild>
            <Link to="/cart">{words.orderAgain}</Link>
          </LinkButton>
        ) : null}
        <LinkButton asChild variant="quiet">
          <Link to={trackingPath}>{words.followOrder}</Link>
        </LinkButton>
      </div>
    </>
  );
}

/** Each way to pay is a button: one press goes on. */
function PayAgain({ result, secret, onChanged }: NotPaidProps) {
  const words = useWords('payment-return');
  const { client } = api.useUtils();
  const goOn = useGoOn();
  const [busyWith, setBusyWith] = useState<PaymentMethod | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // One try has one key, however often it is pressed; the next method or the next round is another try.
  const keys = useRef(new Map<PaymentMethod, string>());
  useBackFromAway(() => setBusyWith(null));

  const pay = async (method: PaymentMethod) => {
    if (busyWith !== null) return;
    setBusyWith(method);
    setProblem(null);
    const idempotencyKey = keys.current.get(method) ?? newKey();
    keys.current.set(method, idempotencyKey);
    try {
      const { number } = result;
      await goOn(await sendUntilAnswered(() => client.checkout.payAgain.mutate({ number, secret, method, idempotencyKey })));
    } catch (error) {
      const refusal = refusalFrom(error);
      keys.current.clear();
      setBusyWith(null);
      setProblem(refusal ? sayError(refusal, words.locale) : words.failed);
      // Paid or expired meanwhile: the page asks how things stand.
      if (refusal?.code === 'STALE_STATE') onChanged();
    }
  };

  return (
    <div className="grid gap-4">
      <ScriptsOnly>
        <div className="flex flex-wrap gap-3">
          {result.methods
            .filter(({ isAvailable }) => isAvailable)
            .map(({ method }, at) => (
              <Button
                key={method}
                variant={at === 0 ? 'primary' : 'quiet'}
                isLoading={busyWith === method}
                disabled={busyWith !== null && busyWith !== method}
                onClick={() => void pay(method)}
              >
                {words.payBy[method]}
              </Button>
            ))}
        </div>
      </ScriptsOnly>
      {result.methods
        .filter(({ isAvailable, limit }) => !isAvailable && limit !== null && limit.amount > 0)
        .map(({ method, stoppedBy, limit }) => (
          <p key={method} className="text-sm text-ink-muted">
            {stoppedBy ? words.cashStoppedBy[stoppedBy] : limit ? words.overLimit(formatMoney(limit, intlLocaleOf(words.locale))) : null}
          </p>
        ))}
      {problem === null ? null : (
        <Notice tone="problem" isLive>
          {problem}
        </Notice>
      )}
    </div>
  );
}

function UnknownPayment() {
  const words = useWords('payment-return');
  return (
    <>
      <h1 className="sr-only">{words.unknown}</h1>
      <EmptyState
        title={words.unknown}
        actions={
          <LinkButton asChild>
            <Link to="/orders">{words.toOrders}</Link>
          </LinkButton>
        }
      >
        {words.unknownHelp}
      </EmptyState>
    </>
  );
}
