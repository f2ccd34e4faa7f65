import { promiseOf, slotWords, whenWords, type Moment } from '@sweetspot/messages';
import { Button, useToast } from '@sweetspot/ui';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { failureWords } from '../../components/failure-words.ts';
import { Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { CancelOrder } from './cancel-order.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

interface TimeAskedProps {
  readonly order: TrackedOrder;
  /** When the customer's time to answer ends. */
  readonly answerBy: string;
  readonly secret: string | null;
  readonly moment: Moment;
}

/** The store can keep only a later time than it promised: both times, until when, and both ways to answer. */
export function TimeAsked({ order, answerBy, secret, moment }: TimeAskedProps) {
  const words = useWords('tracking');
  const toast = useToast();
  const utils = api.useUtils();
  const agree = api.orders.agreeToTime.useMutation({
    onSuccess: (agreed) => {
      utils.orders.track.setData({ number: order.number, secret }, agreed);
      toast({ message: words.timeAsked.agreed });
    },
    onError: () => utils.orders.track.invalidate({ number: order.number, secret }),
  });
  const { start, end } = promiseOf(order);
  const before = slotWords(new Date(order.promisedStartAt), new Date(order.promisedEndAt), words.locale, moment);
  return (
    <Notice
      tone="attention"
      title={words.timeAsked.title}
      actions={
        <ScriptsOnly>
          <div className="flex flex-wrap gap-2">
            <Button
              isLoading={agree.isPending}
              onClick={() => agree.mutate({ number: order.number, secret, expectedVersion: order.version })}
            >
              {words.timeAsked.agree}
            </Button>
            <CancelOrder order={order} secret={secret} />
          </div>
        </ScriptsOnly>
      }
    >
      <p suppressHydrationWarning>{words.timeAsked.text(before, slotWords(start, end, words.locale, moment))}</p>
      <p suppressHydrationWarning>{words.timeAsked.until(whenWords(new Date(answerBy), words.locale, moment))}</p>
      <p>{words.timeAsked.free}</p>
      {agree.isError ? (
        <p role="alert" className="font-medium text-brick-text">
          {failureWords(agree.error, words.locale, words.unexpected)}
        </p>
      ) : null}
    </Notice>
  );
}
