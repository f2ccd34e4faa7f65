import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { foldWords } from '@sweetspot/domain/text/fold-words';
import { choiceWords, dateWords, dietWords, type Moment } from '@sweetspot/messages';
import { promisedAt, type Ticket, type TicketLine } from '../queue/ticket.ts';
import type { Words } from '../../../app/words.ts';

export const OPEN_COLUMNS = ['new', 'accepted', 'baking', 'ready', 'out'] as const;
export type OpenColumn = (typeof OPEN_COLUMNS)[number];
export type Column = OpenColumn | 'done';

const COLUMN_OF: Readonly<Record<OrderStatus, Column | null>> = {
  // Not the kitchen's yet, or never to be.
  awaiting_payment: null,
  expired: null,
  placed: 'new',
  accepted: 'accepted',
  baking: 'baking',
  ready: 'ready',
  out_for_delivery: 'out',
  delivery_failed: 'out',
  delivered: 'done',
  collected: 'done',
  not_collected: 'done',
  rejected: 'done',
  cancelled: 'done',
};

/** A finished ticket brought back stands where it stood last; its state stays what it is. */
export function columnOf(ticket: Ticket, recalled: ReadonlySet<string>): Column | null {
  const column = COLUMN_OF[ticket.status];
  if (column !== 'done' || !recalled.has(ticket.number)) return column;
  return ticket.fulfilment === 'delivery' ? 'out' : 'ready';
}

export const DAY_FILTERS = ['all', 'today', 'tomorrow', 'later'] as const;
export type DayFilter = (typeof DAY_FILTERS)[number];
export type Day = Exclude<DayFilter, 'all'>;

/** Days since 1970 on the store's calendar. */
function calendarDay(at: number | string, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(at));
  return Date.parse(parts) / 86_400_000;
}

/** What was promised for a day gone by is today's work. */
export function dayOf(ticket: Ticket, nowMs: number, timeZone: string): Day {
  const away = calendarDay(promisedAt(ticket), timeZone) - calendarDay(nowMs, timeZone);
  return away <= 0 ? 'today' : away === 1 ? 'tomorrow' : 'later';
}

export interface DaySection {
  readonly date: string;
  readonly heading: string;
  readonly tickets: readonly Ticket[];
}

/** Today, tomorrow and every later day under a heading of its own, with weekday and date. */
export function byDay(tickets: readonly Ticket[], moment: Moment, words: Words<'orders'>): DaySection[] {
  const sections = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const date = dateWords(new Date(promisedAt(ticket)), words.locale, moment);
    sections.set(date, [...(sections.get(date) ?? []), ticket]);
  }
  return [...sections].map(([date, inDay]) => ({
    date,
    heading: inDay[0] === undefined ? date : dayOfPromise(promisedAt(inDay[0]), moment, words),
    tickets: inDay,
  }));
}

/** "Today, Tue 24 Nov", "Sun 29 Nov". */
export function dayOfPromise(at: string, moment: Moment, { days, dayHeading, locale }: Words<'orders'>): string {
  const date = dateWords(new Date(at), locale, moment);
  const away = calendarDay(at, moment.timeZone) - calendarDay(moment.now.getTime(), moment.timeZone);
  return away === 0 ? dayHeading(days.today, date) : away === 1 ? dayHeading(days.tomorrow, date) : date;
}

const UNMADE: readonly OrderStatus[] = ['accepted', 'baking'];

/** Which of the choices make it another cake to bake. */
const BAKED_APART = ['flavour', 'tier_flavour', 'egg'];

/** What is still to be made, by cake, weight, flavour and egg, most of it first. */
export function stillToMake(tickets: readonly Ticket[], words: Words<'orders'>): { what: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const ticket of tickets.filter(({ status }) => UNMADE.includes(status))) {
    for (const line of ticket.lines) {
      const open = ticket.pieces.filter((piece) => piece.lineId === line.id && !isBoxed(piece)).length;
      const what = bakedAs(line, words);
      if (open > 0) counts.set(what, (counts.get(what) ?? 0) + open);
    }
  }
  return [...counts].map(([what, count]) => ({ what, count })).toSorted((a, b) => b.count - a.count || a.what.localeCompare(b.what));
}

function bakedAs({ cakeName, weightGrams, choices, mark }: TicketLine, { weight, locale }: Words<'orders'>): string {
  const chosen = choices.filter(({ role }) => BAKED_APART.includes(role)).map(choiceWords);
  // Where there is no egg to choose, the cake's own mark says it.
  const egg = choices.some(({ role }) => role === 'egg') ? [] : [dietWords(locale).marks[mark]];
  return [cakeName, ...(weightGrams === null ? [] : [weight(weightGrams)]), ...chosen, ...egg].join(', ');
}

const isBoxed = ({ state, tiers }: Ticket['pieces'][number]): boolean =>
  tiers.length > 0 ? tiers.every((tier) => tier.state === 'boxed') : state === 'boxed';

/** By number or name, as typed on the way past: no accents, no case. */
export function matches(ticket: Ticket, words: string): boolean {
  const sought = foldWords(words);
  return [ticket.number, ticket.contactName, ticket.recipientName ?? ''].some((text) => foldWords(text).includes(sought));
}
