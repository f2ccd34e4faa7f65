import { kitchenWords, orderWords, sayError, sayField } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { TriangleAlert } from 'lucide-react';
import type { Command } from '../queue/command.ts';
import type { Refused } from '../queue/refused-taps.ts';
import { useQueue, useQueueState } from '../queue/queue-context.tsx';
import { useWords, type Words } from '../../../app/words.ts';

/** What the server would not do, and why; it stays until somebody has read it. */
export function RefusedNotice() {
  const orders = useWords('orders');
  const changes = useWords('changes');
  const words = orders.refused;
  const { refused } = useQueueState();
  const queue = useQueue();
  return (
    <div role="alert">
      {refused.length === 0 ? null : (
        <ul className="grid max-h-[25dvh] gap-2 overflow-y-auto bg-canvas p-3">
          {refused.map(({ command, failure }) => (
            <li
              key={command.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-brick-soft px-4 py-2 text-brick-text"
            >
              <TriangleAlert aria-hidden className="size-6 shrink-0" />
              <p className="min-w-0 grow basis-64">
                <strong>{`${words.title}: ${words.tap(command.number, tapWord(command, orders, changes))}`}</strong>{' '}
                <span>{reasonOf(failure, orders)}</span>
              </p>
              <Button variant="quiet" onClick={() => queue.dismissRefused(command.id)}>
                {words.read}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A tap has no field to stand beside, so what was wrong with what came along is said itself. */
export function reasonOf(failure: Refused['failure'], { refused: words, locale }: Words<'orders'>): string {
  if (failure.kind !== 'refused') return words.fault(failure.requestId);
  const { refusal } = failure;
  const [field] = refusal.code === 'INPUT_INVALID' ? Object.values(refusal.data.fields) : [];
  return field === undefined ? sayError(refusal, locale) : sayField(field, locale);
}

function tapWord(command: Command, { silence, locale }: Words<'orders'>, changes: Words<'changes'>): string {
  switch (command.kind) {
    case 'move':
      return orderWords(locale).moves[command.event];
    case 'tick':
      return kitchenWords(locale).states[command.to];
    case 'acknowledge':
      return silence;
    case 'answer_change':
      return changes[command.decision];
    case 'acknowledge_change':
      return changes.seen;
  }
}
