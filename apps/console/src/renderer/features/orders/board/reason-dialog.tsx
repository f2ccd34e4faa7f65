import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { orderWords } from '@sweetspot/messages';
import { useServerNow } from '../queue/queue-context.tsx';
import { useTaps } from '../queue/taps.tsx';
import { AskReason } from './ask-reason.tsx';
import { whenOf } from './ticket-words.ts';
import type { Ticket } from '../queue/ticket.ts';
import { useWords, type Words } from '../../../app/words.ts';

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
  const asked = askedOf(event);
  return (
    <AskReason
      title={words.titles[asked](ticket.number)}
      description={`${ticket.contactName}, ${whenOf(ticket, { timeZone, now }, orders)}. ${words.texts[asked](ticket.cashDue !== null)}`}
      quick={words.quick[asked]}
      action={orderWords(locale).moves[event]}
      onConfirm={(reason) => move(ticket, event, { reason })}
      onClose={onClose}
    />
  );
}
