import { createElement } from 'react';
import { desktop } from '../../../app/desktop.ts';
import type { Ticket } from '../queue/ticket.ts';
import { PrintedTicket } from './printed-ticket.tsx';

/** On the desktop straight to the printer; in a browser by its own dialog, from the ticket's page. */
export async function printTicket(ticket: Ticket, timeZone: string): Promise<boolean> {
  if (desktop === null) {
    window.print();
    return true;
  }
  // Loaded with the first ticket: a browser never needs it.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const { isPrinted } = await desktop.printTicket({
    markup: renderToStaticMarkup(createElement(PrintedTicket, { ticket, timeZone })),
  });
  return isPrinted;
}
