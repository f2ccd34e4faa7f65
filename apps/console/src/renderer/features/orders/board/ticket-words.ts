import { windowWords, type Moment } from '@sweetspot/messages';
import { promiseEndsAt, promisedAt, type Ticket } from '../queue/ticket.ts';
import { dayOfPromise } from './columns.ts';
import type { Words } from '../../../app/words.ts';

/** "Tomorrow, Wed 25 Nov, 10 am to 12 pm": never a time without its day. */
export function whenOf(ticket: Ticket, moment: Moment, words: Words<'orders'>): string {
  const window = windowWords(new Date(promisedAt(ticket)), new Date(promiseEndsAt(ticket)), words.locale, moment.timeZone);
  return `${dayOfPromise(promisedAt(ticket), moment, words)}, ${window}`;
}

/** "2 × Black Forest, Truffle". */
export const cakesOf = ({ lines }: Ticket, words: Words<'orders'>): string =>
  lines.map(({ quantity, cakeName }) => words.quantity(quantity, cakeName)).join(', ');
