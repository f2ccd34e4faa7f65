import type { RouterOutputs } from '@sweetspot/api';
import { sayError, type Moment } from '@sweetspot/messages';
import { useWords } from '../../app/words.ts';
import { ChangeHistory } from './change-history.tsx';
import { toldChange } from './order-changes.tsx';
import { OrderedLines } from './order-facts.tsx';
import type { TrackedOrder } from './tracking-steps.ts';

interface ChangeableLinesProps {
  readonly order: TrackedOrder;
  /** Undefined until they are there; the order is shown meanwhile. */
  readonly changes: RouterOutputs['orderChanges']['list'] | undefined;
  readonly secret: string | null;
  readonly moment: Moment;
}

/** While it is worth saying why an order takes no change. */
const TOLD_WHY: readonly TrackedOrder['status'][] = ['placed', 'accepted', 'baking'];

/** What was ordered, as it stands, with the way to ask for something else, or why there is none, and what was asked before. */
export function ChangeableLines({ order, changes, secret, moment }: ChangeableLinesProps) {
  const words = useWords('changes');
  const query = secret === null ? '' : `?secret=${encodeURIComponent(secret)}`;
  const changePath = (position: number) => `/orders/${order.number}/change/${position}${query}`;
  const because = changes?.because ?? null;
  const told = toldChange(order, changes);
  return (
    <>
      <OrderedLines order={order} changePath={changes?.because === null ? changePath : null}>
        {because === null || !TOLD_WHY.includes(order.status) ? null : (
          <p className="text-sm text-pretty text-ink-muted print:hidden">
            {sayError({ code: 'CHANGE_NOT_ALLOWED', data: { because } }, words.locale)}
          </p>
        )}
      </OrderedLines>
      <ChangeHistory
        changes={(changes?.changes ?? []).filter(({ id }) => id !== told?.id)}
        isOver={order.status !== 'accepted'}
        moment={moment}
      />
    </>
  );
}
