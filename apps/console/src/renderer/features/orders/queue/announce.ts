import { slotWords } from '@sweetspot/messages';
import { desktop } from '../../../app/desktop.ts';
import type { Words } from '../../../app/words.ts';
import { cakesOf } from '../board/ticket-words.ts';
import { promiseEndsAt, promisedAt, type Ticket } from './ticket.ts';

interface Announcing {
  readonly timeZone: string;
  readonly title: string;
  readonly words: Words<'bell'>;
  readonly orders: Words<'orders'>;
  readonly open: (number: string) => void;
}

/** The system's own notice of a new order, or of a change asked for, for a screen that nobody is looking at. */
export function announce(ticket: Ticket, { timeZone, title, words, orders, open }: Announcing): void {
  const { number, contactName } = ticket;
  const when = slotWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), words.locale, { timeZone, now: new Date() });
  const body = words.notice.body(contactName, when, cakesOf(ticket, orders)).slice(0, 400);
  if (desktop !== null) void desktop.notify({ title, body, orderNumber: number });
  else if ('Notification' in window && Notification.permission === 'granted') {
    new Notification(title, { body, tag: number }).addEventListener('click', () => {
      window.focus();
      open(number);
    });
  }
}
