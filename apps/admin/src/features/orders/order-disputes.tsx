import { Badge, Money } from '@sweetspot/ui';
import { Link } from 'react-router';
import { textLink } from '../../app/page.tsx';
import { When } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';
import type { AdminOrder } from './order-page.tsx';

/** Who disputes the order's money, and what became of it: while one is open the order is not paid out. */
export function OrderDisputes({ whole: { disputes } }: { whole: AdminOrder }) {
  const words = useWords('books');
  if (disputes.length === 0) return null;
  return (
    <ul aria-label={words.disputes} className="divide-y divide-line rounded-card border border-line bg-surface">
      {disputes.map(({ id, at, amount, reason, state, closeReason }) => (
        <li key={id} className="grid gap-1 p-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={state === 'open' ? 'honey' : 'plain'}>{words.disputed(words.disputeStates[state])}</Badge>
            <Money amount={amount} className="font-semibold" />
            <span className="text-sm text-ink-muted">
              <When at={at} />
            </span>
          </p>
          <p className="wrap-anywhere">{reason}</p>
          {closeReason === null ? null : <p className="text-sm wrap-anywhere text-ink-muted">{closeReason}</p>}
          {state === 'open' ? (
            <p className="text-sm text-ink-muted">
              <span>{`${words.noDisputesHint} `}</span>
              <Link to="/findings" className={textLink}>
                {words.decideThere}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
