import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { orderWords, sayField } from '@sweetspot/messages';
import { Button, Dialog, Field, ModalClose, TextArea } from '@sweetspot/ui';
import { useState } from 'react';
import { useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import { whenOf } from './ticket-words.ts';
import type { Ticket } from '../queue/ticket.ts';
import { useWords, type Words } from '../../../app/words.ts';

const SHORTEST = 3;
const LONGEST = 300;

type Asked = keyof Words<'orders'>['reason']['titles'];
const askedOf = (event: OrderEvent): Asked => (event === 'reject' || event === 'cancel' || event === 'fail_delivery' ? event : 'other');

interface ReasonDialogProps {
  readonly ticket: Ticket;
  readonly event: OrderEvent;
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** What cannot be taken back asks first, and the customer reads why. */
export function ReasonDialog({ ticket, event, timeZone, onClose }: ReasonDialogProps) {
  const orders = useWords('orders');
  const { reason: words, locale } = orders;
  const { move } = useTaps();
  const now = new Date(useServerNow());
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const asked = askedOf(event);
  const confirm = () => {
    const said = reason.trim();
    if (said.length < SHORTEST) return setProblem(sayField('reason_required', locale));
    if (said.length > LONGEST) return setProblem(sayField('reason_too_long', locale));
    onClose();
    move(ticket, event, { reason: said });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={words.titles[asked](ticket.number)}
      description={`${ticket.contactName}, ${whenOf(ticket, { timeZone, now }, orders)}. ${words.texts[asked](ticket.cashDue !== null)}`}
      footer={
        <>
          <ModalClose>
            <Button variant="quiet" size="console">
              {words.back}
            </Button>
          </ModalClose>
          <Button variant="danger" size="console" onClick={confirm}>
            {orderWords(locale).moves[event]}
          </Button>
        </>
      }
    >
      <div className="mb-4 flex flex-wrap gap-2">
        {words.quick[asked].map((quick) => (
          <Button key={quick} variant="quiet" onClick={() => setReason(quick)}>
            {quick}
          </Button>
        ))}
      </div>
      <Field label={words.label} error={problem} isRequired>
        <TextArea value={reason} maxGraphemes={LONGEST} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </Dialog>
  );
}
