import { slotWords } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { desktop } from '../../../app/desktop.ts';
import { LOCALE } from '../../../app/language.ts';
import { cakesOf } from '../board/ticket-words.ts';
import type { Ticket } from './ticket.ts';

const words = consoleWords.frame.notice;

/** The system's own notice of a new order, for a screen that nobody is looking at. */
export function announce(ticket: Ticket, timeZone: string, open: (number: string) => void): void {
  const { number, contactName, promisedStartAt, promisedEndAt } = ticket;
  const when = slotWords(new Date(promisedStartAt), new Date(promisedEndAt), LOCALE, {
    timeZone,
    now: new Date(),
  });
  const title = words.title(number);
  const body = words.body(contactName, when, cakesOf(ticket)).slice(0, 400);
  if (desktop !== null) void desktop.notify({ title, body, orderNumber: number });
  else if ('Notification' in window && Notification.permission === 'granted') {
    new Notification(title, { body, tag: number }).addEventListener('click', () => {
      window.focus();
      open(number);
    });
  }
}
