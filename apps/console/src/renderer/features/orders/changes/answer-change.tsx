import { Button } from '@sweetspot/ui';
import { Check, X } from 'lucide-react';
import { useWords } from '../../../app/words.ts';
import { AskReason } from '../board/ask-reason.tsx';
import { useAsking } from '../board/use-asking.ts';
import { useTaps } from '../queue/taps.tsx';
import type { Change, Ticket } from '../queue/ticket.ts';

/** Taken in one tap; declined with a reason. Each only where the server allows it. */
export function AnswerChange({ ticket, change }: { ticket: Ticket; change: Change }) {
  const words = useWords('changes');
  const { answerChange } = useTaps();
  const { number } = ticket;
  const { asking, ask, close } = useAsking<'decline'>(number, ({ changes }, asked) =>
    changes.some(({ id, allowed }) => id === change.id && allowed.includes(asked)),
  );
  const mayAccept = change.allowed.includes('accept');
  const mayDecline = change.allowed.includes('decline');
  return (
    <div className="grid gap-2">
      {mayAccept ? (
        <Button
          size="console"
          isBlock
          data-accept-change
          aria-label={words.acceptOf(number)}
          onClick={() => answerChange(ticket, change, { decision: 'accept' })}
        >
          <Check aria-hidden />
          <span>{words.accept}</span>
        </Button>
      ) : (
        <p>{words.begun}</p>
      )}
      {mayDecline ? (
        <Button
          variant="quiet"
          size="console"
          isBlock
          data-decline-change
          aria-label={words.declineOf(number)}
          onClick={() => ask('decline')}
        >
          <X aria-hidden />
          <span>{words.decline}</span>
        </Button>
      ) : null}
      {asking === 'decline' ? (
        <AskReason
          title={words.dialog.title(number)}
          description={words.dialog.text}
          quick={change.slots === null ? words.dialog.quick : words.dialog.quickTime}
          action={words.decline}
          onConfirm={(reason) => answerChange(ticket, change, { decision: 'decline', reason })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
