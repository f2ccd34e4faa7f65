import type { RouterOutputs } from '@sweetspot/api';
import { Badge } from '@sweetspot/ui';
import { dayLabel } from '../../app/reading.tsx';
import { useWords } from '../../app/words.ts';

export function BatchState({ batch: { state, reference, paidOn } }: { batch: RouterOutputs['adminMoney']['payoutBatch'] }) {
  const words = useWords('payouts');
  return (
    <span className="grid justify-items-start gap-1">
      <Badge tone={state === 'paid' ? 'leaf' : 'honey'}>{words.states[state]}</Badge>
      {paidOn === null ? null : (
        <span className="text-xs whitespace-normal text-ink-muted">{words.paidBy(dayLabel(paidOn, words.locale), reference ?? '')}</span>
      )}
    </span>
  );
}
