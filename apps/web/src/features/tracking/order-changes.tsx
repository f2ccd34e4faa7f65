import type { RouterOutputs } from '@sweetspot/api';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { whenWords, type Moment } from '@sweetspot/messages';
import { Button, useToast } from '@sweetspot/ui';
import type { ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { useWords, type Words } from '../../app/words.ts';
import { differenceSaid, moneySaid, totalSaid, withoutSign } from '../../components/change-words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { Notice } from '../../components/notice.tsx';
import { PayChange } from '../../components/pay-change.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ChangeDifferences } from './change-differences.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

type Changes = RouterOutputs['orderChanges']['list'];
export type Change = Changes['changes'][number];

interface OfOrder {
  readonly order: TrackedOrder;
  readonly changes: Changes | undefined;
  readonly secret: string | null;
  readonly moment: Moment;
}

/** The change that the page tells of at its head: the last one, until the kitchen begins. One that was withdrawn says nothing more. */
export function toldChange({ status }: Pick<TrackedOrder, 'status'>, changes: Changes | undefined): Change | null {
  const [last] = changes?.changes ?? [];
  return status === 'accepted' && last !== undefined && last.state !== 'withdrawn' ? last : null;
}

/** What became of the last change, and what its customer can do about it. Said aloud when it comes while the page is open. */
export function OrderChanges({ order, changes, secret, moment }: OfOrder) {
  const change = toldChange(order, changes);
  return (
    <div aria-live="polite" className="empty:hidden">
      {change === null ? null : <Told {...{ order, change, secret, moment }} />}
    </div>
  );
}

interface ToldProps {
  readonly order: TrackedOrder;
  readonly change: Change;
  readonly secret: string | null;
  readonly moment: Moment;
}

function Told({ order, change, secret, moment }: ToldProps) {
  const words = useWords('changes');
  const { tone, title, text } = telling(order, change, moment, words);
  return (
    <Notice tone={tone} title={title} actions={<Actions order={order} change={change} secret={secret} />}>
      <div className="grid gap-2">
        <p suppressHydrationWarning>{text}</p>
        {order.lines.length > 1 && change.slots === null ? <p className="font-medium wrap-anywhere">{change.cakeName}</p> : null}
        <ChangeDifferences change={change} timeZone={moment.timeZone} />
        {isGivenUp(change) ? null : <p className="font-medium">{`${differenceSaid(change, words)}: ${totalSaid(change, words)}`}</p>}
      </div>
    </Notice>
  );
}

/** What it would have cost is no price of this order. */
const isGivenUp = ({ state }: Change): boolean => state === 'declined' || state === 'lapsed';

interface Telling {
  readonly tone: 'info' | 'attention' | 'done';
  readonly title: string;
  readonly text: ReactNode;
}

function telling(order: TrackedOrder, change: Change, moment: Moment, words: Words<'changes'>): Telling {
  const when = (at: string | null) => (at === null ? '' : whenWords(new Date(at), words.locale, moment));
  const { state, isInForce, reason, answerBy, payBy, difference } = change;
  if (isInForce) return { tone: 'done', title: words.inForce.title, text: settledSaid(order, change, words) };
  if (state === 'proposed') return { tone: 'info', title: words.open.title, text: words.open.text(order.store.name, when(answerBy)) };
  if (state === 'accepted')
    return { tone: 'attention', title: words.owed.title(moneySaid(difference, words)), text: words.owed.text(when(payBy)) };
  if (state === 'declined') return { tone: 'attention', title: words.declined.title, text: words.declined.text(reason ?? '') };
  return { tone: 'attention', title: words.lapsed.title, text: payBy === null ? words.lapsed.unanswered : words.lapsed.unpaid };
}

/** What a change that holds did to the money. */
function settledSaid(order: TrackedOrder, { difference, totalAfter }: Change, words: Words<'changes'>): string {
  if (isPaidInCash(order.payment.method)) return words.inForce[order.fulfilment](moneySaid(totalAfter, words));
  if (difference.amount === 0) return words.nothingToPay;
  const amount = moneySaid(withoutSign(difference), words);
  return difference.amount > 0 ? words.inForce.paid(amount) : words.inForce.comesBack(amount);
}

function Actions({ order: { number }, change, secret }: Omit<ToldProps, 'moment'>) {
  const words = useWords('changes');
  const toast = useToast();
  const utils = api.useUtils();
  const readAnew = () => void utils.orderChanges.list.invalidate({ number, secret });
  const withdraw = api.orderChanges.withdraw.useMutation({
    onSuccess: (changes) => {
      utils.orderChanges.list.setData({ number, secret }, changes);
      toast({ message: words.withdrawn });
    },
    // It was answered meanwhile, perhaps: the page then shows what is true now.
    onError: readAnew,
  });
  if (change.allowed.length === 0) return null;
  return (
    <>
      {change.allowed.includes('pay') ? (
        <PayChange order={{ number, secret }} id={change.id} onRefused={readAnew}>
          {words.owed.pay(moneySaid(change.difference, words))}
        </PayChange>
      ) : null}
      {change.allowed.includes('withdraw') ? (
        <ScriptsOnly>
          <Button variant="quiet" isLoading={withdraw.isPending} onClick={() => withdraw.mutate({ number, secret, id: change.id })}>
            {words.withdraw}
          </Button>
        </ScriptsOnly>
      ) : null}
      {withdraw.isError ? (
        <p role="alert" className="w-full font-medium text-brick-text">
          {failureWords(withdraw.error, words.locale, words.unexpected)}
        </p>
      ) : null}
    </>
  );
}
