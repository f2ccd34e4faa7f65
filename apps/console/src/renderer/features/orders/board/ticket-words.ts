import { windowWords, type Moment } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { LOCALE } from '../../../app/language.ts';
import { promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { dayOfPromise } from './columns.ts';

const words = consoleWords.orders;

/** "Tomorrow, Wed 25 Nov, 10 am to 12 pm": never a time without its day. */
export function whenOf(ticket: Ticket, moment: Moment): string {
  const window = windowWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), LOCALE, moment.timeZone);
  return `${dayOfPromise(promisedAt(ticket), moment)}, ${window}`;
}

/** "2 × Black Forest, Truffle". */
export const cakesOf = ({ lines }: Ticket): string => lines.map(({ quantity, cakeName }) => words.quantity(quantity, cakeName)).join(', ');
