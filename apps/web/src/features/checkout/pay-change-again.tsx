import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf, whenWords } from '@sweetspot/messages';
import { LinkButton } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { Notice } from '../../components/notice.tsx';
import { PayChange } from '../../components/pay-change.tsx';
import { useMoment } from '../../components/reader.ts';

type Result = RouterOutputs['checkout']['settle'];

interface PayChangeAgainProps {
  result: Result;
  change: NonNullable<Result['change']>;
  secret: string | null;
  onChanged: () => void;
}

/** Back from the gateway without having paid for a change: what became of it, and, while there is time, another try. */
export function PayChangeAgain({ result: { number, state, isReleased, trackingPath }, change, secret, onChanged }: PayChangeAgainProps) {
  const { paying, owed, locale } = useWords('changes');
  const { followOrder } = useWords('payment-return');
  const moment = useMoment(change.timeZone);
  const isOver = state === 'expired' || change.payBy === null;
  const title = isOver ? paying.over : state === 'declined' ? paying.declined : paying.abandoned;
  return (
    <>
      <Notice tone={state === 'abandoned' ? 'attention' : 'problem'} isLive title={title}>
        {change.payBy === null || isOver ? (
          <p>{isReleased ? paying.overReleased : paying.overHelp}</p>
        ) : (
          <p suppressHydrationWarning>{paying.again(whenWords(new Date(change.payBy), locale, moment))}</p>
        )}
      </Notice>
      <div className="flex flex-wrap items-center gap-3">
        {isOver ? null : (
          <PayChange order={{ number, secret }} id={change.id} onRefused={onChanged}>
            {owed.pay(formatMoney(change.difference, intlLocaleOf(locale)))}
          </PayChange>
        )}
        <LinkButton asChild variant="quiet">
          <Link to={trackingPath}>{followOrder}</Link>
        </LinkButton>
      </div>
    </>
  );
}
